package provenance

import (
	"cmp"
	"encoding/binary"
	"slices"

	"github.com/cespare/xxhash/v2"

	"github.com/newsconcord/concord/similarity"
)

// CopyKind says how an article stands to the one that it copies.
type CopyKind string

// The kinds of copy.
const (
	// Identical bodies have the same words.
	Identical CopyKind = "identical"
	// NearDuplicate bodies share most of their words.
	NearDuplicate CopyKind = "near-duplicate"
	// Contained means that most of the article stands in a longer one, and
	// nothing tells that it was there first.
	Contained CopyKind = "contained"
	// Holds means that a longer article holds most of one that was there
	// before: a wire copy inside a story with words of its own.
	Holds CopyKind = "holds"
	// Revision is a later version at the same address. It is no copy.
	Revision CopyKind = "revision"
)

// Copy says that an article and another one have much of their words in common.
// Article is the later one where the times tell.
type Copy struct {
	Article string   `json:"article"`
	Of      string   `json:"of"`
	Kind    CopyKind `json:"kind"`
	// Within says that both are of one publisher family.
	Within bool `json:"within_family"`
	// Jaccard is the shared part of the word 5-grams of both. Containment is
	// the part of the article's that stands in the other, OfContainment the
	// part of the other's that stands in the article. All are exact.
	Jaccard       float64 `json:"jaccard"`
	Containment   float64 `json:"containment"`
	OfContainment float64 `json:"of_containment"`
	// Runs are the shared passages, the proof of it, in order of the article.
	Runs []SharedRun `json:"runs"`
}

const (
	// leastWords is the number of words from which on a text can be a copy.
	leastWords = 15
	// leastJaccard and leastContainment are the parts of the word 5-grams that
	// make a near-duplicate and a copy inside another story. Articles of three
	// outlets on one happening share a third by their quotations.
	leastJaccard     = 0.7
	leastContainment = 0.5
	// leastRevision is the part of a page that its new version keeps.
	leastRevision = 0.2
	// leastRest is the part that must be shared of what two pages of one
	// publisher have between the same head and the same tail; less means that
	// only the furniture is the same.
	leastRest = 0.2
)

// Finder finds the copies among articles that come and go. Articles with the
// very same words are kept together, so that thousands of prints of one page cost
// no more than as many different ones. It must not be used by several goroutines
// at once.
type Finder struct {
	near  *similarity.NearIndex
	texts map[int]*wording // by id in near
	same  map[uint64][]int // hash of the shingles -> ids in near
	ids   map[string]int   // article -> id in near
	short map[string]*Body
	pages map[string][]*Body // by address
}

// wording is a text with the articles that print it.
type wording struct {
	bodies []*Body
	hash   uint64
	near   []neighbour
}

// neighbour is another text that shares much with one.
type neighbour struct {
	id int
	similarity.ShingleOverlap
}

// NewFinder returns a Finder without articles.
func NewFinder() *Finder {
	near, err := similarity.NewNearIndex(similarity.NearOptions{Jaccard: leastJaccard, Containment: leastContainment, MaxPosting: maxNeighbours})
	if err != nil {
		panic(err) // the options are constants
	}
	return &Finder{
		near: near, texts: map[int]*wording{}, same: map[uint64][]int{}, ids: map[string]int{}, short: map[string]*Body{},
		pages: map[string][]*Body{},
	}
}

// maxNeighbours bounds the different texts that one is compared with when more
// share a passage: later ones are compared with the first of them.
const maxNeighbours = 100

// Add puts an article in; its id must not be there.
func (f *Finder) Add(b Body) {
	if b.Address != "" {
		f.pages[b.Address] = append(f.pages[b.Address], &b)
	}
	if b.Words < leastWords {
		f.short[b.ID] = &b
		return
	}
	hash := hashOf(b.Shingles)
	for _, id := range f.same[hash] {
		if w := f.texts[id]; slices.Equal(w.bodies[0].Shingles, b.Shingles) {
			b.Shingles = w.bodies[0].Shingles
			w.bodies = append(w.bodies, &b)
			f.ids[b.ID] = id
			return
		}
	}
	id, ms := f.near.Add(b.Shingles)
	w := &wording{bodies: []*Body{&b}, hash: hash}
	for _, m := range ms {
		w.near = append(w.near, neighbour{m.ID, m.ShingleOverlap})
		other := f.texts[m.ID]
		other.near = append(other.near, neighbour{id, m.ShingleOverlap.Swap()})
	}
	f.texts[id], f.ids[b.ID] = w, id
	f.same[hash] = append(f.same[hash], id)
}

