package cluster

import (
	"math"
	"slices"

	"github.com/cespare/xxhash/v2"

	"github.com/newsconcord/concord/normalize"
	"github.com/newsconcord/concord/normalize/entity"
	"github.com/newsconcord/concord/normalize/layout"
	"github.com/newsconcord/concord/normalize/lexicon"
	"github.com/newsconcord/concord/normalize/text"
	"github.com/newsconcord/concord/normalize/value"
)

// Term is a weighted term of a profile.
type Term struct {
	Key    uint64 // hash of the root or the word
	Weight float64
}

// Vector is a list of terms in order of their keys, of length 1 or empty.
type Vector []Term

// Profile is what is compared of a segment.
type Profile struct {
	Words   int
	All     Vector // every content word
	Lead    Vector // headline and first sentences
	Names   Vector // capitalised words inside sentences
	Actions Vector // acts and happenings
	Numbers Vector // numbers with what stands behind them
	Places  Vector
	Days    []int // days on which something is said to happen, sorted
	// Published is the day of publication, or 0.
	Published  int
	Gatherings []entity.Event
	// Main are the gatherings that the opening names.
	Main []entity.Event
	// When is the day on which the opening says a gathering is held, as TIMEX3
	// writes it; the year may be open. Empty if it does not say.
	When string
	// Document tells the segments of one document, which report different
	// happenings.
	Document *normalize.Document
	// counts before weighting
	counts [6]map[uint64]count
}

type count struct {
	n   float64
	idf float64
}

const (
	all = iota
	lead
	names
	actions
	numbers
	places
)

// leadBoost is how often a word of the opening counts.
const leadBoost = 2

// Make reads the profile of a segment. Weigh must be called on all profiles of
// a run before they are compared.
func Make(d *normalize.Document, seg normalize.Segment) *Profile {
	p := &Profile{Published: publishedDay(d), Document: d}
	for k := range p.counts {
		p.counts[k] = map[uint64]count{}
	}
	p.title(d, seg)
	body := 0
	for n := seg.First; n < seg.Last; n++ {
		if d.Furniture(n) {
			continue
		}
		opening := d.Heading(n) || body < 2
		if !d.Heading(n) {
			body++
		}
		p.sentence(d, d.Text.Sentences[n], opening)
	}
	p.days(d, seg)
	p.events(d, seg)
	p.when(d, seg)
	return p
}

// title counts the words of a title that the text does not hold.
func (p *Profile) title(d *normalize.Document, seg normalize.Segment) {
	if d.Article.Title == "" || seg.First > 0 {
		return
	}
	for _, t := range text.Tokenize(d.Article.Title) {
		if key, in, ok := termOf(t); ok {
			p.count(all, key, in, 1)
			p.count(lead, key, in, 1)
			if in.Class&(lexicon.ActNoun|lexicon.ActVerb) != 0 {
				p.count(actions, key, in, 1)
			}
		}
	}
}

func (p *Profile) sentence(d *normalize.Document, s text.Sentence, opening bool) {
	for i := s.First; i < s.Last; i++ {
		t := d.Text.Tokens[i]
		if d.Added(i) {
			continue
		}
		if t.Kind == text.Number && d.DateAt(i) < 0 {
			p.number(d, i, s.Last)
		}
		key, in, ok := termOf(t)
		if t.Kind == text.Word {
			p.Words++
		}
		if !ok || d.DateAt(i) >= 0 {
			continue
		}
		n := 1.0
		if opening {
			n = leadBoost
			p.count(lead, key, in, 1)
		}
		p.count(all, key, in, n)
		if t.Is(text.Capital) && (i > s.First || d.Entities.At(i) >= 0) {
			p.count(names, key, in, n)
			if in.Class&lexicon.PlaceStart != 0 && isPlace(d, i) {
				p.count(places, key, in, n)
			}
		} else if in.Class&(lexicon.ActNoun|lexicon.ActVerb) != 0 {
			p.count(actions, key, in, n)
		}
	}
}

func isPlace(d *normalize.Document, i int) bool {
	m := d.Entities.At(i)
	return m >= 0 && d.Entities.Mentions[m].Value.Type() == value.Place
}

// number counts a number with the word behind it: "28 wounded".
func (p *Profile) number(d *normalize.Document, i, last int) {
	t := d.Text.Tokens[i]
	unit := ""
	if i+1 < last {
		if in, ok := lexicon.Lookup(d.Text.Tokens[i+1].Norm); ok {
			unit = in.Root.String()
		}
	}
	p.count(numbers, xxhash.Sum64String(t.Norm+" "+unit), lexicon.Info{}, 1)
	p.count(numbers, xxhash.Sum64String(t.Norm), lexicon.Info{}, 1)
}

func (p *Profile) count(kind int, key uint64, in lexicon.Info, n float64) {
	c := p.counts[kind][key]
	c.n += n
	c.idf = in.IDF()
	p.counts[kind][key] = c
}

// termOf returns the term that a token stands for: the root of a family of
// words, or the word. Function words and marks are none.
func termOf(t text.Token) (uint64, lexicon.Info, bool) {
	if t.Kind != text.Word || len(t.Norm) < 2 {
		return 0, lexicon.Info{}, false
	}
	in, ok := lexicon.Lookup(t.Norm)
	if !ok {
		return xxhash.Sum64String(t.Norm), in, true
	}
	if in.Class&lexicon.Function != 0 {
		return 0, in, false
	}
	return xxhash.Sum64String(in.Root.String()), in, true
}

