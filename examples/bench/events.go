package main

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"iter"
	"math"
	"os"
	"os/exec"
	"runtime"
	"strconv"
	"text/tabwriter"
	"time"

	"github.com/newsconcord/concord/normalize"
	"github.com/newsconcord/concord/reconcile"
)

// grouped is what it costs to read articles into an index and to group them.
type grouped struct {
	articles, events int
	read, group      time.Duration // CPU time
	bytes            uint64        // that the index holds
}

// events groups generated articles of several sizes and prints what it costs. The
// exponent says how the cost of grouping grows from the size before: 1 is
// linear.
func events(w io.Writer, gen string, sizes []int) error {
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(table, "articles\tevents\tread a CPU-second\tgrouped a CPU-second\texponent\tbytes an article\t")
	var before *grouped
	for _, n := range sizes {
		g, err := group(context.Background(), generated(gen, n))
		if err != nil {
			return err
		}
		exponent := "-"
		if before != nil {
			exponent = fmt.Sprintf("%.2f", g.exponent(before))
		}
		fmt.Fprintf(table, "%d\t%d\t%.0f\t%.0f\t%s\t%d\t\n", g.articles, g.events, float64(g.articles)/g.read.Seconds(),
			float64(g.articles)/g.group.Seconds(), exponent, g.bytes/uint64(max(1, g.articles)))
		before = g
	}
	return table.Flush()
}

// exponent returns x where the cost of grouping grows with the number of articles
// to the power of x.
func (g *grouped) exponent(before *grouped) float64 {
	return math.Log(g.group.Seconds()/before.group.Seconds()) / math.Log(float64(g.articles)/float64(before.articles))
}

// group measures one index with one worker.
func group(ctx context.Context, articles iter.Seq2[normalize.Article, error]) (*grouped, error) {
	x, err := reconcile.NewIndex(reconcile.Options{Workers: 1})
	if err != nil {
		return nil, err
	}
	held, start := heap(), cpu()
	rejected, err := x.AddAll(ctx, articles)
	if err != nil {
		return nil, err
	}
	if len(rejected) > 0 {
		return nil, fmt.Errorf("%d articles are rejected: %s: %s", len(rejected), rejected[0].Place, rejected[0].Reason)
	}
	g := &grouped{articles: x.Len(), read: cpu() - start}
	g.bytes = heap() - held
	start = cpu()
	all, err := x.Events(ctx)
	if err != nil {
		return nil, err
	}
	g.events, g.group = len(all), cpu()-start
	runtime.KeepAlive(x)
	return g, nil
}

// generated returns the articles that the generator writes, one after the
// other, so that their texts are never held together.
func generated(gen string, n int) iter.Seq2[normalize.Article, error] {
	return func(yield func(normalize.Article, error) bool) {
		fail := func(err error) { yield(normalize.Article{}, err) }
		cmd := exec.Command("go", "run", ".", "-n", strconv.Itoa(n), "-seed", "1")
		cmd.Dir, cmd.Stderr = gen, os.Stderr
		out, err := cmd.StdoutPipe()
		if err == nil {
			err = cmd.Start()
		}
		if err != nil {
			fail(err)
			return
		}
		dec := json.NewDecoder(bufio.NewReaderSize(out, 1<<20))
		for {
			var a normalize.Article
			if err := dec.Decode(&a); err == io.EOF {
				break
			} else if err != nil {
				fail(err)
				return
			}
			if !yield(a, nil) {
				return
			}
		}
		if err := cmd.Wait(); err != nil {
			fail(err)
		}
	}
}
