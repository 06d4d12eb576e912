// Command fit learns the weights of the comparisons of passages from labelled
// pairs and prints them as Go, with what they reach on halves that they were not
// fitted on. Each argument is a JSON Lines file of pairs with "comparable" (true
// or false) or "relation" ("different" or not). Pairs
// of articles that are joined by pairs, so those of one topic, fall in one half.
//
//	go run ./reconcile/internal/passage/fit FILE...
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"math"
	"os"
	"strings"

	"github.com/cespare/xxhash/v2"

	"github.com/newsconcord/concord/normalize"
	"github.com/newsconcord/concord/reconcile/internal/passage"
)

type sample struct {
	id     string
	pair   *passage.Pair
	y      bool
	hot    bool // the label says that values differ
	hash   uint64
	weight float64
}

func main() {
	var files [][]sample
	for _, name := range os.Args[1:] {
		s, err := samples(name)
		if err != nil {
			fmt.Fprintln(os.Stderr, "fit:", err)
			os.Exit(1)
		}
		files = append(files, s)
	}
	for _, k := range []uint64{2, 32} {
		crossValidate(files, k)
	}
	var all []sample
	for _, f := range files {
		all = append(all, f...)
	}
	w := descend(all)
	for i, f := range files {
		fmt.Printf("// fitted on all, %s: %s\n", os.Args[i+1], judgeAll(f, w))
	}
	fmt.Printf("\tBias: %.2f,\n\tWeight: [comparisons]float64{\n", w.Bias)
	for i, x := range w.Weight {
		fmt.Printf("\t\t%s: %.2f,\n", passage.Labels[i], x)
	}
	fmt.Println("\t},")
}

// crossValidate fits on all parts but one, and judges that one; it prints what
// the parts reach alone, when they are two, and together.
func crossValidate(files [][]sample, k uint64) {
	pooled := make([]verdict, len(files))
	for part := range k {
		var train []sample
		for _, f := range files {
			for _, s := range f {
				if s.hash%k != part {
					train = append(train, s)
				}
			}
		}
		w := descend(train)
		for i, f := range files {
			var v verdict
			for _, s := range f {
				if s.hash%k == part {
					v.judge(s, w)
					pooled[i].judge(s, w)
				}
			}
			if k == 2 {
				fmt.Printf("// part %d of %d, %s: %s\n", part+1, k, os.Args[i+1], v)
			}
		}
	}
	for i := range files {
		fmt.Printf("// all %d parts of %s: %s\n", k, os.Args[i+1], pooled[i])
	}
}

// verdict counts how well the gate, and the finding of values that differ, do.
type verdict struct{ gate, hot tally }

func (v *verdict) judge(s sample, w passage.Weights) {
	same := s.pair.SameBy(&w)
	v.gate.add(same, s.y)
	v.hot.add(same && s.pair.Differs(), s.hot)
}

func (v verdict) String() string {
	out := fmt.Sprintf("n %d, one happening: %s", v.gate.n, v.gate)
	if v.hot.tp+v.hot.miss > 0 {
		out += fmt.Sprintf(", values differ: %s", v.hot)
	}
	return out
}

func judgeAll(all []sample, w passage.Weights) (v verdict) {
	for _, s := range all {
		v.judge(s, w)
	}
	return v
}

// tally counts right and wrong answers.
type tally struct {
	n               int
	tp, alarm, miss float64
}

func (t *tally) add(said, is bool) {
	t.n++
	switch {
	case said && is:
		t.tp++
	case said:
		t.alarm++
	case is:
		t.miss++
	}
}

func (t tally) String() string {
	p, r := t.tp/math.Max(1, t.tp+t.alarm), t.tp/math.Max(1, t.tp+t.miss)
	return fmt.Sprintf("F1 %.1f (P %.1f R %.1f)", 200*p*r/math.Max(1e-9, p+r), 100*p, 100*r)
}

// evenness lies between 0, all pairs weigh the same, and 1, all files do.
const evenness = 0.7

// samples reads one file of pairs.
func samples(name string) ([]sample, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	sc := bufio.NewScanner(f)
	sc.Buffer(nil, 1<<24)
	var out []sample
	t := topics{}
	for sc.Scan() {
		var l struct {
			ID, A, B   string
			Comparable bool
			Relation   string
		}
		if err := json.Unmarshal(sc.Bytes(), &l); err != nil {
			return nil, err
		}
		pair, err := compare(l.A, l.B)
		if err != nil {
			return nil, err
		}
		s := sample{id: l.ID, pair: pair, y: l.Comparable}
		if l.Relation != "" {
			s.y, s.hot = l.Relation != "different", l.Relation == "conflict" || l.Relation == "update"
		}
		t.join(articles(l.ID))
		out = append(out, s)
	}
	for i := range out {
		a, _ := articles(out[i].id)
		out[i].hash = xxhash.Sum64String(t.find(a))
		out[i].weight = math.Pow(float64(len(out)), -evenness)
	}
	return out, sc.Err()
}

func compare(a, b string) (*passage.Pair, error) {
	var p [2]*passage.Passage
	for i, s := range []string{a, b} {
		d, err := normalize.Parse(normalize.Article{Text: s, Language: "en"})
		if err != nil {
			return nil, err
		}
		p[i] = passage.Read(d)
	}
	return passage.Compare(p[0], p[1]), nil
}

// articles returns the articles of an id such as "a1:3|a2:5"; any other id is
// its own.
func articles(id string) (a, b string) {
	left, right, ok := strings.Cut(id, "|")
	if !ok {
		return id, id
	}
	a, _, _ = strings.Cut(left, ":")
	b, _, _ = strings.Cut(right, ":")
	return a, b
}

// topics are sets of articles that pairs join.
type topics map[string]string

func (t topics) find(a string) string {
	for t[a] != "" && t[a] != a {
		a = t[a]
	}
	return a
}

func (t topics) join(a, b string) {
	p, q := t.find(a), t.find(b)
	t[max(p, q)] = min(p, q)
}

const (
	steps = 2000
	rate  = 1.0
	ridge = 1e-3
)

// descend fits a logistic regression by gradient descent with momentum.
func descend(all []sample) passage.Weights {
	var w, v passage.Weights
	for i, x := range passage.ByReason {
		w.Weight[i] = x
	}
	total := 0.0
	for _, s := range all {
		total += s.weight
	}
	for range steps {
		var g passage.Weights
		for _, s := range all {
			e := 1 / (1 + math.Exp(-w.Score(&s.pair.X)))
			if s.y {
				e--
			}
			e *= s.weight / total
			g.Bias += e
			for i, x := range s.pair.X {
				g.Weight[i] += e * x
			}
		}
		v.Bias = 0.9*v.Bias - rate*g.Bias
		w.Bias += v.Bias
		for i := range w.Weight {
			if _, ok := passage.ByReason[i]; ok {
				continue
			}
			v.Weight[i] = 0.9*v.Weight[i] - rate*(g.Weight[i]+ridge*w.Weight[i])
			w.Weight[i] += v.Weight[i]
			if s := passage.Signs[i]; s > 0 && w.Weight[i] < 0 || s < 0 && w.Weight[i] > 0 {
				w.Weight[i], v.Weight[i] = 0, 0
			}
		}
	}
	return w
}