func hashOf(s similarity.Shingles) uint64 {
	h := xxhash.New()
	var b [8]byte
	for _, v := range s {
		binary.LittleEndian.PutUint64(b[:], v)
		_, _ = h.Write(b[:]) // never fails
	}
	return h.Sum64()
}

// Remove takes an article out.
func (f *Finder) Remove(article string) {
	b := f.short[article]
	delete(f.short, article)
	if id, ok := f.ids[article]; ok {
		b = f.removeLong(id, article)
	}
	if b == nil || b.Address == "" {
		return
	}
	f.pages[b.Address] = slices.DeleteFunc(f.pages[b.Address], func(o *Body) bool { return o.ID == article })
	if len(f.pages[b.Address]) == 0 {
		delete(f.pages, b.Address)
	}
}

func (f *Finder) removeLong(id int, article string) *Body {
	w := f.texts[id]
	at := slices.IndexFunc(w.bodies, func(b *Body) bool { return b.ID == article })
	b := w.bodies[at]
	delete(f.ids, article)
	if w.bodies = slices.Delete(w.bodies, at, at+1); len(w.bodies) > 0 {
		return b
	}
	f.near.Remove(id)
	for _, n := range w.near {
		other := f.texts[n.id]
		other.near = slices.DeleteFunc(other.near, func(o neighbour) bool { return o.id == id })
	}
	delete(f.texts, id)
	if f.same[w.hash] = slices.DeleteFunc(f.same[w.hash], func(o int) bool { return o == id }); len(f.same[w.hash]) == 0 {
		delete(f.same, w.hash)
	}
	return b
}

// Copies returns the copies, without their runs, in order of their articles. Of
// articles with the same words each copies the first, and the first alone is
// related to other texts.
func (f *Finder) Copies() []Copy {
	var out []Copy
	for _, w := range f.texts {
		first := slices.MinFunc(w.bodies, order)
		whole := similarity.ShingleOverlap{A: 1, B: 1, Shared: 1}
		for _, b := range w.bodies {
			if b != first && !samePage(b, first) {
				out = append(out, copyOf(b, first, whole, Identical))
			}
		}
		for _, n := range w.near {
			other := slices.MinFunc(f.texts[n.id].bodies, order)
			if c, ok := relate(first, other, n.ShingleOverlap); ok && !samePage(first, other) {
				out = append(out, c)
			}
		}
	}
	for _, page := range f.pages {
		out = append(out, revisions(page)...)
	}
	slices.SortFunc(out, func(a, b Copy) int { return cmp.Or(cmp.Compare(a.Article, b.Article), cmp.Compare(a.Of, b.Of)) })
	return out
}

// Counters tells how many pairs the sketches proposed and how many of them
// matched, and how many keys of texts were dropped because 100 texts had them.
func (f *Finder) Counters() map[string]int {
	c := f.near.Counters()
	return map[string]int{"copies_proposed": c.Proposed, "copies_matched": c.Matched, "copies_keys_dropped": c.Dropped}
}

// samePage reports whether two articles are versions of one page.
func samePage(a, b *Body) bool { return a.Address != "" && a.Address == b.Address }

// relate returns how x copies y, if it does.
func relate(x, y *Body, o similarity.ShingleOverlap) (Copy, bool) {
	kind := CopyKind("")
	mutual, known := o.Jaccard() >= leastJaccard || min(o.OfA(), o.OfB()) >= leastContainment, x.Time != y.Time || x.Wire != y.Wire
	switch {
	case mutual:
		kind = NearDuplicate
	case o.OfA() >= leastContainment:
		kind = Contained
	default:
		kind = Holds
	}
	wanted := later(x, y)
	if !mutual && !known {
		wanted = kind == Contained
	}
	if !wanted || onlyFurniture(x, y) {
		return Copy{}, false
	}
	return copyOf(x, y, o, kind), true
}

