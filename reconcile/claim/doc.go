// Package claim reads what an article claims, and lines up what two articles
// claim.
//
// [Read] gives the [Reading] of a segment of a document: its slots and clauses.
// [Prepare] makes readings comparable, [Align] pairs the clauses of two that say
// the same thing, or of the same thing. What follows from a pair is said by
// package finding.
//
// # Terms
//
// A claim gives an attribute of a subject a value, and rests on evidence: the
// bytes of the article that carry the value. A slot is a claim with a typed
// value from a fixed set of attributes; a statement is a clause that asserts
// something. The holder is who says it.
//
// # What it does not do
//
// It judges no claim: neither which is true, nor which differ. A claim is taken
// from the words of one clause and what they refer to; what a text only implies
// is not read. A text that is not English has a reading without claims. The first
// 600 clauses of a reading are lined up.
//
// # Stability and concurrency
//
// The names of attributes, modalities and polarities stand in reports and keep
// their meaning. The probability of a pair changes as the weights behind it are
// fitted anew. [Read] and [Align] are pure functions. A prepared Reading is
// read-only and may be shared between goroutines; [Prepare] must be done before
// that.
package claim
