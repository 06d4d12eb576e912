// Package similarity measures how alike strings are, in [0,1].
//
// # Terms
//
// A metric compares two strings: 1 for the same, 0 for nothing in common. The
// laws that every metric obeys are in package metrictest.
//
// # What it does not do
//
// It knows no meaning: "killed" and "dead" are different strings.
//
// All metrics are stateless and safe for concurrent use.
package similarity