func publishedDay(d *normalize.Document) int {
	day, ok := d.Reference.Day()
	if !ok {
		return 0
	}
	return day
}

// maxDays bounds the days of a profile.
const maxDays = 40

// days collects the days that the segment names, no longer than a week each.
func (p *Profile) days(d *normalize.Document, seg normalize.Segment) {
	for _, m := range d.Dates {
		if m.Start < seg.Start || m.End > seg.End {
			continue
		}
		from, to, ok := m.Value.Days()
		if !ok || to-from > 7 {
			continue
		}
		for day := from; day < to && len(p.Days) < maxDays; day++ {
			p.Days = append(p.Days, day)
		}
	}
	slices.Sort(p.Days)
	p.Days = slices.Compact(p.Days)
}

// openingSentences is how far the opening reaches in which the main gathering
// is named.
const openingSentences = 4

// mainSentences is how far it reaches for the gathering that is the news.
const mainSentences = 2

// opening returns the end of the first n sentences of the body.
func opening(d *normalize.Document, seg normalize.Segment, n int) int {
	for s := seg.First; s < seg.Last; s++ {
		if d.Kind(s) == layout.Body {
			if n--; n == 0 {
				return s + 1
			}
		}
	}
	return seg.Last
}

func (p *Profile) events(d *normalize.Document, seg normalize.Segment) {
	limit := opening(d, seg, mainSentences)
	for _, m := range d.Entities.Mentions {
		if m.Start < seg.Start || m.End > seg.End {
			continue
		}
		e, ok := d.Entities.Entities[m.Entity].Value.(entity.Event)
		if !ok || slices.ContainsFunc(p.Gatherings, func(o entity.Event) bool { return o.String() == e.String() }) {
			continue
		}
		p.Gatherings = append(p.Gatherings, e)
		if limit > seg.First && m.Start < d.Text.Sentences[limit-1].End && !d.Furniture(d.Sentence(m.Start)) {
			p.Main = append(p.Main, e)
		}
	}
}

// when finds the first day of the opening that stands in one sentence with a
// gathering.
func (p *Profile) when(d *normalize.Document, seg normalize.Segment) {
	limit := opening(d, seg, openingSentences)
	for n := seg.First; n < limit; n++ {
		if d.Kind(n) != layout.Body || !gathers(d, n) {
			continue
		}
		for _, m := range d.Dates {
			if m.Value.Type() == value.Date && d.Sentence(m.Start) == n && isDay(m.Value.String()) && !d.Added(d.Token(m.Start)) {
				p.When = m.Value.String()
				return
			}
		}
	}
}

// gathers reports whether the sentence speaks of a planned gathering.
func gathers(d *normalize.Document, n int) bool {
	s := d.Text.Sentences[n]
	for i := s.First; i < s.Last; i++ {
		if m := d.Entities.At(i); m >= 0 && d.Entities.Mentions[m].Value.Type() == value.Event {
			return true
		}
		if in, ok := lexicon.Lookup(d.Text.Tokens[i].Norm); ok && in.Class&lexicon.GatheringNoun != 0 {
			return true
		}
	}
	return false
}

// isDay reports whether the TIMEX3 value is a day, with a year or without.
func isDay(s string) bool { return len(s) == 10 && s[4] == '-' && s[7] == '-' && s[5] != 'W' }

// Weigh turns the counts of all profiles into vectors. Document frequencies are
// those of the background, with those of the run added when it is large.
func Weigh(ps []*Profile) {
	df := map[uint64]int{}
	for _, p := range ps {
		for key := range p.counts[all] {
			df[key]++
		}
	}
	back := float64(lexicon.Documents() + 1)
	run := float64(len(ps))
	idf := func(key uint64, base float64) float64 {
		n := 0.5
		if base > 0 {
			n = back * math.Exp(-base)
		}
		return math.Log((back + run + 1) / (n + float64(df[key]) + 0.5))
	}
	for _, p := range ps {
		for kind, dst := range [...]*Vector{&p.All, &p.Lead, &p.Names, &p.Actions, &p.Numbers, &p.Places} {
			*dst = weigh(p.counts[kind], idf)
			p.counts[kind] = nil
		}
	}
}

func weigh(counts map[uint64]count, idf func(uint64, float64) float64) Vector {
	v := make(Vector, 0, len(counts))
	for key, c := range counts {
		v = append(v, Term{key, (1 + math.Log(c.n)) * idf(key, c.idf)})
	}
	slices.SortFunc(v, func(a, b Term) int {
		if a.Key < b.Key {
			return -1
		}
		return 1
	})
	sum := 0.0
	for _, t := range v {
		sum += t.Weight * t.Weight
	}
	if sum == 0 {
		return nil
	}
	norm := 1 / math.Sqrt(sum)
	for i := range v {
		v[i].Weight *= norm
	}
	return v
}

// Cosine returns the cosine of two vectors, in [0,1].
func Cosine(a, b Vector) float64 {
	sum := 0.0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i].Key == b[j].Key:
			sum += a[i].Weight * b[j].Weight
			i++
			j++
		case a[i].Key < b[j].Key:
			i++
		default:
			j++
		}
	}
	return min(sum, 1)
}
