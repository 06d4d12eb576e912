package reconcile_test

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"strings"
	"testing"

	"github.com/newsconcord/concord/normalize"
	"github.com/newsconcord/concord/reconcile"
	"github.com/newsconcord/concord/reconcile/claim"
	"github.com/newsconcord/concord/reconcile/finding"
)

const story = "The minister opened the new bridge in Hanoi on Monday. About 300 people watched, police said."

func TestBadInput(t *testing.T) {
	tests := []struct {
		name, reason string
		articles     []normalize.Article
		articlesOut  int
		rejected     int
	}{
		{"empty", "a text without words can't be read", []normalize.Article{{ID: "a"}}, 0, 1},
		{"spaces", "white space is no text", []normalize.Article{{ID: "a", Text: " \n\t"}}, 0, 1},
		{"nul", "NUL bytes mean a binary file", []normalize.Article{{ID: "a", Text: "a\x00b"}}, 0, 1},
		{"invalid UTF-8", "offsets would have no meaning", []normalize.Article{{ID: "a", Text: "caf\xe9 news"}}, 0, 1},
		{"newline in id", "an id is one line", []normalize.Article{{ID: "a\nb", Text: story}}, 0, 1},
		{"same id, same bytes", "a repeated article is one", []normalize.Article{{ID: "a", Text: story}, {ID: "a", Text: story}}, 1, 0},
		{"same id, other bytes", "nobody knows which is meant", []normalize.Article{{ID: "a", Text: story}, {ID: "a", Text: "Other."}}, 0, 2},
		{"no id", "the text's hash names it", []normalize.Article{{Text: story}}, 1, 0},
		{"BOM and CRLF", "marks of other systems are text", []normalize.Article{{ID: "a", Text: "\ufeff" + strings.ReplaceAll(story, ". ", ".\r\n")}}, 1, 0},
		{"bad date", "an unreadable date is unknown, the article stays", []normalize.Article{{ID: "a", Text: story, Published: "yesterday-ish"}}, 1, 0},
		{"no Latin letter", "other scripts are read without mentions", []normalize.Article{{ID: "a", Text: "今天在河内开幕。"}}, 1, 0},
		{"right to left", "so are other directions", []normalize.Article{{ID: "a", Text: "افتتح الوزير الجسر الجديد يوم الاثنين"}}, 1, 0},
		{"escape sequences", "terminals are the writers' business", []normalize.Article{{ID: "a", Text: "\x1b[31m" + story}}, 1, 0},
		{"only furniture", "nothing to compare is no error", []normalize.Article{{ID: "a", Text: "Send this to a friend"}}, 1, 0},
		{"one bad of three", "the rest of the run is unharmed", []normalize.Article{{ID: "a", Text: story}, {ID: "b", Text: ""}, {ID: "c", Text: story}}, 2, 1},
		{"long line", "time is linear in the text", []normalize.Article{{ID: "a", Text: strings.Repeat(story+" ", 2000)}}, 1, 0},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			rep := reconcileAll(t, reconcile.Options{}, tt.articles)
			if len(rep.Articles) != tt.articlesOut || len(rep.Rejected) != tt.rejected {
				t.Errorf("%d articles, %d rejected (%v); want %d and %d: %s", len(rep.Articles), len(rep.Rejected), rep.Rejected, tt.articlesOut, tt.rejected, tt.reason)
			}
			for _, r := range rep.Rejected {
				if r.Reason == "" {
					t.Error("a rejection without a reason")
				}
			}
		})
	}
}

func TestCancel(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	r, err := reconcile.New(reconcile.Options{})
	if err != nil {
		t.Fatal(err)
	}
	_, err = r.Reconcile(ctx, func(yield func(normalize.Article, error) bool) { yield(normalize.Article{Text: story}, nil) })
	if !errors.Is(err, context.Canceled) {
		t.Errorf("got %v, want the context's error", err)
	}
}

