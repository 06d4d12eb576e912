package similarity

import "slices"

// postings maps keys to the texts that have them: lists of entries that hang on
// buckets. The lower half of a key stands for it, which is enough for what only
// proposes.
type postings struct {
	heads   []uint32 // by bucket: first entry plus one
	entries []entry
	free    uint32 // first free entry plus one
	n       int    // entries in use
	touched uint32 // keeps the loads of touch alive
}

type entry struct {
	tag  uint32
	id   uint32
	next uint32
}

// leastBuckets is the number of buckets at the start, a power of two.
const leastBuckets = 64

func (p *postings) bucket(tag uint32) *uint32 { return &p.heads[tag&uint32(len(p.heads)-1)] }

// add notes that a text has a key, unless limit texts have it already: then full
// is true. What a text has twice is noted once. The other texts go to f.
func (p *postings) add(key uint64, id uint32, limit int, f func(id uint32)) (full bool) {
	if p.n >= len(p.heads) {
		p.grow()
	}
	n, tag, twice := 0, uint32(key), false
	for at := *p.bucket(tag); at != 0; at = p.entries[at-1].next {
		if e := &p.entries[at-1]; e.tag == tag {
			if e.id == id {
				twice = true
				continue
			}
			f(e.id)
			n++
		}
	}
	if n < limit && !twice {
		p.insert(entry{tag: tag, id: id})
	}
	return n >= limit
}

// grow doubles the buckets and hangs the entries on them anew, in order of
// their age, so that lists keep their order.
func (p *postings) grow() {
	size := max(leastBuckets, 2*len(p.heads))
	p.heads = make([]uint32, size)
	for i := range p.entries {
		if e := &p.entries[i]; e.id != unused {
			head := p.bucket(e.tag)
			e.next = *head
			*head = uint32(i + 1)
		}
	}
}

// unused is the id of free entries.
const unused = 1<<32 - 1

func (p *postings) insert(e entry) {
	head := p.bucket(e.tag)
	e.next = *head
	if p.free != 0 {
		*head = p.free
		p.free = p.entries[*head-1].next
		p.entries[*head-1] = e
	} else {
		if len(p.entries) == cap(p.entries) {
			p.entries = slices.Grow(p.entries, max(leastBuckets, len(p.entries)))
		}
		p.entries = append(p.entries, e)
		*head = uint32(len(p.entries))
	}
	p.n++
}

// touch loads the heads of the lists of keys and their first entries. The keys
// lie all over the memory; loaded in two tight loops, the processor waits for
// many of them at once and not for one after the other.
func (p *postings) touch(keys []uint64) {
	if len(p.heads) == 0 {
		return
	}
	mask := uint32(len(p.heads) - 1)
	sum := uint32(0)
	for _, k := range keys {
		sum += p.heads[uint32(k)&mask]
	}
	for _, k := range keys {
		if at := p.heads[uint32(k)&mask]; at != 0 {
			sum += p.entries[at-1].tag
		}
	}
	p.touched = sum
}

// each hands the texts that have a key to f.
func (p *postings) each(key uint64, f func(id uint32)) {
	if len(p.heads) == 0 {
		return
	}
	tag := uint32(key)
	for at := *p.bucket(tag); at != 0; at = p.entries[at-1].next {
		if e := &p.entries[at-1]; e.tag == tag {
			f(e.id)
		}
	}
}

// remove forgets that a text has a key.
func (p *postings) remove(key uint64, id uint32) {
	if len(p.heads) == 0 {
		return
	}
	tag := uint32(key)
	for at := p.bucket(tag); *at != 0; at = &p.entries[*at-1].next {
		if e := &p.entries[*at-1]; e.tag == tag && e.id == id {
			freed := *at
			*at = e.next
			*e = entry{next: p.free, id: unused}
			p.free = freed
			p.n--
			return
		}
	}
}
