// Package value holds what every typed value can do: say its type, print its
// canonical form, and tell how it relates to another value, with a reason.
//
// # Terms
//
// A relation says how the second value stands to the first. A witness is the
// reason for a relation in words. A bound says how a stated number limits the
// true one: "at least 8" is a minimum, "nearly 9" is about.
//
// The relation of two values is a matter of the values alone. Whether a
// conflict of values is a conflict of reports (same thing, same time, same
// scope) is for the packages above to say.
package value
