package report

import (
	"testing"

	"github.com/newsconcord/concord/normalize/value"
	"github.com/newsconcord/concord/reconcile/claim"
	"github.com/newsconcord/concord/reconcile/finding"
)

func TestPlainly(t *testing.T) {
	tests := []struct {
		about            claim.Attribute
		in, want, reason string
	}{
		{claim.PersonRole, `"harbour minister" and "minister of ports" share the head "minister" and may be one office.`, `"harbour minister" and "minister of ports" may be one and the same.`, "no terms of grammar"},
		{claim.PersonName, `"Ann Lee" and "A. Lee" are forms of one name: "lee" stands in both; "a" is the initial of "ann".`, `"Ann Lee" and "A. Lee" are forms of one name.`, "how names were matched is for programs"},
		{claim.EventPlace, `"Ostrel" and "Ostrel" name the same.`, `They say the same: "Ostrel".`, "one value is told once"},
		{claim.EventPlace, `"Ostrel" and "Ostrel City" name the same.`, `"Ostrel" and "Ostrel City" name the same.`, "two wordings stay"},
		{claim.Money, `43500000 USD and more than 43000000 USD agree: the bound of one holds for the other.`, `Both can be right: 43.5 million USD and more than 43 million USD.`, "long numbers have words"},
		{claim.Quantity, `12345 and 12345 are the same number`, `They say the same: 12,345.`, "or commas"},
		{claim.Quantity, `43885310 and 2010 are different numbers.`, `43,885,310 and 2010 are different numbers.`, "four digits may be a year"},
		{claim.Statement, `one says "10000 boats" where the other says "many", in the same words besides.`, `one says "10000 boats" where the other says "many"; the rest is the same.`, "words of an article stay"},
		{claim.Duration, `P2W and P14D are the same length.`, `2 weeks and 14 days are the same length.`, "lengths of time"},
		{claim.Duration, `both are PTXH.`, `both are some hours.`, "of an untold number"},
		{claim.EventDate, `2007-01 lies within 2007/2014.`, `January 2007 lies within 2007 to 2014.`, "and times"},
		{claim.EventPlace, `Tulsa lies in U.S..`, `Tulsa lies in U.S.`, "one full stop"},
		{claim.EventPlace, ``, ``, "nothing stays nothing"},
	}
	for _, tt := range tests {
		if got := plainly(tt.in, tt.about); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.reason, got, tt.want)
		}
	}
}

// A word for readers is "more detail" only where one of them says more.
func TestRelated(t *testing.T) {
	tests := []struct {
		why, want string
		reason    string
	}{
		{`"minister" and "party leader" can be held together.`, "related", "two offices of one person"},
		{`one of "mayor" and "mayor of Ostrel" says more of the same office.`, "more detail", "one is the fuller"},
		{`P8Y and P5Y can be the same length.`, "related", "neither is more exact"},
	}
	for _, tt := range tests {
		f := finding.Finding{Attribute: claim.PersonRole, Relation: value.Refines, Subject: "a", Explanation: "person.role of a, " + tt.why}
		r := row{Finding: &f, Word: wordOf(value.Refines), Why: reasonOf(&f)}
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
	make := func(a claim.Attribute, rel value.Relation, why string, cs []cell) row {
		return row{Finding: &finding.Finding{Attribute: a, Relation: rel, Confidence: .8, Subject: "f", Explanation: string(a) + " of f, " + why}, Word: wordOf(rel), Cells: cs}
	}
	number := "not all number it: edition 5."
	tests := []struct {
		a, b   row
		want   int
		reason string
	}{
		{make(claim.EventName, value.Refines, number, cells(0, 9)), make(claim.EventEdition, value.Silent, "the other reports do not say.", cells(0, 5)), 1, "a number and the name with it"},
		{make(claim.EventName, value.Refines, number, cells(0, 9)), make(claim.EventEdition, value.Equal, "both number it 5.", cells(0, 5)), 2, "agreement on the number is another fact"},
		{make(claim.EventName, value.Refines, "not all give the year, 2031.", cells(0, 9)), make(claim.EventEdition, value.Silent, "", cells(0, 5)), 2, "the name differs in something else"},
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
