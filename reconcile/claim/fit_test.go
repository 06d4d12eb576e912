package claim

import (
	"bufio"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/newsconcord/concord/normalize"
	"github.com/newsconcord/concord/reconcile/internal/logit"
)

var (
	fit  = flag.Bool("fit", false, "fit the weights of the gate to the labelled data and print them")
	only = flag.Int("half", -1, "print the weights that one half of the events gives, 0 or 1")
)

// An editor's finding, and the bytes of each article that carry its value.
type label struct {
	Event     string `json:"event"`
	Relation  string `json:"relation"`
	Attribute string `json:"attribute"`
	Sides     []struct {
		Article string `json:"article"`
		Quote   string `json:"quote"`
		Start   int    `json:"byte_start"`
		End     int    `json:"byte_end"`
	} `json:"sides"`
}

// jsonLines reads a file of labelled data, or skips the test.
func jsonLines[T any](t *testing.T, name string) []T {
	t.Helper()
	dir := os.Getenv("CONCORD_DATA")
	if dir == "" {
		t.Skip("CONCORD_DATA is not set: no labelled data")
	}
	f, err := os.Open(filepath.Join(dir, name))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	sc := bufio.NewScanner(f)
	sc.Buffer(nil, 1<<26)
	var out []T
	for sc.Scan() {
		var v T
		if err := json.Unmarshal(sc.Bytes(), &v); err != nil {
			t.Fatal(err)
		}
		out = append(out, v)
	}
	return out
}

// desk is one event with its articles and what the editor found.
type desk struct {
	readings map[string]*Reading
	ids      []string
	labels   []label
}

// desks reads the labelled events in the order of their first label.
func desks(t *testing.T) []*desk {
	t.Helper()
	articles := map[string]normalize.Article{}
	for _, a := range jsonLines[normalize.Article](t, "triples/articles.jsonl") {
		articles[a.ID] = a
	}
	byEvent := map[string]*desk{}
	var out []*desk
	for _, l := range jsonLines[label](t, "triples/findings.jsonl") {
		d := byEvent[l.Event]
		if d == nil {
			d = &desk{readings: map[string]*Reading{}}
			byEvent[l.Event] = d
			out = append(out, d)
		}
		d.labels = append(d.labels, l)
		for _, s := range l.Sides {
			if d.readings[s.Article] == nil {
				d.readings[s.Article] = read(t, articles[s.Article])
				d.ids = append(d.ids, s.Article)
			}
		}
	}
	for _, d := range out {
		slices.Sort(d.ids)
	}
	return out
}

func read(t *testing.T, a normalize.Article) *Reading {
	t.Helper()
	d, err := normalize.Parse(a)
	if err != nil {
		t.Fatal(err)
	}
	whole := normalize.Segment{First: 0, Last: len(d.Text.Sentences)}
	whole.End = len(d.Text.Source)
	r := Read(d, whole)
	Prepare([]*Reading{r})
	return r
}

// cover reports whether a clause and the bytes of a value are about the same.
func cover(c *Clause, start, end int) bool {
	both := min(c.End, end) - max(c.Start, start)
	return both > 0 && 2*both >= min(c.Len(), end-start)
}

// samples labels the candidate pairs of clauses of one event. Pairs that only
// share what is said of a person are left out: people are lined up by name.
func (d *desk) samples() []logit.Sample {
	var out []logit.Sample
	for i, x := range d.ids {
		for _, y := range d.ids[i+1:] {
			a, b := d.readings[x], d.readings[y]
			for _, s := range candidates(a, b, new(overlaps)) {
				hit, person := d.label(x, &a.Clauses[s.a], y, &b.Clauses[s.b])
				if person && !hit {
					continue
				}
				out = append(out, logit.Sample{X: slices.Clone(s.x[:]), Y: hit, W: 1})
			}
		}
	}
	return out
}

func (d *desk) label(x string, a *Clause, y string, b *Clause) (hit, person bool) {
	for _, l := range d.labels {
		okA, okB := false, false
		for _, s := range l.Sides {
			okA = okA || s.Quote != "" && s.Article == x && cover(a, s.Start, s.End)
			okB = okB || s.Quote != "" && s.Article == y && cover(b, s.Start, s.End)
		}
		if okA && okB {
			if strings.HasPrefix(l.Attribute, "person.") {
				person = true
			} else {
				hit = true
			}
		}
	}
	return hit, person
}

const ridge = 3

// TestFit fits the gate on the labelled events, and on each half to see what it
// does on the other.
func TestFit(t *testing.T) {
	if !*fit {
		t.Skip("run with -fit")
	}
	all := desks(t)
	var half [2][]logit.Sample
	for i, d := range all {
		half[i%2] = append(half[i%2], d.samples()...)
	}
	for i := range half {
		bias, w := logit.Fit(half[i], ridge, nil)
		if *only == i {
			print(bias, w)
		}
		fmt.Printf("// half %d fitted, the other: average precision %.3f; itself %.3f; %d samples\n", i, precision(bias, w, half[1-i]), precision(bias, w, half[i]), len(half[i]))
	}
	bias, w := logit.Fit(slices.Concat(half[0], half[1]), ridge, nil)
	if *only < 0 {
		print(bias, w)
	}
}

func print(bias float64, w []float64) {
	fmt.Printf("bias: %.2f,\n", bias)
	for i, v := range w {
		fmt.Printf("%s: %.2f,\n", featureNames[i], v)
	}
}

var featureNames = [features]string{"fDice", "fContained", "fWords", "fRarest", "fNames", "fVerbs", "fSynonyms", "fBigrams", "fNumbers", "fDates", "fSentence", "fAround", "fRank", "fMargin", "fHolder", "fQuoted", "fTitle", "fOrder", "fShort"}

// precision is the average precision of the ranking by probability.
func precision(bias float64, w []float64, samples []logit.Sample) float64 {
	type ranked struct {
		p float64
		y bool
	}
	var list []ranked
	n := 0
	for _, s := range samples {
		list = append(list, ranked{logit.Probability(bias, w, s.X), s.Y})
		if s.Y {
			n++
		}
	}
	slices.SortFunc(list, func(a, b ranked) int {
		if a.p > b.p {
			return -1
		}
		return 1
	})
	sum, hit := 0.0, 0
	for i, r := range list {
		if r.y {
			hit++
			sum += float64(hit) / float64(i+1)
		}
	}
	return sum / float64(n)
}
