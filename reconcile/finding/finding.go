package finding

import (
	"github.com/newsconcord/concord/normalize/value"
	"github.com/newsconcord/concord/reconcile/claim"
)

// Side is one normalised value, or one wording, with everybody who states it.
// A side without claims is a silent one.
type Side struct {
	Value    string   `json:"value"`
	Articles []string `json:"articles"`
	Claims   []string `json:"claims"` // ids of claims that the event lists
	// Origins counts the independent sources: copies of one wire story are one.
	Origins int `json:"origins"`
	// Families counts the publisher families.
	Families int `json:"families"`
}

// Finding is one fact on which reports agree or differ.
type Finding struct {
	// ID is a hash of relation, attribute, subject, claims and silent articles.
	ID string `json:"id"`
	// Code names the kind of finding: see [Kinds].
	Code      string          `json:"code"`
	Relation  value.Relation  `json:"relation"`
	Attribute claim.Attribute `json:"attribute"`
	Subject   string          `json:"subject"`
	// Severity goes from 1, good to know, to 4, cannot both be true.
	Severity int `json:"severity"`
	// Confidence is the probability that alignment and relation are right.
	Confidence float64 `json:"confidence"`
	// Rule is a short stable name of what decided the relation: "other-number". It
	// is that of a [value.Witness], and Terms and Reason are what it speaks of and
	// says: mostly the two values.
	Rule   string   `json:"rule"`
	Terms  []string `json:"terms"`
	Reason string   `json:"reason"`
	// Explanation says all of it in one sentence: of what and whom, why, and who
	// says what.
	Explanation string `json:"explanation"`
	Sides       []Side `json:"sides"`
}
