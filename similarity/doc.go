// Package similarity measures how alike strings, names, sets and documents are,
// in [0,1].
//
// # Terms
//
// A measure compares two things: 1 for the same, 0 for nothing in common. A
// [Metric] is a measure of strings. An n-gram is n letters in a row. A set is a
// sorted slice without repeats. A [Vector] is a document as weighed terms. The
// laws that every measure obeys, and tests of them for measures of one's own, are
// in package metrictest.
//
// # Which to take
//
// For misspelt words [Levenshtein] or [JaroWinkler]; for names of people and
// bodies [CompareNames], which knows their parts, or [NewName] once for each name
// of a list, filed under its Keys; for longer strings whose words may be moved [Dice] or [Jaccard] on n-grams; for texts [SetJaccard] on [Words],
// or a cosine of vectors, in which rare words count more. [Overlap], [SetOverlap]
// and [SmithWatermanGotoh] tell whether one thing is contained in the other. For
// copies compare [Shingles]: [NearIndex] finds them among many texts, [Runs] shows
// the passages that two share.
//
// # What it does not do
//
// It knows no meaning: "killed" and "dead" are different strings. Metrics compare
// letters as they are; fold case and diacritics first where they should not
// count, for example with package text. A similarity is no probability, but for
// the score of [CompareNames].
//
// # Stability
//
// The measures of strings, sets and vectors are those of the papers cited with
// them and do not change. The score of [CompareNames] changes as its rules and
// weights improve; branch on its Match.
//
// # Concurrency
//
// All functions are pure. Metrics and vectors have no state and may be shared;
// [Frequencies] may be read by many and written by one; a [NearIndex] belongs to
// one goroutine.
package similarity
