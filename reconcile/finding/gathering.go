package finding

import (
	"github.com/newsconcord/concord/normalize/entity"
	"github.com/newsconcord/concord/normalize/text"
	"github.com/newsconcord/concord/normalize/value"
	"github.com/newsconcord/concord/reconcile/claim"
)

// gathering is one named gathering in several documents.
type gathering struct {
	name    entity.Event
	members map[int]int // document -> entity
	main    bool        // it is what the event is about
}

// gatherings lines up the gatherings of the documents. The main ones of all
// documents are one by the event that the documents share.
func (b *builder) gatherings() []*gathering {
	var out []*gathering
	main := &gathering{members: map[int]int{}, main: true}
	for d, r := range b.all {
		if r.Main < 0 {
			continue
		}
		e := r.Doc.Entities.Entities[r.Main].Value.(entity.Event)
		if len(main.members) > 0 && (entity.SameSeries(main.name, e) < mainSeries || b.apart && b.otherEdition(main, e)) {
			continue
		}
		if len(main.members) == 0 || len(e.String()) > len(main.name.String()) {
			main.name = e
		}
		main.members[d] = r.Main
	}
	out = append(out, main)
	for d, r := range b.all {
		for i := range r.Slots {
			s := &r.Slots[i]
			e, ok := s.Value.(entity.Event)
			if id, is := main.members[d]; ok && s.Claim.Attribute == claim.EventName && !(is && id == s.Entity) {
				out = b.meet(out, d, s.Entity, e)
			}
		}
	}
	return out
}

// otherEdition reports whether a member of the gathering is numbered, or dated to
// a year, otherwise than e.
func (b *builder) otherEdition(g *gathering, e entity.Event) bool {
	for d, id := range g.members {
		x := b.all[d].Doc.Entities.Entities[id].Value.(entity.Event)
		if x.Edition() > 0 && e.Edition() > 0 && x.Edition() != e.Edition() || x.Year() > 0 && e.Year() > 0 && x.Year() != e.Year() {
			return true
		}
	}
	return false
}

// mainSeries is how alike the names of two main gatherings must be.
const mainSeries = 0.5

// meet adds a gathering of one document to the group of the same edition. A name
// without an edition brings no two editions together.
func (b *builder) meet(out []*gathering, d, id int, e entity.Event) []*gathering {
	for _, g := range out {
		if r, _ := g.name.Relate(e); (r == value.Equal || r == value.Refines) && !b.otherEdition(g, e) {
			if _, taken := g.members[d]; !taken {
				g.members[d] = id
				return out
			}
		}
	}
	return append(out, &gathering{name: e, members: map[int]int{d: id}})
}

// events compares what the documents say of each gathering.
func (b *builder) events() {
	for _, g := range b.gatherings() {
		if len(g.members) == 0 || !g.main && len(g.members) < 2 {
			continue
		}
		for _, a := range []claim.Attribute{claim.EventName, claim.EventEdition, claim.EventFormat, claim.EventHost, claim.EventChair, claim.EventDate} {
			b.frame(g, a)
		}
	}
}

const (
	sureFrame = 0.85
	sureDate  = 0.75
)

// frame compares one attribute of a gathering.
func (b *builder) frame(g *gathering, a claim.Attribute) {
	by := map[int][]entry{}
	var entries []entry
	for d, id := range g.members {
		for i := range b.all[d].Slots {
			if x := &b.all[d].Slots[i]; x.Claim.Attribute == a && x.Entity == id {
				by[d] = append(by[d], entry{d, &x.Claim, x.Value})
			}
		}
	}
	entries = b.closest(by)
	if len(entries) == 0 {
		return
	}
	sides, rel, why, ok := compare(entries)
	var quiet []int
	for d := range b.all {
		if _, member := g.members[d]; (member || g.main) && len(by[d]) == 0 {
			quiet = append(quiet, d)
		}
	}
	conf := sureFrame
	if a == claim.EventChair && !ok && b.oneChair(by) {
		rel, why, conf, ok = value.Conflict, value.Because("other-chair", "each report names one chair, and another"), sureSilent, true
	}
	switch {
	case ok && len(quiet) > 0:
		sides = append(sides, side{silent: quiet})
	case ok:
	case len(quiet) > 0 && g.main && a != claim.EventName && a != claim.EventDate && len(sides) == 1:
		rel, why, conf = value.Silent, value.Because("not-said", "the other reports do not say"), sureSilent
		sides = append(sides, side{silent: quiet})
	case a == claim.EventName && g.main && docs(entries) > 1:
		rel, why = value.Reword, value.Because("named-otherwise", "the reports name it in different words")
	default:
		return
	}
	if a == claim.EventDate && rel == value.Conflict {
		if !differInDays(sides) {
			return
		}
		conf = sureDate
	}
	if a == claim.EventEdition && rel == value.Conflict && !b.openers(entries) {
		return
	}
	b.emit(verdict{"", a, g.name.Name(), rel, why, conf, sides})
}

// oneChair reports whether two reports at least say who was in the chair, each of
// one person, and none of somebody beside another.
func (b *builder) oneChair(by map[int][]entry) bool {
	for d, list := range by {
		toks := b.all[d].Doc.Text.Tokens
		for _, e := range list {
			at := b.all[d].Doc.Token(e.claim.Evidence.Start)
			r, _ := relate(e.val, list[0].val)
			if e.val.Type() != value.Person || r == value.Different || at > 0 && toks[at-1].Norm == "-" {
				return false // "co-chaired by"
			}
		}
	}
	return len(by) > 1
}

// opening is how many sentences of a report tell what it is about. Behind them
// other editions of a series may be named.
const opening = 3

// openers reports whether all entries stand in the openings of their documents.
func (b *builder) openers(entries []entry) bool {
	for _, e := range entries {
		r := b.all[e.doc]
		if r.Doc.Sentence(e.claim.Evidence.Start)-r.Segment.First >= opening {
			return false
		}
	}
	return true
}

// closest takes one entry for each document, those that agree best.
func (b *builder) closest(by map[int][]entry) []entry {
	var every, out []entry
	for d := range b.all {
		every = append(every, by[d]...)
	}
	values, agrees := count(every), map[claim.Value]int{}
	for d := range b.all {
		list := by[d]
		if len(list) == 0 {
			continue
		}
		best, most := 0, -1
		for i := range list {
			e := &list[i]
			n, known := agrees[e.claim.Value]
			if !known {
				n = agreement(e, values)
				agrees[e.claim.Value] = n
			}
			if n -= agreement(e, count(list)); n > most {
				best, most = i, n
			}
		}
		out = append(out, list[best])
	}
	return out
}

// agreement is how well an entry agrees with others.
func agreement(e *entry, others []counted) (n int) {
	for _, x := range others {
		switch r, _ := e.val.Relate(x.val); r {
		case value.Equal:
			n += 2 * x.n
		case value.Refines:
			n += x.n
		}
	}
	return n
}

// differInDays reports whether two of the sides surely give other days.
func differInDays(sides []side) bool {
	for i, x := range sides {
		for _, y := range sides[i+1:] {
			if len(x.entries) > 0 && len(y.entries) > 0 &&
				otherDays(x.val, y.val, text.FoldString(x.entries[0].claim.Value.Text), text.FoldString(y.entries[0].claim.Value.Text)) {
				return true
			}
		}
	}
	return false
}
