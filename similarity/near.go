package similarity

import (
	"errors"
	"fmt"
	"slices"
)

// NearOptions set up a [NearIndex]. Zero values mean the defaults.
type NearOptions struct {
	// Jaccard is the least Jaccard coefficient of a match, 0.7 by default.
	Jaccard float64
	// Containment is the least part of one text that stands in the other, 0.5
	// by default. Either threshold makes a match.
	Containment float64
	// MaxPosting bounds the texts that meet under one key of a sketch, 256 by
	// default. Keys that more share are of page furniture, or of a text that
	// was copied more often; later texts are not proposed by them.
	MaxPosting int
}

// Validate reports everything that is wrong with the options.
func (o NearOptions) Validate() error {
	var errs []error
	for _, x := range []struct {
		name  string
		value float64
	}{{"Jaccard", o.Jaccard}, {"Containment", o.Containment}} {
		if !(x.value >= 0 && x.value <= 1) {
			errs = append(errs, fmt.Errorf("near: %s: %v is not between 0 and 1", x.name, x.value))
		}
	}
	if o.MaxPosting < 0 {
		errs = append(errs, fmt.Errorf("near: MaxPosting: %d is negative", o.MaxPosting))
	}
	return errors.Join(errs...)
}

func (o NearOptions) withDefaults() NearOptions {
	if o.Jaccard == 0 {
		o.Jaccard = 0.7
	}
	if o.Containment == 0 {
		o.Containment = 0.5
	}
	if o.MaxPosting == 0 {
		o.MaxPosting = 256
	}
	return o
}

// Match is a text of a [NearIndex] with its exact overlap: A is the text that
// was asked for, B the one that was found.
type Match struct {
	ID int
	ShingleOverlap
}

// NearCounters count what a [NearIndex] did since it was made.
type NearCounters struct {
	Proposed int // pairs that the sketches proposed, each of which was compared
	Matched  int // pairs of them that matched
	Dropped  int // keys of a text that MaxPosting others had already
}

// NearIndex finds the texts that share much of their words with a given one.
// Sketches propose, the exact overlap of the shingles decides; so a match is
// never wrong, and what is missed is what no sketch proposes: of pairs with a
// Jaccard coefficient of 0.7, fewer than one in a thousand. A text of 400
// words takes some 4,500 bytes. It must not be used by several goroutines at once.
type NearIndex struct {
	opts     NearOptions
	texts    []nearText
	free     []int
	keys     postings
	counters NearCounters

	// scratch of one look-up
	set     shingleSet
	sketch  sketch
	want    []uint64 // its keys: the bands, then the fingerprints
	prints  int      // how many of them are fingerprints
	hits    []uint16 // by id: shared fingerprints, and band in one of them
	touched []int
}

type nearText struct {
	shingles Shingles
	distinct int32
	prints   int32
	live     bool
}

// NewNearIndex returns an empty index, or an error that lists what is wrong with
// the options.
func NewNearIndex(o NearOptions) (*NearIndex, error) {
	if err := o.Validate(); err != nil {
		return nil, err
	}
	return &NearIndex{opts: o.withDefaults()}, nil
}

// Add puts a text in and returns its id and the matches among the texts that
// were there before, in order of their ids. It keeps s. Ids of removed texts are
// given again.
func (x *NearIndex) Add(s Shingles) (id int, ms []Match) {
	if n := len(x.free); n > 0 {
		id, x.free = x.free[n-1], x.free[:n-1]
	} else {
		id = len(x.texts)
		x.texts = append(x.texts, nearText{})
		x.hits = append(x.hits, 0)
	}
	x.prepare(s)
	for i, key := range x.want {
		hit := hitOf(i)
		if x.keys.add(key, uint32(id), x.opts.MaxPosting, func(other uint32) { x.hit(other, hit) }) {
			x.counters.Dropped++
		}
	}
	x.texts[id] = nearText{shingles: s, distinct: int32(x.set.n), prints: int32(x.prints), live: true}
	return id, x.verify()
}

// Remove takes a text out.
func (x *NearIndex) Remove(id int) {
	if id < 0 || id >= len(x.texts) || !x.texts[id].live {
		return
	}
	s := x.texts[id].shingles
	x.prepare(s)
	for _, key := range x.want {
		x.keys.remove(key, uint32(id))
	}
	x.texts[id] = nearText{}
	x.free = append(x.free, id)
}

// Matches returns the texts that share enough with s, in order of their ids.
func (x *NearIndex) Matches(s Shingles) []Match {
	x.prepare(s)
	for i, key := range x.want {
		hit := hitOf(i)
		x.keys.each(key, func(other uint32) { x.hit(other, hit) })
	}
	return x.verify()
}

// hit notes that a text shares a key with the prepared one.
func (x *NearIndex) hit(id uint32, hit uint16) {
	h := x.hits[id]
	if h == 0 {
		x.touched = append(x.touched, int(id))
	}
	if hit == bandHit {
		x.hits[id] = h | bandHit
	} else if h&^bandHit < bandHit-1 {
		x.hits[id] = h + hit
	}
}

// verify compares the texts that were hit with the prepared one.
func (x *NearIndex) verify() []Match {
	var out []Match
	for _, id := range x.touched {
		if x.worth(id) {
			x.counters.Proposed++
			t := &x.texts[id]
			o := ShingleOverlap{A: x.set.n, B: int(t.distinct), Shared: x.set.shared(t.shingles)}
			if o.Jaccard() >= x.opts.Jaccard || max(o.OfA(), o.OfB()) >= x.opts.Containment {
				x.counters.Matched++
				out = append(out, Match{id, o})
			}
		}
		x.hits[id] = 0
	}
	slices.SortFunc(out, func(a, b Match) int { return a.ID - b.ID })
	return out
}

// Len returns the number of texts.
func (x *NearIndex) Len() int { return len(x.texts) - len(x.free) }

// Counters returns what happened so far.
func (x *NearIndex) Counters() NearCounters { return x.counters }

// prepare makes what a look-up needs of s.
func (x *NearIndex) prepare(s Shingles) {
	x.set.fill(s)
	x.want, x.touched = x.want[:0], x.touched[:0]
	if x.sketch.of(s) {
		for i := range bands {
			x.want = append(x.want, x.sketch.band(i))
		}
	}
	n := len(x.want)
	x.want = appendFingerprints(x.want, s)
	x.prints = len(x.want) - n
	x.keys.touch(x.want)
}

// bandHit marks a text that met in a band.
const bandHit = 1 << 15

// hitOf returns how the key at a place of want counts.
func hitOf(i int) uint16 {
	if i < bands {
		return bandHit
	}
	return 1
}

// leastShared is the part of the fingerprints of the shorter text that two texts
// must share to be compared when no band proposes them.
const leastShared = 0.2

func (x *NearIndex) worth(id int) bool {
	h := x.hits[id]
	shorter := min(x.prints, int(x.texts[id].prints))
	return h&bandHit != 0 || float64(h) >= leastShared*float64(shorter)
}
