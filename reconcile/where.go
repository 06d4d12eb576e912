package reconcile

import (
	"cmp"
	"slices"

	"github.com/newsconcord/concord/normalize"
	"github.com/newsconcord/concord/normalize/entity"
	"github.com/newsconcord/concord/normalize/lexicon"
	"github.com/newsconcord/concord/normalize/text"
	"github.com/newsconcord/concord/normalize/value"
	"github.com/newsconcord/concord/reconcile/claim"
)

const (
	// maxPlaces is how many places an event lists.
	maxPlaces = 3
	// farBehind is how many times as many reports name the first place than one
	// that is left out.
	farBehind = 4
	// whereSentences is how many sentences of the body tell where it happened.
	whereSentences = 2
)

// placesOf returns where the event happened, the places that most reports give
// first: those that headings and first sentences place something in; else the
// host of the gathering; else the datelines. Lands whose people or offices take
// part are none of these.
func placesOf(h *happening) []string {
	for _, way := range []func(*part) []spot{scenes, hosts, datelines} {
		count, kind := map[string]int{}, map[string]lexicon.PlaceKind{}
		for _, p := range h.parts {
			told := map[string]bool{}
			for _, s := range way(p) {
				if !told[s.name] {
					told[s.name] = true
					count[s.name]++
				}
				kind[s.name] = max(kind[s.name], s.kind)
			}
		}
		if len(count) > 0 {
			return mostNamed(count, kind)
		}
	}
	return []string{}
}

// spot is a place by its name, and its kind as far as it is known.
type spot struct {
	name string
	kind lexicon.PlaceKind
}

// mostNamed returns the places in order of how many reports name them; a town
// goes before the land around it.
func mostNamed(count map[string]int, kind map[string]lexicon.PlaceKind) []string {
	var out []string
	most := 0
	for name, n := range count {
		out = append(out, name)
		most = max(most, n)
	}
	slices.SortFunc(out, func(a, b string) int {
		return cmp.Or(count[b]-count[a], cmp.Compare(kind[b], kind[a]), cmp.Compare(a, b))
	})
	out = slices.DeleteFunc(out, func(name string) bool { return count[name]*farBehind <= most })
	return out[:min(len(out), maxPlaces)]
}

// scenes returns the places in which headings and first sentences place
// something.
func scenes(p *part) []spot {
	var out []spot
	for _, m := range opening(p, whereSentences) {
		l, ok := m.Value.(entity.Label)
		if ok && l.Type() == value.Place && !p.doc.Added(m.First) && (located(p.doc, m) || namesAct(p.doc, m, l.Place())) {
			out = append(out, spotOf(l))
		}
	}
	return out
}

// spotOf is a place by its usual name, or the name as written.
func spotOf(l entity.Label) spot { return spot{cmp.Or(l.Place().Name, l.Name()), l.Place().Kind} }

// hosts returns the places that are said to host the gathering.
func hosts(p *part) []spot {
	if p.reading == nil || !opensWithGathering(p) {
		return nil
	}
	var out []spot
	for _, s := range p.reading.Slots {
		l, ok := s.Value.(entity.Label)
		if ok && l.Type() == value.Place && s.Claim.Attribute == claim.EventHost && s.Entity == p.reading.Main {
			out = append(out, spotOf(l))
		}
	}
	return out
}

// datelines returns the place of the dateline that stands in the segment.
func datelines(p *part) []spot {
	d := p.doc
	at := d.Layout.Place
	if at.Len() == 0 || at.Start < p.seg.Start || at.End > p.seg.End {
		return nil
	}
	if n, r := lexicon.LongestPlace(d.Text.Tokens, d.Token(at.Start)); n > 0 && d.Text.Tokens[d.Token(at.Start)+n-1].End <= at.End {
		return []spot{{r.At(0).Name, r.At(0).Kind}}
	}
	return []spot{{name: at.In(d.Text.Source)}}
}

