package main

import (
	"bytes"
	"context"
	"encoding/json"
	"io"

	"github.com/newsconcord/concord/reconcile"
)

// eachLine decodes the JSON Lines of the job's files, applies f with several
// workers, and writes what it returns in the order of the lines. A line that
// f can't answer is refused; the others go on.
func eachLine[T any](ctx context.Context, j *job, f func(T) (any, error)) int {
	type answer struct {
		place string
		line  []byte
		err   error
	}
	work := func(r record) answer {
		if r.err != nil {
			return answer{r.place, nil, r.err}
		}
		var in T
		if err := json.Unmarshal(r.data, &in); err != nil {
			return answer{r.place, nil, err}
		}
		out, err := guarded(in, f)
		if err != nil {
			return answer{r.place, nil, err}
		}
		var b bytes.Buffer
		err = printLine(&b, out)
		return answer{r.place, b.Bytes(), err}
	}
	err := j.output(func(w io.Writer) error {
		return inOrder(ctx, j.workers, j.records(ctx), work, func(a answer) error {
			if a.err != nil {
				j.refuse(a.place, a.err)
				return nil
			}
			j.read++
			j.bar.show(reconcile.Progress{Stage: "lines", Done: j.read})
			_, err := w.Write(a.line)
			return err
		})
	})
	if err != nil {
		return j.fail(err)
	}
	return j.status()
}

// ident is the id of a line: a string, or a number as it is written.
type ident string

// UnmarshalJSON keeps the digits of a number.
func (i *ident) UnmarshalJSON(b []byte) error {
	var n json.Number
	if len(b) > 0 && b[0] != '"' && json.Unmarshal(b, &n) == nil {
		*i = ident(n)
		return nil
	}
	return json.Unmarshal(b, (*string)(i))
}
