package finding

import (
	"github.com/newsconcord/concord/normalize/text"
)

// gap is a place where two runs of words differ: [a, aLast) of the one stands where
// the other has [b, bLast). Either may be empty.
type gap struct{ a, aLast, b, bLast int }

const (
	// maxGapWords bounds the words that are lined up.
	maxGapWords = 80
	// maxGaps is how many places two passages may differ in to be worth the
	// reading.
	maxGaps = 6
)

// gaps lines up two passages word by word, by a longest common subsequence, and
// returns the places where they differ and how many words they share.
func gaps(x, y []text.Token) (out []gap, shared int) {
	head, tail := ends(x, y)
	shared = head + tail
	restX, restY := x[head:len(x)-tail], y[head:len(y)-tail]
	if len(restX)+len(restY) == 0 {
		return nil, shared
	}
	open := gap{head, head, head, head}
	for _, m := range matches(restX, restY) {
		i, j := head+m[0], head+m[1]
		if i > open.a || j > open.b {
			out = append(out, gap{open.a, i, open.b, j})
		}
		open.a, open.b = i+1, j+1
		shared++
	}
	if i, j := len(x)-tail, len(y)-tail; i > open.a || j > open.b {
		out = append(out, gap{open.a, i, open.b, j})
	}
	return out, shared
}

// window leaves out what only one of two passages has before the first word that
// they share and behind the last, and returns how many words the longer one has
// between.
func window(list []gap, x, y int) (out []gap, longer int) {
	first, last := gap{}, gap{x, x, y, y}
	if n := len(list); n > 0 && list[n-1].aLast == x && list[n-1].bLast == y && (list[n-1].a == x || list[n-1].b == y) {
		last, list = list[n-1], list[:n-1]
	}
	if len(list) > 0 && list[0].a == 0 && list[0].b == 0 && (list[0].aLast == 0 || list[0].bLast == 0) {
		first, list = list[0], list[1:]
	}
	return list, max(last.a-first.aLast, last.b-first.bLast)
}

// matches returns the pairs of words of a longest common subsequence.
func matches(x, y []text.Token) (out [][2]int) {
	if len(x) == 0 || len(y) == 0 {
		return nil
	}
	w := len(y) + 1
	best := make([]int16, (len(x)+1)*w)
	for i := len(x) - 1; i >= 0; i-- {
		for j := len(y) - 1; j >= 0; j-- {
			if x[i].Hash == y[j].Hash && x[i].Norm == y[j].Norm {
				best[i*w+j] = best[(i+1)*w+j+1] + 1
			} else {
				best[i*w+j] = max(best[(i+1)*w+j], best[i*w+j+1])
			}
		}
	}
	for i, j := 0, 0; i < len(x) && j < len(y); {
		switch {
		case x[i].Hash == y[j].Hash && x[i].Norm == y[j].Norm:
			out = append(out, [2]int{i, j})
			i++
			j++
		case best[(i+1)*w+j] >= best[i*w+j+1]:
			i++
		default:
			j++
		}
	}
	return out
}

// soft reports whether what stands in a gap says nothing that could make the two
// passages speak of something else: no number, date, name, denial or modal.
func (b *builder) soft(doc int, toks []text.Token) bool {
	d := b.all[doc].Doc
	for _, t := range toks {
		_, modal := modals[t.Norm]
		switch n := d.Token(t.Start); {
		case t.Kind == text.Number || modal || negates(t):
			return false
		case d.Entities.At(n) >= 0 || d.DateAt(n) >= 0 || t.Is(text.Capital):
			return false
		}
	}
	return true
}
