package reconcile

import (
	"fmt"
	"slices"
)

// Judge writes a judgement into the log and returns its number. The index never
// reads the clock: By and At are the caller's. The error wraps [ErrJudgement].
func (x *Index) Judge(j Judgement) (seq int, err error) {
	if err := j.check(); err != nil {
		return 0, fmt.Errorf("index: %w", err)
	}
	if j.Undoes != 0 {
		return 0, fmt.Errorf("index: %w: to take an entry back, use Undo", ErrJudgement)
	}
	x.lock()
	defer x.mu.Unlock()
	return x.append(j), nil
}

// Undo takes an entry of the log back, also one that took another back. The
// error wraps [ErrJudgement] when there is no such entry.
func (x *Index) Undo(seq int, by, at string) error {
	x.lock()
	defer x.mu.Unlock()
	if seq < 1 || seq > len(x.log) {
		return fmt.Errorf("index: %w: no entry %d", ErrJudgement, seq)
	}
	x.append(Judgement{Undoes: seq, By: by, At: at})
	return nil
}

func (x *Index) append(j Judgement) int {
	j.Seq = len(x.log) + 1
	x.log = append(x.log, j)
	x.fresh = false
	return j.Seq
}

// numbered returns judgements as a log.
func numbered(js []Judgement) []Judgement {
	out := slices.Clone(js)
	for i := range out {
		out[i].Seq = i + 1
	}
	return out
}

// Judgements returns the whole log, in order.
func (x *Index) Judgements() []Judgement {
	x.lock()
	defer x.mu.Unlock()
	return slices.Clone(x.log)
}
