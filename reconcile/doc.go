// Package reconcile puts articles that report the same event together, lines up
// what they claim and says where they agree and where they do not.
//
// A [Reconciler] reads a batch and writes a report. An [Index] follows a stream:
// it groups the articles as a batch of them would, keeps ids of events that last
// and the judgements of people, and is saved in a file; for the findings of an
// event give its articles to a Reconciler.
//
// # Terms
//
// An event is one happening with the segments of articles that report it. A copy
// is an article whose words stand in another one (package provenance tells how it
// is found); articles with the same words are one origin of a value. A judgement
// is what a person says of two articles: same, not the same, unsure. The lineage
// of an event is what became of its id: opened, split, merged, closed.
package reconcile
