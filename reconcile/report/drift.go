package report

import (
	"strings"

	"github.com/newsconcord/concord/normalize/text"
)

// maxDriftTokens bounds the words of a passage that are compared one by one.
// Evidence is 300 bytes at most, so that only made-up reports reach it.
const maxDriftTokens = 300

// drift is a run of words that two wordings share, or that only one has. Op is
// '=' for shared, '-' for the first only, '+' for the second only.
type drift struct {
	Op   byte
	Text string
}

// driftOf compares two wordings word by word, folded, by their longest common
// subsequence. Runs come in reading order; what goes stands before what comes.
func driftOf(a, b string) []drift {
	a, b = clean(a), clean(b)
	ta, tb := tokensOf(a), tokensOf(b)
	keep := commonTokens(ta, tb)
	var out []drift
	i, k := 0, 0
	for _, m := range append(keep, [2]int{len(ta), len(tb)}) {
		out = appendRun(out, '-', a, ta[i:m[0]])
		out = appendRun(out, '+', b, tb[k:m[1]])
		if m[0] < len(ta) {
			out = appendRun(out, '=', b, tb[m[1]:m[1]+1])
		}
		i, k = min(m[0]+1, len(ta)), min(m[1]+1, len(tb))
	}
	return out
}

func tokensOf(s string) []text.Token {
	t := text.Tokenize(s)
	return t[:min(len(t), maxDriftTokens)]
}

// appendRun adds the words to the last run when that is of the same kind.
func appendRun(out []drift, op byte, s string, toks []text.Token) []drift {
	for _, t := range toks {
		word := t.In(s)
		last := len(out) - 1
		switch {
		case last < 0 || out[last].Op != op:
			out = append(out, drift{op, word})
		case t.Is(text.SpaceBefore):
			out[last].Text += " " + word
		default:
			out[last].Text += word
		}
	}
	return out
}

// commonTokens returns the pairs of a longest common subsequence.
func commonTokens(a, b []text.Token) [][2]int {
	best := make([][]int, len(a)+1) // best[i][k]: of a[i:] and b[k:]
	for i := range best {
		best[i] = make([]int, len(b)+1)
	}
	for i := len(a) - 1; i >= 0; i-- {
		for k := len(b) - 1; k >= 0; k-- {
			if a[i].Norm == b[k].Norm {
				best[i][k] = best[i+1][k+1] + 1
			} else {
				best[i][k] = max(best[i+1][k], best[i][k+1])
			}
		}
	}
	var out [][2]int
	for i, k := 0, 0; i < len(a) && k < len(b); {
		switch {
		case a[i].Norm == b[k].Norm:
			out = append(out, [2]int{i, k})
			i, k = i+1, k+1
		case best[i+1][k] >= best[i][k+1]:
			i++
		default:
			k++
		}
	}
	return out
}

// wording is a wording of a finding set against the first one.
type wording struct {
	From, To string // keys of the articles
	Runs     []drift
}

// mostlyShared reports whether half of the words or more are in both wordings: of
// less a diff shows nothing that the two sentences do not show better.
func mostlyShared(runs []drift) bool {
	shared, only := 0, 0
	for _, d := range runs {
		if n := len(strings.Fields(d.Text)); d.Op == '=' {
			shared += 2 * n
		} else {
			only += n
		}
	}
	return shared >= only
}

// wordings sets the first claim of each side against that of the first column,
// where most of their words are the same.
func wordings(v view, r row) []wording {
	var out []wording
	first, key := "", ""
	for _, k := range r.order() {
		c, at := firstClaim(r, k)
		switch {
		case c == nil:
		case first == "":
			first, key = c.Evidence.Exact, v.Columns[at].Key
		default:
			if runs := driftOf(first, c.Evidence.Exact); mostlyShared(runs) {
				out = append(out, wording{key, v.Columns[at].Key, trimmed(runs)})
			}
		}
	}
	return out
}

// keptWords is how many shared words stand beside a change.
const keptWords = 3

// trimmed shortens what two wordings share to a few words beside each change,
// so that the changes are seen.
func trimmed(runs []drift) []drift {
	out := make([]drift, len(runs))
	for i, d := range runs {
		words := strings.Fields(d.Text)
		before, after := keptWords, keptWords // behind the last change, and before the next
		if i == 0 {
			before = 0
		}
		if i == len(runs)-1 {
			after = 0
		}
		if n := len(words); d.Op == '=' && len(runs) > 1 && n > before+after+2 {
			d.Text = strings.TrimSpace(strings.Join(words[:before], " ") + " … " + strings.Join(words[n-after:], " "))
		}
		out[i] = d
	}
	return out
}
