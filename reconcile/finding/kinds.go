package finding

import (
	"strings"

	"github.com/newsconcord/concord/normalize/value"
	"github.com/newsconcord/concord/reconcile/claim"
)

// Kind documents one kind of finding.
type Kind struct {
	// Code is what [Finding.Code] holds: the attribute with dots made dashes.
	Code      string
	Attribute claim.Attribute
	// About says in a sentence what the kind compares.
	About string
	// Hard is the severity of a conflict of the kind, 1 to 4.
	Hard int
}

// The codes of kinds that share the attribute "statement".
const (
	Polarity    = "polarity"
	Modality    = "modality"
	Attribution = "attribution"
)

// codeOf returns the code of an attribute's kind.
func codeOf(a claim.Attribute) string { return strings.ReplaceAll(string(a), ".", "-") }

// Kinds lists the kinds of findings in order of their codes.
func Kinds() []Kind {
	return []Kind{
		{"cause", claim.Cause, "why something happened", 3},
		{"duration", claim.Duration, "how long something took", 3},
		{"event-chair", claim.EventChair, "who chaired the gathering", 3},
		{"event-date", claim.EventDate, "the day on which something happened", 4},
		{"event-edition", claim.EventEdition, "the number of the gathering in its series", 4},
		{"event-format", claim.EventFormat, "how the gathering was held", 3},
		{"event-host", claim.EventHost, "who hosted the gathering", 3},
		{"event-name", claim.EventName, "what the gathering is called", 2},
		{"event-place", claim.EventPlace, "where something happened", 4},
		{"event-time", claim.EventTime, "the time of day at which something happened", 3},
		{"money", claim.Money, "a sum of money", 4},
		{"ordinal", claim.Ordinal, "a place in an order", 3},
		{"percent", claim.Percent, "a share in hundredths", 4},
		{"person-affiliation", claim.PersonAffiliation, "the party or body that somebody belongs to", 3},
		{"person-age", claim.PersonAge, "somebody's age in years", 3},
		{"person-name", claim.PersonName, "how a person's name is given", 2},
		{"person-rank", claim.PersonRank, "the rank of an officer", 3},
		{"person-role", claim.PersonRole, "the office or role of a person", 3},
		{"quantity", claim.Quantity, "how many or how much", 4},
		{"quote", claim.Quote, "the words in which somebody is quoted", 3},
		{"rank", claim.Rank, "a place in an order of merit", 3},
		{"score", claim.Score, "the result of a match", 4},
		{"statement", claim.Statement, "what a clause asserts", 3},
		{"vote", claim.Vote, "the result of a vote", 4},
	}
}

// KindOf returns the kind of an attribute; ok is false for attributes that have
// none.
func KindOf(a claim.Attribute) (Kind, bool) {
	for _, k := range Kinds() {
		if k.Attribute == a {
			return k, true
		}
	}
	return Kind{}, false
}

// Severity returns how much a finding should trouble an editor: an agreement 1,
// a refinement or silence 1, a rewording 2, an update 2, a conflict what the
// kind says.
func Severity(a claim.Attribute, r value.Relation) int {
	switch r {
	case value.Conflict:
		if k, ok := KindOf(a); ok {
			return k.Hard
		}
		return 3
	case value.Update, value.Reword:
		return 2
	}
	return 1
}
