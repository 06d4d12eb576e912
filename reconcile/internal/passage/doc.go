// Package passage relates two short passages, often of one sentence: whether
// they speak of the same happening, which of their values meet, and how those
// relate.
//
// # Terms
//
// A word is a content word with its root, or the place that it names: "Chinese"
// and "China" are one word. Words of two passages are aligned one to one. Two
// values meet when they are of one kind and the aligned words around them are
// the same, so that they answer the same question. A figure moves when it is
// read off at a moment: a toll, a price, an index.
//
// Whether the passages are of one happening is decided by log-odds over the
// comparisons named in [Names], with weights that the program in fit learns
// from labelled pairs. How two values relate is decided by rules.
//
// All functions are pure and safe for concurrent use. Time is the product of the
// lengths of the passages, which are cut at a fixed number of words.
package passage
