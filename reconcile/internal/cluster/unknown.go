package cluster

// Odds compares two profiles that need not be near.
type Odds func(a, b int) Pair

const (
	// sample is how many pairs that were no candidates are compared to estimate
	// their mean.
	sample = 32
	// crowded is how many neighbours of a segment seem to be its event when
	// others of its event may lie behind the end of its list.
	crowded = nearest / 5
)

// known are the log-odds of pairs. A pair that was no candidate counts as the
// least, for both texts have thirty others that are nearer; but not when these
// are of their own event, as in an event of hundreds. Such a pair is compared
// when it counts.
type known struct {
	odds map[[2]int32]float64
	// likely counts the pairs of a profile that look like one event.
	likely  []int32
	compare Odds
}

func newKnown(n int, pairs []Pair, compare Odds, threshold float64) *known {
	k := &known{make(map[[2]int32]float64, len(pairs)), make([]int32, n), compare}
	for i := range pairs {
		p := &pairs[i]
		k.odds[[2]int32{int32(p.A), int32(p.B)}] = p.odds()
		if p.odds() > threshold {
			k.likely[p.A]++
			k.likely[p.B]++
		}
	}
	return k
}

// has reports whether two profiles were a candidate pair.
func (k *known) has(a, b int32) bool {
	_, ok := k.odds[[2]int32{min(a, b), max(a, b)}]
	return ok
}

// guess returns what two profiles count that were no candidate pair.
func (k *known) guess(a, b int32) float64 {
	if min(k.likely[a], k.likely[b]) < crowded {
		return -clip
	}
	p := k.compare(int(min(a, b)), int(max(a, b)))
	return p.odds()
}

// between estimates the mean log-odds of the pairs between two clusters that
// were no candidates.
func (k *known) between(x, y []int32) float64 {
	sum, n := 0.0, 0
	add := func(i, j int32) {
		if n < sample && !k.has(i, j) {
			sum += k.guess(i, j)
			n++
		}
	}
	if len(x)*len(y) <= 2*sample {
		for _, i := range x {
			for _, j := range y {
				add(i, j)
			}
		}
	} else {
		// The multiples of the golden ratio fill the second side evenly.
		for s := range uint64(2 * sample) {
			add(x[s*uint64(len(x))/(2*sample)], y[(s*golden>>16&0xffff)*uint64(len(y))>>16])
		}
	}
	if n == 0 {
		return -clip
	}
	return sum / float64(n)
}

// golden is the golden ratio's fraction of 2^32.
const golden = 0x9E3779B9

// rest estimates the mean log-odds of one member of a cluster with those that it
// was no candidate pair with.
func (k *known) rest(list []int, at int) float64 {
	sum, n := 0.0, 0
	step := max(1, (len(list)-1)/sample)
	for d := 1; d < len(list) && n < sample; d += step {
		if m, o := int32(list[at]), int32(list[(at+d)%len(list)]); !k.has(m, o) {
			sum += k.guess(m, o)
			n++
		}
	}
	if n == 0 {
		return -clip
	}
	return sum / float64(n)
}
