// Package claim reads what an article claims and lines up the claims of several
// articles.
//
// # Terms
//
// A claim gives an attribute of a subject a value, and rests on evidence: the
// bytes of the article that carry the value. A slot is a claim with a typed
// value from a fixed set of attributes; a statement is a clause that asserts
// something. The holder is who says it.
package claim
