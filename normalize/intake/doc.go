// Package intake reads articles from files, folders and streams: JSON Lines and
// plain text.
//
// # Terms
//
// A record is one article in a file: a line of JSON, or a whole text file. A
// place names where a record stands: "news.jsonl:17".
//
// # What it does not do
//
// It fetches nothing. What cannot be read is yielded as an error with its
// place, and reading goes on behind it; nothing is dropped silently.
package intake