// whereWords place what stands before them in the place behind, and strikes do
// something to it.
var (
	whereWords = map[string]bool{
		"in": true, "at": true, "near": true, "outside": true, "inside": true, "off": true, "around": true, "across": true, "throughout": true,
	}
	strikes = map[string]bool{
		"hit": true, "hits": true, "struck": true, "strikes": true, "rocked": true, "rocks": true, "shook": true, "shakes": true, "jolted": true,
		"jolts": true, "battered": true, "batters": true, "devastated": true, "devastates": true, "lashed": true, "lashes": true, "flooded": true,
	}
	// dwelling words tell where somebody lives or works, or what somebody thinks
	// of: nothing happens there.
	dwelling = map[string]bool{
		"based": true, "born": true, "raised": true, "living": true, "lives": true, "headquartered": true, "registered": true, "educated": true,
		"embassy": true, "embassies": true, "ambassador": true, "ambassadors": true, "consulate": true, "interest": true, "interests": true,
		"interested": true, "confidence": true, "trust": true, "invested": true, "invest": true, "investment": true, "expert": true, "experts": true,
	}
)

// maxWalk is how many tokens before a place are looked at: "in the northern
// province of".
const maxWalk = 8

// located reports whether the words before a place say that something is in it
// or strikes it. Of several places only the first, one joined to it by "and",
// and the land around it count: other members of lists are seldom the scene.
func located(d *normalize.Document, m entity.Mention) bool {
	toks := d.Text.Tokens
	first := d.Text.Sentences[d.Sentence(m.Start)].First
	for i := m.First - 1; i >= max(first, m.First-maxWalk); i-- {
		norm := toks[i].Norm
		in, _ := lexicon.Lookup(norm)
		switch {
		case whereWords[norm]:
			return i == first || !dwelling[toks[i-1].Norm]
		case strikes[norm]:
			return true
		case norm == "," || norm == "and":
			before := d.Entities.At(i - 1)
			if before < 0 || !goesOn(d.Entities.Mentions[before].Value, m.Value, norm) {
				return false
			}
			return i-1 >= first && located(d, d.Entities.Mentions[before])
		case norm == "of":
			head, _ := lexicon.Lookup(toks[max(0, i-1)].Norm)
			if !head.Class.Any(lexicon.PlaceNoun) {
				return false
			}
			i--
		case norm == "the" || norm == "a" || norm == "'s" || norm == "-" || in.Class.Any(lexicon.Adjective|lexicon.PlaceNoun) && !toks[i].Is(text.Capital):
		default:
			return false
		}
	}
	return false
}

// goesOn reports whether a place behind a comma is the land around the one
// before, or behind "and" one of its kind.
func goesOn(before, v value.Value, link string) bool {
	a, okA := before.(entity.Label)
	b, okB := v.(entity.Label)
	if !okA || !okB || a.Type() != value.Place || b.Type() != value.Place {
		return false
	}
	if link == "," {
		return lexicon.Contains(b.Place(), a.Place())
	}
	return a.Place().Kind == b.Place().Kind
}

// namesAct reports whether a town or state names the act behind it: "the Malden
// bombing". A country in that place is rather one that takes part, and a capital
// before a word that is also a verb stands for its government: "Paris strikes".
func namesAct(d *normalize.Document, m entity.Mention, p lexicon.Place) bool {
	if p.Kind != lexicon.CityKind && p.Kind != lexicon.StateKind || m.Last >= len(d.Text.Tokens) || d.Sentence(d.Text.Tokens[m.Last].Start) != d.Sentence(m.Start) {
		return false
	}
	in, ok := lexicon.Lookup(d.Text.Tokens[m.Last].Norm)
	return ok && in.Class.Any(lexicon.ActNoun|lexicon.GatheringNoun) && !in.Class.Any(lexicon.PersonNoun) && !(p.Capital && in.Class.Any(lexicon.ActVerb))
}
