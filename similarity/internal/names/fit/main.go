// Command fit learns the weights of the evidence from labelled pairs of names
// and prints them as Go. The file has a JSON object a line with the fields id,
// schema, a, b and match. Pairs are put in two halves by a hash of their id;
// the figures printed first are those of each half under weights learned from
// the other. The descent has fixed steps from zero, so that it is reproducible.
//
//	go run ./similarity/internal/names/fit [-errors] FILE...
package main

import (
	"bufio"
	"encoding/json"
	"flag"
	"fmt"
	"hash/fnv"
	"os"

	"github.com/newsconcord/concord/similarity/internal/names"
)

type sample struct {
	ID, Schema, A, B string
	Match            bool
	e                names.Evidence
	sure             bool // the letters are the same, nothing to weigh
	half             int
}

var errors = flag.Bool("errors", false, "print the pairs that come out wrong")

func main() {
	flag.Parse()
	var all []sample
	for _, path := range flag.Args() {
		s, err := read(path)
		if err != nil {
			fmt.Fprintln(os.Stderr, "fit:", err)
			os.Exit(1)
		}
		all = append(all, s...)
	}
	var people, bodies []sample
	for _, s := range all {
		if s.Schema == "Person" {
			people = append(people, s)
		} else {
			bodies = append(bodies, s)
		}
	}
	var total [2]counts
	for _, g := range []struct {
		name string
		in   []sample
	}{{"person", people}, {"body", bodies}} {
		for half := range 2 {
			w := descend(g.name, pick(g.in, func(s sample) bool { return s.half != half }))
			c := score(w, pick(g.in, func(s sample) bool { return s.half == half }))
			total[half].add(c)
			fmt.Printf("// %s, half %d under the weights of the other: F1 %.1f, Brier score %.3f\n", g.name, half, c.f1(), c.brier/c.n)
		}
	}
	fmt.Printf("// all, halves: F1 %.1f, %.1f; Brier score %.3f, %.3f\n", total[0].f1(), total[1].f1(), total[0].brier/total[0].n, total[1].brier/total[1].n)
	for _, g := range []struct {
		name string
		in   []sample
	}{{"person", people}, {"body", bodies}} {
		w := descend(g.name, g.in)
		fmt.Printf("// %s, all pairs under their own weights: F1 %.1f\nvar %sWeights = Weights{\n", g.name, score(w, g.in).f1(), g.name)
		for i, x := range w {
			fmt.Printf("\t%s: %.2f,\n", names.Features[i], x)
		}
		fmt.Println("}")
	}
}

func read(path string) ([]sample, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var out []sample
	for sc := bufio.NewScanner(f); sc.Scan(); {
		var s sample
		if err := json.Unmarshal(sc.Bytes(), &s); err != nil {
			return nil, err
		}
		h := fnv.New32a()
		h.Write([]byte(s.ID))
		s.half = int(h.Sum32()>>7) % 2
		person := s.Schema == "Person"
		c := names.Compare(names.New(s.A, person), names.New(s.B, person))
		s.e, s.sure = c.Evidence, c.Probability == 1 && c.Evidence[0] == 0
		out = append(out, s)
	}
	return out, nil
}

func pick(in []sample, keep func(sample) bool) []sample {
	var out []sample
	for _, s := range in {
		if keep(s) {
			out = append(out, s)
		}
	}
	return out
}

// held are weights that are not learned: the pairs have too few of a kind, and
// the rule is plain. A single word names many people, father and son bear one
// name, and a number tells one brigade from the other.
var held = map[string]map[string]float64{
	"person": {"single": -3.5, "otherGeneration": -6},
	"body":   {"otherNumbers": -3.5, "oneNumber": -3, "single": -1.75},
}

// speaksFor is the evidence that can speak for one name; all other speaks against it.
var speaksFor = map[string]bool{"bias": true, "meets": true, "initials": true, "otherSeries": true, "acronym": true, "otherScript": true}

const (
	steps = 6000
	rate  = 0.3
	ridge = 0.005 // keeps weights of rare evidence small
)

// descend minimises the mean logistic loss with a penalty on large weights.
// What speaks against one name never weighs for it.
func descend(kind string, in []sample) (w names.Weights) {
	for range steps {
		grad, n := gradient(w, in)
		for i, f := range names.Features {
			if x, ok := held[kind][f]; ok {
				w[i] = x
				continue
			}
			g := grad[i] / n
			if f != "bias" {
				g += ridge * w[i]
			}
			w[i] -= rate * g
			if !speaksFor[f] {
				w[i] = min(0, w[i])
			}
		}
	}
	return w
}

func gradient(w names.Weights, in []sample) (grad names.Weights, n float64) {
	for _, s := range in {
		if s.sure {
			continue
		}
		n++
		d := w.Probability(&s.e)
		if s.Match {
			d--
		}
		for i, x := range s.e {
			grad[i] += d * x
		}
	}
	return grad, n
}

// counts add up what was said. brier is the sum of the squared errors of the
// probabilities (Brier 1950).
type counts struct{ both, said, gold, brier, n float64 }

func (c *counts) add(o counts) {
	c.both += o.both
	c.said += o.said
	c.gold += o.gold
	c.brier += o.brier
	c.n += o.n
}

func (c counts) f1() float64 { return 200 * c.both / (c.said + c.gold) }

func score(w names.Weights, in []sample) (c counts) {
	for _, s := range in {
		p, y := 1.0, 0.0
		if !s.sure {
			p = w.Probability(&s.e)
		}
		if s.Match {
			y = 1
		}
		c.brier += (p - y) * (p - y)
		c.n++
		said := p >= 0.5
		if said {
			c.said++
		}
		if s.Match {
			c.gold++
		}
		if said && s.Match {
			c.both++
		}
		if *errors && said != s.Match {
			fmt.Printf("// %.2f, want %v: %q, %q\n", w.Probability(&s.e), s.Match, s.A, s.B)
		}
	}
	return c
}
