package finding

import (
	"cmp"
	"slices"
	"strconv"

	"github.com/newsconcord/concord/reconcile/claim"
)

// claimSet holds the claims of an event by their ids. A claim that is put takes
// the place of one with its id. Those that are put must not change.
type claimSet struct {
	at   map[string]int
	list []*claim.Claim
}

func newClaimSet(n int) claimSet {
	return claimSet{make(map[string]int, n), make([]*claim.Claim, 0, n)}
}

func (s *claimSet) put(c *claim.Claim) {
	if i, ok := s.at[c.ID]; ok {
		s.list[i] = c
		return
	}
	s.at[c.ID] = len(s.list)
	s.list = append(s.list, c)
}

// of returns a claim that was put.
func (s *claimSet) of(id string) *claim.Claim { return s.list[s.at[id]] }

// footing returns the bytes on which a claim rests.
func (s *claimSet) footing(id string) footing {
	c := s.of(id)
	return footing{c.Article, c.Evidence.Start, c.Evidence.End}
}

// footing is the bytes of an article on which a claim rests.
type footing struct {
	article    string
	start, end int
}

func (g footing) compare(o footing) int {
	return cmp.Or(cmp.Compare(g.article, o.article), g.start-o.start, g.end-o.end)
}

// append appends what names the bytes.
func (g footing) append(b []byte) []byte {
	b = append(append(b, g.article...), 0)
	b = append(strconv.AppendInt(b, int64(g.start), 10), '-')
	return strconv.AppendInt(b, int64(g.end), 10)
}

// sorted returns the claims in order of article and place.
func (s *claimSet) sorted() []claim.Claim {
	order := slices.Clone(s.list)
	slices.SortFunc(order, compareClaims)
	out := make([]claim.Claim, len(order))
	for i, c := range order {
		out[i] = *c
	}
	return out
}

// uniques gathers strings, each once, in the order in which they come.
type uniques struct {
	list []string
	seen map[string]bool // made when there are many
}

// manyStrings is how many strings are looked through without a map.
const manyStrings = 16

func (u *uniques) add(s string) {
	if u.seen == nil && len(u.list) >= manyStrings {
		u.seen = make(map[string]bool, cap(u.list))
		for _, x := range u.list {
			u.seen[x] = true
		}
	}
	if u.seen[s] || u.seen == nil && slices.Contains(u.list, s) {
		return
	}
	if u.seen != nil {
		u.seen[s] = true
	}
	u.list = append(u.list, s)
}
