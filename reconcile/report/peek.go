package report

import (
	"cmp"
	"slices"
	"strings"

	"github.com/newsconcord/concord/normalize/text"
	"github.com/newsconcord/concord/normalize/value"
	"github.com/newsconcord/concord/reconcile/claim"
)

const (
	// maxPeek is how many findings stand beside an event where events are listed,
	// and peekColumns how many columns of the words of each report.
	maxPeek     = 3
	peekColumns = 70
)

// peek is a finding in one line, where events are listed.
type peek struct {
	relation value.Relation

	Anchor, Relation, Sign, Word, Topic string
	Said                                []string
	// Missing says who leaves it out, or what.
	Missing string
}

// peeks shows the most telling findings in a line each. Agreement shows nothing,
// nor does what is rather wrong than right.
func (v view) peeks() []peek {
	var out []peek
	beginnings := 0
	for _, r := range v.telling() {
		if dullness(r) == dullest {
			beginnings++
		}
		if len(out) == maxPeek || beginnings > 1 {
			break // one beginning of a statement is enough
		}
		p := peek{relation: r.Relation, Anchor: anchor("f-", r.ID), Relation: r.Word.Class, Sign: r.Word.Sign, Word: r.Word.Word, Topic: r.Point()}
		cut := false
		for _, o := range v.voices(r) {
			if o.Words != "" {
				s := strings.TrimSpace(o.Words + " " + inBrackets(o.Note))
				if slices.ContainsFunc(p.Said, func(told string) bool { return strings.EqualFold(told, s) }) {
					continue
				}
				p.Said = append(p.Said, s)
				cut = cut || columns(o.Words) > peekColumns
			} else if r.Relation == value.Silent {
				p.Missing = v.notFound(o.Keys)
			}
		}
		if cut && r.Relation != value.Refines {
			p.Said = fromDifference(p.Said)
		}
		for i, s := range p.Said {
			p.Said[i] = shorten(s, peekColumns)
		}
		// What is more, or other, may be what was cut.
		if r.Lacks || cut && r.Relation != value.Conflict && (r.Attribute == claim.Statement || r.Relation == value.Refines) && r.tellsWhy() {
			p.Said, p.Missing = nil, r.Why
		}
		if len(p.Said) == 0 {
			p.Topic = r.Topic()
		}
		out = append(out, p)
	}
	return out
}

// fromDifference drops the words with which all wordings begin, but for the last
// few, so that what differs is seen though the rest is cut.
func fromDifference(said []string) []string {
	const kept = 2
	words := make([][]string, len(said))
	same := len(strings.Fields(said[0]))
	for i, s := range said {
		words[i] = strings.Fields(s)
		n := 0
		for n < min(same, len(words[i])) && text.FoldString(words[i][n]) == text.FoldString(words[0][n]) {
			n++
		}
		same = n
	}
	if len(said) < 2 || same <= kept+1 {
		return said
	}
	out := make([]string, len(said))
	for i, w := range words {
		out[i] = "… " + strings.Join(w[same-kept:], " ")
	}
	return out
}

// telling lists the findings in which reports differ, the most telling first.
func (v view) telling() []row {
	rows := slices.DeleteFunc(slices.Clone(v.Findings), func(r row) bool { return r.Relation == value.Equal || !sure(r.Finding) })
	slices.SortStableFunc(rows, func(a, b row) int {
		return cmp.Or(cmp.Compare(dullness(a), dullness(b)), cmp.Compare(b.severity(), a.severity()), cmp.Compare(weighs(b), weighs(a)))
	})
	return rows
}

// dullness orders findings by how little a line of them tells: what cannot both be,
// values before statements; what time changed; quotations in other words; then values
// of weight that one report has more fully, statements in other words, and values
// that one report alone has; then fuller names of people, and other statements, of
// which a line shows but the beginning.
func dullness(r row) int {
	statement, weighty := r.Attribute == claim.Statement, weighs(r) >= telling
	switch {
	case r.Relation == value.Conflict && !statement:
		return 0
	case r.Relation == value.Conflict:
		return 1
	case r.Relation == value.Update:
		return 2
	case r.Relation == value.Reword && !statement:
		return 3
	case r.Relation == value.Reword:
		return 5
	case r.Attribute == claim.PersonName && r.Relation == value.Refines:
		return 8
	case weighty && !statement && r.Relation == value.Refines:
		return 4
	case weighty && !statement:
		return 6
	case !statement:
		return 7
	}
	return dullest
}

// dullest is the dullness of statements of which a line shows but the beginning.
const dullest = 9

// telling is the severity of a conflict from which on a point is worth a line
// also where the reports do but add to each other.
const telling = 3
