package cluster

import (
	"cmp"
	"math"
	"math/bits"
	"slices"

	"github.com/newsconcord/concord/internal/scratch"
	"github.com/newsconcord/concord/normalize"
	"github.com/newsconcord/concord/normalize/entity"
	"github.com/newsconcord/concord/normalize/lexicon"
)

// Kind is the set of roles that a term plays in a segment.
type Kind uint8

// The roles of a term.
const (
	Head   Kind = 1 << iota // it stands in the headline, the title or the opening
	Title                   // it stands in the headline, the title or the first sentence
	Name                    // it is written as a name
	Person                  // it is part of the name of a person
	Place                   // it is part of the name of a place
	Act                     // it tells of an act or a happening
	Figure                  // it is a number, alone or with the word behind it
)

// Term is a family of words, a name or a number of a segment.
type Term struct {
	Key uint64 // hash of what is counted
	// W is the weight in a run, set by [Weigh].
	W float32
	// IDF is the inverse document frequency in the background in steps of
	// 1/24; 0 for a term that the background does not have.
	IDF   uint8
	N     uint8 // how often it occurs; in the opening each counts twice
	Kinds Kind
}

// Count is a number with the noun that it counts, or its unit.
type Count struct {
	Noun, Value uint64 // hashes
	Head        bool   // it stands in the opening
}

// Profile is what is compared of a segment. It holds no text and does not
// depend on other segments, except for the weights that [Weigh] sets.
type Profile struct {
	// Document is the id of the document, or empty. Segments of one report different
	// happenings.
	Document string
	Words    int
	Terms    []Term // in order of their keys
	Counts   []Count
	Days     []int32 // days on which something is said to happen, sorted
	// Partial are the dates that the text leaves open, and the day of the year of
	// full ones: hashes, sorted.
	Partial []uint64
	Years   []int16 // that the dates name, sorted
	// Published is the day of publication, or 0.
	Published  int
	Gatherings []entity.Event
	// Main are the gatherings that the opening names.
	Main []entity.Event
	// When is the day on which the opening says a gathering is held, as TIMEX3
	// writes it; the year may be open. Empty if it does not say.
	When string

	norms    [roles]float32
	foremost [len(foremost)][]int32 // terms of these roles, the heaviest first
}

// Make reads the profile of a segment. [Weigh] must be called on the profiles of
// a run before they are compared.
func Make(d *normalize.Document, seg normalize.Segment) *Profile {
	return read(d, seg, nil)
}

// Words returns the words that stand for the keys of the segment's profile, for
// explanations.
func Words(d *normalize.Document, seg normalize.Segment) map[uint64]string {
	words := map[uint64]string{}
	read(d, seg, words)
	return words
}

func read(d *normalize.Document, seg normalize.Segment, words map[uint64]string) *Profile {
	r := readers.Get().(*reader)
	defer r.release()
	r.d, r.seg, r.words, r.p = d, seg, words, &Profile{Document: d.Article.ID}
	if day, ok := d.Reference.Day(); ok {
		r.p.Published = day
	}
	r.head()
	r.sentences()
	r.p.Terms = r.gather()
	r.dates()
	r.counts()
	r.gatherings()
	r.when()
	return r.p
}

// gather adds up the terms of one key and sorts them.
func (r *reader) gather() []Term {
	// Positions by hash, in an open table of at most half its size; the keys
	// are hashes themselves.
	terms, size := r.terms, 1<<bits.Len(uint(2*len(r.terms)))
	r.at = scratch.Zeros(r.at, size)
	at, n := r.at, 0
	for _, t := range terms {
		h := int(t.Key) & (size - 1)
		for at[h] != 0 && terms[at[h]-1].Key != t.Key {
			h = (h + 1) & (size - 1)
		}
		if at[h] == 0 {
			terms[n] = t
			n++
			at[h] = int32(n)
			continue
		}
		first := &terms[at[h]-1]
		first.N = uint8(min(math.MaxUint8, int(first.N)+int(t.N)))
		first.Kinds |= t.Kinds
	}
	return sorted(terms[:n], r.at)
}

// fewInBucket is the number of terms that are sorted by insertion.
const fewInBucket = 12

// sorted returns the terms in order of their keys. Keys are hashes, so that their
// upper bits deal them into buckets of about one. Room has as many elements as
// there are terms, or more.
func sorted(terms []Term, room []int32) []Term {
	if len(terms) == 0 {
		return nil
	}
	shift := 64 - bits.Len(uint(len(terms))) // as many buckets as terms, and at most twice
	end := room[:1<<(64-shift)]
	clear(end)
	for i := range terms {
		end[terms[i].Key>>shift]++
	}
	sum := int32(0)
	for b, n := range end {
		end[b] = sum // where it starts, until it is filled
		sum += n
	}
	out := make([]Term, len(terms))
	for i := range terms {
		b := &end[terms[i].Key>>shift]
		out[*b] = terms[i]
		*b++
	}
	from := int32(0)
	for _, to := range end {
		switch bucket := out[from:to]; {
		case len(bucket) > fewInBucket: // chosen by whoever wrote the text
			slices.SortFunc(bucket, func(a, b Term) int { return cmp.Compare(a.Key, b.Key) })
		default:
			for i := 1; i < len(bucket); i++ {
				for k := i; k > 0 && bucket[k].Key < bucket[k-1].Key; k-- {
					bucket[k], bucket[k-1] = bucket[k-1], bucket[k]
				}
			}
		}
		from = to
	}
	return out
}

// idfSteps is the number of steps in one unit of an inverse document frequency.
const idfSteps = 24

func stepsOf(in lexicon.Info) uint8 {
	return uint8(min(math.MaxUint8, math.Round(in.IDF()*idfSteps)))
}
