package main

import (
	"context"
	"fmt"
	"iter"
	"runtime"
	"sync"
)

// inOrder applies f to the records with several workers and hands the results
// to emit in the order of the records. No more than a few records for each
// worker are held at a time.
func inOrder[T, R any](ctx context.Context, workers int, records iter.Seq[T], f func(T) R, emit func(R) error) error {
	if workers <= 0 {
		workers = runtime.GOMAXPROCS(0)
	}
	type task struct {
		in  T
		out chan R
	}
	ctx, cancel := context.WithCancel(ctx)
	var wg sync.WaitGroup
	defer wg.Wait()
	defer cancel() // runs first: a failed emit stops the reader
	todo, queue := make(chan task), make(chan chan R, 4*workers)
	for range workers {
		wg.Go(func() {
			for t := range todo {
				t.out <- f(t.in)
			}
		})
	}
	wg.Go(func() {
		defer close(queue)
		defer close(todo)
		for r := range records {
			t := task{r, make(chan R, 1)}
			select {
			case queue <- t.out:
			case <-ctx.Done():
				return
			}
			todo <- t // a worker is always there to take it
		}
	})
	for out := range queue {
		if err := ctx.Err(); err != nil {
			return err
		}
		if err := emit(<-out); err != nil {
			return err
		}
	}
	return ctx.Err()
}

// guarded calls f. A panic is a defect of ours, and costs one record, not the
// run.
func guarded[T any](in T, f func(T) (any, error)) (out any, err error) {
	defer func() {
		if p := recover(); p != nil {
			out, err = nil, fmt.Errorf("internal error: %v", p)
		}
	}()
	return f(in)
}
