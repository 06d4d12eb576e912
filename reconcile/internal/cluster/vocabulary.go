package cluster

// vocabulary numbers the terms of a run and counts in how many segments each
// occurs. Terms are looked up once; after that their numbers tell.
type vocabulary struct {
	terms [][]int32 // of each profile: the numbers of its terms, in their order
	// keys and numbers are an open table; a number of 0 is empty, else it is one
	// more than the term's. The keys are hashes themselves.
	keys     []uint64
	numbers  []int32
	used     int
	count    []uint32 // of each term
	segments int
}

func newVocabulary(ps []*Profile) *vocabulary {
	v := &vocabulary{terms: make([][]int32, len(ps))}
	v.grow(1 << 12)
	total := 0
	for _, p := range ps {
		total += len(p.Terms)
	}
	all := make([]int32, total)
	for i, p := range ps {
		v.terms[i], all = all[:len(p.Terms):len(p.Terms)], all[len(p.Terms):]
		for k := range p.Terms {
			v.terms[i][k] = v.number(p.Terms[k].Key)
		}
	}
	v.count = make([]uint32, v.used)
	return v
}

// number returns the number of a term, a new one if need be.
func (v *vocabulary) number(key uint64) int32 {
	if 2*v.used >= len(v.keys) {
		v.grow(2 * len(v.keys))
	}
	at := v.at(key)
	if v.numbers[at] == 0 {
		v.used++
		v.keys[at], v.numbers[at] = key, int32(v.used)
	}
	return v.numbers[at] - 1
}

// at returns where a key stands or should stand.
func (v *vocabulary) at(key uint64) int {
	mask := len(v.keys) - 1
	at := int(key) & mask
	for v.numbers[at] != 0 && v.keys[at] != key {
		at = (at + 1) & mask
	}
	return at
}

func (v *vocabulary) grow(size int) {
	keys, numbers := v.keys, v.numbers
	v.keys, v.numbers = make([]uint64, size), make([]int32, size)
	for i, n := range numbers {
		if n != 0 {
			at := v.at(keys[i])
			v.keys[at], v.numbers[at] = keys[i], n
		}
	}
}

// recount counts the segments of the profiles that take part.
func (v *vocabulary) recount(part func(int32) bool) {
	clear(v.count)
	v.segments = 0
	for i, terms := range v.terms {
		if !part(int32(i)) {
			continue
		}
		v.segments++
		for _, t := range terms {
			v.count[t]++
		}
	}
}

// hot counts the terms that are too frequent to propose neighbours.
func (v *vocabulary) hot() (n int) {
	for _, c := range v.count {
		if c > maxPosting {
			n++
		}
	}
	return n
}