func TestOptions(t *testing.T) {
	_, err := reconcile.New(reconcile.Options{Workers: -1, Threshold: 99})
	if err == nil || !strings.Contains(err.Error(), "workers") || !strings.Contains(err.Error(), "threshold") {
		t.Errorf("got %v, want both problems named", err)
	}
}

// sentences returns a text of n sentences that differ in their values.
func sentences(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "The council of Bergen voted %d to %d on %d May 2021 for a tram line, Mayor Kari Lund said.\n", 10+i%80, 5+i%7, 1+i%28)
	}
	return b.String()
}

// TestLinearMemory holds that four times the text takes no more than about four
// times the memory, in one line or in many, for one text and for two that are
// compared.
func TestLinearMemory(t *testing.T) {
	spent := func(texts ...string) float64 {
		var all []normalize.Article
		for i, text := range texts {
			all = append(all, normalize.Article{ID: string(rune('a' + i)), Text: text})
		}
		runtime.GC() // twice: nothing is left that one reading lends the next
		runtime.GC()
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		reconcileAll(t, reconcile.Options{Workers: 1}, all)
		runtime.ReadMemStats(&after)
		return float64(after.TotalAlloc - before.TotalAlloc)
	}
	tests := []struct {
		name string
		text func(n int) string
		pair bool
	}{
		{"sentences", sentences, true},
		{"one line", func(n int) string { return strings.ReplaceAll(sentences(n), "\n", " ") }, false},
		{"one sentence", func(n int) string { return strings.NewReplacer("\n", " ", ".", ",").Replace(sentences(n)) }, true},
		{"open quotations", func(n int) string { return strings.ReplaceAll(sentences(n), "The", "“The") }, false},
	}
	for _, tt := range tests {
		spent(tt.text(10)) // what is read once
		if small, large := spent(tt.text(400)), spent(tt.text(1600)); large > 6*small {
			t.Errorf("%s: %.0f MB for four times the text of %.0f MB", tt.name, large/1e6, small/1e6)
		}
		if !tt.pair {
			continue
		}
		small, large := tt.text(600), tt.text(2400)
		if x, y := spent(small, small+"It was close."), spent(large, large+"It was close."); y > 6*x {
			t.Errorf("%s, two texts: %.0f MB for four times the text of %.0f MB", tt.name, y/1e6, x/1e6)
		}
	}
}

// BenchmarkLength shows that the time for a byte does not depend on the length
// of the text.
func BenchmarkLength(b *testing.B) {
	for _, n := range []int{100, 1000, 10_000} {
		b.Run(fmt.Sprintf("sentences=%d", n), func(b *testing.B) {
			text := sentences(n)
			r, err := reconcile.New(reconcile.Options{Workers: 1})
			if err != nil {
				b.Fatal(err)
			}
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				if _, err := r.Reconcile(b.Context(), reconcile.Articles(normalize.Article{ID: "a", Text: text})); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// broken is a rule with a defect.
type broken struct{}

func (broken) Kind() finding.Kind {
	return finding.Kind{Code: "broken", Attribute: "thing.broken", About: "nothing", Hard: 1}
}

func (broken) Find(all []*claim.Reading) []finding.Draft {
	panic("no draft of " + all[0].Doc.Article.ID)
}

// TestPanic: a rule that panics ends the run with an error, not the program.
func TestPanic(t *testing.T) {
	for _, workers := range []int{1, 4} {
		r, err := reconcile.New(reconcile.Options{Workers: workers, Rules: []finding.Rule{broken{}}})
		if err != nil {
			t.Fatal(err)
		}
		_, err = r.Reconcile(context.Background(), reconcile.Articles(normalize.Article{ID: "a", Text: story}, normalize.Article{ID: "b", Text: story + " It rained."}))
		if want := "reconcile: compare: internal error: no draft of a"; err == nil || err.Error() != want {
			t.Errorf("%d workers: error %v, want %q", workers, err, want)
		}
	}
}
