package finding

import (
	"cmp"
	"slices"
	"strings"

	"github.com/newsconcord/concord/normalize/value"
	"github.com/newsconcord/concord/reconcile/claim"
)

// Kind documents one kind of finding.
type Kind struct {
	// Code is what [Finding.Code] holds: for most kinds the attribute with
	// dots made dashes.
	Code      string
	Attribute claim.Attribute
	// About says what the kind compares.
	About string
	// Hard is the severity of a conflict of the kind, 1 to 4.
	Hard int
	// Example is a pair of reports on which the kind finds something.
	Example Example
}

// Example is a pair of reports, and what the kind finds in them.
type Example struct {
	A, B     string
	Relation value.Relation
}

// The codes of kinds that share the attribute "statement".
const (
	Polarity    = "polarity"
	Modality    = "modality"
	Attribution = "attribution"
	Medium      = "medium"
)

// codeOf returns the code of an attribute's kind.
func codeOf(a claim.Attribute) string { return strings.ReplaceAll(string(a), ".", "-") }

// Kinds lists the kinds of findings in order of their codes. KINDS.md shows them
// as a page.
func Kinds() []Kind { return slices.Clone(kinds) }

// kinds holds all of them in order of their codes.
var kinds = slices.SortedFunc(slices.Values(slices.Concat(kindsOfPeople, kindsOfEvents, kindsOfAmounts, kindsOfWords)), func(a, b Kind) int { return cmp.Compare(a.Code, b.Code) })

// kindOf returns the kind of a code; ok is false for a kind of a user's own.
func kindOf(code string) (Kind, bool) {
	i := slices.IndexFunc(kinds, func(k Kind) bool { return k.Code == code })
	if i < 0 {
		return Kind{}, false
	}
	return kinds[i], true
}

// unknownHard is the severity of conflicts of a kind that is not documented.
const unknownHard = 3

// Severity returns how much a finding should trouble an editor: an agreement 1,
// a refinement or silence 1, a rewording 2, an update 2, a conflict what the
// kind says.
func Severity(a claim.Attribute, r value.Relation) int {
	if k, ok := kindOf(codeOf(a)); ok {
		return k.severity(r)
	}
	return Kind{Hard: unknownHard}.severity(r)
}

func (k Kind) severity(r value.Relation) int {
	switch r {
	case value.Conflict:
		return k.Hard
	case value.Update, value.Reword:
		return 2
	}
	return 1
}
