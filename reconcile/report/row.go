package report

import (
	"slices"
	"strings"
	"unicode"

	"github.com/newsconcord/concord/normalize/value"
	"github.com/newsconcord/concord/reconcile/claim"
	"github.com/newsconcord/concord/reconcile/finding"
)

// row is a finding with a cell for each column.
type row struct {
	*finding.Finding
	// Also are the findings that tell a reader the same fact.
	Also []*finding.Finding
	N    int // from 1
	Word relationWord
	// What is what it is about, and Of whose it is, or how it is worded: "" where
	// the event's own name would say nothing new. Join stands between the two.
	What, Join, Of string
	// Gist is how a statement or quotation begins.
	Gist string
	// Named is the person whom it is about, as the report spells them, "" for others.
	Named string
	// Why is the reason in words, and Lacks says that it names who leaves what out.
	Why   string
	Lacks bool
	// Without are the columns of those who leave it out.
	Without []int
	// Drifts set the wordings of what is reworded against the first.
	Drifts []wording
	Cells  []cell
}

// Topic is what the finding is about, in words.
func (r row) Topic() string {
	if r.Gist == "" {
		return r.Point()
	}
	return r.Point() + ": " + r.Gist
}

// Point is the same without the words of a statement.
func (r row) Point() string {
	if r.Of == "" {
		return r.What
	}
	return r.What + r.Join + " " + r.Of
}

// tellsWhy reports whether the reason adds to what the sides show: for a
// silence it is always the same.
func (r row) tellsWhy() bool { return r.Why != "" && r.Relation != value.Silent }

// note qualifies what a cell shows, where the words alone would mislead: of
// which day an update is, and that a value is denied. Statements and quotations
// show their own "not".
func (r row) note(c cell) string {
	var parts []string
	for _, cl := range c.Claims {
		if r.Relation == value.Update && cl.AsOf != "" {
			parts = append(parts, "as of "+dayOf(cl.AsOf))
		}
		if s := limit(cl); s != "" {
			parts = append(parts, s)
		}
		if cl.Polarity == claim.Negated && !frames(r.Attribute) && r.Attribute != claim.Statement && r.Attribute != claim.Quote {
			parts = append(parts, "denied")
		}
	}
	slices.Sort(parts)
	return strings.Join(slices.Compact(parts), ", ")
}

// limit says of a number that is none exactly what the words of its evidence leave
// out: "at least".
func limit(c *claim.Claim) string {
	if strings.ContainsFunc(c.Value.Text, unicode.IsSpace) {
		return ""
	}
	switch c.Value.Bound {
	case value.Min:
		return "at least"
	case value.Max:
		return "at most"
	case value.About:
		return "about"
	}
	return ""
}

// frames reports whether an attribute is of a person or a happening. Its value
// holds also where the clause around it denies something else.
func frames(a claim.Attribute) bool {
	room, _, _ := strings.Cut(string(a), ".")
	return room == "person" || room == "event"
}

// cell says what one article has for a finding.
type cell struct {
	State cellState
	// Side is the side that the article is on, -1 for none.
	Side   int
	Claims []*claim.Claim
}

type cellState uint8

const (
	apart  cellState = iota // the article takes no part in the finding
	quiet                   // it reports the event, and nothing on this was found in it
	states                  // it states the value of the side
)

// text is what the cell shows.
func (c cell) text() string {
	switch c.State {
	case states:
		var all []string
		for _, cl := range c.Claims {
			if s := stated(cl); len(all) == 0 || all[len(all)-1] != s {
				all = append(all, s)
			}
		}
		return strings.Join(all, "; ")
	case quiet:
		return "○ not found"
	}
	return ""
}

// severity is that of the severest finding of a row.
func (r row) severity() int {
	most := r.Severity
	for _, f := range r.Also {
		most = max(most, f.Severity)
	}
	return most
}

func (x *index) row(f *finding.Finding, at map[string]int) row {
	r := row{Finding: f, Word: wordOf(f.Relation), Why: reasonOf(f), Named: x.person(f.Subject), Cells: make([]cell, len(at))}
	if x.alike(f) {
		r.Word = alikeWord
	}
	if clausal(r) {
		r.What, r.Join, r.Of, r.Gist = x.clauseTopic(f)
	} else {
		r.What, r.Join, r.Of = x.topic(f)
	}
	for i := range r.Cells {
		r.Cells[i].Side = -1
	}
	for k, s := range f.Sides {
		for _, a := range s.Articles {
			if i, ok := at[a]; ok && r.Cells[i].State == apart {
				r.Cells[i].State, r.Cells[i].Side = quiet, k
			}
		}
		for _, id := range s.Claims {
			c := x.claims[id]
			if c == nil {
				continue
			}
			if i, ok := at[c.Article]; ok {
				cell := &r.Cells[i]
				if cell.State != states {
					cell.State, cell.Side = states, k
				}
				cell.Claims = append(cell.Claims, c)
			}
		}
	}
	return r
}

// stated is what the article itself says: its words, with the bound when the
// words do not carry the whole.
func stated(c *claim.Claim) string {
	if s := namedIn(c); s != "" {
		return s
	}
	if s := clean(c.Value.Text); s != "" {
		return s
	}
	if s := clean(c.Value.Canonical); s != "" {
		return strings.TrimSpace(s + " " + clean(c.Value.Unit))
	}
	return clean(c.Evidence.Exact)
}
