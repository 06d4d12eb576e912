package report

import (
	"strings"
	"testing"

	"github.com/newsconcord/concord/normalize/value"
	"github.com/newsconcord/concord/reconcile/claim"
	"github.com/newsconcord/concord/reconcile/finding"
)

func TestPlainly(t *testing.T) {
	tests := []struct {
		about  claim.Attribute
		why    value.Witness
		want   string
		reason string
	}{
		{claim.PersonRole, value.Because("same-head", "%q and %q share the head %q and may be one office", "harbour minister", "minister of ports", "minister"), `"harbour minister" and "minister of ports" may be one and the same.`, "no terms of grammar"},
		{claim.PersonName, value.Because("spelling", "%q and %q are forms of one name: %s", "Ann Lee", "A. Lee", `"lee" stands in both`), `"Ann Lee" and "A. Lee" are forms of one name.`, "how names were matched is for programs"},
		{claim.EventPlace, value.Because("same-label", "%q and %q name the same", "Ostrel", "Ostrel"), `They say the same: "Ostrel".`, "one value is told once"},
		{claim.EventPlace, value.Because("same-label", "%q and %q name the same", "Ostrel", "Ostrel City"), `"Ostrel" and "Ostrel City" name the same.`, "two wordings stay"},
		{claim.Money, value.Because("within-bound", "%s and %s agree: the bound of one holds for the other", "43500000 USD", "more than 43000000 USD"), `Both can be right: 43.5 million USD and more than 43 million USD.`, "long numbers have words"},
		{claim.Quantity, value.Because("same-number", "%s and %s are the same number", "12345", "12345"), `They say the same: 12,345.`, "or commas"},
		{claim.Quantity, value.Because("other-number", "%s and %s are different numbers", "43885310", "2010"), `43,885,310 and 2010 are different numbers.`, "four digits may be a year"},
		{claim.Statement, value.Because("reworded", "one says %q where the other says %q, in the same words besides", "10000 boats", "many"), `One says "10000 boats" where the other says "many"; the rest is the same.`, "words of an article stay"},
		{claim.Duration, value.Because("same-length", "%s and %s are the same length", "P2W", "P14D"), `2 weeks and 14 days are the same length.`, "lengths of time"},
		{claim.Duration, value.Because("same-time", "both are %s", "PTXH"), `both are some hours.`, "of an untold number"},
		{claim.EventDate, value.Because("within", "%s lies within %s", "2007-01", "2007/2014"), `January 2007 lies within 2007 to 2014.`, "and times"},
		{claim.EventPlace, value.Because("contains", "%s lies in %s", "Tulsa", "U.S."), `Tulsa lies in U.S.`, "one full stop"},
		{claim.Statement, value.Because("overlap", "these two overlap by 100%"), `these two overlap by 100%.`, "a rule of that name without the terms is another one, of a user's own"},
		{claim.EventPlace, value.Witness{}, ``, "nothing stays nothing"},
	}
	for _, tt := range tests {
		if got := plainly(because(tt.about, value.Equal, tt.why)); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.reason, got, tt.want)
		}
	}
}

// because makes a finding with a reason.
func because(about claim.Attribute, rel value.Relation, why value.Witness) *finding.Finding {
	return &finding.Finding{Attribute: about, Relation: rel, Subject: "f", Confidence: .8, Rule: why.Rule, Terms: why.Terms, Reason: why.Reason()}
}

// Each rule that is put into other words fills them, and its terms decide no more
// than the words say.
func TestSayings(t *testing.T) {
	for rule, s := range sayings {
		if (s.words == "") == (s.same == "") {
			t.Errorf("%s: %+v has no words, or two", rule, s)
		}
		terms := []string{"one", "two"}
		if got, ok := fill(s.words+s.same, terms, strings.ToUpper); !ok || !strings.HasSuffix(got, ".") || got != capital(got) || strings.Contains(got, "%") {
			t.Errorf("%s: %q is no sentence", rule, got)
		}
	}
}

