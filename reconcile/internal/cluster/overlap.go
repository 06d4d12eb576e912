package cluster

import "math/bits"

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

// overlapOf adds up what the terms share that match calls its function for.
func overlapOf(a, b *Profile, match func(a, b *Profile, f func(s, t *Term))) overlap {
	var dot, ca, cb [roles]float64
	match(a, b, func(s, t *Term) {
		ra, rb := rolesOf[s.Kinds], rolesOf[t.Kinds]
		v, w := float64(s.W), float64(t.W)
		for set := ra & rb; set != 0; set &= set - 1 {
			dot[bits.TrailingZeros16(set)] += v * w
		}
		for set := ra; set != 0; set &= set - 1 {
			ca[bits.TrailingZeros16(set)] += v * v
		}
		for set := rb; set != 0; set &= set - 1 {
			cb[bits.TrailingZeros16(set)] += w * w
		}
	})
	var o overlap
	ma, mb := a.lacking(b), b.lacking(a)
	for r := range roles {
		na, nb := float64(a.norms[r]), float64(b.norms[r])
		if na == 0 || nb == 0 {
			continue
		}
		o.cosine[r] = min(1, dot[r]/(na*nb))
		o.covered[r] = min(1, ca[r]/(na*na), cb[r]/(nb*nb))
		o.missing[r] = min(ma[r], mb[r])
	}
	return o
}

// foremost are the roles for which the foremost term is looked for.
const foremost = 1<<titleNames | 1<<leadActs

// lacking returns for each role the weight of the foremost term that b does not
// have, as a share of the foremost of all.
func (p *Profile) lacking(b *Profile) (out [roles]float64) {
	var top, only [roles]float32
	j := 0
	for i := range p.Terms {
		t := &p.Terms[i]
		set := rolesOf[t.Kinds] & foremost
		if set == 0 {
			continue
		}
		for j < len(b.Terms) && b.Terms[j].Key < t.Key {
			j++
		}
		has := j < len(b.Terms) && b.Terms[j].Key == t.Key
		for ; set != 0; set &= set - 1 {
			r := bits.TrailingZeros16(set)
			top[r] = max(top[r], t.W)
			if !has {
				only[r] = max(only[r], t.W)
			}
		}
	}
	for r := range roles {
		if top[r] > 0 {
			out[r] = float64(only[r] / top[r])
		}
	}
	return out
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
	return compare(a, b, overlapOf(a, b, func(a, b *Profile, f func(s, t *Term)) {
		for k, n := range t.terms[other] {
			if at := t.at[n]; at != 0 {
				f(&a.Terms[at-1], &b.Terms[k])
			}
		}
	}))
}
