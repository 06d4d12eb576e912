package claim

import (
	"bufio"
	"cmp"
	"encoding/json"
	"flag"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/cespare/xxhash/v2"

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
	return readJSON[T](t, filepath.Join(dir, name))
}

func readJSON[T any](t *testing.T, path string) []T {
	t.Helper()
	f, err := os.Open(path)
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
// share what is said of a person are left out: people are lined up by name. An
// editor does not list all, so what a reader judged counts more than silence.
func (d *desk) samples(read verdicts) []logit.Sample {
	var out []logit.Sample
	for i, x := range d.ids {
		for _, y := range d.ids[i+1:] {
			a, b := d.readings[x], d.readings[y]
			for _, s := range candidates(a, b, new(overlaps)) {
				s.probability(a, b)
				hit, person := d.label(x, &a.Clauses[s.a], y, &b.Clauses[s.b])
				if same, ok := read.of(x, &a.Clauses[s.a], y, &b.Clauses[s.b]); ok && !person {
					out = append(out, logit.Sample{X: slices.Clone(s.x[:]), Y: same, W: judged})
				} else if hit || !person {
					out = append(out, logit.Sample{X: slices.Clone(s.x[:]), Y: hit, W: 1})
				}
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

// judged is how much a pair that a reader judged counts against one that the
// editor listed or left out.
const judged = 3

// drawn is how many pairs a judged pair stands for on average. Unsure ones were drawn more
// often than sure ones, and count less for it.
const drawn = 11

// stretch is a passage of an article: its id and bytes.
type stretch struct {
	id         string
	start, end int
}

func (s *stretch) UnmarshalJSON(b []byte) error {
	return json.Unmarshal(b, &[]any{&s.id, &s.start, &s.end})
}

// alike reports whether a clause is the passage that was read, give or take a
// few words.
func (s stretch) alike(id string, c *Clause) bool {
	both := min(c.End, s.end) - max(c.Start, s.start)
	return s.id == id && 5*both >= 4*max(c.Len(), s.end-s.start)
}

// verdict is a reader's word on two passages or more: do they say the same thing?
type verdict struct {
	Set       string    `json:"set"`
	A         stretch   `json:"a"`
	B         stretch   `json:"b"`
	Evidence  []stretch `json:"evidence"`
	Attribute string    `json:"attribute"`
	Same      string    `json:"same"`
	Of        float64   `json:"of"` // how many pairs of the articles this one stands for
}

type verdicts []verdict

// of returns what was said of a pair of clauses.
func (v verdicts) of(x string, a *Clause, y string, b *Clause) (same, ok bool) {
	for _, r := range v {
		in := func(id string, c *Clause) bool {
			return slices.ContainsFunc(r.Evidence, func(s stretch) bool { return s.alike(id, c) })
		}
		if r.Attribute == string(Statement) && r.Same != "partly" && in(x, a) && in(y, b) {
			return r.Same == "yes", true
		}
	}
	return false, false
}

// judgedPairs returns the samples of the pairs of clauses of many events that a
// reader judged, in two halves of the events.
func judgedPairs(t *testing.T) (half [2][]logit.Sample) {
	t.Helper()
	type article struct {
		normalize.Article
		Cluster string `json:"cluster"`
	}
	articles := map[string]article{}
	for _, set := range []string{"basil", "allsides"} {
		for _, a := range jsonLines[article](t, "cluster/"+set+".jsonl") {
			articles[a.ID] = a
		}
	}
	readings := map[string]*Reading{}
	of := func(id string) *Reading {
		if readings[id] == nil {
			readings[id] = read(t, articles[id].Article)
		}
		return readings[id]
	}
	missed := 0
	for _, v := range readJSON[verdict](t, "../../testdata/readings/pairs.jsonl") {
		if v.Same == "unsure" {
			continue
		}
		a, b := of(v.A.id), of(v.B.id)
		found := slices.IndexFunc(candidates(a, b, new(overlaps)), func(s scored) bool {
			return v.A.alike(v.A.id, &a.Clauses[s.a]) && v.B.alike(v.B.id, &b.Clauses[s.b])
		})
		if found < 0 {
			missed++
			continue
		}
		s := candidates(a, b, new(overlaps))[found]
		s.probability(a, b)
		h := xxhash.Sum64String(articles[v.A.id].Cluster) % 2
		half[h] = append(half[h], logit.Sample{X: slices.Clone(s.x[:]), Y: v.Same == "yes", W: judged * cmp.Or(v.Of/drawn, 1)})
	}
	fmt.Printf("// judged pairs: %d and %d; no candidates any more: %d\n", len(half[0]), len(half[1]), missed)
	return half
}

const (
	ridge = 10
	knots = 5
)

// shape chooses the knots of each feature: its few values, or places at equal
// distances between the extremes.
func shape(samples []logit.Sample) (m additive) {
	for f := range m.curves {
		values := make([]float64, len(samples))
		for i, s := range samples {
			values[i] = s.X[f]
		}
		slices.Sort(values)
		low, high := values[len(values)/200], values[len(values)-1-len(values)/200]
		values = slices.Compact(values)
		if len(values) <= knots {
			m.curves[f].at = values
			continue
		}
		for k := range knots {
			m.curves[f].at = append(m.curves[f].at, math.Round(100*(low+(high-low)*float64(k)/(knots-1)))/100)
		}
	}
	return m
}

// steps returns how much of the way from each knot to the next a value has gone.
func (m *additive) steps(x []float64) []float64 {
	var out []float64
	for f := range m.curves {
		at := m.curves[f].at
		for k := 1; k < len(at); k++ {
			out = append(out, max(0, min(1, (x[f]-at[k-1])/(at[k]-at[k-1]))))
		}
	}
	return out
}

// rising are the features that can only speak for a pair the more the greater
// they are, falling those that can only speak against it.
var (
	rising  = []int{fDice, fWords, fVerbs, fDates, fSentence, fAround, fMargin, fHolder, fRare, fRarest, fRun}
	falling = []int{fRank, fTitle, fOrder, fPolarity}
)

// fitted fits the odds at the knots of a shape. The penalty is on the step from
// each knot to the next, so that the curves are smooth.
func fitted(m additive, samples []logit.Sample) additive {
	steps := slices.Clone(samples)
	for i := range steps {
		steps[i].X = m.steps(steps[i].X)
	}
	var bound []int
	for f := range m.curves {
		sign := 0
		switch {
		case slices.Contains(rising, f):
			sign = 1
		case slices.Contains(falling, f):
			sign = -1
		}
		for range m.curves[f].at[1:] {
			bound = append(bound, sign)
		}
	}
	bias, w := logit.Fit(steps, ridge, bound)
	m.bias = bias
	for f := range m.curves {
		m.curves[f].odds = []float64{0}
		for k := range m.curves[f].at[1:] {
			m.curves[f].odds = append(m.curves[f].odds, m.curves[f].odds[k]+w[k])
		}
		w = w[len(m.curves[f].at)-1:]
	}
	return m
}

// TestFit fits the gate on the labelled events, and on each half to see what it
// does on the other.
func TestFit(t *testing.T) {
	if !*fit {
		t.Skip("run with -fit")
	}
	findings := readJSON[verdict](t, "../../testdata/readings/findings-triples.jsonl")
	var half [2][]logit.Sample
	for i, d := range desks(t) {
		half[i%2] = append(half[i%2], d.samples(findings)...)
	}
	pairs := judgedPairs(t)
	all := slices.Concat(half[0], half[1], pairs[0], pairs[1])
	shape := shape(all)
	for i := range half {
		m := fitted(shape, slices.Concat(half[i], pairs[i]))
		if *only == i {
			print(m)
		}
		fmt.Printf("// half %d fitted, the other: average precision of the editor's %.3f, of judged pairs %.3f; itself %.3f, %.3f\n", i,
			precision(m, half[1-i]), precision(m, pairs[1-i]), precision(m, half[i]), precision(m, pairs[i]))
	}
	if *only < 0 {
		print(fitted(shape, all))
	}
}

func print(m additive) {
	fmt.Printf("bias: %.2f, curves: [features]curve{\n", m.bias)
	list := func(x []float64) string {
		var out []string
		for _, v := range x {
			out = append(out, strconv.FormatFloat(math.Round(100*v)/100+0, 'f', -1, 64))
		}
		return "[]float64{" + strings.Join(out, ", ") + "}"
	}
	for f, c := range m.curves {
		fmt.Printf("%s: {%s, %s},\n", featureNames[f], list(c.at), list(c.odds))
	}
	fmt.Println("}")
}

var featureNames = [features]string{"fDice", "fWords", "fVerbs", "fDates", "fSentence", "fAround", "fRank", "fMargin", "fHolder", "fQuoted", "fTitle", "fOrder", "fRare", "fRarest", "fRun", "fBigrams", "fPolarity"}

// precision is the average precision of the ranking by probability.
func precision(m additive, samples []logit.Sample) float64 {
	type ranked struct {
		p float64
		y bool
	}
	var list []ranked
	n := 0
	for _, s := range samples {
		list = append(list, ranked{m.probability((*[features]float64)(s.X)), s.Y})
		if s.Y {
			n++
		}
	}
	slices.SortFunc(list, func(a, b ranked) int { return cmp.Compare(b.p, a.p) })
	sum, hit := 0.0, 0
	for i, r := range list {
		if r.y {
			hit++
			sum += float64(hit) / float64(i+1)
		}
	}
	return sum / float64(n)
}
