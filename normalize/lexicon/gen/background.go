package main

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"math"
	"path/filepath"
	"strings"

	"github.com/newsconcord/concord/normalize/text"
)

// minDocuments is the number of documents from which a count is kept.
const minDocuments = 2

// readBackground counts in how many documents each lemma occurs. Texts that
// several files share count once.
func (v *vocabulary) readBackground(dir string) error {
	seen := map[string]bool{}
	return filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".jsonl") {
			return err
		}
		return eachLine(path, func(l string) error {
			var doc struct{ Text string }
			if json.Unmarshal([]byte(l), &doc) != nil || len(doc.Text) < 200 || seen[doc.Text] {
				return nil // a line that is no article
			}
			seen[doc.Text] = true
			v.count(doc.Text)
			return nil
		})
	})
}

func (v *vocabulary) count(doc string) {
	v.documents++
	in := map[string]bool{}
	for _, t := range text.Tokenize(doc) {
		if w := v.words[t.Norm]; w != nil && !in[w.lemma] {
			in[w.lemma] = true
			v.df[w.lemma]++
		}
	}
}

// idf returns ln((N+1)/(n+1)) in steps of 1/24.
func (v *vocabulary) idf(lemma string) int {
	n := v.df[lemma]
	if n < minDocuments {
		n = 0
	}
	x := math.Round(24 * math.Log(float64(v.documents+1)/float64(n+1)))
	if x > 255 {
		panic(fmt.Sprint("too many documents for one byte: ", v.documents))
	}
	return max(1, int(x))
}
