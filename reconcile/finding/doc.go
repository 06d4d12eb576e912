// Package finding says where the claims of several articles agree and where
// they differ.
//
// [Build] compares the readings of the articles that report one event, [Across]
// those of two events. Each [Finding] has two or more sides, and each side the
// claims whose evidence carries it. [Kinds] lists what is compared; a [Rule] adds
// a kind of a user's own.
//
// # Terms
//
// A side is one normalised value, or one wording, with every article that states
// it; a side without claims is silent. A relation says how the sides stand to
// each other: see package value. Severity says how much a finding should trouble
// an editor, confidence how likely it is that the sides speak of the same thing
// and that the relation is right. The support of a side is how many independent
// sources stand behind it.
//
// # What it does not do
//
// It never says which side is right. It decides neither which articles report
// one event nor which copy each other: the caller brings the readings and, as
// [Support], who stands behind them. A silent side means that nothing was found,
// not that nothing is there.
//
// # Stability and concurrency
//
// Codes, rules and relations keep their meaning; confidence and the words of an
// explanation change as rules improve. The id of a finding is a hash of what it
// rests on, so that the same finding has the same id in every run. All functions
// are pure, so long as the rules and the support are, and safe for concurrent use
// on prepared readings.
package finding
