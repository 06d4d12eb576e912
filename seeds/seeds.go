// Package seeds holds five short news articles that tests of the whole library read, what a careful editor finds in them, and
// consistent replacements that turn them into articles about other people, places, dates and matters.
//
// The articles are retellings, in our own words, of five real reports of 2020 and 2022. They keep the facts, figures, names,
// titles and layout of the reports: two tell of one conference (000 and 001, where 000 tells of a second meeting as well), one
// looks ahead to it (002), one tells of a different conference (003) and one of a later edition of the first (004).
//
// The findings are data, see [Expectations] and [Clusters]. Because a [Replacement] is applied to articles and quotations
// alike, a checker can ask for the same findings in articles it has never seen. That tells rules that hold in general from
// rules that fit these five texts.
//
// All functions are safe for concurrent use.
package seeds

import (
	"embed"
	"strings"
)

//go:embed 00*.txt
var articles embed.FS

// File is one article.
type File struct {
	// Name is the file name. Its first three digits are the article's short name.
	Name string
	// Text is the article in UTF-8.
	Text string
}

// Short is the short name by which expectations call the article, such as "000".
func (f File) Short() string { return f.Name[:3] }

// All returns the five articles in the order of their names.
func All() []File {
	entries, err := articles.ReadDir(".")
	if err != nil {
		panic(err) // the folder is compiled in
	}
	var files []File
	for _, e := range entries {
		text, err := articles.ReadFile(e.Name())
		if err != nil {
			panic(err) // so are its files
		}
		files = append(files, File{Name: e.Name(), Text: string(text)})
	}
	return files
}

// Quote points at words of an article.
type Quote struct {
	// Article is the short name.
	Article string
	// Exact is the quotation, which occurs in the article verbatim.
	Exact string
	// Nth says which occurrence is meant, from 0.
	Nth int
}

// Find returns the half-open byte span of the quotation in the text of its article, and whether it is there.
func (q Quote) Find(text string) (start, end int, ok bool) {
	at := -1
	for range q.Nth + 1 {
		next := strings.Index(text[at+1:], q.Exact)
		if next < 0 || q.Exact == "" {
			return 0, 0, false
		}
		at += 1 + next
	}
	return at, at + len(q.Exact), true
}
