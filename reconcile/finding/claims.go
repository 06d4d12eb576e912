package finding

import (
	"slices"
	"strconv"

	"github.com/newsconcord/concord/reconcile/claim"
)

// claimSet holds the claims of an event by their ids. A claim that is put takes
// the place of one with its id.
type claimSet struct {
	at   map[string]int
	list []claim.Claim
}

func newClaimSet(n int) claimSet { return claimSet{make(map[string]int, n), make([]claim.Claim, 0, n)} }

func (s *claimSet) put(c *claim.Claim) {
	if i, ok := s.at[c.ID]; ok {
		s.list[i] = *c
		return
	}
	s.at[c.ID] = len(s.list)
	s.list = append(s.list, *c)
}

// of returns a claim that was put.
func (s *claimSet) of(id string) *claim.Claim { return &s.list[s.at[id]] }

// place names the bytes on which a claim rests.
func (s *claimSet) place(id string) string {
	c := s.of(id)
	b := make([]byte, 0, len(c.Article)+16)
	b = append(append(b, c.Article...), 0)
	b = append(strconv.AppendInt(b, int64(c.Evidence.Start), 10), '-')
	return string(strconv.AppendInt(b, int64(c.Evidence.End), 10))
}

// sorted returns the claims in order of article and place.
func (s *claimSet) sorted() []claim.Claim {
	order := make([]*claim.Claim, len(s.list))
	for i := range s.list {
		order[i] = &s.list[i]
	}
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
