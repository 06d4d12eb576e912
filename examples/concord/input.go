package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"maps"
	"slices"
	"strings"

	"github.com/newsconcord/concord/normalize"
	"github.com/newsconcord/concord/normalize/intake"
	"github.com/newsconcord/concord/reconcile"
	"github.com/newsconcord/concord/seeds"
)

// embedded yields the articles that the program carries.
func embedded() iter.Seq2[normalize.Article, error] {
	return func(yield func(normalize.Article, error) bool) {
		for _, f := range seeds.All() {
			if !yield(normalize.Article{ID: strings.TrimSuffix(f.Name, ".txt"), Text: f.Text}, nil) {
				return
			}
		}
	}
}

// tally counts what a run read and what it could not read.
type tally struct {
	read    int
	refused map[reconcile.Rejected]int // those told of, once or more
	texts   map[string]string          // of the articles, when they are wanted
}

// articles yields the articles of the paths, or the embedded ones, and tells
// of those that can't be read.
func (j *job) articles(ctx context.Context, paths []string) iter.Seq2[normalize.Article, error] {
	all := embedded()
	if len(paths) > 0 {
		all = intake.Articles(interruptible(ctx, j.in), paths...)
	} else if piped(j.in) {
		j.note("standard input is not read; these are the articles that the program carries. To read JSON Lines from a pipe say \"-\"")
	}
	return func(yield func(normalize.Article, error) bool) {
		for a, err := range all {
			if e := ctx.Err(); e != nil {
				yield(a, e) // who reads on asks the context
				return
			}
			if err != nil {
				j.refuse(place(err), err)
			} else {
				j.read++
				if j.texts != nil {
					j.texts[a.ID] = a.Text
				}
				j.bar.show(reconcile.Progress{Stage: "input", Done: j.read})
			}
			if !yield(a, err) {
				return
			}
		}
	}
}

// gather returns the articles in order of their ids, so that the output does
// not depend on the order of the input. Articles with one id merge when they
// are the same and are refused when not.
func (j *job) gather(ctx context.Context) ([]normalize.Article, error) {
	byID, clash := map[string]normalize.Article{}, map[string]int{}
	for a, err := range j.articles(ctx, j.args) {
		if err != nil {
			continue
		}
		if old, ok := byID[a.ID]; ok && old != a {
			clash[a.ID]++
			continue
		}
		byID[a.ID] = a
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	for _, id := range slices.Sorted(maps.Keys(clash)) {
		for range clash[id] + 1 {
			j.refuse(id, errClash)
		}
		delete(byID, id)
	}
	j.read = len(byID)
	return slices.SortedFunc(maps.Values(byID), func(a, b normalize.Article) int { return cmp.Compare(a.ID, b.ID) }), nil
}

var errClash = errors.New("another article with this id has other contents, so that neither is used")

// place names where an error lies, or "".
func place(err error) string {
	var p reconcile.Placed
	if errors.As(err, &p) {
		return p.Place()
	}
	var a *normalize.ArticleError
	if errors.As(err, &a) {
		return a.ID
	}
	return ""
}

// refuse tells of a record that can't be used.
func (j *job) refuse(place string, err error) {
	reason := err.Error()
	if p := (*intake.Error)(nil); errors.As(err, &p) {
		reason = p.Err.Error()
	}
	j.tell(reconcile.Rejected{Place: place, Reason: reason})
}

func (j *job) tell(r reconcile.Rejected) {
	if j.refused == nil {
		j.refused = map[reconcile.Rejected]int{}
	}
	j.refused[r]++
	j.bar.stop()
	fmt.Fprintf(j.err, "concord: rejected: %s: %s\n", clean(r.Place), clean(r.Reason))
}

// rejected tells of what a run refused beyond what was told of while reading.
func (j *job) rejected(all []reconcile.Rejected) {
	told := maps.Clone(j.refused)
	for _, r := range all {
		if told[r] > 0 {
			told[r]--
			continue
		}
		j.tell(r)
	}
}

// status is the exit status of a run that ended well.
func (j *job) status() int {
	j.bar.stop()
	switch {
	case j.read == 0:
		fmt.Fprintln(j.err, "concord: nothing usable to read; \"concord help articles\" tells what is")
		return exitFailed
	case len(j.refused) > 0:
		return exitRejected
	}
	return exitOK
}

// lookup returns the text of an article that was read.
func (j *job) lookup(id string) (string, bool) {
	s, ok := j.texts[id]
	return s, ok
}

// record is a line of input with its place, or why it can't be read.
type record struct {
	place string
	data  []byte
	err   error
}

// records yields the lines of files, or of standard input.
func (j *job) records(ctx context.Context) iter.Seq[record] {
	paths := j.args
	if len(paths) == 0 {
		paths = []string{"-"}
	}
	return func(yield func(record) bool) {
		for _, p := range paths {
			for l, err := range intake.Lines(interruptible(ctx, j.in), p) {
				r := record{l.Place, l.Data, err}
				if err != nil {
					r.place = place(err)
				}
				if !yield(r) {
					return
				}
			}
		}
	}
}

// interruptible returns a reader that ends with the context's error as soon as
// the context does, also while the other side is silent.
func interruptible(ctx context.Context, r io.Reader) io.Reader {
	return &patient{ctx: ctx, r: r}
}

type patient struct {
	ctx   context.Context
	r     io.Reader
	parts chan []byte
	err   error // set before parts is closed
	rest  []byte
}

func (p *patient) Read(b []byte) (int, error) {
	if p.parts == nil {
		p.parts = make(chan []byte)
		go p.pump()
	}
	if len(p.rest) == 0 {
		select {
		case part, ok := <-p.parts:
			if !ok {
				return 0, p.err
			}
			p.rest = part
		case <-p.ctx.Done():
			return 0, p.ctx.Err()
		}
	}
	n := copy(b, p.rest)
	p.rest = p.rest[n:]
	return n, nil
}

func (p *patient) pump() {
	defer close(p.parts)
	for {
		b := make([]byte, 1<<16)
		n, err := p.r.Read(b)
		if n > 0 {
			select {
			case p.parts <- b[:n]:
			case <-p.ctx.Done():
				p.err = p.ctx.Err()
				return
			}
		}
		if err != nil {
			p.err = err
			return
		}
	}
}