// A word for readers is "more detail" only where one of them says more.
func TestRelated(t *testing.T) {
	tests := []struct {
		why    value.Witness
		want   string
		reason string
	}{
		{value.Because("add-up", "%q and %q can be held together", "minister", "party leader"), "related", "two offices of one person"},
		{value.Because("fuller-office", "one of %q and %q says more of the same office", "mayor", "mayor of Ostrel"), "more detail", "one is the fuller"},
		{value.Because("lengths-agree", "%s and %s can be the same length", "P8Y", "P5Y"), "related", "neither is more exact"},
	}
	for _, tt := range tests {
		f := because(claim.PersonRole, value.Refines, tt.why)
		r := row{Finding: f, Word: wordOf(value.Refines), Why: reasonOf(f)}
		view{}.fuller(&r)
		if r.Word.Word != tt.want {
			t.Errorf("%s: %q, want %q", tt.reason, r.Word.Word, tt.want)
		}
	}
}

// Two that agree in pairs on one value agree all.
func TestFoldValues(t *testing.T) {
	said := func(article string, from int) cell {
		return cell{State: states, Claims: []*claim.Claim{{Article: article, Attribute: claim.EventDate, Value: claim.Value{Canonical: "2031-03-14"}, Evidence: claim.Evidence{Start: from, End: from + 6}}}}
	}
	pair := func(cells ...cell) row {
		return row{Finding: &finding.Finding{Attribute: claim.EventDate, Relation: value.Equal, Confidence: .9}, Word: wordOf(value.Equal), Cells: cells}
	}
	tests := []struct {
		second row
		want   int
		reason string
	}{
		{pair(cell{State: quiet, Side: -1}, said("b", 40), said("c", 7)), 1, "the same words of b in both"},
		{pair(cell{State: quiet, Side: -1}, said("b", 90), said("c", 7)), 2, "the day told at another place may be of something else"},
	}
	for _, tt := range tests {
		got := fold([]row{pair(said("a", 1), said("b", 40), cell{Side: -1}), tt.second})
		if len(got) != tt.want {
			t.Errorf("%s: %d rows, want %d", tt.reason, len(got), tt.want)
		}
		if tt.want == 1 && got[0].Cells[2].State != states {
			t.Errorf("%s: the third is not in the row", tt.reason)
		}
	}
}

// Two findings that tell a reader one fact are one row; both keep their ids.
func TestFold(t *testing.T) {
	clause := func(from, to int) *claim.Claim {
		return &claim.Claim{Article: "x", Evidence: claim.Evidence{Start: from, End: to}}
	}
	cells := func(from, to int) []cell {
		return []cell{{State: states, Claims: []*claim.Claim{clause(from, to)}}, {State: states, Claims: []*claim.Claim{clause(1000+from, 1000+to)}}}
	}
	make := func(a claim.Attribute, rel value.Relation, rule string, cs []cell) row {
		return row{Finding: because(a, rel, value.Because(rule, "", "5")), Word: wordOf(rel), Cells: cs}
	}
	tests := []struct {
		a, b   row
		want   int
		reason string
	}{
		{make(claim.EventName, value.Refines, numberLacks, cells(0, 9)), make(claim.EventEdition, value.Silent, "not-said", cells(0, 5)), 1, "a number and the name with it"},
		{make(claim.EventName, value.Refines, numberLacks, cells(0, 9)), make(claim.EventEdition, value.Equal, "same-edition", cells(0, 5)), 2, "agreement on the number is another fact"},
		{make(claim.EventName, value.Refines, yearLacks, cells(0, 9)), make(claim.EventEdition, value.Silent, "", cells(0, 5)), 2, "the name differs in something else"},
		{make(claim.Statement, value.Reword, "", cells(0, 90)), make(claim.Statement, value.Refines, "", cells(0, 70)), 1, "two findings on the same clauses"},
		{make(claim.Statement, value.Reword, "", cells(0, 90)), make(claim.Statement, value.Refines, "", cells(0, 20)), 2, "a small part of a clause is another one"},
		{make(claim.Statement, value.Reword, "", cells(0, 90)), make(claim.EventDate, value.Refines, "", cells(0, 90)), 2, "a value in a clause is a fact of its own"},
	}
	for _, tt := range tests {
		got := fold([]row{tt.a, tt.b})
		if len(got) != tt.want {
			t.Errorf("%s: %d rows, want %d", tt.reason, len(got), tt.want)
		}
		if n := len(got) + len(got[0].Also); n != 2 {
			t.Errorf("%s: %d findings are left of 2", tt.reason, n)
		}
	}
}
