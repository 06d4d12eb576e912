package normalize

import (
	"github.com/newsconcord/concord/normalize/entity"
	"github.com/newsconcord/concord/normalize/layout"
	"github.com/newsconcord/concord/normalize/text"
	"github.com/newsconcord/concord/normalize/value"
)

const (
	// minSegment is the least number of words of a segment of its own.
	minSegment = 40
	// sharedPeople is the share of a part's people that the text before may
	// already have named, for the part to be another happening.
	sharedPeople = 0.34
)

// segments cuts the document where a sub-heading opens a report of another
// happening: it names a gathering that the text before does not, and other
// people. Sub-headings inside one story cut nothing.
func segments(d *Document) []Segment {
	var out []Segment
	first := 0
	n := len(d.Text.Sentences)
	for _, b := range d.Layout.Blocks {
		if b.Kind != layout.Subheading || b.First <= first || d.English && !d.opens(first, b.First, n) || !d.English {
			continue
		}
		out = append(out, d.segment(first, b.First))
		first = b.First
	}
	return append(out, d.segment(first, n))
}

func (d *Document) segment(first, last int) Segment {
	s := Segment{First: first, Last: last}
	if first < last {
		s.Span = d.Text.Sentences[first].Span.Cover(d.Text.Sentences[last-1].Span)
	}
	return s
}

// opens reports whether the sentences [at, last) report another happening than
// [first, at).
func (d *Document) opens(first, at, last int) bool {
	if d.wordsIn(first, at) < minSegment || d.wordsIn(at, last) < minSegment {
		return false
	}
	return d.newGathering(first, at, min(at+3, last)) && d.newPeople(first, at, last)
}

func (d *Document) wordsIn(first, last int) (n int) {
	for s := first; s < last; s++ {
		for i := d.Text.Sentences[s].First; i < d.Text.Sentences[s].Last; i++ {
			if d.Text.Tokens[i].Kind == text.Word && !d.added[i] {
				n++
			}
		}
	}
	return n
}

// newGathering reports whether the sentences [at, upto) name a gathering that
// [first, at) do not.
func (d *Document) newGathering(first, at, upto int) bool {
	known := map[int]bool{}
	for id := range d.entitiesIn(first, at, value.Event) {
		known[id] = true
	}
	for id := range d.entitiesIn(at, upto, value.Event) {
		e := d.Entities.Entities[id].Value.(entity.Event)
		if !known[id] && e.Proper() && !d.editionOf(e, known) {
			return true
		}
	}
	return false
}

// editionOf reports whether the event is of the series of a known one.
func (d *Document) editionOf(e entity.Event, known map[int]bool) bool {
	for id := range known {
		if r, _ := d.Entities.Entities[id].Value.Relate(e); r == value.Equal || r == value.Refines {
			return true
		}
	}
	return false
}

// newPeople reports whether the people of [at, last) are others than those of
// [first, at).
func (d *Document) newPeople(first, at, last int) bool {
	before, after := d.entitiesIn(first, at, value.Person), d.entitiesIn(at, last, value.Person)
	if len(before) == 0 || len(after) == 0 {
		return false
	}
	shared := 0
	for id := range after {
		if before[id] {
			shared++
		}
	}
	return float64(shared) <= sharedPeople*float64(len(after))
}

// entitiesIn returns the entities of a type that the sentences mention.
func (d *Document) entitiesIn(first, last int, t value.Type) map[int]bool {
	out := map[int]bool{}
	if first >= last {
		return out
	}
	from, to := d.Text.Sentences[first].First, d.Text.Sentences[last-1].Last
	for _, m := range d.Entities.Mentions {
		if m.First >= from && m.Last <= to && m.Value.Type() == t {
			out[m.Entity] = true
		}
	}
	return out
}
