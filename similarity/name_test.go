package similarity_test

import (
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/newsconcord/concord/similarity"
)

type namePair struct {
	ID, Schema, A, B, Reason string
	Match                    bool
}

// namePairs reads the pairs of our own, each with the reason why it is or is
// not one name.
func namePairs(t testing.TB) []namePair {
	t.Helper()
	b, err := os.ReadFile("testdata/names.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	var out []namePair
	for line := range strings.Lines(string(b)) {
		var p namePair
		if err := json.Unmarshal([]byte(line), &p); err != nil {
			t.Fatalf("%q: %v", line, err)
		}
		out = append(out, p)
	}
	return out
}

func TestCompareNames(t *testing.T) {
	for _, p := range namePairs(t) {
		t.Run(p.ID, func(t *testing.T) {
			m := similarity.CompareNames(p.A, p.B, p.Schema)
			if m.Match != p.Match {
				t.Errorf("%q, %q (%s): match %v at %.2f, want %v\n%s", p.A, p.B, p.Reason, m.Match, m.Score, p.Match, m.Explanation)
			}
			if r := similarity.CompareNames(p.B, p.A, p.Schema); r.Score != m.Score {
				t.Errorf("%q, %q: %v one way and %v the other", p.A, p.B, m.Score, r.Score)
			}
		})
	}
}

// TestKeys checks how many of the names that are the same share a key, and how
// few keys others share.
func TestKeys(t *testing.T) {
	same, found, others, shared := 0, 0, 0, 0
	pairs := namePairs(t)
	for i, p := range pairs {
		a, b := similarity.NewName(p.A, p.Schema).Keys(), similarity.NewName(p.B, p.Schema).Keys()
		if p.Match {
			same++
			if similarity.SetOverlap(a, b) > 0 {
				found++
			} else {
				t.Logf("no key of %q and %q: %q, %q", p.A, p.B, a, b)
			}
		}
		for _, q := range pairs[:i] {
			if q.Schema == p.Schema && q.A != p.A {
				others++
				if similarity.SetOverlap(a, similarity.NewName(q.A, q.Schema).Keys()) > 0 {
					shared++
				}
			}
		}
	}
	if found*100 < same*97 {
		t.Errorf("%d of %d pairs of one name share a key, want 97 in a hundred", found, same)
	}
	if shared*100 > others*15 {
		t.Errorf("%d of %d pairs of others share a key, want at most 15 in a hundred", shared, others)
	}
}

// TestCompareNamesHard holds what no list of pairs can: names of no words, of
// too many words, and of signs alone.
func TestCompareNamesHard(t *testing.T) {
	for _, tt := range []struct {
		a, b   string
		match  bool
		reason string
	}{
		{"", "", false, "no name is nobody's"},
		{"", "Jan Kowalski", false, "no name"},
		{"...", "???", false, "signs alone"},
		{"Mr.", "Mr.", true, "a title alone stays"},
		{strings.Repeat("Anna ", 10000), "Anna", true, "words beyond a bound are not read"},
		{strings.Repeat("a", 1<<20), strings.Repeat("a", 1<<20) + "b", true, "letters beyond a bound are not read"},
		{"\xff\xfe", "Jan", false, "bytes that are not UTF-8"},
		{"Jan Kowalski\u200f", "\u202bJan Kowalski", true, "marks of direction are not seen"},
	} {
		if m := similarity.CompareNames(tt.a, tt.b, "Person"); m.Match != tt.match {
			t.Errorf("%.20q, %.20q: %v, want %v: %s (%s)", tt.a, tt.b, m.Match, tt.match, tt.reason, m.Explanation)
		}
	}
}

func FuzzCompareNames(f *testing.F) {
	for _, p := range namePairs(f) {
		f.Add(p.A, p.B, p.Schema == "Person")
	}
	f.Fuzz(func(t *testing.T, a, b string, person bool) {
		if len(a)+len(b) > 300 {
			return
		}
		schema := "Company"
		if person {
			schema = "Person"
		}
		m, r := similarity.CompareNames(a, b, schema), similarity.CompareNames(b, a, schema)
		if m.Score != r.Score || m.Score < 0 || m.Score > 1 || m.Score != m.Score {
			t.Errorf("%q, %q: %v and %v", a, b, m.Score, r.Score)
		}
		if m.Explanation == "" {
			t.Errorf("%q, %q: no explanation", a, b)
		}
		if s := similarity.CompareNames(a, a, schema); s.Match != (s.Explanation != "one name has no letters") {
			t.Errorf("%q and itself: %v, %s", a, s.Score, s.Explanation)
		}
	})
}

func ExampleCompareNames() {
	for _, p := range [][2]string{{"Kowalska, Anna", "Anna M. Kowalska"}, {"Anna Kowalska", "Anna Lindgren"}} {
		m := similarity.CompareNames(p[0], p[1], "Person")
		fmt.Println(m.Match, m.Explanation)
	}
	// Output:
	// true "kowalska" stands in both; "anna" stands in both; "m" stands in the second alone
	// false "anna" stands in both; "kowalska" is not "lindgren"
}

// A list of names is read once and filed under its keys.
func ExampleName_Keys() {
	index := map[string][]similarity.Name{}
	for _, s := range []string{"Anna Kowalska", "Piotr Zielinski", "Юлия Громова"} {
		n := similarity.NewName(s, "Person")
		for _, k := range n.Keys() {
			index[k] = append(index[k], n)
		}
	}
	asked := similarity.NewName("Yuliya Gromova", "Person")
	compared, matches := 0, 0
	for _, k := range asked.Keys() {
		for _, n := range index[k] {
			compared++
			if asked.Compare(n).Match {
				matches++
			}
		}
	}
	fmt.Println(compared > 0, compared == matches)
	// Output: true true
}

func BenchmarkName(b *testing.B) {
	x, y := similarity.NewName("Yuliya Volodymyrivna Tymoshenko", "Person"), similarity.NewName("Yulia Tymoshenko", "Person")
	b.Run("Compare", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			x.Compare(y)
		}
	})
	b.Run("Keys", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			x.Keys()
		}
	})
}

func BenchmarkCompareNames(b *testing.B) {
	for _, bb := range []struct{ name, a, b string }{
		{"Latin", "Yuliya Volodymyrivna Tymoshenko", "Yulia Tymoshenko"},
		{"Cyrillic", "Юлия Тимошенко", "Yulia Tymoshenko"},
	} {
		b.Run(bb.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				similarity.CompareNames(bb.a, bb.b, "Person")
			}
		})
	}
}
