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
	runs     map[string][]*Copy // of an article: those that hold a part of it, or of which it holds a part
}

// NewLedger returns the ledger of a run: its documents and the copies among
// them, with their runs.
func NewLedger(f *Families, docs []*normalize.Document, copies []Copy) *Ledger {
	l := &Ledger{f, make(map[string]Origin, len(docs)), make(map[string]*normalize.Document, len(docs)), map[string][]*Copy{}}
	for i := range copies {
		if c := &copies[i]; c.Kind == Contained || c.Kind == Holds {
			l.runs[c.Article] = append(l.runs[c.Article], c)
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
	if len(articles) <= 1 {
		return len(articles)
	}
	seen := make(map[string]bool, len(articles))
	for _, id := range articles {
		family := l.origins[id].Family
		if family == "" {
			family = "\x00" + id
		}
		seen[family] = true
	}
	return len(seen)
}

// Origins counts the independent sources behind claims, or behind articles that
// are silent when there are no claims. These have one origin: an article, its
// copies and revisions; the stories of one agency; what is told after one
// publisher ("Reuters reported") and that publisher's own report; passages that a
// longer story took from a shorter one; and sentences of which half the word
// 5-grams, outside quotations, are the same. Time is linear in the claims, but for
// those that share words.
func (l *Ledger) Origins(articles []string, claims []claim.Claim) int {
	n := len(claims)
	if n == 0 {
		n = len(articles)
	}
	if n <= 1 {
		return n
	}
	nodes := make([]node, n)
	for i := range nodes {
		if len(claims) > 0 {
			nodes[i] = l.node(claims[i].Article, &claims[i])
		} else {
			nodes[i] = l.node(articles[i], nil)
		}
	}
	g := newGroups(n)
	g.bySource(nodes)
	if len(claims) > 0 && g.parts > 1 {
		g.byPassage(nodes, l.runs)
		g.bySentence(nodes, l.docs)
	}
	return g.parts
}

// node is a claim as far as its origin goes.
type node struct {
	article              string
	span                 text.Span
	root, agency, family string
	told                 string // the publisher after whom it is told
}

func (l *Ledger) node(article string, c *claim.Claim) node {
	o := l.origins[article]
	n := node{article: article, root: o.Root, agency: o.Agency, family: o.Family}
	if c == nil {
		return n
	}
	n.span = c.Evidence.Span()
	if told := l.families.told(c); told != o.Family {
		n.told = told
	}
	return n
}

// told returns the family of the publisher after whom a claim is told, or "".
// Abbreviations count only with "report": "PA said" may be an authority.
func (f *Families) told(c *claim.Claim) string {
	if c.Holder == "" {
		return ""
	}
	name := fold(c.Holder)
	if len(name) <= maxAbbreviation && c.Verb != "report" {
		return ""
	}
	return f.byName[name]
}

// maxAbbreviation is the length of the longest names that other bodies may have
// too.
const maxAbbreviation = 3

// maxSentence is how many tokens of a sentence are looked at on each side of the
// claim: a text without full stops is one sentence.
const maxSentence = 100

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
	room := tokens.Get().(*[]text.Token)
	own := (*room)[:0]
	for i := first; i < last; i++ {
		t := d.Text.Tokens[i]
		if !d.Added(i) && !slices.ContainsFunc(quotes, func(q text.Span) bool { return q.Contains(t.Span) }) {
			own = append(own, t)
		}
	}
	*room = own
	defer release(room)
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
