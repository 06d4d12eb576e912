package reconcile_test

import (
	"fmt"
	"regexp"
	"strings"

	"github.com/cespare/xxhash/v2"

	"github.com/newsconcord/concord/normalize"
	"github.com/newsconcord/concord/normalize/text"
)

// synonyms are words that may stand for each other in news.
var synonyms = both(map[string]string{
	"began": "started", "near": "close to", "about": "around", "large": "big", "help": "assist", "many": "numerous", "buy": "purchase", "tried": "attempted", "nearly": "almost", "also": "likewise",
	"such as": "like", "but": "yet", "while": "whereas", "attack": "assault", "demanded": "insisted on", "show": "demonstrate", "however": "still", "people": "persons", "city": "town", "several": "a number of",
	"because": "since", "announced": "made known", "job": "position", "killing": "murder", "important": "significant", "later": "afterwards", "company": "firm", "plan": "scheme", "end": "conclude",
	"injured": "hurt", "house": "home", "car": "vehicle", "quickly": "rapidly", "angry": "furious", "whether": "if", "until": "till", "ask": "request", "full": "complete", "rich": "wealthy",
	"film": "movie", "trial": "court case", "children": "kids", "required": "needed", "fire": "blaze", "choose": "select", "entire": "whole", "enough": "sufficient", "police": "officers",
})

var synonym = regexp.MustCompile(`\b(` + words(synonyms) + `)\b`)

// synonymous replaces words outside quotation marks, all or every second one.
func synonymous(s string, skip int) string {
	n := 0
	var out strings.Builder
	last := 0
	for _, g := range synonym.FindAllStringIndex(s, -1) {
		if n++; quotedAt(s, g[0]) || n%2 < skip {
			continue
		}
		out.WriteString(s[last:g[0]] + synonyms[s[g[0]:g[1]]])
		last = g[1]
	}
	return out.String() + s[last:]
}

// abbreviated ends what is no sentence.
var abbreviated = regexp.MustCompile(`(?:\b(?:Mr|Mrs|Ms|Dr|St|Sen|Rep|Gov|Gen|Lt|Col|Sgt|Jr|Sr|Inc|Corp|Co|No|vs|Jan|Feb|Mar|Apr|Aug|Sept|Oct|Nov|Dec|Mich|Calif|Pa|Fla|Mass|Va|U\.S|U\.N|D\.C|a\.m|p\.m)|\b[A-Z])\.$`)

var sentenceEnd = regexp.MustCompile(`[.!?][”"’]?\s+["“A-Z]|\n+`)

// sentencesOf splits a text; the pieces make the text again.
func sentencesOf(s string) (out []string) {
	last := 0
	for _, g := range sentenceEnd.FindAllStringIndex(s, -1) {
		end := g[1]
		if s[g[1]-1] != '\n' { // the first letter of the next
			for end > g[0] && s[end-1] != ' ' && s[end-1] != '\n' && s[end-1] != '\t' {
				end--
			}
			if abbreviated.MatchString(s[max(last, g[0]-8) : g[0]+1]) {
				continue
			}
		}
		if end > last {
			out = append(out, s[last:end])
			last = end
		}
	}
	return append(out, s[last:])
}

// retold is reworked with the sentence of the change told otherwise as well: what
// follows its last comma is cut, or a few words are put before or behind it.
func retold(a normalize.Article, e edit) pair {
	p := reworked(a, e)
	s, at := p.two.Text, 0
	for _, x := range sentencesOf(s) {
		if p.b.Start >= at && p.b.Start < at+len(x) {
			body := strings.TrimRight(x, " \n")
			tail := p.b.End - at
			cut := strings.LastIndex(body, ", ")
			quoted := strings.ContainsAny(body, "\"“”")
			switch {
			case quoted || !strings.HasSuffix(body, ".") || tail > len(body):
			case cut > tail+4 && cut > 40:
				s = s[:at] + body[:cut] + "." + s[at+len(body):]
			case xxhash.Sum64String(x)%2 == 0:
				s = s[:at+len(body)-1] + ", according to a report." + s[at+len(body):]
			default:
				s = s[:at] + "Meanwhile, " + s[at:]
				p.b.Start, p.b.End = p.b.Start+len("Meanwhile, "), p.b.End+len("Meanwhile, ")
			}
			break
		}
		at += len(x)
	}
	p.two = later(a, s)
	return p
}

// reworked changes the copy around the edit as well: of the sentences that neither
// hold the change nor open the text a third is left out, some change places with
// their neighbour, and words give way to synonyms.
func reworked(a normalize.Article, e edit) pair {
	type piece struct {
		s    string
		keep bool // holds the change
		off  int  // of the change in it
	}
	var list []piece
	at := 0
	for _, s := range sentencesOf(a.Text) {
		p := piece{s: s}
		if e.at.Start >= at && e.at.Start < at+len(s) && e.at.End <= at+len(s) {
			p.keep, p.off = true, e.at.Start-at
		}
		list = append(list, p)
		at += len(s)
	}
	seed := func(i int) uint64 { return xxhash.Sum64String(fmt.Sprint(a.ID, e.kind, e.at.Start, i)) }
	var kept []piece
	for i, p := range list {
		if i < 2 || p.keep || seed(i)%3 > 0 {
			kept = append(kept, p)
		}
	}
	for i := 2; i+1 < len(kept); i += 2 {
		if x, y := kept[i], kept[i+1]; seed(i+1000)%2 == 0 && strings.HasSuffix(x.s, "\n") == strings.HasSuffix(y.s, "\n") && y.s[len(y.s)-1] <= ' ' {
			kept[i], kept[i+1] = y, x
		}
	}
	var out strings.Builder
	span := text.Span{}
	for _, p := range kept {
		if !p.keep {
			out.WriteString(synonymous(p.s, 0))
			continue
		}
		head, tail := synonymous(p.s[:p.off], 1), p.s[p.off+e.at.Len():]
		if !quotedAt(p.s, p.off) {
			tail = synonymous(tail, 1)
		}
		out.WriteString(head)
		span = text.Span{Start: out.Len(), End: out.Len() + len(e.with)}
		out.WriteString(e.with + tail)
	}
	return pair{kind: e.kind, one: a, two: later(a, out.String()), a: e.at, b: span, want: e.want}
}
