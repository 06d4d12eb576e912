// Package quotation finds who says what: words inside quotation marks, and
// clauses that a report attributes to a speaker without marks.
//
// # Terms
//
// A quotation is direct (inside marks), a fragment (inside marks but part of
// the reporter's own sentence: was “guilty as charged” for ...), a phrase
// (marks around a name or a term, no speech) or indirect (a clause after "said
// that", before "she said", after "according to"). The speaker is the noun
// phrase that the text gives, a pronoun perhaps; the packages above resolve
// it. The stance is the class of the verb of saying: "claimed" is not
// "confirmed".
//
// # Paragraphs
//
// A quotation that a paragraph leaves open goes on in the next one, with a mark
// at its start or, where a page sets every sentence as a paragraph, without. A
// paragraph that is nothing but a quotation is of the speaker before it.
//
// # What it does not do
//
// It has no grammar of English, only the patterns of attribution in news: the
// speaker stands next to the verb, the verb next to the words. A speaker who
// is named a sentence away is found only where marks stay open.
package quotation
