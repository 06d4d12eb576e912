// Package reconcile puts articles that report the same event together, lines up
// what they claim and says where they agree and where they do not.
//
// A [Reconciler] reads a batch and writes a report. An [Index] follows a stream:
// it groups the articles as a batch of them would, keeps ids of events that last
// and the judgements of people, and is saved in a file; for the findings of an
// event give its articles to a Reconciler. [Compare] relates two passages.
//
// # Terms
//
// An event is one happening with the segments of articles that report it. A copy
// is an article whose words stand in another one (package provenance tells how it
// is found); articles with the same words are one origin of a value. A bridge is
// a pair of segments that look like one event and were left apart. A judgement
// is what a person says of two articles: same, not the same, unsure. The lineage
// of an event is what became of its id: opened, split, merged, closed. Log-odds
// are natural logarithms; 0 is even and 2.3 is ten to one. Offsets are half-open
// byte offsets into the text of an article.
//
// # What it does not do
//
// It does not say what is true, or who is reliable; it says who claims what. It
// fetches nothing, translates nothing, and reads no clock. Articles in other
// languages than English are searched for copies, and their claims are not read.
// It does not follow a person or a body through many events. An event needs a
// text of fifteen words; shorter ones are only suggested. An Index keeps no
// texts, so that it can't compare claims.
//
// # Promises, and what may change
//
// The same articles, options and build give the same bytes of report, in any
// order of the articles and with any number of workers. An Index ends in the
// events of a batch of the articles that it holds, whatever the way; ids that
// last ([IndexEvent.ID]) and what limits took out depend on the way.
//
// The module is before version 1: names may change, and the fields of the
// exported structs will grow, so write their literals with field names. A report
// keeps to [Schema]; fields may be added to it. Which events and findings come
// out, their order, confidences, explanations and weights change with every build
// that reads better, and so do the names of comparisons and counters. A file of
// an index is for the build that wrote it: another may refuse it with
// [ErrIndexVersion], and the articles must be added again.
//
// # Concurrency
//
// A Reconciler and an Index may be used by several goroutines at once. A
// Reconciler holds nothing between calls; calls don't wait for each other. The
// methods of an Index take effect one after the other: while one groups, which
// takes as long as a batch, the others wait; reading an article in Add does not.
// Options, reports and what methods return are plain values: they belong to the
// caller, and may be read by several goroutines as long as none writes. Functions
// that the caller hands over, a [finding.Rule] or a recognizer, are called by
// several goroutines at once; Options.Progress by one at a time. Sequences of
// articles are read by the goroutine that calls.
//
// # Errors
//
// What is wrong with one article costs that article: it is listed with place and
// reason ([Rejected]), or is the [*normalize.ArticleError] of Index.Add. An error
// of a whole call is that of the options, which lists all that is wrong with
// them, of the context, or of the file system. Sentinels such as [ErrClash] and
// [ErrLabels] are wrapped: use errors.Is and errors.As. Input makes no function
// panic; a panic of our own while an article is read is an error of that article.
package reconcile
