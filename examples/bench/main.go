// Command bench measures how near-duplicates are found: by concord, by
// github.com/ekzhu/minhash-lsh, and by comparing all that could be a pair, which
// gives the truth. All three get the same word 5-grams of the same articles. It
// also measures how concord groups articles into events.
//
//	go run . FILE.jsonl            articles, one JSON object with "text" a line
//	go run . -n 100000 -gen DIR    articles that the generator in DIR writes
//	go run . -events -gen DIR      groups 10,000, 30,000 and 100,000 of them into events
//
// It prints CPU time, which other processes on the machine disturb less than the
// clock, and the memory that is held at the end, without the texts.
package main

import (
	"flag"
	"fmt"
	"io"
	"log"
	"os"
	"runtime"
	"syscall"
	"text/tabwriter"
	"time"
)

// threshold is the Jaccard coefficient of a near-duplicate.
const threshold = 0.7

func main() {
	n := flag.Int("n", 100000, "number of generated articles")
	gen := flag.String("gen", "", "`folder` of a Go program that writes articles; it gets -n and -seed")
	grouping := flag.Bool("events", false, "measure the grouping into events, with -gen")
	flag.Parse()
	if *grouping {
		if *gen == "" {
			log.Fatal("-events wants -gen")
		}
		if err := events(os.Stdout, *gen, []int{10000, 30000, 100000}); err != nil {
			log.Fatal(err)
		}
		return
	}
	texts, err := read(*gen, *n, flag.Args())
	if err != nil {
		log.Fatal(err)
	}
	if err := run(os.Stdout, texts); err != nil {
		log.Fatal(err)
	}
}

// pair is two articles, the smaller number first.
type pair [2]int

// result is what a method found and what it cost.
type result struct {
	name  string
	pairs map[pair]bool
	cpu   time.Duration
	bytes uint64
}

func run(w io.Writer, texts []string) error {
	truth := measure("all pairs", exact, texts)
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintf(w, "%d articles, %d pairs with Jaccard >= %v\n", len(texts), len(truth.pairs), threshold)
	fmt.Fprintln(table, "method\trecall\tprecision\tarticles a CPU-second\tbytes an article\t")
	for _, r := range []result{truth, measure("concord", concord, texts), measure("minhash-lsh", ekzhu, texts)} {
		both := 0
		for p := range r.pairs {
			if truth.pairs[p] {
				both++
			}
		}
		fmt.Fprintf(table, "%s\t%.4f\t%.4f\t%.0f\t%d\t\n", r.name, share(both, len(truth.pairs)), share(both, len(r.pairs)),
			float64(len(texts))/r.cpu.Seconds(), r.bytes/uint64(max(1, len(texts))))
	}
	return table.Flush()
}

func share(a, b int) float64 {
	if b == 0 {
		return 1
	}
	return float64(a) / float64(b)
}

// measure runs one method from the texts to the pairs.
func measure(name string, find func(texts []string) (map[pair]bool, any), texts []string) result {
	before, start := heap(), cpu()
	pairs, held := find(texts)
	took := cpu() - start
	r := result{name, pairs, took, heap() - before}
	runtime.KeepAlive(held)
	runtime.KeepAlive(texts)
	return r
}

func heap() uint64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}

// cpu returns the time that the process spent on all processors.
func cpu() time.Duration {
	var r syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &r); err != nil {
		log.Fatal(err)
	}
	return time.Duration(r.Utime.Nano() + r.Stime.Nano())
}
