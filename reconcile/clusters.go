package reconcile

import (
	"cmp"
	"context"
	"fmt"
	"iter"
	"slices"

	"github.com/newsconcord/concord/normalize"
	"github.com/newsconcord/concord/normalize/layout"
)

// Membership says of which event a segment of an article is a member.
type Membership struct {
	Member
	Event string `json:"event"`
}

// Cluster says which articles report the same event, and compares nothing.
// Memberships come in order of the articles' ids; the main event of an article, whose
// segment holds its headline or else its first sentence, comes first.
// What is wrong with one article goes to the list of rejected; the error is the
// context's.
func (r *Reconciler) Cluster(ctx context.Context, articles iter.Seq2[normalize.Article, error]) ([]Membership, []Rejected, error) {
	r = r.ready()
	docs, rejected, err := r.read(ctx, articles)
	if err != nil {
		return nil, nil, fmt.Errorf("cluster: %w", err)
	}
	u := &run{r: r, docs: docs}
	if err := u.duplicates(ctx); err != nil {
		return nil, nil, fmt.Errorf("cluster: %w", err)
	}
	if err := u.cluster(ctx); err != nil {
		return nil, nil, fmt.Errorf("cluster: %w", err)
	}
	type ranked struct {
		Membership
		main int
	}
	var rows []ranked
	for _, h := range u.events {
		for _, p := range h.parts {
			rows = append(rows, ranked{u.row(p, h.id), mainRank(p)})
		}
	}
	slices.SortFunc(rows, func(a, b ranked) int {
		return cmp.Or(cmp.Compare(a.Article, b.Article), a.main-b.main, a.Start-b.Start)
	})
	out := make([]Membership, len(rows))
	for i, x := range rows {
		out[i] = x.Membership
	}
	return out, rejected, nil
}

// mainRank is 0 for the segment with the headline, 1 for the others.
func mainRank(p *part) int {
	for n := p.seg.First; n < p.seg.Last; n++ {
		if p.doc.Kind(n) == layout.Headline {
			return 0
		}
	}
	return 1
}
