package finding

import (
	"cmp"
	"slices"

	"github.com/newsconcord/concord/normalize"
	"github.com/newsconcord/concord/normalize/lexicon"
	"github.com/newsconcord/concord/normalize/quotation"
	"github.com/newsconcord/concord/normalize/text"
	"github.com/newsconcord/concord/reconcile/claim"
)

// A passage is a sentence of a quotation, or a run of words in marks.
type passage struct {
	first, last int // tokens
	words       []int
	norms       []string
	weight      []float64 // of each word; 0 for function words
	marks       []wordMark
}

// passages returns the quoted sentences of a document, and how many quotations
// stand behind the last that is compared.
func passages(r *claim.Reading) (out []passage, cut int) {
	d := r.Doc
	for _, q := range d.Quotations {
		if q.Kind == quotation.Indirect || q.Start < r.Segment.Start || q.End > r.Segment.End {
			continue
		}
		if len(out) == maxPassages {
			cut++
		}
		first := q.First
		for first < q.Last && len(out) < maxPassages {
			n := d.Sentence(d.Text.Tokens[first].Start)
			last := q.Last
			if n >= 0 {
				last = min(last, d.Text.Sentences[n].Last)
			}
			if last <= first {
				break
			}
			if p := newPassage(d, first, last); sum(p.weight) > 0 {
				out = append(out, p)
			}
			first = last
		}
	}
	return out, cut
}

func newPassage(d *normalize.Document, first, last int) passage {
	n := min(last-first, maxQuote)
	p := passage{first, last, make([]int, 0, n), make([]string, 0, n), make([]float64, 0, n), make([]wordMark, 0, n)}
	for i := first; i < last && len(p.words) < maxQuote; i++ {
		t := &d.Text.Tokens[i]
		if t.Kind == text.Punct {
			continue
		}
		in := d.Word(i)
		if t.Kind != text.Word { // a clitic: "n't"
			in, _ = lexicon.Lookup(t.Norm)
		}
		w := rarity(in)
		p.words, p.norms, p.weight = append(p.words, i), append(p.norms, t.Norm), append(p.weight, w)
		p.marks = append(p.marks, wordMark{t.Hash, w})
	}
	slices.SortFunc(p.marks, func(x, y wordMark) int { return cmp.Compare(x.hash, y.hash) })
	return p
}

// most returns how many words two passages share at most, in whatever order, and how
// much those of the first weigh.
func (p *passage) most(o *passage) (n int, weight float64) {
	a, b := p.marks, o.marks
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i].hash < b[j].hash:
			i++
		case a[i].hash > b[j].hash:
			j++
		default:
			// All that the first has of a word are weighed, however many the
			// other has.
			h := a[i].hash
			x, y := i, j
			for ; i < len(a) && a[i].hash == h; i++ {
				weight += a[i].weight
			}
			for j < len(b) && b[j].hash == h {
				j++
			}
			n += min(i-x, j-y)
		}
	}
	return n, weight
}

// common is what two passages share in order.
type common struct {
	firstA, lastA, firstB, lastB, n int // words
	weight                          float64
}

// whole reports whether no word inside is left out on either side.
func (c common) whole() bool { return c.lastA-c.firstA+1 == c.n && c.lastB-c.firstB+1 == c.n }

// dense reports whether what is shared is most of the passages from its first word to
// its last, by number, and of one of them by rarity: "it", "a" and one noun far
// apart are of no one remark.
func (c common) dense(x, y *passage) bool {
	wordsA, wordsB := c.lastA-c.firstA+1, c.lastB-c.firstB+1
	weight := min(sum(x.weight[c.firstA:c.lastA+1]), sum(y.weight[c.firstB:c.lastB+1]))
	return 2*c.n >= max(wordsA, wordsB) && 2*c.weight >= weight
}

func sum(x []float64) (s float64) {
	for _, v := range x {
		s += v
	}
	return s
}

// subsequence returns the heaviest common subsequence: the words count by
// rarity, and a little for being there.
func subsequence(x, y *passage, room *[]float64) common {
	a, b := x.norms, y.norms
	const small = 0.1
	width := len(b) + 1
	if n := (len(a) + 1) * width; cap(*room) < n {
		*room = make([]float64, n)
	}
	cells := (*room)[:(len(a)+1)*width]
	row := func(i int) []float64 { return cells[i*width : (i+1)*width] }
	clear(row(len(a)))
	for i := len(a) - 1; i >= 0; i-- {
		here, below := row(i), row(i+1)
		here[len(b)] = 0
		for j := len(b) - 1; j >= 0; j-- {
			here[j] = max(below[j], here[j+1])
			if a[i] == b[j] {
				here[j] = max(here[j], below[j+1]+x.weight[i]+small)
			}
		}
	}
	c := common{}
	var path [][2]int
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] == b[j] && row(i)[j] == row(i + 1)[j+1]+x.weight[i]+small:
			path = append(path, [2]int{i, j})
			c.weight += x.weight[i]
			i++
			j++
		case row(i + 1)[j] >= row(i)[j+1]:
			i++
		default:
			j++
		}
	}
	if c.n = len(path); c.n == 0 {
		return c
	}
	// The last words stand as early as they can; let the first stand as late.
	last := path[c.n-1]
	c.lastA, c.lastB = last[0], last[1]
	c.firstA, c.firstB = c.lastA, c.lastB
	for k := c.n - 2; k >= 0; k-- {
		c.firstA, c.firstB = lastOf(a[:c.firstA], a[path[k][0]]), lastOf(b[:c.firstB], b[path[k][1]])
	}
	return c
}

// lastOf returns the last place of a word that the list holds.
func lastOf(words []string, w string) int {
	i := len(words) - 1
	for words[i] != w {
		i--
	}
	return i
}
