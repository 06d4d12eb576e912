// Command measure answers: can I compare strings by a measure of my own?
//
// Yes: a measure is a type with one method, Compare. This one knows that
// vowels are what writers of foreign names differ in most, and compares
// consonants first. It is set beside the library's measures on names of
// places. The test runs the laws that every measure obeys, which is all that
// another package may rely on.
package main

import (
	"fmt"
	"io"
	"os"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"github.com/newsconcord/concord/similarity"
)

func main() { run(os.Stdout) }

// consonants compares the consonants of two strings by edit distance, and all
// letters to tell apart what has the same ones.
type consonants struct {
	edit similarity.Metric
}

// Compare implements similarity.Metric.
func (c consonants) Compare(a, b string) float64 {
	return 0.8*c.edit.Compare(skeleton(a), skeleton(b)) + 0.2*c.edit.Compare(a, b)
}

// skeleton returns the consonants in lower case, without marks and doubles.
func skeleton(s string) string {
	var out strings.Builder
	var last rune
	for _, r := range norm.NFD.String(strings.ToLower(s)) {
		if !unicode.IsLetter(r) || strings.ContainsRune("aeiouy", r) || r == last {
			continue
		}
		out.WriteRune(r)
		last = r
	}
	return out.String()
}

// towns are looked up in the list of known ones.
var (
	towns = []string{"Kharkiv", "Chernihiv", "Mykolaiv", "Nikopol", "Odesa", "Rivne", "Romny"}
	asked = []string{"Kharkov", "Chernigov", "Nikolaev", "Odessa", "Rovno"}
)

func run(w io.Writer) {
	measures := []struct {
		name string
		m    similarity.Metric
	}{
		{"Levenshtein", similarity.Levenshtein()},
		{"Jaro-Winkler", similarity.JaroWinkler()},
		{"consonants", consonants{similarity.Levenshtein()}},
	}
	for _, q := range asked {
		fmt.Fprint(w, q, ":")
		for _, x := range measures {
			town, score := nearest(x.m, q)
			fmt.Fprintf(w, " %s %s %.2f.", x.name, town, score)
		}
		fmt.Fprintln(w)
	}
}

// nearest returns the known town that a measure finds most alike.
func nearest(m similarity.Metric, name string) (best string, score float64) {
	for _, t := range towns {
		if s := m.Compare(name, t); s > score {
			best, score = t, s
		}
	}
	return best, score
}
