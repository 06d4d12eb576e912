// Command fit learns the weights of the comparisons from labelled articles and
// prints them as the Go file fitted.go. Each argument is a JSON Lines file of
// articles with a field "cluster"; all files count the same. A file whose
// articles have a field "topic" counts once more with each topic as a call of
// its own, so that the weights serve small calls too. The fit has fixed steps
// from zero, so that it is reproducible.
//
//	go run ./reconcile/internal/cluster/fit FILE... > reconcile/internal/cluster/fitted.go
package main

import (
	"fmt"
	"io"
	"os"

	"github.com/newsconcord/concord/reconcile/internal/cluster"
	"github.com/newsconcord/concord/reconcile/internal/cluster/train"
)

func main() {
	var sets [][]*train.Call
	for _, name := range os.Args[1:] {
		s, err := read(name)
		if err != nil {
			fmt.Fprintln(os.Stderr, "fit:", name+":", err)
			os.Exit(1)
		}
		sets = append(sets, s...)
	}
	if len(sets) == 0 {
		fmt.Fprintln(os.Stderr, "fit: no labelled articles")
		os.Exit(1)
	}
	w := train.Fit(sets)
	write(os.Stdout, &w)
}

// read returns the sets of one file.
func read(name string) ([][]*train.Call, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	all, err := train.Read(f)
	if err != nil {
		return nil, err
	}
	return train.Sets(all), nil
}

func write(out io.Writer, w *cluster.Weights) {
	fmt.Fprintf(out, "package cluster\n\n// fitted is printed by the program in fit.\nvar fitted = Weights{\n\tBias: [2]float64{%.3f, %.3f},\n", w.Bias[0], w.Bias[1])
	fmt.Fprintf(out, "\tWeight: [comparisons]float64{\n")
	for i, x := range w.Weight {
		fmt.Fprintf(out, "\t\t%.3f, // %s\n", x, cluster.Names[i])
	}
	fmt.Fprintf(out, "\t},\n}\n")
}
