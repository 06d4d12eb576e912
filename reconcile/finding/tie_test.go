package finding

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/newsconcord/concord/reconcile/claim"
)

func TestPartners(t *testing.T) {
	for _, n := range []int{2, 3, manyReports, manyReports + 1, manyReports + 2, 40, 200} {
		b := newBuilder(nil, nil, 0)
		for d := range n {
			b.all = append(b.all, &claim.Reading{Clauses: make([]claim.Clause, d*7%11)})
		}
		b.choose()
		var want [][2]int
		for i := range n {
			for j := i + 1; j < n; j++ {
				if b.met(i, j) {
					want = append(want, [2]int{i, j})
				}
			}
		}
		got := b.partners()
		if d := cmp.Diff(want, got); d != "" {
			t.Errorf("of %d reports other pairs are lined up than met (-want +got):\n%s", n, d)
		}
		if all := n * (n - 1) / 2; b.cut.Pairs != all-len(want) {
			t.Errorf("of %d reports %d pairs are counted as left out, want %d", n, b.cut.Pairs, all-len(want))
		}
	}
}
