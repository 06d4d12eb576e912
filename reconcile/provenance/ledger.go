package provenance

import (
	"slices"

	"github.com/newsconcord/concord/normalize"
	"github.com/newsconcord/concord/normalize/quotation"
	"github.com/newsconcord/concord/normalize/text"
	"github.com/newsconcord/concord/reconcile/claim"
	"github.com/newsconcord/concord/similarity"
)

// Origin says where the text of an article comes from.
type Origin struct {
	Family string // publisher family
	Agency string // the agency whose story it is, by family, or ""
	// Root is the id of the article that this one copies or revises, and that
	// itself copies none; an article without copies is its own.
	Root string
}

// Ledger knows who stands behind an article, and counts who stands behind a
// value. It is read-only once made and may be shared.
type Ledger struct {
	families *Families
	origins  map[string]Origin
	docs     map[string]*normalize.Document
	runs     map[[2]string][]SharedRun // of an article and a shorter or longer one that shares its words
}

// NewLedger returns the ledger of a run: its documents and the copies among
// them, with their runs.
func NewLedger(f *Families, docs []*normalize.Document, copies []Copy) *Ledger {
	l := &Ledger{f, make(map[string]Origin, len(docs)), make(map[string]*normalize.Document, len(docs)), map[[2]string][]SharedRun{}}
	for _, c := range copies {
		if c.Kind == Contained || c.Kind == Holds {
			l.runs[[2]string{c.Article, c.Of}] = c.Runs
		}
	}
	root := roots(copies)
	for _, d := range docs {
		id := d.Article.ID
		l.docs[id] = d
		l.origins[id] = Origin{Family: f.Of(d), Agency: f.Agency(d), Root: root(id)}
	}
	return l
}

// roots joins the articles that hold each other's words. An article and a longer
// story that holds it are not joined: the longer one has words of its own, and
// the claims that they share are told by their sentences.
func roots(copies []Copy) func(id string) string {
	parent := map[string]string{}
	find := func(id string) string {
		for up := parent[id]; up != ""; up = parent[id] {
			if above := parent[up]; above != "" {
				parent[id] = above
			}
			id = up
		}
		return id
	}
	for _, c := range copies {
		if c.Kind != Contained && c.Kind != Holds {
			if a, b := find(c.Article), find(c.Of); a != b {
				parent[max(a, b)] = min(a, b)
			}
		}
	}
	return find
}

// Of returns the origin of an article; the zero value for an unknown one.
func (l *Ledger) Of(article string) Origin { return l.origins[article] }

// Families counts the publisher families among the articles. An article of
// which no publisher is known is a family of its own.
func (l *Ledger) Families(articles []string) int {
	var seen []string
	for _, id := range articles {
		family := l.origins[id].Family
		if family == "" {
			family = "\x00" + id
		}
		if !slices.Contains(seen, family) {
			seen = append(seen, family)
		}
	}
	return len(seen)
}

// Origins counts the independent sources behind claims, or behind articles that
// are silent when there are no claims. These have one origin: an article, its
// copies and revisions; the stories of one agency; what is told after one
// publisher ("Reuters reported") and that publisher's own report; passages that a
// longer story took from a shorter one; and sentences of which half the word
// 5-grams, outside quotations, are the same.
func (l *Ledger) Origins(articles []string, claims []claim.Claim) int {
	var nodes []node
	for _, c := range claims {
		nodes = append(nodes, l.node(c.Article, c))
	}
	if len(claims) == 0 {
		for _, id := range articles {
			nodes = append(nodes, l.node(id, claim.Claim{}))
		}
	}
	parts := len(nodes)
	parent := make([]int, len(nodes))
	find := func(i int) int {
		for parent[i] != i {
			i = parent[i]
		}
		return i
	}
	for i := range nodes {
		parent[i] = i
		for j := range min(i, maxCompared) {
			if a, b := find(i), find(j); a != b && l.join(&nodes[i], &nodes[j]) {
				parent[a] = b
				parts--
			}
		}
	}
	return parts
}

