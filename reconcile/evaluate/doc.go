// Package evaluate measures answers against labelled data.
//
// Each function reads the labels and the answers as JSON Lines and returns the
// measures of one task. The answers are the lines that the command line
// prints for the task, so the answers of any other system can be measured as
// well.
//
// # Terms
//
// Gold is what a person labelled. A task is one kind of labels: events of
// articles, temporal expressions, values, names, pairs of passages, findings.
// All shares and F1 values are percentages, rounded to two decimals, or one
// where a field says so.
//
// # Shapes
//
// Offsets of labels count code points, those of answers count bytes of UTF-8.
// Labels without an answer count as missed. Two answers with one id: the last
// one counts, except for events, where the first one does.
//
// All functions are safe for concurrent use and read their input to the end.
// The error is a [*LineError], or what reading returned.
package evaluate
