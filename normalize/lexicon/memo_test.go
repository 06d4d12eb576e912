package lexicon

import (
	"sync"
	"testing"
)

// TestMemo compares what is remembered with the tables, from several goroutines
// whose forms fall into the same slots.
func TestMemo(t *testing.T) {
	var wg sync.WaitGroup
	for g := range 4 {
		wg.Go(func() {
			for i := g; i < wordsTable.Len(); i += 7 {
				key := wordsTable.Key(i)
				for range 2 {
					if info, ok := Lookup(key); !ok || info != wordsTable.info(i) {
						t.Errorf("Lookup(%q) = %+v, %v", key, info, ok)
						return
					}
				}
			}
		})
	}
	wg.Wait()
	for _, s := range []string{"", "x", "qqqq", "no such form"} {
		if i := wordsTable.Find(s); i < 0 {
			if info, ok := Lookup(s); ok || info != (Info{}) {
				t.Errorf("Lookup(%q) = %+v", s, info)
			}
		}
	}
}

func BenchmarkLookup(b *testing.B) {
	forms := []string{"the", "minister", "said", "of", "and", "killed", "government", "nosuchform"}
	b.ReportAllocs()
	for b.Loop() {
		for _, f := range forms {
			Lookup(f)
		}
	}
}
