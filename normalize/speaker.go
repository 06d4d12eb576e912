package normalize

import (
	"slices"
	"sort"

	"github.com/newsconcord/concord/normalize/entity"
	"github.com/newsconcord/concord/normalize/lexicon"
	"github.com/newsconcord/concord/normalize/quotation"
	"github.com/newsconcord/concord/normalize/text"
	"github.com/newsconcord/concord/normalize/value"
)

// speakers resolves who speaks each quotation: the person or body inside the
// speaker phrase, the one of whom a title or a noun tells ("the minister", "the
// agency"), or for a pronoun the person whom the sentences before speak of. Zero
// means that the text does not tell; otherwise it is the entity plus one.
func speakers(d *Document, forms *lexicon.Forms) []int32 {
	r := resolver{d: d, forms: forms}
	out := make([]int32, len(d.Quotations))
	for n, q := range d.Quotations {
		if q.Speaker.Len() == 0 {
			continue
		}
		first, end := d.Token(q.Speaker.Start), d.Token(q.Speaker.End)
		who := r.resolve(first, end)
		if who < 0 {
			continue
		}
		out[n] = int32(who + 1)
		if d.Entities.Entities[who].Type == value.Person {
			if r.spoken == nil {
				r.spoken = make([]int32, len(d.Text.Sentences))
			}
			r.spoken[d.Sentence(q.Speaker.Start)] = int32(who + 1)
		}
	}
	return out
}

// resolver finds the entities that phrases of speakers stand for.
type resolver struct {
	d      *Document
	forms  *lexicon.Forms
	spoken []int32 // of each sentence: the person, plus one, who speaks in it
}

func (r *resolver) resolve(first, end int) int {
	if end-first == 1 {
		switch norm := r.d.Text.Tokens[first].Norm; norm {
		case "he":
			return r.antecedent(first, entity.Male)
		case "she":
			return r.antecedent(first, entity.Female)
		case "who":
			return r.before(first)
		}
	}
	if who := r.named(first, end); who >= 0 {
		return who
	}
	if who := r.apposed(end); who >= 0 {
		return who
	}
	if who := r.titled(first, end); who >= 0 {
		return who
	}
	return r.body(first, end)
}

// apposed returns the person named between commas right behind the phrase: "her
// nephew, Karl Lund, said".
func (r *resolver) apposed(end int) int {
	toks := r.d.Text.Tokens
	if end+1 >= len(toks) || toks[end].Norm != "," || !r.personNoun(end-1) {
		return -1
	}
	at := end + 1
	m := r.d.Entities.At(at)
	if m < 0 {
		return -1
	}
	x := r.d.Entities.Mentions[m]
	if x.Value.Type() != value.Person || x.Last >= len(toks) || toks[x.Last].Norm != "," {
		return -1
	}
	return x.Entity
}

// named returns the person among the tokens, else the organisation or place.
// What owns somebody does not speak: "Mr. Ek's lawyer".
func (r *resolver) named(first, end int) int {
	other := -1
	for i := first; i < end; i++ {
		m := r.d.Entities.At(i)
		if m < 0 {
			continue
		}
		x := r.d.Entities.Mentions[m]
		if x.Last < end && r.d.Text.Tokens[x.Last].Norm == "'s" {
			continue
		}
		switch r.d.Entities.Entities[x.Entity].Type {
		case value.Person:
			if !r.owned(first, i) {
				return x.Entity
			}
		case value.Organization, value.Place:
			if other < 0 && !r.complement(first, i) {
				other = x.Entity
			}
		}
	}
	return other
}

// owned reports whether a name at token i only says whose the speaker is: "a
// spokesman for Mr. Ek", "an aide to Ek".
func (r *resolver) owned(first, i int) bool {
	for k := first; k+1 < i; k++ {
		n := r.d.Text.Tokens[k+1].Norm
		if n == "for" || n == "of" || n == "to" || n == "in" {
			return r.personNoun(k)
		}
	}
	return false
}

// complement reports whether the body or place at token i stands behind a noun
// for a person or a body: "a spokeswoman for the airline", "residents of Oslo".
func (r *resolver) complement(first, i int) bool {
	for k := first; k < i; k++ {
		if r.forms.At(k).Class&(lexicon.PersonNoun|lexicon.OfficeNoun) != 0 {
			return true
		}
	}
	return false
}

