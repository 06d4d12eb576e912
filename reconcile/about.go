package reconcile

import (
	"cmp"
	"slices"
	"strings"

	"github.com/newsconcord/concord/normalize"
	"github.com/newsconcord/concord/normalize/entity"
	"github.com/newsconcord/concord/normalize/layout"
	"github.com/newsconcord/concord/normalize/lexicon"
	"github.com/newsconcord/concord/normalize/text"
	"github.com/newsconcord/concord/normalize/value"
	"github.com/newsconcord/concord/reconcile/claim"
	"github.com/newsconcord/concord/similarity"
)

// About says at a glance what an event is, in the words of its reports. It is no
// finding: it chooses, and compares nothing.
type About struct {
	// Gathering is the fullest name of the gathering that the event is, with
	// its number; "" for none.
	Gathering string `json:"gathering"`
	// Format is how it was held, as a report words it: "virtual"; "" for
	// unknown.
	Format string `json:"format"`
	// People and Organizations are those that the reports name first and most,
	// the foremost first.
	People        []Actor  `json:"people"`
	Organizations []string `json:"organizations"`
}

// Actor is a person with the offices that the reports give, the fullest first;
// without any, with the rank.
type Actor struct {
	Name    string   `json:"name"`
	Offices []string `json:"offices"`
}

const (
	// maxActors is how many people, and how many bodies, an event lists, and
	// maxOffices how many offices of a person.
	maxActors  = 3
	maxOffices = 2
	// maxCandidates is how many people or bodies of a report are looked at, and
	// maxAsked how many reports.
	maxCandidates = 8
	maxAsked      = 32
	// maxGiven is how many times offices of a person are looked at.
	maxGiven = 100
	// maxCounted is the number of mentions from which on more say nothing, and
	// openingWeight what one in the opening adds.
	maxCounted    = 4
	openingWeight = 3
)

// aboutOf chooses what a reader sees first of an event.
func (u *run) aboutOf(h *happening) About {
	asked := asked(h)
	a := About{Gathering: gatheringOf(asked), Format: format(asked), People: []Actor{}, Organizations: []string{}}
	for _, x := range foremost(asked, value.Person) {
		if len(a.People) < maxActors {
			a.People = append(a.People, Actor{x.name, x.offices()})
		}
	}
	for _, x := range foremost(asked, value.Organization) {
		if len(a.Organizations) < maxActors && !u.publishes(asked, x.name) {
			a.Organizations = append(a.Organizations, x.name)
		}
	}
	return a
}

// asked returns the reports that are looked at, the one that speaks for the
// event first.
func asked(h *happening) []*part {
	out := append([]*part{h.lead}, slices.DeleteFunc(slices.Clone(h.parts), func(p *part) bool { return p == h.lead })...)
	return out[:min(len(out), maxAsked)]
}

// gatheringOf returns the fullest name of the gathering that at least half of the
// reports open with, a numbered one before others.
func gatheringOf(parts []*part) string {
	n, best := 0, entity.Event{}
	for _, p := range parts {
		opens := false
		for _, m := range openingGatherings(p) {
			e, ok := p.doc.Entities.Entities[m.Entity].Value.(entity.Event)
			if !ok || !e.Proper() || lookedAt(p.doc, m) {
				continue
			}
			opens = true
			numbered, before := e.Edition() != 0, best.Edition() != 0
			if numbered && !before || numbered == before && len(e.Name()) > len(best.Name()) {
				best = e
			}
		}
		if opens {
			n++
		}
	}
	if 2*n < len(parts) {
		return ""
	}
	return best.Name()
}

// actor is a person or body over the reports of an event.
type actor struct {
	value  value.Value
	name   string
	read   similarity.Name // of a person whose name was compared
	known  bool            // it is read
	weight int
	places []actorPlace
}

// actorPlace is an entity of a report.
type actorPlace struct {
	part   *part
	entity int
}

