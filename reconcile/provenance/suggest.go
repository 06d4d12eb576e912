package provenance

import (
	"cmp"
	"maps"
	"slices"

	"github.com/newsconcord/concord/similarity"
)

// Suggestion says that a text too short to tell may copy another.
type Suggestion struct {
	Article, Of string  // ids
	Words       int     // of the article
	Containment float64 // the part of its word 5-grams that stands in the other, in [0,1]
}

// Suggestions returns the texts too short to tell of which half stands in
// another, each with the one that holds most of it, in order of their articles.
// It looks at every text: sketches of a few words propose nothing. Of short texts
// that share a run of five words it looks at the first 100 by id.
func (f *Finder) Suggestions() []Suggestion {
	short := slices.SortedFunc(maps.Values(f.short), func(a, b *Body) int { return cmp.Compare(a.ID, b.ID) })
	holders := map[uint64][]*Body{} // shingle -> the short texts that have it
	for _, b := range short {
		for _, h := range distinct(b.Shingles) {
			if len(holders[h]) < maxNeighbours {
				holders[h] = append(holders[h], b)
			}
		}
	}
	if len(holders) == 0 {
		return nil
	}
	best := map[*Body]Suggestion{}
	for _, w := range f.texts {
		f.suggest(slices.MinFunc(w.bodies, order), holders, best)
	}
	for _, b := range short {
		f.suggest(b, holders, best)
	}
	return slices.SortedFunc(maps.Values(best), func(a, b Suggestion) int { return cmp.Compare(a.Article, b.Article) })
}

// suggest notes the short texts of which x holds more than what was seen so far.
func (f *Finder) suggest(x *Body, holders map[uint64][]*Body, best map[*Body]Suggestion) {
	met := map[*Body]bool{}
	for _, h := range x.Shingles {
		for _, b := range holders[h] {
			met[b] = true
		}
	}
	for b := range met {
		o := b.Shingles.Compare(x.Shingles)
		if b == x || o.OfA() < leastContainment || x.Words < leastWords && o.OfB() >= leastContainment && later(x, b) {
			continue
		}
		old, ok := best[b]
		if !ok || o.OfA() > old.Containment || o.OfA() == old.Containment && x.ID < old.Of {
			best[b] = Suggestion{b.ID, x.ID, b.Words, o.OfA()}
		}
	}
}

func distinct(s similarity.Shingles) similarity.Shingles {
	s = slices.Clone(s)
	slices.Sort(s)
	return slices.Compact(s)
}
