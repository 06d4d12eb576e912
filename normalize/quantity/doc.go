// Package quantity finds numbers, ordinals, percentages, sums of money and
// measured quantities in English text, and tells how two of them relate.
//
// # Terms
//
// An amount is a decimal number as stated. Its step is the size of the last
// digit that was stated: "34.7 million" has a step of 100,000. A bound says
// how the amount limits the true number, and the cue is the words that say so
// ("at least"). A range has a low and a high end. What a number counts is the
// head noun after it, in the singular. A label is a number that names a thing
// and counts nothing ("Channel 4").
//
// # Exactness
//
// Amounts are exact decimals of any size. Only division (one third) and
// conversion rounds, to fifteen significant digits. No floating point is used
// to read, compare or print an amount.
//
// # What it does not do
//
// It reads no dates, times and durations: the caller says which tokens
// belong to them. It does not know that two numbers count the same thing;
// it relates values alone. "Hundreds" and "several" have no value here.
//
// Everything is immutable and safe for concurrent use. Time and memory are
// linear in the text.
package quantity