// foremost returns the people or bodies of the reports, the foremost first.
// Those of two reports are one if their names are the same, or if one is the
// fuller form of the other and of nobody else.
func foremost(parts []*part, typ value.Type) []*actor {
	var out []*actor
	for _, p := range parts {
		for _, x := range namedIn(p, typ) {
			o := same(out, x)
			if o == nil {
				out = append(out, x)
				continue
			}
			o.weight += x.weight
			o.places = append(o.places, x.places...)
			if rel, _ := o.value.Relate(x.value); rel == value.Refines && len(x.name) > len(o.name) {
				o.value, o.name, o.known = x.value, x.name, false
			}
		}
	}
	slices.SortStableFunc(out, func(a, b *actor) int { return b.weight - a.weight })
	return out
}

// same returns the actor of other reports that x is, or nil.
func same(known []*actor, x *actor) *actor {
	var fuller *actor
	n := 0
	for _, o := range known {
		switch rel, _ := o.value.Relate(x.value); {
		case rel == value.Equal || strings.EqualFold(o.name, x.name) || sameForms(o, x):
			return o
		case rel == value.Refines && o.places[len(o.places)-1].part != x.places[0].part:
			fuller = o
			n++
		}
	}
	if n != 1 {
		return nil
	}
	return fuller
}

// sameForms reports whether two people of one surname have forms of one name:
// "Chuck" and "Charles".
func sameForms(a, b *actor) bool {
	p, okP := a.value.(entity.Person)
	q, okQ := b.value.(entity.Person)
	return okP && okQ && len(p.Words()) > 1 && len(q.Words()) > 1 && p.Last() == q.Last() &&
		a.person(p).Compare(b.person(q)).Match
}

// person returns the actor's name, read once.
func (x *actor) person(p entity.Person) similarity.Name {
	if !x.known {
		x.read, x.known = similarity.NewName(p.Name(), "Person"), true
	}
	return x.read
}

// namedIn returns the foremost people or bodies of a segment: those that its
// opening names, and that it names most.
func namedIn(p *part, typ value.Type) []*actor {
	d, count := p.doc, map[int]int{}
	opens := map[int]bool{}
	for _, n := range openingSentences(p, whereSentences) {
		opens[n] = true
	}
	var out []*actor
	at := map[int]*actor{}
	for _, m := range d.Entities.Mentions {
		e := d.Entities.Entities[m.Entity]
		if e.Type != typ || m.Start < p.seg.Start || m.End > p.seg.End || d.Added(m.First) {
			continue
		}
		n := d.Sentence(m.Start)
		if k := d.Kind(n); k != layout.Body && !d.Heading(n) {
			continue
		}
		x := at[m.Entity]
		if x == nil {
			x = &actor{value: e.Value, name: nameOfActor(e.Value), places: []actorPlace{{p, m.Entity}}}
			at[m.Entity], out = x, append(out, x)
			if opens[n] {
				x.weight = openingWeight
			}
		}
		if count[m.Entity]++; count[m.Entity] <= maxCounted {
			x.weight++
		}
	}
	slices.SortStableFunc(out, func(a, b *actor) int { return b.weight - a.weight })
	return out[:min(len(out), maxCandidates)]
}

func nameOfActor(v value.Value) string {
	switch v := v.(type) {
	case entity.Person:
		return v.Name()
	case entity.Label:
		return v.Name()
	}
	return v.String()
}

// offices returns the offices of a person that the reports give most, each in its
// fullest form. Of several reports one alone may have misled the reading, so that
// an office must stand twice.
func (x *actor) offices() []string {
	for _, topic := range []entity.Topic{entity.Office, entity.ServiceRank} {
		var taken []*toldOffice
		words := []string{}
		all := slices.DeleteFunc(x.told(topic), func(o *toldOffice) bool { return o.n < 2 && len(x.places) > 1 })
		for _, o := range all {
			if len(words) == maxOffices || slices.ContainsFunc(taken, o.within) {
				continue
			}
			for _, f := range all {
				if o.within(f) && len(f.written) > len(o.written) {
					o = f
				}
			}
			taken, words = append(taken, o), append(words, o.written)
		}
		if len(words) > 0 {
			return words
		}
	}
	return []string{}
}

