// Package intake reads articles from files, folders and streams.
//
// It reads plain text, JSON Lines, JSON, saved HTML pages, and each of them
// compressed with gzip. A record of JSON has the field names of
// [normalize.Article], of IPTC ninjs (1 to 3), of schema.org NewsArticle or of an
// item of JSON Feed; a page has a NewsArticle in JSON-LD, or text in paragraphs.
// Other feeds, archives and what must be guessed need heavier tools;
// examples/importer has them. README.md beside this file lists fields and limits.
//
// # Terms
//
// A record is one article in a file: a line of JSON, or a whole text file or
// page. A place names where a record stands: "news.jsonl:17".
//
// # What it does not do
//
// It fetches nothing and writes nothing. What cannot be read is yielded as an
// error with its place, and reading goes on behind it; nothing is dropped
// silently. Sizes are bounded before memory is taken: see [MaxRecord] and
// [MaxRatio].
package intake
