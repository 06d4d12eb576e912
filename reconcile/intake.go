package reconcile

import (
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"iter"
	"slices"
	"strings"
	"sync"
	"sync/atomic"

	"github.com/newsconcord/concord/normalize"
	"github.com/newsconcord/concord/reconcile/internal/cluster"
)

// read collects the articles and parses them. Articles without an id get one
// from their text; articles that can't be read, or that share an id with
// another text, are rejected. The documents come in order of their ids.
func (r *Reconciler) read(ctx context.Context, articles iter.Seq2[normalize.Article, error]) ([]*normalize.Document, []Rejected, error) {
	all, rejected, err := r.collect(ctx, articles)
	if err != nil {
		return nil, nil, err
	}
	p := &normalize.Parser{Recognizers: r.opts.Recognizers}
	docs := make([]*normalize.Document, len(all))
	errs := make([]error, len(all))
	err = r.each(ctx, "read", len(all), func(i int) { docs[i], errs[i] = parse(ctx, p, all[i]) })
	if err != nil {
		return nil, nil, err
	}
	for i, e := range errs {
		if e != nil {
			rejected = append(rejected, Rejected{Place: all[i].ID, Reason: reason(e)})
		}
	}
	for _, d := range docs {
		if d != nil && d.PublishedErr != nil {
			r.opts.Logger.Warn("the time of publication is not read", "article", d.Article.ID, "error", d.PublishedErr)
		}
	}
	docs = slices.DeleteFunc(docs, func(d *normalize.Document) bool { return d == nil })
	slices.SortFunc(rejected, func(a, b Rejected) int { return cmp.Or(cmp.Compare(a.Place, b.Place), cmp.Compare(a.Reason, b.Reason)) })
	return docs, rejected, nil
}

// parse reads one article. A panic is a defect of ours or of a recognizer, and
// costs one article, not the run.
func parse(ctx context.Context, p *normalize.Parser, a normalize.Article) (d *normalize.Document, err error) {
	defer func() {
		if p := recover(); p != nil {
			d, err = nil, fmt.Errorf("internal error: %v", p)
		}
	}()
	return p.Parse(ctx, a)
}

// reason returns what is wrong, without the place or id that stands beside it.
func reason(err error) string {
	var p Placed
	if errors.As(err, &p) {
		return strings.TrimPrefix(err.Error(), p.Place()+": ")
	}
	var ae *normalize.ArticleError
	if errors.As(err, &ae) && ae.Offset < 0 {
		return ae.Err.Error()
	}
	return err.Error()
}

// otherContents is the reason for which articles that clash are left out.
const otherContents = "another article with this id has other contents, so that neither is used"

// collect gathers the articles by id, in order.
func (r *Reconciler) collect(ctx context.Context, articles iter.Seq2[normalize.Article, error]) ([]normalize.Article, []Rejected, error) {
	rejected := []Rejected{}
	byID := map[string]normalize.Article{}
	clash := map[string]bool{}
	for a, err := range articles {
		if e := ctx.Err(); e != nil {
			return nil, nil, fmt.Errorf("read: %w", e)
		}
		if err != nil {
			rejected = append(rejected, Rejected{Place: place(err, a), Reason: reason(err)})
			continue
		}
		if a.ID == "" {
			a.ID = textHash(a.Text)[:16]
		}
		if old, ok := byID[a.ID]; ok && old != a {
			clash[a.ID] = true
			rejected = append(rejected, Rejected{Place: a.ID, Reason: otherContents})
			continue
		}
		byID[a.ID] = a
	}
	all := make([]normalize.Article, 0, len(byID))
	for id, a := range byID {
		if clash[id] {
			rejected = append(rejected, Rejected{Place: id, Reason: otherContents})
			continue
		}
		all = append(all, a)
	}
	slices.SortFunc(all, func(a, b normalize.Article) int { return cmp.Compare(a.ID, b.ID) })
	return all, rejected, nil
}

// Placed is an error that knows where in the input it lies.
type Placed interface {
	error
	Place() string
}

// place names where an unreadable article stands.
func place(err error, a normalize.Article) string {
	var p Placed
	if errors.As(err, &p) {
		return p.Place()
	}
	return a.ID
}

func textHash(s string) string {
	sum := sha256.Sum256([]byte(s))
	return hex.EncodeToString(sum[:])
}

// each runs f on 0 to n-1 with the workers. What f does must not depend on the
// order. Of several panics the error tells the one of the least number.
func (r *Reconciler) each(ctx context.Context, stage string, n int, f func(int)) error {
	var (
		wg   sync.WaitGroup
		mu   sync.Mutex
		next int
		done int
		bad  error
		at   int // where
	)
	for range min(r.opts.Workers, max(1, n)) {
		wg.Go(func() {
			for ctx.Err() == nil {
				mu.Lock()
				i := next
				next++
				mu.Unlock()
				if i >= n {
					return
				}
				err := try(f, i)
				mu.Lock()
				if err != nil && (bad == nil || i < at) {
					bad, at = err, i
				}
				done++
				if r.opts.Progress != nil && (done%256 == 0 || done == n) {
					r.opts.Progress(Progress{stage, done, n})
				}
				mu.Unlock()
			}
		})
	}
	wg.Wait()
	if err := cmp.Or(ctx.Err(), bad); err != nil {
		return fmt.Errorf("%s: %w", stage, err)
	}
	return nil
}

// try runs a piece of work. A panic is a defect of ours or of a rule, and ends the
// run, not the program.
func try(f func(int), i int) error { return guard(func() { f(i) }) }

// guard runs f and returns its panic as an error, a [*defect].
func guard(f func()) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = &defect{p}
		}
	}()
	f()
	return nil
}

// defect is a panic.
type defect struct{ value any }

func (d *defect) Error() string { return fmt.Sprintf("internal error: %v", d.value) }

// spread runs work that reports no progress with the workers. After the context
// ends some of it is left undone. A panic of a worker becomes one of the caller's,
// of several that of the least number.
func (r *Reconciler) spread(ctx context.Context) cluster.Each {
	return func(n int, f func(int)) {
		var (
			wg   sync.WaitGroup
			next atomic.Int64
			mu   sync.Mutex
			bad  error
			at   int // where
		)
		for range min(r.opts.Workers, n) {
			wg.Go(func() {
				for ctx.Err() == nil {
					from := int(next.Add(chunk)) - chunk
					if from >= n {
						return
					}
					for i := from; i < min(n, from+chunk); i++ {
						if err := try(f, i); err != nil {
							mu.Lock()
							if bad == nil || i < at {
								bad, at = err, i
							}
							mu.Unlock()
						}
					}
				}
			})
		}
		wg.Wait()
		if d := (*defect)(nil); errors.As(bad, &d) {
			panic(d.value)
		}
	}
}

// chunk is how many pieces of small work a worker takes at once.
const chunk = 64
