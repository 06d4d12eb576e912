package cluster

import (
	"cmp"
	"math"
	"slices"
)

// Survey is what is near each profile of a run.
type Survey struct {
	// Near are the neighbours of each profile, in order of their indices. A
	// profile that another one speaks for has that one alone.
	Near [][]Neighbour
	// Leader is for each profile the one that speaks for it, mostly itself.
	Leader []int32
	// Hot is how many terms were too frequent to propose neighbours.
	Hot int

	terms *vocabulary
}

const (
	// crowd is how many near copies among its neighbours let a text speak for
	// them. Fewer do not fill the list.
	crowd = 8
	// held is the share of a text's weight that another one holds if it is a copy
	// or a part of it, and alike is what two such texts share at least of all
	// words.
	held  = 0.8
	alike = 0.3
	// maxRounds bounds how often the neighbours of crowds are looked for.
	maxRounds = 8
)

// Look weighs the profiles of a run and finds the neighbours of each.
//
// Hundreds of prints of one wire story, cut in different ways, would fill each
// other's lists of neighbours, make the words of their event look common and
// hide what is near by chance. So the longest of them speaks for those whose
// words it holds: they belong to its event, and are neither counted nor compared
// with others. No chain of likeness leads from one to the other.
func Look(ps []*Profile, s Settings) *Survey {
	c := newCrowds(ps, s)
	c.weigh()
	if c.prints() {
		c.weigh()
	}
	c.search()
	for range maxRounds {
		if !c.gather() {
			break
		}
		c.weigh()
		c.search()
	}
	return c.survey()
}

// crowds is the state of one Look.
type crowds struct {
	ps     []*Profile
	w      *Weights
	each   Each
	order  []int32 // the longest first
	rank   []int32 // in order
	leader []int32
	leads  []bool
	lone   []bool // it neither speaks for others nor others for it
	stale  []bool // its neighbours must be looked for
	near   [][]Neighbour
	terms  *vocabulary
	among  *search
}

func newCrowds(ps []*Profile, s Settings) *crowds {
	n := len(ps)
	c := &crowds{
		ps: ps, w: s.weights(), each: s.Each.orSerial(), order: make([]int32, n), rank: make([]int32, n), leader: make([]int32, n),
		leads: make([]bool, n), lone: make([]bool, n), stale: make([]bool, n), near: make([][]Neighbour, n), terms: newVocabulary(ps),
	}
	parts := map[string]int{}
	for i, p := range ps {
		c.leader[i], c.order[i], c.stale[i] = int32(i), int32(i), true
		parts[p.Document]++
	}
	slices.SortFunc(c.order, func(i, j int32) int { return cmp.Or(longer(ps[i], ps[j]), cmp.Compare(i, j)) })
	for k, i := range c.order {
		c.rank[i] = int32(k)
	}
	// What was judged, or has another segment beside it, has something to say of
	// its own.
	for i, p := range ps {
		c.lone[i] = p.Document != "" && parts[p.Document] > 1
	}
	for _, j := range s.Judged {
		c.lone[j.A], c.lone[j.B] = true, true
	}
	return c
}

// longer orders profiles by length and then by their terms, so that the order of
// a run does not count.
func longer(a, b *Profile) int {
	if d := cmp.Or(b.Words-a.Words, len(b.Terms)-len(a.Terms)); d != 0 {
		return d
	}
	return slices.CompareFunc(a.Terms, b.Terms, func(s, t Term) int { return cmp.Compare(s.Key, t.Key) })
}

// speaks reports whether the profile speaks for itself.
func (c *crowds) speaks(i int32) bool { return c.leader[i] == i }

// weigh counts the terms of the profiles that speak for themselves, and weighs
// those of all.
func (c *crowds) weigh() {
	c.terms.recount(c.speaks)
	c.each(len(c.ps), func(i int) { c.terms.weigh(c.ps[i], i) })
}

// search looks for the neighbours that are not known.
func (c *crowds) search() {
	var which []int32
	for i, stale := range c.stale {
		if stale && c.speaks(int32(i)) {
			which = append(which, int32(i))
		}
		c.stale[i] = false
	}
	c.among = newSearch(c.ps, c.terms, c.each, c.speaks)
	c.each(len(which), func(k int) { c.near[which[k]] = c.among.nearest(int(which[k])) })
}

