// Package text cuts a text into tokens and sentences and folds it for
// comparison, and never loses the way back to the bytes.
//
// # Terms
//
// A span is a half-open range of bytes of the text as it was given. A token
// is a word, a number, a clitic ("'s", "n't"), a punctuation mark or a
// symbol; white space belongs to no token. The norm of a token is its folded
// form: lower case, without diacritics, with plain quotes and dashes, and
// without the full stops of an abbreviation. A paragraph ends at a line break
// that is not a soft wrap. A sentence is a run of tokens inside a paragraph.
//
// # What it does not do
//
// There is no stemming and no tagging here, and no opinion about which
// language a text is in. Word boundaries are those of UAX #29
// (https://unicode.org/reports/tr29/), merged and split by a few rules for
// names, abbreviations, identifiers and numbers in news; each rule stands
// beside its code.
//
// All functions are pure and safe for concurrent use. Time and memory are
// linear in the text.
package text
