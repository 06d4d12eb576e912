// Command fit learns the weights of the comparisons from labelled articles and
// prints them as Go. Each argument is a JSON Lines file of articles with a field
// "cluster"; all files count the same. Pairs are the candidates that a run would
// compare. The descent has fixed steps from zero, so that it is reproducible.
//
//	go run ./reconcile/internal/cluster/fit FILE...
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"math"
	"os"

	"github.com/newsconcord/concord/normalize"
	"github.com/newsconcord/concord/reconcile/internal/cluster"
)

type article struct {
	normalize.Article
	Cluster string `json:"cluster"`
}

type sample struct {
	x      cluster.Comparison
	y      float64
	weight float64
}

func main() {
	var all []sample
	for _, name := range os.Args[1:] {
		s, err := samples(name)
		if err != nil {
			fmt.Fprintln(os.Stderr, "fit:", err)
			os.Exit(1)
		}
		all = append(all, s...)
	}
	w := descend(all)
	fmt.Printf("Bias: %.3f,\n", w.Bias)
	for i, x := range w.Weight {
		fmt.Printf("%q: %.3f,\n", cluster.Names[i], x)
	}
}

// samples reads the candidate pairs of one file; together they weigh one.
func samples(name string) ([]sample, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	sc := bufio.NewScanner(f)
	sc.Buffer(nil, 1<<26)
	var ps []*cluster.Profile
	var labels []string
	for sc.Scan() {
		var a article
		if err := json.Unmarshal(sc.Bytes(), &a); err != nil {
			return nil, err
		}
		d, err := normalize.Parse(a.Article)
		if err != nil {
			return nil, err
		}
		ps = append(ps, cluster.Make(d, d.Segments[0]))
		labels = append(labels, a.Cluster)
	}
	cluster.Weigh(ps)
	pairs, near, _ := cluster.Candidates(ps)
	out := make([]sample, len(pairs))
	for i, p := range pairs {
		out[i] = sample{x: cluster.Compare(ps[p.A], ps[p.B], (near[p.A]+near[p.B])/2), weight: 1 / float64(len(pairs))}
		if labels[p.A] == labels[p.B] {
			out[i].y = 1
		}
	}
	return out, sc.Err()
}

const (
	steps = 3000
	rate  = 1.5
	ridge = 1e-4
)

// descend fits a logistic regression by gradient descent with momentum.
func descend(all []sample) cluster.Weights {
	var w, v cluster.Weights
	total := 0.0
	for _, s := range all {
		total += s.weight
	}
	for range steps {
		var g cluster.Weights
		for _, s := range all {
			e := (1/(1+math.Exp(-w.Score(s.x))) - s.y) * s.weight / total
			g.Bias += e
			for i, x := range s.x {
				g.Weight[i] += e * x
			}
		}
		v.Bias = 0.9*v.Bias - rate*g.Bias
		w.Bias += v.Bias
		for i := range w.Weight {
			v.Weight[i] = 0.9*v.Weight[i] - rate*(g.Weight[i]+ridge*w.Weight[i])
			w.Weight[i] += v.Weight[i]
		}
	}
	return w
}