// prints lets one of many prints of the same words speak for the others, and
// reports whether there are so many.
func (c *crowds) prints() (found bool) {
	for from := 0; from < len(c.order); {
		to := from + 1
		for to < len(c.order) && longer(c.ps[c.order[from]], c.ps[c.order[to]]) == 0 {
			to++
		}
		if to-from > crowd {
			for _, j := range c.order[from+1 : to] {
				if c.holds(c.order[from], j) {
					c.leader[j], c.leads[c.order[from]], found = c.order[from], true, true
				}
			}
		}
		from = to
	}
	return found
}

// gather lets the longest texts speak for their copies, and reports whether any
// did that was not known.
func (c *crowds) gather() bool {
	before, found := slices.Clone(c.leader), false
	for _, i := range c.order {
		if c.speaks(i) && !c.lone[i] && (c.follow(i) || c.lead(i)) {
			found = true
		}
	}
	if !found {
		return false
	}
	for i := range c.leader {
		c.move(int32(i), before[i])
	}
	for i, l := range c.near {
		c.stale[i] = c.stale[i] || slices.ContainsFunc(l, func(x Neighbour) bool { return !c.speaks(x.ID) })
	}
	return true
}

// follow lets a neighbour that leads speak for profile i, too.
func (c *crowds) follow(i int32) bool {
	for _, x := range c.near[i] {
		if c.leads[x.ID] && c.speaks(x.ID) && x.Cosine >= alike && c.holds(x.ID, i) {
			c.leader[i] = x.ID
			return true
		}
	}
	return false
}

// lead lets profile i speak for its copies, if they are a crowd.
func (c *crowds) lead(i int32) bool {
	copies := 0
	for _, x := range c.near[i] {
		if c.speaks(x.ID) && x.Cosine >= alike && c.holds(i, x.ID) {
			copies++
		}
	}
	if copies == 0 || copies < crowd && !c.leads[i] {
		return false
	}
	for _, j := range c.among.similar(int(i)) {
		if c.speaks(j) && c.holds(i, j) {
			c.leader[j] = i
		}
	}
	for _, x := range c.near[i] {
		if c.speaks(x.ID) && x.Cosine >= alike && c.holds(i, x.ID) {
			c.leader[x.ID] = i
		}
	}
	c.leads[i] = true
	return true
}

// move gives profile i the leader of the one that led it before, or lets it
// speak for itself again.
func (c *crowds) move(i, before int32) {
	if before == i || c.speaks(before) {
		return
	}
	top := c.leader[before]
	if c.holds(top, i) {
		c.leader[i] = top
		return
	}
	c.leader[i], c.stale[i] = i, true
}

// holds reports whether profile a holds most of b and tells of nothing else.
func (c *crowds) holds(a, b int32) bool {
	if c.rank[a] >= c.rank[b] || c.lone[a] || c.lone[b] {
		return false
	}
	p, q := c.ps[a], c.ps[b]
	if heldBy(q, p) < held {
		return false
	}
	v := Compare(p, q)
	return !v.Forbidden() && c.w.alone(&v) > 0 && (len(q.Main) == 0 || v[EditionSame] > 0)
}

// heldBy returns the share of a's squared weight that b has, too.
func heldBy(a, b *Profile) float64 {
	sum := 0.0
	common(a, b, func(s, t *Term) {
		if rolesOf[s.Kinds]&(1<<allWords) != 0 {
			sum += float64(s.W) * float64(s.W)
		}
	})
	n := float64(a.norms[allWords])
	return sum / max(n*n, math.SmallestNonzeroFloat64)
}

func (c *crowds) survey() *Survey {
	for i, l := range c.leader {
		if l != int32(i) {
			c.near[i] = []Neighbour{{l, float32(cosineOf(c.ps[l], c.ps[i]))}}
		}
	}
	return &Survey{c.near, c.leader, c.terms.hot(), c.terms}
}

// spoken counts the profiles that another one speaks for.
func (v *Survey) spoken() (n int) {
	for i, l := range v.Leader {
		if l != int32(i) {
			n++
		}
	}
	return n
}
