package cluster

import (
	"cmp"
	"math/bits"
	"slices"
)

// overlap is what the terms of two profiles share.
type overlap struct {
	// cosine of the terms that have the role on both sides.
	cosine [roles]float64
	// covered is the share of one side's squared weight in the role that the
	// other side's text holds, the lesser of both directions.
	covered [roles]float64
	// missing is the weight of the foremost term of a role that the other side
	// does not have, as a share of the foremost of all, the lesser of both
	// directions: 1 when both sides lack what the other puts first.
	missing [roles]float64
}

// common calls f for each term that both profiles have. Which side goes on is
// not to be foreseen, so it is computed without a branch.
func common(a, b *Profile, f func(s, t *Term)) {
	x, y := a.Terms, b.Terms
	for i, j := 0, 0; i < len(x) && j < len(y); {
		k, l := x[i].Key, y[j].Key
		if k == l {
			f(&x[i], &y[j])
		}
		var di, dj int
		if k <= l {
			di = 1
		}
		if l <= k {
			dj = 1
		}
		i, j = i+di, j+dj
	}
}

// cosineOf returns the cosine of all words.
func cosineOf(a, b *Profile) float64 {
	n := float64(a.norms[allWords]) * float64(b.norms[allWords])
	if n == 0 {
		return 0
	}
	dot := 0.0
	common(a, b, func(s, t *Term) {
		if rolesOf[s.Kinds]&rolesOf[t.Kinds]&(1<<allWords) != 0 {
			dot += float64(s.W) * float64(t.W)
		}
	})
	return min(1, dot/n)
}

// sums adds up what two profiles share.
type sums struct {
	dot, ofA, ofB [roles]float64
}

// coverable are the roles for which it is asked how much the other side covers.
const coverable = 1<<leadNames | 1<<leadPersons

// add adds a term that both have.
func (o *sums) add(s, t *Term) {
	ra, rb := rolesOf[s.Kinds], rolesOf[t.Kinds]
	v, w := float64(s.W), float64(t.W)
	for set := ra & rb; set != 0; set &= set - 1 {
		o.dot[bits.TrailingZeros16(set)] += v * w
	}
	for set := ra & coverable; set != 0; set &= set - 1 {
		o.ofA[bits.TrailingZeros16(set)] += v * v
	}
	for set := rb & coverable; set != 0; set &= set - 1 {
		o.ofB[bits.TrailingZeros16(set)] += w * w
	}
}

// overlap relates the sums to the norms of both sides.
func (o *sums) overlap(a, b *Profile) (out overlap) {
	for r := range roles {
		na, nb := float64(a.norms[r]), float64(b.norms[r])
		if na == 0 || nb == 0 {
			continue
		}
		out.cosine[r] = min(1, o.dot[r]/(na*nb))
		out.covered[r] = min(1, o.ofA[r]/(na*na), o.ofB[r]/(nb*nb))
	}
	for n, r := range foremost {
		out.missing[r] = min(a.lacking(b, n), b.lacking(a, n))
	}
	return out
}

// foremost are the roles for which the foremost term is looked for.
var foremost = [...]int{titleNames, leadActs}

// rank lists the terms of the foremost roles, the heaviest first.
func (p *Profile) rank() {
	for n := range p.foremost {
		p.foremost[n] = p.foremost[n][:0]
	}
	for i := range p.Terms {
		for n, r := range foremost {
			if rolesOf[p.Terms[i].Kinds]&(1<<r) != 0 {
				p.foremost[n] = append(p.foremost[n], int32(i))
			}
		}
	}
	for _, list := range p.foremost {
		slices.SortFunc(list, func(i, j int32) int { return cmp.Or(cmp.Compare(p.Terms[j].W, p.Terms[i].W), cmp.Compare(i, j)) })
	}
}

// lacking returns for a foremost role the weight of the heaviest term that b does
// not have, as a share of the heaviest of all. It is 0 when either side has no
// term of the role.
func (p *Profile) lacking(b *Profile, n int) float64 {
	if len(p.foremost[n]) == 0 || len(b.foremost[n]) == 0 {
		return 0
	}
	top := p.Terms[p.foremost[n][0]].W
	for _, i := range p.foremost[n] {
		if !b.has(p.Terms[i].Key) {
			return float64(p.Terms[i].W / top)
		}
	}
	return 0
}

// table finds the terms that profiles share with one of them, by their numbers.
// That is faster than [common] when there are many.
type table struct {
	ps    []*Profile
	terms [][]int32
	one   int
	at    []int32 // by number, one more than the index of the term in the one
}

// load takes the profile that others are compared with.
func (t *table) load(one int) {
	for _, n := range t.terms[t.one] {
		t.at[n] = 0
	}
	t.one = one
	for k, n := range t.terms[one] {
		t.at[n] = int32(k + 1)
	}
}

// compare compares the loaded profile with another.
func (t *table) compare(other int) Comparison {
	a, b := t.ps[t.one], t.ps[other]
	var o sums
	for k, n := range t.terms[other] {
		if at := t.at[n]; at != 0 {
			o.add(&a.Terms[at-1], &b.Terms[k])
		}
	}
	return compare(a, b, o.overlap(a, b))
}