func (r *resolver) personNoun(i int) bool {
	return r.forms.At(i).Class&(lexicon.PersonNoun|lexicon.OfficeNoun|lexicon.KinNoun) != 0
}

// maxBack bounds how many sentences back a pronoun may reach, maxFacts how many
// facts back "the minister" may, maxBodies how many mentions back "the agency".
const (
	maxBack   = 4
	maxTokens = 400 // of a sentence that are looked at
	maxFacts  = 64
	maxBodies = 64
)

// antecedent returns the person of the gender whom the nearest sentence speaks
// of: the first one named in it, or the one who speaks in it. Names inside
// quotations are not whom the reporter speaks of.
func (r *resolver) antecedent(token int, g entity.Gender) int {
	d := r.d
	at := d.Sentence(d.Text.Tokens[token].Start)
	for n := at; n >= 0 && n > at-maxBack; n-- {
		s, owner := d.Text.Sentences[n], -1
		for i := max(s.First, min(token, s.Last)-maxTokens); i < s.Last && i < token; i++ {
			m := d.Entities.At(i)
			if m < 0 || r.quoted(d.Text.Tokens[i].Span) {
				continue
			}
			x := d.Entities.Mentions[m]
			e := &d.Entities.Entities[x.Entity]
			switch {
			case e.Type != value.Person || !agree(e.Gender, g):
			case d.Text.Tokens[min(x.Last, len(d.Text.Tokens)-1)].Norm != "'s":
				return x.Entity
			case owner < 0:
				owner = x.Entity // "Mr. Ek's plan": only when nobody else is named
			}
		}
		if owner >= 0 && n < at {
			return owner
		}
		if r.spoken == nil || n == at {
			continue
		}
		if who := int(r.spoken[n]) - 1; who >= 0 && agree(d.Entities.Entities[who].Gender, g) {
			return who
		}
	}
	return -1
}

func agree(a, b entity.Gender) bool { return a == b || a == entity.UnknownGender }

// quoted reports whether the span lies in a quotation between marks.
func (r *resolver) quoted(s text.Span) bool {
	qs := r.d.Quotations
	k := sort.Search(len(qs), func(k int) bool { return qs[k].Start > s.Start })
	for n := k - 1; n >= 0 && n > k-maxBack; n-- {
		if qs[n].Kind == quotation.Direct || qs[n].Kind == quotation.Fragment {
			return qs[n].End >= s.End
		}
	}
	return false
}

// before returns the person named right before the relative pronoun.
func (r *resolver) before(token int) int {
	for i := token - 1; i >= 0 && i > token-4; i-- {
		if m := r.d.Entities.At(i); m >= 0 {
			if x := r.d.Entities.Mentions[m]; x.Value.Type() == value.Person {
				return x.Entity
			}
			return -1
		}
	}
	return -1
}

// titled returns the last person before the phrase whose office has one of its
// words as head ("the minister") and is not a past one.
func (r *resolver) titled(first, end int) int {
	facts := r.d.Entities.Facts
	from := sort.Search(len(facts), func(k int) bool { return facts[k].First >= first })
	for n := from - 1; n >= 0 && n >= from-maxFacts; n-- {
		f := facts[n]
		role, ok := f.Value.(entity.Role)
		if f.Topic != entity.Office || !ok {
			continue
		}
		head, former := false, false
		for i := first; i < end; i++ {
			norm := r.d.Text.Tokens[i].Norm
			head = head || norm == role.Head()
			former = former || norm == "former"
		}
		if head && former == role.Former() && !r.owned(first, end) {
			return f.Entity
		}
	}
	return -1
}

// body returns the last body before the phrase whose name has the noun of the
// phrase: "the agency", "the ministry".
func (r *resolver) body(first, end int) int {
	if end-first != 2 || r.d.Text.Tokens[first].Norm != "the" {
		return -1
	}
	norm := lexicon.Spelling(r.d.Text.Tokens[end-1].Norm)
	ms := r.d.Entities.Mentions
	from := sort.Search(len(ms), func(k int) bool { return ms[k].First >= first })
	for n := from - 1; n >= 0 && n >= from-maxBodies; n-- {
		l, ok := r.d.Entities.Entities[ms[n].Entity].Value.(entity.Label)
		if ok && l.Type() == value.Organization && slices.Contains(l.Words(), norm) {
			return ms[n].Entity
		}
	}
	return -1
}
