// Package recognizertest holds what every [normalize.Recognizer] must do, so
// that a user's own can be tested before it meets real articles.
package recognizertest

import (
	"encoding/json"
	"reflect"
	"strings"
	"sync"
	"testing"

	"github.com/newsconcord/concord/normalize"
	"github.com/newsconcord/concord/normalize/value"
	"github.com/newsconcord/concord/normalize/value/valuetest"
)

// Suite is what [Suite.Run] needs. Only Recognizer and Articles are required.
type Suite struct {
	Recognizer normalize.Recognizer
	// Articles are texts in which it finds something.
	Articles []normalize.Article
	// Decode reads the JSON of a value back; nil when the values have none.
	Decode func([]byte) (value.Value, error)
}

// hostile are texts in which a recognizer must not fall over.
var hostile = []string{".", "\u200b x", strings.Repeat("a ", 5000), strings.Repeat("9", 5000), "e\u0301\u0301 \U0001F600 1", "\u202Eabc", "<b>&amp;</b>\r\n\r\n\"x"}

// Run checks that
//
//   - the recognizer finds something in the articles, and in hostile texts
//     returns without an error;
//   - every mention has a value with type and form, and lies in the text on the
//     bounds of characters;
//   - the same text gives the same mentions, also from several goroutines at
//     once;
//   - the document is left as it was;
//   - the values obey the laws of package valuetest.
func (s Suite) Run(t *testing.T) {
	t.Helper()
	p := &normalize.Parser{Recognizers: []normalize.Recognizer{s.Recognizer}}
	var samples []value.Value
	for _, a := range s.Articles {
		d, err := p.Parse(t.Context(), a)
		if err != nil {
			t.Errorf("%v", err)
			continue
		}
		for _, m := range d.Recognized {
			samples = append(samples, m.Value)
		}
		s.same(t, p, a, d.Recognized)
		s.unchanged(t, a)
	}
	if len(samples) == 0 {
		t.Errorf("nothing is found in %d articles", len(s.Articles))
	}
	for _, text := range hostile {
		if _, err := p.Parse(t.Context(), normalize.Article{ID: "hostile", Text: text, Language: "en"}); err != nil {
			t.Errorf("%.20q: %v", text, err)
		}
	}
	valuetest.Run(t, samples[:min(len(samples), maxSamples)], s.Decode)
}

// maxSamples bounds the values that are compared with each other.
const maxSamples = 50

// goroutines is how many read one article at once.
const goroutines = 4

// same reads the article again from several goroutines.
func (s Suite) same(t *testing.T, p *normalize.Parser, a normalize.Article, want []normalize.Mention) {
	t.Helper()
	got := make([][]normalize.Mention, goroutines)
	var wg sync.WaitGroup
	for i := range got {
		wg.Go(func() {
			if d, err := p.Parse(t.Context(), a); err == nil {
				got[i] = d.Recognized
			}
		})
	}
	wg.Wait()
	for _, g := range got {
		if !reflect.DeepEqual(g, want) {
			t.Errorf("article %q gives %d mentions once and %d other times, or others", a.ID, len(want), len(g))
			return
		}
	}
}

// unchanged asks the recognizer for a document and compares that with a fresh
// one.
func (s Suite) unchanged(t *testing.T, a normalize.Article) {
	t.Helper()
	before, err := normalize.Parse(a)
	if err != nil {
		return
	}
	given, _ := normalize.Parse(a)
	if _, err := s.Recognizer.Recognize(t.Context(), given); err != nil {
		t.Errorf("article %q: %v", a.ID, err)
	}
	b, errB := json.Marshal(before.Text)
	g, errG := json.Marshal(given.Text)
	if errB != nil || errG != nil || string(b) != string(g) || !reflect.DeepEqual(before.Mentions(), given.Mentions()) {
		t.Errorf("article %q: the document was changed", a.ID)
	}
}