func copyOf(x, y *Body, o similarity.ShingleOverlap, kind CopyKind) Copy {
	return Copy{
		Article: x.ID, Of: y.ID, Kind: kind, Within: x.Family != "" && x.Family == y.Family,
		Jaccard: o.Jaccard(), Containment: o.OfA(), OfContainment: o.OfB(), Runs: []SharedRun{},
	}
}

// later reports whether x was published after y. Of articles of one time an
// agency's is the earlier; ids break ties.
func later(x, y *Body) bool { return order(x, y) > 0 }

func order(x, y *Body) int {
	if x.Time == y.Time && x.Wire != y.Wire {
		if x.Wire {
			return -1
		}
		return 1
	}
	return cmp.Or(cmp.Compare(x.Time, y.Time), cmp.Compare(x.ID, y.ID))
}

// revisions relates the versions at one address, each to the one before.
func revisions(page []*Body) []Copy {
	page = slices.Clone(page)
	slices.SortFunc(page, order)
	var out []Copy
	for i := 1; i < len(page); i++ {
		if o := page[i].Shingles.Compare(page[i-1].Shingles); max(o.OfA(), o.OfB()) >= leastRevision {
			out = append(out, copyOf(page[i], page[i-1], o, Revision))
		}
	}
	return out
}

// onlyFurniture reports whether two pages of one publisher share hardly more
// than head and tail: between them each has a story of its own.
func onlyFurniture(x, y *Body) bool {
	if x.Family == "" || x.Family != y.Family {
		return false
	}
	a, b := x.Shingles, y.Shingles
	for len(a) > 0 && len(b) > 0 && a[0] == b[0] {
		a, b = a[1:], b[1:]
	}
	for len(a) > 0 && len(b) > 0 && a[len(a)-1] == b[len(b)-1] {
		a, b = a[:len(a)-1], b[:len(b)-1]
	}
	if min(len(a), len(b)) < leastWords {
		return false
	}
	o := a.Compare(b)
	return max(o.OfA(), o.OfB()) < leastRest
}

// Targets names for each article that is a copy the one that it copies: of those
// that share most of their words the earliest; else the earliest longer story
// that holds it, or shorter one that it holds. No article copies itself by way of others. Revisions are no
// copies. The copies are what Copies returned.
func (f *Finder) Targets(copies []Copy) map[string]string {
	best := map[string]Copy{}
	var order []string
	for _, c := range copies {
		if c.Kind == Revision {
			continue
		}
		old, ok := best[c.Article]
		if !ok {
			order = append(order, c.Article)
		}
		if !ok || f.prefer(c, old) {
			best[c.Article] = c
		}
	}
	slices.Sort(order)
	out := map[string]string{}
	for _, id := range order {
		at, steps := best[id].Of, 0
		for next, ok := out[at]; ok && steps < maxNeighbours; next, ok = out[at] {
			at, steps = next, steps+1
		}
		if at != id && steps < maxNeighbours {
			out[id] = best[id].Of
		}
	}
	return out
}

// rank says which kinds of copy tell best what an article copies.
var rank = map[CopyKind]int{Identical: 0, NearDuplicate: 0, Contained: 1, Holds: 2}

// body returns a text that is no short one.
func (f *Finder) body(article string) *Body {
	bodies := f.texts[f.ids[article]].bodies
	return bodies[slices.IndexFunc(bodies, func(b *Body) bool { return b.ID == article })]
}

// prefer reports whether c tells better than old what an article copies.
func (f *Finder) prefer(c, old Copy) bool {
	if rank[c.Kind] != rank[old.Kind] {
		return rank[c.Kind] < rank[old.Kind]
	}
	return later(f.body(old.Of), f.body(c.Of))
}
