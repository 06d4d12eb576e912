package reconcile

import (
	"context"
	"testing"
)

// TestSpreadPanic: a panic in a worker becomes one of the caller's, whatever the
// number of workers, and from there an error.
func TestSpreadPanic(t *testing.T) {
	const n = 10 * chunk
	for _, workers := range []int{1, 4} {
		r := &Reconciler{opts: Options{Workers: workers}}
		err := guard(func() {
			r.spread(context.Background())(n, func(i int) {
				if i%chunk == 7 {
					panic(i)
				}
			})
		})
		if want := "internal error: 7"; err == nil || err.Error() != want {
			t.Errorf("%d workers: error %v, want %q, that of the least number", workers, err, want)
		}
	}
}
