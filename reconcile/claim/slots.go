package claim

import (
	"slices"

	"github.com/newsconcord/concord/normalize/entity"
	"github.com/newsconcord/concord/normalize/text"
	"github.com/newsconcord/concord/normalize/value"
)

// slot adds a slot unless the same bytes already carry the attribute.
func (r *Reading) slot(a Attribute, subject string, v value.Value, span text.Span, entity int) *Slot {
	if span.Len() == 0 || span.Len() > MaxEvidence || span.Start < r.Segment.Start || span.End > r.Segment.End {
		return nil
	}
	for i := len(r.Slots) - 1; i >= 0 && i >= len(r.Slots)-maxLookBack; i-- {
		if s := &r.Slots[i]; s.Claim.Attribute == a && s.Entity == entity && s.Claim.Evidence.Start == span.Start && s.Claim.Evidence.End == span.End {
			return nil
		}
	}
	r.Slots = append(r.Slots, Slot{Claim: r.NewClaim(a, subject, v, span), Value: v, Entity: entity, Clause: r.ClauseAt(span)})
	return &r.Slots[len(r.Slots)-1]
}

// maxLookBack bounds the search for a slot on the same bytes.
const maxLookBack = 16

// people makes slots of the names, offices, ranks and ages of people.
func (r *Reading) people() {
	found := r.Doc.Entities
	for id := range found.Entities {
		p, ok := found.Entities[id].Value.(entity.Person)
		if !ok {
			continue
		}
		r.name(id, p)
	}
	for _, f := range found.Facts {
		p, ok := found.Entities[f.Entity].Value.(entity.Person)
		if !ok {
			continue
		}
		switch f.Topic {
		case entity.Office:
			r.slot(PersonRole, p.Name(), f.Value, f.Span, f.Entity)
		case entity.ServiceRank:
			r.slot(PersonRank, p.Name(), f.Value, f.Span, f.Entity)
		case entity.Age:
			r.slot(PersonAge, p.Name(), f.Value, f.Span, f.Entity)
		case entity.Affiliation, entity.Constituency:
			r.slot(PersonAffiliation, p.Name(), f.Value, f.Span, f.Entity)
		}
	}
}

// name makes a slot of the first place in the segment that gives the name in
// full.
func (r *Reading) name(id int, p entity.Person) {
	best := -1
	for _, m := range r.Doc.Entities.Entities[id].Mentions {
		x := r.Doc.Entities.Mentions[m]
		if x.Start < r.Segment.Start || x.End > r.Segment.End {
			continue
		}
		q, ok := x.Value.(entity.Person)
		if ok && (best < 0 || len(q.Words()) > len(r.Doc.Entities.Mentions[best].Value.(entity.Person).Words())) {
			best = m
		}
	}
	if best >= 0 {
		m := r.Doc.Entities.Mentions[best]
		r.slot(PersonName, p.Name(), m.Value, m.Span, id)
	}
}

// event finds the gathering that the segment reports and what it says of it.
func (r *Reading) event() {
	r.Main = r.mainGathering()
	if r.Main < 0 {
		return
	}
	e := r.Doc.Entities.Entities[r.Main].Value.(entity.Event)
	for id := range r.Doc.Entities.Entities {
		if g, ok := r.Doc.Entities.Entities[id].Value.(entity.Event); ok {
			r.gathering(id, g)
		}
	}
	r.frame(e)
}

// gathering makes slots of the names and the edition of one gathering.
func (r *Reading) gathering(id int, e entity.Event) {
	best := -1
	for _, m := range r.Doc.Entities.Entities[id].Mentions {
		x := r.Doc.Entities.Mentions[m]
		if x.Start < r.Segment.Start || x.End > r.Segment.End {
			continue
		}
		if best < 0 || x.Value.(entity.Event).Weight() > r.Doc.Entities.Mentions[best].Value.(entity.Event).Weight() {
			best = m
		}
		r.edition(id, e, x)
	}
	if best >= 0 {
		m := r.Doc.Entities.Mentions[best]
		r.slot(EventName, e.Name(), m.Value, m.Span, id)
	}
}

// edition makes a slot of the words that number a gathering.
func (r *Reading) edition(id int, e entity.Event, m entity.Mention) {
	x, ok := m.Value.(entity.Event)
	if !ok || x.Edition() == 0 {
		return
	}
	span := entity.EditionSpan(r.Doc.Text.Tokens, m)
	if span.Len() > 0 {
		r.slot(EventEdition, e.Name(), entity.Edition(x.Edition()), span, id)
	}
}

// mainGathering returns the gathering of the segment that is named most, early
// mentions counting more, or -1.
func (r *Reading) mainGathering() int {
	score := map[int]float64{}
	best := -1
	for _, m := range r.Doc.Entities.Mentions {
		if m.Value.Type() != value.Event || m.Start < r.Segment.Start || m.End > r.Segment.End {
			continue
		}
		n := r.Doc.Sentence(m.Start) - r.Segment.First
		score[m.Entity] += 1
		if n < openingSentences {
			score[m.Entity] += 1.5 / float64(n+1)
		}
		if best < 0 || score[m.Entity] > score[best] {
			best = m.Entity
		}
	}
	return best
}

// openingSentences is how far the opening of a report reaches.
const openingSentences = 4

// frame reads where, when, how and by whom the main gathering was held, from the
// sentences that name it.
func (r *Reading) frame(e entity.Event) {
	sentences := map[int]bool{}
	for _, m := range r.Doc.Entities.Entities[r.Main].Mentions {
		x := r.Doc.Entities.Mentions[m]
		if x.Start >= r.Segment.Start && x.End <= r.Segment.End {
			sentences[r.Doc.Sentence(x.Start)] = true
		}
	}
	var order []int
	for n := range sentences {
		order = append(order, n)
	}
	slices.Sort(order)
	f := framer{r: r, e: e}
	for _, n := range order {
		f.sentence(n)
	}
	f.bare()
	f.dates()
}
