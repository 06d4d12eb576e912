package provenance

import (
	"slices"

	"github.com/newsconcord/concord/internal/sorted"
	"github.com/newsconcord/concord/normalize"
	"github.com/newsconcord/concord/normalize/text"
	"github.com/newsconcord/concord/similarity"
)

// groups joins what has one origin.
type groups struct {
	parent []int
	parts  int
}

func newGroups(n int) *groups {
	g := &groups{make([]int, n), n}
	for i := range g.parent {
		g.parent[i] = i
	}
	return g
}

func (g *groups) find(i int) int {
	for g.parent[i] != i {
		g.parent[i] = g.parent[g.parent[i]]
		i = g.parent[i]
	}
	return i
}

func (g *groups) join(i, j int) {
	if a, b := g.find(i), g.find(j); a != b {
		g.parent[max(a, b)] = min(a, b)
		g.parts--
	}
}

// source is what claims of one origin have in common.
type source struct {
	kind sourceKind
	name string
}

type sourceKind uint8

const (
	ofRoot sourceKind = iota
	ofAgency
	ofPublisher // told after it
)

// bySource joins claims that stand in copies of one story, in stories of one
// agency, or are told after one publisher, with that publisher's own.
func (g *groups) bySource(nodes []node) {
	first := make(map[source]int, 2*len(nodes))
	meet := func(s source, i int) {
		if j, ok := first[s]; ok {
			g.join(i, j)
		} else {
			first[s] = i
		}
	}
	told := false
	for i, n := range nodes {
		if n.told != "" {
			meet(source{ofPublisher, n.told}, i)
			told = true
			continue
		}
		meet(source{ofRoot, n.root}, i)
		if n.agency != "" {
			meet(source{ofAgency, n.agency}, i)
		}
	}
	for i, n := range nodes {
		if !told || n.told != "" {
			continue
		}
		for _, own := range []string{n.agency, n.family} {
			if j, ok := first[source{ofPublisher, own}]; ok {
				g.join(i, j)
			}
		}
	}
}

// byPassage joins claims that stand in one passage that their articles share.
func (g *groups) byPassage(nodes []node, runs map[string][]*Copy) {
	if len(runs) == 0 {
		return
	}
	of := map[string][]int{}
	for i, n := range nodes {
		if n.told == "" && n.span.Len() > 0 {
			of[n.article] = append(of[n.article], i)
		}
	}
	for i, n := range nodes {
		if n.told != "" || n.span.Len() == 0 {
			continue
		}
		for _, c := range runs[n.article] {
			for _, j := range of[c.Of] {
				if c.shares(n.span, nodes[j].span) {
					g.join(i, j)
				}
			}
		}
	}
}

// shares reports whether a span of the article and one of the other stand in a
// passage of both.
func (c *Copy) shares(s, of text.Span) bool {
	return slices.ContainsFunc(c.Runs, func(r SharedRun) bool {
		return text.Span{Start: r.Start, End: r.End}.Contains(s) && text.Span{Start: r.OfStart, End: r.OfEnd}.Contains(of)
	})
}

const (
	// leastSentence is the number of word 5-grams from which on a sentence is
	// compared: twelve words. Shorter ones are the same by chance.
	leastSentence = 8
	// maxCompared bounds the claims with which one is compared for one 5-gram
	// that they share.
	maxCompared = 200
	// allPairs is the number of claims up to which comparing all pairs costs
	// less than an index.
	allPairs = 6
)

// bySentence joins claims whose sentences share half of their 5-grams.
func (g *groups) bySentence(nodes []node, docs map[string]*normalize.Document) {
	words := make([]similarity.Shingles, len(nodes))
	for i, n := range nodes {
		if d := docs[n.article]; d != nil && n.told == "" && n.span.End > 0 {
			if w := sentenceWords(d, n.span.Start); len(w) >= leastSentence {
				slices.Sort(w)
				words[i] = slices.Compact(w)
			}
		}
	}
	if len(nodes) > allPairs {
		g.byIndex(words)
		return
	}
	for i := range words {
		for j := range i {
			if g.find(i) != g.find(j) && alike(words[i], words[j], sorted.Common(words[i], words[j])) {
				g.join(i, j)
			}
		}
	}
}

// alike reports whether two lists share so much that one is of the other.
func alike(a, b similarity.Shingles, shared int) bool {
	x := similarity.ShingleOverlap{A: len(a), B: len(b), Shared: shared}
	return max(x.OfA(), x.OfB()) >= leastContainment
}

// byIndex joins lists that are alike. Those that share any 5-gram are found by it.
func (g *groups) byIndex(words []similarity.Shingles) {
	holders := map[uint64][]int32{} // 5-gram -> the lists so far
	shared := make([]int, len(words))
	var met []int32
	for i := range words {
		for _, w := range words[i] {
			known := holders[w]
			for _, j := range known {
				if shared[j] == 0 {
					met = append(met, j)
				}
				shared[j]++
			}
			if len(known) < maxCompared {
				holders[w] = append(known, int32(i))
			}
		}
		for _, j := range met {
			if alike(words[i], words[j], shared[j]) {
				g.join(i, int(j))
			}
			shared[j] = 0
		}
		met = met[:0]
	}
}
