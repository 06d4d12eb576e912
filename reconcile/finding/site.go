package finding

import (
	"github.com/newsconcord/concord/normalize"
	"github.com/newsconcord/concord/normalize/entity"
	"github.com/newsconcord/concord/normalize/lexicon"
	"github.com/newsconcord/concord/normalize/text"
	"github.com/newsconcord/concord/normalize/value"
	"github.com/newsconcord/concord/reconcile/claim"
)

const (
	// rarePlace is how often a document may name a place for it to tell one
	// happening from another without a word of what happened there.
	rarePlace = 3
	// maxTown is how many words the name of a town has that no gazetteer knows.
	maxTown = 3
)

// sites returns the places where something happened.
func (b *builder) sites(d int) []inner {
	r := b.all[d]
	found := r.Doc.Entities
	var out []inner
	for i := range found.Mentions {
		m := &found.Mentions[i]
		if m.Start < r.Segment.Start || m.End > r.Segment.End {
			continue
		}
		v, span, ok := site(r.Doc, m)
		if !ok {
			continue
		}
		out = append(out, inner{start: span.Start, end: span.End, val: v, often: len(found.Entities[m.Entity].Mentions) > rarePlace,
			attribute: claim.EventPlace, claim: func() *claim.Claim { return b.claimed(d, claim.EventPlace, v, span) }})
	}
	return out
}

// site reads the place that a mention names behind a word of place: "in Lind", "in
// Osby, Ohio", "at the White House".
func site(d *normalize.Document, m *entity.Mention) (v value.Value, span text.Span, ok bool) {
	toks, first := d.Text.Tokens, m.First
	if first == 0 {
		return nil, m.Span, false
	}
	switch before := toks[first-1].Norm; m.Value.Type() {
	case value.Place:
		if leads(d, first) || placeOf(m.Value).Kind == lexicon.CityKind && lives(d, first) {
			return m.Value, m.Span, true
		}
		if before == "," {
			return town(d, m)
		}
	case value.Organization: // the house that it sits in
		if before == "the" && first > 1 && (toks[first-2].Norm == "at" || toks[first-2].Norm == "outside" || toks[first-2].Norm == "inside") {
			return m.Value, m.Span, true
		}
	}
	return nil, m.Span, false
}

// leads reports whether the place that starts at a token is where something
// happened.
func leads(d *normalize.Document, first int) bool {
	switch d.Text.Tokens[first-1].Norm {
	case "in", "at", "near":
		return true
	}
	return false
}

// lives reports whether the town that starts at a token is where somebody lives.
func lives(d *normalize.Document, first int) bool { return dweller(d, first) >= 0 }

// dweller returns the entity of who lives in the town that starts at a token, or -1:
// "Jan Pohl of Lind", "Jan Pohl, 46, of Lind".
func dweller(d *normalize.Document, first int) int {
	toks := d.Text.Tokens
	if first < 2 || toks[first-1].Norm != "of" {
		return -1
	}
	at := first - 2
	if at >= 3 && toks[at].Norm == "," && toks[at-1].Kind == text.Number && toks[at-2].Norm == "," {
		at -= 3
	}
	m := d.Entities.At(at)
	if m < 0 || d.Entities.Mentions[m].Value.Type() != value.Person {
		return -1
	}
	return d.Entities.Mentions[m].Entity
}

// town reads the town that stands before the state or the country of a mention and
// that the gazetteer does not have.
func town(d *normalize.Document, m *entity.Mention) (v value.Value, span text.Span, ok bool) {
	toks, last := d.Text.Tokens, m.First-1
	first := last
	for first > 0 && last-first < maxTown && toks[first-1].Kind == text.Word && toks[first-1].Is(text.Capital) && d.Entities.At(first-1) < 0 {
		first--
	}
	land := placeOf(m.Value)
	if first == last || first == 0 || !leads(d, first) && !lives(d, first) || land.Kind != lexicon.StateKind && land.Kind != lexicon.CountryKind {
		return nil, m.Span, false
	}
	span = text.Span{Start: toks[first].Start, End: toks[last-1].End}
	name := span.In(d.Text.Source)
	return entity.NewPlace(name, lexicon.Place{Name: name, Kind: lexicon.CityKind, Country: land.Country, Admin: land.Admin}), span, true
}
