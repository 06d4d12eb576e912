// Package names compares two names of people or of bodies.
//
// A name is cut into words (split.go), freed of honorifics, particles, legal
// forms and numbers (part.go), and lined up with the other so that their words
// are the fewest letters apart (compare.go, assign.go). What the words have in
// common becomes evidence (evidence.go), and the evidence, weighed in log-odds,
// a probability. The weights are learned by the program in fit. Missing words
// are evidence of their own, and not a similarity of zero, as in the linkage
// model of Fellegi and Sunter (1969).
//
// All functions are pure and safe for concurrent use.
package names
