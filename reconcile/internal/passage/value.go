package passage

import (
	"cmp"
	"slices"

	"github.com/newsconcord/concord/normalize"
	"github.com/newsconcord/concord/normalize/lexicon"
	"github.com/newsconcord/concord/normalize/quantity"
	"github.com/newsconcord/concord/normalize/text"
	"github.com/newsconcord/concord/normalize/value"
	"github.com/newsconcord/concord/reconcile/claim"
	"github.com/newsconcord/concord/reconcile/internal/newsword"
)

// Value is a typed value of a passage with what it answers to.
type Value struct {
	// Span holds the deciding words: the value with its bound and unit.
	text.Span
	Attribute claim.Attribute
	Value     value.Value

	first, last int    // tokens: [first, last)
	at          int    // position among words and values
	noun        string // root of what it counts, or ""
	label       bool   // it is part of a name
	whole       bool   // it is the whole of which another number is a part
	asOf        bool   // it is told as known at a moment: "so far", "five more"
	before      string // the word before it that governs it: "to", "at", "kill"
	role        role
}

// role is what happened to those that a number counts.
type role uint8

const (
	noRole role = iota
	dead
	hurt
	held
	missing
)

// values finds the values of the passage in order.
func values(d *normalize.Document) []Value {
	var out []Value
	parts := map[int]bool{}
	for _, t := range claim.PeopleTotals(d) {
		out = append(out, Value{Span: t.Span, Value: t.Total, Attribute: claim.Quantity, noun: "person"})
		for _, n := range t.Parts {
			parts[n] = true
		}
	}
	for n, m := range d.Quantities {
		if parts[n] {
			continue // the total stands for its parts
		}
		for _, x := range split(d, m) {
			if v, ok := amount(d, x); ok {
				out = append(out, v)
			}
		}
	}
	for _, m := range d.Dates {
		v := Value{Span: m.Span, Attribute: claim.EventDate, Value: m.Value}
		switch m.Value.Type() {
		case value.Duration:
			v.Attribute = claim.Duration
		case value.Time:
			v.Attribute = claim.EventTime
		case value.Set:
			continue
		}
		out = append(out, v)
	}
	out = inOrder(d, out)
	return out
}

// split takes "fell 87 cents to $15.52" for what it is: by how much, and to what.
func split(d *normalize.Document, m quantity.Mention) []quantity.Mention {
	i := d.Token(m.Span.Start) - 1
	if len(m.Parts) < 2 || i < 0 {
		return []quantity.Mention{m}
	}
	if in, ok := lexicon.Lookup(d.Text.Tokens[i].Norm); !ok || !newsword.Moves(in.Lemma.String()) {
		return []quantity.Mention{m}
	}
	return m.Parts
}

func amount(d *normalize.Document, m quantity.Mention) (Value, bool) {
	v := Value{Span: m.Span, Value: m.Value, Attribute: claim.Quantity}
	switch m.Role {
	case quantity.Amount, quantity.None:
		return v, false
	case quantity.Label, quantity.Rank:
		v.Attribute, v.label = claim.Ordinal, true
	case quantity.Age:
		v.Attribute = claim.PersonAge
	}
	switch m.Value.Type() {
	case value.Currency:
		v.Attribute = claim.Money
	case value.Percent:
		v.Attribute = claim.Percent
	case value.Ordinal:
		v.Attribute = claim.Ordinal
		next := d.Token(m.Span.End)
		v.label = v.label || next < len(d.Text.Tokens) && d.Text.Tokens[next].Is(text.Capital)
	case quantity.Score:
		v.Attribute = claim.Score
	}
	if m.Cue.Len() > 0 && m.Cue.End <= m.Span.Start && m.Span.Start-m.Cue.End <= 1 {
		v.Span = m.Cue.Cover(m.Span)
	}
	if m.Counted.Noun != "" {
		v.noun = m.Counted.Noun
		if in, ok := lexicon.Lookup(m.Counted.Noun); ok && in.Root != 0 {
			v.noun = in.Root.String()
		}
	}
	return v, true
}

// inOrder sorts values by place, gives them their tokens and drops those that
// overlap one before.
func inOrder(d *normalize.Document, in []Value) []Value {
	slices.SortStableFunc(in, func(a, b Value) int { return cmp.Or(a.Start-b.Start, b.End-a.End) })
	var out []Value
	end := 0
	for _, v := range in {
		if v.Start < end || len(out) >= maxValues {
			continue
		}
		end = v.End
		v.first, v.last = d.Token(v.Start), d.Token(v.End-1)+1
		out = append(out, v)
	}
	return out
}

// maxValues bounds the values of a passage that are compared.
const maxValues = 40

// reach is how many tokens on either side of a number tell its role.
const reach = 5

// frame reads off the words around a value what it answers to.
func (p *Passage) frame(v *Value) {
	toks := p.doc.Text.Tokens
	for i := v.first - 1; i >= 0 && i >= v.first-3; i-- {
		if toks[i].Kind == text.Word && !passed[toks[i].Norm] {
			v.before = toks[i].Norm
			break
		}
	}
	v.whole = v.before == "of" && v.first > 2 && p.valueAt(v.first-2, v.first-3)
	v.asOf = p.asOf(v)
	best := reach + 1
	for i := max(0, v.first-reach); i < len(toks) && i < v.last+reach; i++ {
		r := roleOf(toks[i].Norm)
		if r == noRole {
			continue
		}
		n := i - v.last + 1
		if i < v.first {
			n = v.first - i
		}
		if n < best && !p.crosses(i, v) {
			v.role, best = r, n
		}
	}
}

// valueAt reports whether a value ends at one of the tokens.
func (p *Passage) valueAt(tokens ...int) bool {
	return slices.ContainsFunc(p.values, func(o Value) bool { return slices.Contains(tokens, o.last-1) })
}

// asOf reports words in the value's clause that date the count and not the act.
func (p *Passage) asOf(v *Value) bool {
	toks := p.doc.Text.Tokens
	for i := max(0, v.first-2*reach); i < len(toks) && i < v.last+2*reach; i++ {
		next := ""
		if i+1 < len(toks) {
			next = toks[i+1].Norm
		}
		switch w := toks[i].Norm; {
		case w == "so" && next == "far", w == "to" && next == "date", w == "as" && next == "of", w == "until" && next == "now":
			return true
		case w == "more" && i == v.last && next != "than", w == "already", w == "remain", w == "remains":
			return true
		}
	}
	return false
}

// crosses reports whether another value or a full stop stands between the token
// and the value.
func (p *Passage) crosses(token int, v *Value) bool {
	lo, hi := token, v.first
	if token >= v.last {
		lo, hi = v.last, token
	}
	for i := lo; i < hi; i++ {
		switch p.doc.Text.Tokens[i].Norm {
		case ".", ";", ",", "and":
			return token < v.first
		}
	}
	for _, o := range p.values {
		if o.first >= lo && o.first < hi && o.first != v.first {
			return true
		}
	}
	return false
}

// passed are words between a value and the word that governs it.
var passed = listedWords.Set("passed")

// roleOf returns what a word says happened to people.
func roleOf(norm string) role {
	switch claim.FateOf(norm) {
	case claim.Dead:
		return dead
	case claim.Injured:
		return hurt
	case claim.Held:
		return held
	case claim.Missing:
		return missing
	}
	return noRole
}

var roleNames = [...]string{"", "dead", "injured", "held", "missing"}

// String names those that a number counts.
func (r role) String() string { return roleNames[r] }
