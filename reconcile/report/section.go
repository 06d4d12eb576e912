package report

import (
	"cmp"
	"slices"
	"strings"

	"github.com/newsconcord/concord/normalize/value"
	"github.com/newsconcord/concord/reconcile/claim"
	"github.com/newsconcord/concord/reconcile/finding"
)

// section is a part of an event's findings that readers look for together.
type section struct {
	Title string
	Kind  sectionKind
	Rows  []row
}

type sectionKind uint8

// The sections, in the order in which they are shown: what differs stands
// first, facts before statements.
const (
	differing    sectionKind = iota // conflicts, updates, rewordings
	details                         // facts that some give more fully, or each in part
	missing                         // facts that only some give
	statements                      // statements that some make more fully, or each in part
	alone                           // statements that only some make
	agreeing                        // facts that all give alike
	shared                          // statements that all make
	perhaps                         // what may not be a pair at all
	perhapsAlone                    // what the others may say as well
)

var sectionTitles = [...]string{
	differing:    "Where they differ",
	details:      "Facts given in different detail",
	missing:      "Facts found in only some reports",
	agreeing:     "Facts on which they agree",
	statements:   "Statements on the same matter",
	alone:        "Statements found in only some reports",
	shared:       "Statements that say much the same",
	perhaps:      "Perhaps on the same matter",
	perhapsAlone: "Perhaps found in only some reports",
}

// sureFrom is the confidence from which a finding stands with the others. Below
// it a finding is more likely wrong than right: it stands apart, folded, and is
// counted apart, for a reader who meets it first trusts the rest less than it
// deserves.
const sureFrom = 0.5

// sure reports whether a finding is rather right than wrong.
func sure(f *finding.Finding) bool { return f.Confidence >= sureFrom }

// sectionOf says where readers look for a finding.
func sectionOf(r row) sectionKind {
	switch {
	case sure(r.Finding):
	case r.Relation == value.Silent:
		return perhapsAlone
	default:
		return perhaps
	}
	switch r.Relation {
	case value.Equal:
		if r.Attribute == claim.Statement {
			return shared
		}
		return agreeing
	case value.Silent:
		if r.Attribute == claim.Statement {
			return alone
		}
		return missing
	case value.Refines:
		if r.Attribute == claim.Statement {
			return statements
		}
		return details
	}
	return differing
}

// arrange puts findings in the order of their sections and numbers them. Within
// a section the severest come first, values before statements, and before quotations
// where all agree, and fuller forms of names last; then, of what
// differs, the hardest relation, then the points on which a conflict would weigh
// most; else the order of the report stays.
func arrange(rows []row) {
	slices.SortStableFunc(rows, func(a, b row) int {
		k := sectionOf(a)
		relation := cmp.Compare(a.Word.hardness(), b.Word.hardness())
		byRelation := 0
		quotesLast, namesLast := 0, 0
		switch k {
		case differing:
			byRelation = relation
		case details:
			namesLast = cmp.Compare(isName(a), isName(b))
		case agreeing:
			quotesLast = cmp.Compare(isQuote(a), isQuote(b))
		}
		return cmp.Or(
			cmp.Compare(k, sectionOf(b)),
			cmp.Compare(b.severity(), a.severity()),
			cmp.Compare(isStatement(a), isStatement(b)),
			quotesLast,
			namesLast,
			byRelation,
			cmp.Compare(weighs(b), weighs(a)),
			relation,
		)
	})
	certain := 0
	for i := range rows {
		if sure(rows[i].Finding) {
			certain++
			rows[i].N = certain
		} else {
			rows[i].N = i + 1 - certain
		}
	}
}

// weighs is the severity that a conflict on the row's point would have.
func weighs(r row) int {
	most := finding.Severity(r.Attribute, value.Conflict)
	for _, f := range r.Also {
		most = max(most, finding.Severity(f.Attribute, value.Conflict))
	}
	return most
}

func isStatement(r row) int { return one(r.Attribute == claim.Statement) }

func isName(r row) int { return one(r.Attribute == claim.PersonName) }

func isQuote(r row) int { return one(r.Attribute == claim.Quote) }

func one(is bool) int {
	if is {
		return 1
	}
	return 0
}

// sections cuts the findings of a view, without empty sections.
func (v view) sections() []section {
	var out []section
	for _, r := range v.Findings {
		k := sectionOf(r)
		if n := len(out); n == 0 || out[n-1].Kind != k {
			out = append(out, section{Title: sectionTitles[k], Kind: k})
		}
		s := &out[len(out)-1]
		s.Rows = append(s.Rows, r)
	}
	return out
}

// agrees reports whether all say the same in the section.
func (s section) agrees() bool { return s.Kind == agreeing || s.Kind == shared }

// doubtful reports whether the findings of the section are rather wrong than
// right.
func (s section) doubtful() bool { return s.Kind == perhaps || s.Kind == perhapsAlone }

// folded reports whether the section is read last, if at all.
func (s section) folded() bool { return s.agrees() || s.doubtful() }

// voice is what one group of articles says in a finding: the articles of one
// side that use the same words, or a side in which nothing was found.
type voice struct {
	Side int
	Keys []string
	// Words is what they state; "" for silence. Note qualifies it.
	Words  string
	Note   string
	Claims []*claim.Claim // of the first article
	Column int            // of the first article
}

// order returns the sides by their first columns, those without claims last.
func (r row) order() []int {
	first := make([]int, len(r.Sides))
	out := make([]int, len(r.Sides))
	for k, s := range r.Sides {
		first[k], out[k] = len(r.Cells), k
		if len(s.Claims) == 0 {
			first[k]++
		}
	}
	for i, c := range slices.Backward(r.Cells) {
		if c.State == states {
			first[c.Side] = i
		}
	}
	slices.SortStableFunc(out, func(a, b int) int { return cmp.Compare(first[a], first[b]) })
	return out
}

// voices lists what is said in a finding, side by side and in order of the
// columns.
func (v view) voices(r row) []voice {
	var out []voice
	for _, k := range r.order() {
		first := len(out)
		for i, c := range r.Cells {
			if c.Side != k || c.State == apart {
				continue
			}
			words, note := "", ""
			if c.State == states {
				words, note = c.text(), r.note(c)
			}
			at := slices.IndexFunc(out[first:], func(o voice) bool { return strings.EqualFold(o.Words, words) && o.Note == note })
			if at < 0 {
				out = append(out, voice{Side: k, Words: words, Note: note, Claims: c.Claims, Column: i})
				at = len(out) - 1 - first
			}
			out[first+at].Keys = append(out[first+at].Keys, v.Columns[i].Key)
		}
	}
	return out
}
