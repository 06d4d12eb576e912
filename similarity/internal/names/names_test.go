package names

import (
	"math"
	"math/rand/v2"
	"testing"
)

// least tries all ways to pair the rows from the first on.
func least(cost [][]float64, used []bool) float64 {
	if len(cost) == 0 {
		return 0
	}
	best := math.Inf(1)
	for j, c := range cost[0] {
		if !used[j] {
			used[j] = true
			best = min(best, c+least(cost[1:], used))
			used[j] = false
		}
	}
	return best
}

// TestAssign compares the assignment with trying everything.
func TestAssign(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 500 {
		rows := 1 + r.IntN(5)
		cols := rows + r.IntN(3)
		cost := make([][]float64, rows)
		for i := range cost {
			for range cols {
				cost[i] = append(cost[i], float64(r.IntN(9)))
			}
		}
		got, seen := 0.0, map[int]bool{}
		for i, j := range assign(cost) {
			if seen[j] {
				t.Fatalf("%v: column %d twice", cost, j)
			}
			seen[j] = true
			got += cost[i][j]
		}
		if want := least(cost, make([]bool, cols)); math.Abs(got-want) > 1e-9 {
			t.Fatalf("%v: cost %v, want %v", cost, got, want)
		}
	}
}

// editsNaive is the recursive definition.
func editsNaive(a, b []rune) float64 {
	switch {
	case len(a) == 0:
		return float64(len(b))
	case len(b) == 0:
		return float64(len(a))
	}
	i, j := len(a)-1, len(b)-1
	c := editsNaive(a[:i], b[:j])
	if a[i] != b[j] {
		c++
	}
	c = min(c, editsNaive(a[:i], b)+1, editsNaive(a, b[:j])+1)
	if i > 0 && j > 0 && a[i] == b[j-1] && a[i-1] == b[j] {
		c = min(c, editsNaive(a[:i-1], b[:j-1])+1)
	}
	return c
}

func FuzzEdits(f *testing.F) {
	f.Add("ca", "abc")
	f.Add("anna", "nana")
	f.Fuzz(func(t *testing.T, a, b string) {
		x, y := []rune(a), []rune(b)
		if len(x) > 6 || len(y) > 6 {
			return
		}
		if got, want := edits(string(x), string(y), 9), editsNaive(x, y); got != want {
			t.Errorf("edits(%q, %q) = %v, want %v", a, b, got, want)
		}
	})
}

func TestSpellingDistance(t *testing.T) {
	for _, tt := range []struct {
		a, b    string
		how     closely
		atMost  float64
		atLeast float64
		reason  string
	}{
		{"yousuf", "yusuf", strict, 0, 0, "two signs for one vowel"},
		{"chekhov", "tschechow", strict, 1.5, 0.5, "English and German for one name"},
		{"mhmwd", "mahmoud", vowelless, 0.6, 0, "vowels that Arabic does not write"},
		{"hassan", "hasan", strict, 0.1, 0, "a doubled letter"},
		{"petrov", "pavlov", strict, 4, 2, "another name"},
	} {
		if d := spellingDistance(sounds.Replace(tt.a), sounds.Replace(tt.b), tt.how); d > tt.atMost+1e-9 || d < tt.atLeast-1e-9 {
			t.Errorf("%q, %q: %.2f letters, want %.1f to %.1f (%s)", tt.a, tt.b, d, tt.atLeast, tt.atMost, tt.reason)
		}
	}
}

func TestWadeGiles(t *testing.T) {
	for in, want := range map[string]string{
		"xiaoping": "hsiaoping", "zhou": "chou", "deng": "teng", "guo": "kuo", "beijing": "peiching", "sima": "ssuma", "smith": "", "": "",
	} {
		if got := wadeGiles(in); got != want {
			t.Errorf("wadeGiles(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestNewName(t *testing.T) {
	for _, tt := range []struct {
		in     string
		person bool
		want   string
		form   string
		reason string
	}{
		{"Dr. Anna von Berg", true, "anna berg", "", "title and particle"},
		{"Ben Marsh", true, "ben marsh", "", "a first name that is a particle inside names"},
		{"Youssef Ben Salah", true, "youssef salah", "", "the particle"},
		{"King", true, "king", "", "a title alone is a name"},
		{"Sultan Qasim Sultan", true, "qasim sultan", "", "a title in front alone"},
		{"Nguyen Van Nam", true, "nguyen van nam", "", "no particle in a Vietnamese name"},
		{"D'Arcy O’Neil", true, "darcy oneil", "", "apostrophes"},
		{"JohnSmith", true, "john smith", "", "a capital inside"},
		{"MacDonald", true, "macdonald", "", "the capital behind Mac"},
		{"Meyer's Imports G.m.b.H.", false, "meyer imports", "limited", "possessive, form with full stops"},
		{"Società a responsabilità limitata Rossi", false, "rossi", "limited", "form in words"},
		{"Limited", false, "limited", "", "a form alone stays"},
		{"The Bank of the North", false, "bank north", "", "small words"},
		{"Завод Восток", false, "plant восток", "", "a frequent word translated"},
	} {
		n := newName(tt.in, tt.person)
		if n.written() != tt.want || n.form != tt.form {
			t.Errorf("%q: %q, form %q, want %q, %q (%s)", tt.in, n.written(), n.form, tt.want, tt.form, tt.reason)
		}
	}
}
