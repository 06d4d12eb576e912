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

// readBackground counts in how many documents each lemma occurs, and adds words
// that WordNet lacks ("online"). Texts that several files share count once.
func (v *vocabulary) readBackground(dir string) error {
	seen := map[string]bool{}
	unknown := map[string]int{}
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".jsonl") {
			return err
		}
		return eachLine(path, func(l string) error {
			var doc struct{ Text string }
			if json.Unmarshal([]byte(l), &doc) != nil || len(doc.Text) < minLength || seen[doc.Text] {
				return nil // a line that is no article
			}
			seen[doc.Text] = true
			v.count(doc.Text, unknown)
			return nil
		})
	})
	for form, n := range unknown {
		if n >= minNew {
			v.word(form)
			v.df[form] = n
		}
	}
	return err
}

const (
	minDocuments = 2   // from which a count is kept
	minNew       = 3   // from which a word that WordNet lacks is added
	minLength    = 200 // of an article, in bytes
)

// count adds a document. Unknown words count only in lower case: a name must
// not enter the lexicon because the sample has it.
func (v *vocabulary) count(doc string, unknown map[string]int) {
	v.documents++
	in := map[string]bool{}
	for _, t := range text.Tokenize(doc) {
		w := v.words[t.Norm]
		switch {
		case w != nil && !in[w.lemma]:
			in[w.lemma] = true
			v.df[w.lemma]++
		case w == nil && !in[t.Norm] && isPlain(t.Norm) && !t.Is(text.Capital):
			in[t.Norm] = true
			unknown[t.Norm]++
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
