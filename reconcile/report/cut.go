package report

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// joints are words before which a sentence can be left without cutting a phrase.
var joints = map[string]bool{"and": true, "or": true, "but": true, "that": true, "which": true, "who": true, "while": true, "when": true, "where": true, "because": true, "after": true,
	"before": true, "as": true, "if": true, "to": true, "in": true, "on": true, "at": true, "for": true, "with": true, "by": true, "from": true, "of": true, "during": true, "under": true}

// dangling are words that promise another.
var dangling = map[string]bool{"a": true, "an": true, "the": true, "its": true, "his": true, "her": true, "their": true, "not": true, "no": true, "has": true, "have": true, "had": true,
	"is": true, "are": true, "was": true, "were": true, "be": true, "been": true, "will": true, "would": true, "can": true, "could": true, "should": true, "may": true, "must": true, "it": true, "he": true, "she": true, "they": true, "we": true}

// leave returns where s, which is longer than limit bytes, is best left near the
// limit: behind a mark that ends a clause; else before a word that joins a phrase;
// else between two words; else between two characters.
func leave(s string, limit int) int {
	from, to := limit-limit/3, min(len(s), limit+limit/3)
	for from > 0 && !utf8.RuneStart(s[from]) {
		from--
	}
	clause, phrase, word := 0, 0, 0
	for i := from; i < to; {
		r, n := utf8.DecodeRuneInString(s[i:])
		switch next := i + n; {
		case strings.ContainsRune(",;:—–.!?", r) && (next == len(s) || s[next] == ' ' || s[next] == '\n'):
			clause = nearer(clause, next, limit)
		case unicode.IsSpace(r):
			after, _, _ := strings.Cut(strings.TrimLeft(s[i:min(len(s), i+24)], " \n"), " ")
			if joints[after] {
				phrase = nearer(phrase, i, limit)
			}
			word = nearer(word, i, limit)
		}
		i += n
	}
	for _, at := range []int{clause, phrase, word} {
		if at > 0 {
			return at
		}
	}
	for limit > 0 && !utf8.RuneStart(s[limit]) {
		limit--
	}
	return limit
}

// nearer is the one of two places that is nearer to the limit; 0 is none.
func nearer(a, b, limit int) int {
	if a == 0 || abs(b-limit) < abs(a-limit) {
		return b
	}
	return a
}

func abs(n int) int { return max(n, -n) }

// undangled drops words at the end that promise another, but for the last one.
func undangled(s string) string {
	for {
		at := strings.LastIndexByte(s, ' ')
		if at < 0 {
			return s
		}
		if w := strings.ToLower(s[at+1:]); !dangling[w] && !joints[w] {
			return s
		}
		s = strings.TrimRight(s[:at], " ,;:")
	}
}
