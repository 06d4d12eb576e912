// Package report writes a [reconcile.Report] for people and for programs, reads
// it back, and proves it from the texts alone.
//
// # Formats
//
// [Text], [Markdown] and [HTML] are for readers; [JSON] and [JSONLines] are
// whole, and [ReadJSON] and [ReadJSONLines] read them back; [ClaimsJSONLD] and
// [StatementsCSV] carry the claims into other tools. The same report gives the
// same bytes. README.md beside this file says how to read a report, schema.json
// is its JSON Schema.
//
// [Verify] proves a report from the texts, [Diff] says what changed between
// two.
//
// # What it does not do
//
// It finds nothing and weighs nothing: events appear in the order of the
// report, and its findings are only put into sections, what differs first. It fetches nothing: a page of [HTML] is one file without a
// network.
//
// # Hostile input
//
// What a report quotes was written by strangers. Every format escapes it for
// the place where it goes, control characters never reach a terminal, and marks
// that turn the direction of writing are shown instead of obeyed.
//
// All functions may be used from several goroutines at once; none changes the
// report that it is given.
package report