// toldOffice is an office in the words of a report, and how often it is given,
// in these words or fuller ones.
type toldOffice struct {
	value.Value
	words   []string
	written string
	n       int
}

// within reports whether another office says all that this one does.
func (o *toldOffice) within(other *toldOffice) bool {
	for _, w := range o.words {
		if !slices.Contains(other.words, w) {
			return false
		}
	}
	rel, _ := o.Relate(other.Value)
	return rel == value.Equal || rel == value.Refines
}

// told returns what the reports say of a person on a topic, what is given most
// first and the longer before the shorter.
func (x *actor) told(topic entity.Topic) []*toldOffice {
	var out []*toldOffice
	for _, at := range x.places {
		d := at.part.doc
		for _, f := range d.Entities.Facts {
			if f.Entity == at.entity && f.Topic == topic && f.Span.Start >= at.part.seg.Start && f.Span.End <= at.part.seg.End && len(out) < maxGiven {
				out = append(out, &toldOffice{f.Value, strings.Fields(f.Value.String()), f.Span.In(d.Text.Source), 0})
			}
		}
	}
	for _, o := range out {
		for _, other := range out {
			if o.within(other) {
				o.n++
			}
		}
	}
	slices.SortStableFunc(out, func(a, b *toldOffice) int {
		return cmp.Or(cmp.Compare(b.n, a.n), cmp.Compare(len(b.written), len(a.written)))
	})
	return out
}

// publishes reports whether the name is that of a publisher of the reports: a
// report that names its own paper is not about it.
func (u *run) publishes(parts []*part, name string) bool {
	key := text.FoldString(name)
	return slices.ContainsFunc(parts, func(p *part) bool {
		of := u.ledger.Of(p.doc.Article.ID)
		for _, s := range []string{masthead(p.doc).Source, of.Family, of.Agency} {
			if text.FoldString(s) == key {
				return true
			}
		}
		return false
	})
}

// format returns how the event was held, in the words that most reports use: as
// they say of the gathering that they open with, else beside the word for a
// gathering in their opening.
func format(parts []*part) string {
	count := map[string]int{}
	var order []string
	for _, p := range parts {
		if s := formatIn(p); s != "" {
			if count[s]++; count[s] == 1 {
				order = append(order, s)
			}
		}
	}
	slices.SortStableFunc(order, func(a, b string) int { return cmp.Compare(count[b], count[a]) })
	if len(order) == 0 {
		return ""
	}
	return order[0]
}

func formatIn(p *part) string {
	if p.reading != nil && opensWithGathering(p) {
		for _, s := range p.reading.Slots {
			if s.Claim.Attribute == claim.EventFormat && s.Entity == p.reading.Main {
				return s.Claim.Value.Text
			}
		}
	}
	for _, n := range openingSentences(p, whereSentences) {
		if words := formatOf(p.doc, p.doc.Text.Sentences[n]); words != "" {
			return words
		}
	}
	return ""
}

// formatOf returns the words of a sentence that say how a gathering is held,
// where they stand before the word for one: "a virtual meeting".
func formatOf(d *normalize.Document, s text.Sentence) string {
	last := -1 // a word for a gathering, behind i
	for i := s.First; i < s.Last; i++ {
		for k := max(last, i) + 1; last <= i && k < min(s.Last, i+1+maxToGathering); k++ {
			if d.Word(k).Class.Any(lexicon.GatheringNoun) {
				last = k
			}
		}
		if last <= i {
			continue
		}
		if _, span, ok := entity.Format(d.Text.Tokens, i, s.Last); ok {
			return span.In(d.Text.Source)
		}
	}
	return ""
}

// maxToGathering is how many words behind a format its gathering may stand: "a
// virtual ministerial meeting".
const maxToGathering = 3
