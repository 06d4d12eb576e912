// Package normalize reads one article: what the reporter wrote and what the
// page added, its sentences, and every typed value in them, each with the exact
// bytes that carry it.
//
// # Terms
//
// An article is what a source published: a text with metadata. A document is an
// article as read by [Parse]. A mention is a typed value with its bytes. A
// segment is a part of a document that reports one happening; most documents
// have one. The reporter's own text is the body; see package layout for the
// rest.
//
// # What it does not do
//
// It compares nothing and looks at no other article. It reads English; a text in
// another language gets its layout and its words and no mentions, and
// [Document.English] says so. It needs no network and no model; a model of your
// own plugs in as a [Recognizer].
//
// # Stability and concurrency
//
// [Parse] is a pure function: the same article gives the same document. A
// Document is read-only and may be shared between goroutines.
package normalize