// maxCompared bounds the claims of one side against which each is compared.
const maxCompared = 200

// node is a claim as far as its origin goes.
type node struct {
	article              string
	span                 text.Span
	root, agency, family string
	told                 string // the publisher after whom it is told
	words                similarity.Shingles
}

func (l *Ledger) node(article string, c claim.Claim) node {
	o := l.origins[article]
	n := node{article: article, span: text.Span{Start: c.Evidence.Start, End: c.Evidence.End}, root: o.Root, agency: o.Agency, family: o.Family}
	if told := l.families.told(c); told != o.Family {
		n.told = told
	}
	if d := l.docs[article]; d != nil && c.Evidence.End > 0 {
		n.words = sentenceWords(d, c.Evidence.Start)
	}
	return n
}

// told returns the family of the publisher after whom a claim is told, or "".
// Abbreviations count only with "report": "PA said" may be an authority.
func (f *Families) told(c claim.Claim) string {
	name := fold(c.Holder)
	if len(name) <= maxAbbreviation && c.Verb != "report" {
		return ""
	}
	return f.byName[name]
}

// maxAbbreviation is the length of the longest names that other bodies may have
// too.
const maxAbbreviation = 3

// leastSentence is the number of word 5-grams from which on a sentence is
// compared: twelve words. Shorter ones are the same by chance.
const leastSentence = 8

// join reports whether two claims have one origin.
func (l *Ledger) join(n, o *node) bool {
	switch {
	case n.told != "" && o.told != "":
		return n.told == o.told
	case n.told != "":
		return n.told == o.agency || n.told == o.family
	case o.told != "":
		return l.join(o, n)
	case n.root == o.root, n.agency != "" && n.agency == o.agency:
		return true
	case l.inRun(n, o), l.inRun(o, n):
		return true
	case min(len(n.words), len(o.words)) < leastSentence:
		return false
	}
	x := n.words.Compare(o.words)
	return max(x.OfA(), x.OfB()) >= leastContainment
}

// maxSentence is how many tokens of a sentence are looked at on each side of the
// claim: a text without full stops is one sentence.
const maxSentence = 100

// inRun reports whether two claims stand in one passage that the articles share.
func (l *Ledger) inRun(n, o *node) bool {
	return n.span.Len() > 0 && o.span.Len() > 0 && slices.ContainsFunc(l.runs[[2]string{n.article, o.article}], func(r SharedRun) bool {
		return text.Span{Start: r.Start, End: r.End}.Contains(n.span) && text.Span{Start: r.OfStart, End: r.OfEnd}.Contains(o.span)
	})
}

// sentenceWords returns the shingles of the sentence at an offset, without the
// words of quotations: two reporters who heard one speech write the same words.
func sentenceWords(d *normalize.Document, offset int) similarity.Shingles {
	n := d.Sentence(offset)
	if n < 0 {
		return nil
	}
	s, at := d.Text.Sentences[n], d.Token(offset)
	first, last := max(s.First, at-maxSentence), min(s.Last, at+maxSentence)
	if first >= last {
		return nil
	}
	quotes := quotesIn(d, d.Text.Tokens[first].Span.Cover(d.Text.Tokens[last-1].Span))
	var own []text.Token
	for i := first; i < last; i++ {
		t := d.Text.Tokens[i]
		if !d.Added(i) && !slices.ContainsFunc(quotes, func(q text.Span) bool { return q.Contains(t.Span) }) {
			own = append(own, t)
		}
	}
	return similarity.ShinglesOf(own)
}

// quotesIn returns the quotations of words that overlap a span.
func quotesIn(d *normalize.Document, s text.Span) []text.Span {
	var out []text.Span
	for _, q := range d.Quotations {
		if (q.Kind == quotation.Direct || q.Kind == quotation.Fragment) && q.Overlaps(s) {
			out = append(out, q.Span)
		}
	}
	return out
}
