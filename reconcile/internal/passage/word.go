package passage

import (
	"strings"

	"github.com/newsconcord/concord/normalize"
	"github.com/newsconcord/concord/normalize/entity"
	"github.com/newsconcord/concord/normalize/lexicon"
	"github.com/newsconcord/concord/normalize/text"
	"github.com/newsconcord/concord/normalize/value"
	"github.com/newsconcord/concord/reconcile/internal/newsword"
)

// maxWords bounds the content words of a passage that are compared.
const maxWords = 160

// word is a content word of a passage.
type word struct {
	token  int
	at     int    // position among the content words and the values
	key    string // root, or name of the place
	lemma  lexicon.ID
	class  lexicon.Class
	weight float64 // inverse document frequency
	groups newsword.Groups
	name   bool
	place  *lexicon.Place
}

// Passage is a passage as it is compared.
type Passage struct {
	doc    *normalize.Document
	words  []word
	values []Value
	total  float64 // weight of all words
	length int     // words and values
}

// Read reads a passage.
func Read(d *normalize.Document) *Passage {
	p := &Passage{doc: d}
	p.values = values(d)
	taken := map[int]int{} // token to value
	for n, v := range p.values {
		for i := v.first; i < v.last; i++ {
			taken[i] = n + 1
		}
	}
	for i := 0; i < len(d.Text.Tokens) && len(p.words) < maxWords; {
		if n := taken[i]; n > 0 {
			v := &p.values[n-1]
			if v.first == i {
				v.at = p.length
				p.length++
			}
			i++
			continue
		}
		w, next, ok := p.wordAt(i)
		if ok {
			w.at = p.length
			p.length++
			p.total += w.weight
			p.words = append(p.words, w)
		}
		i = next
	}
	for i := range p.values {
		p.frame(&p.values[i])
	}
	return p
}

// wordAt reads the content word at token i and returns the token behind it.
func (p *Passage) wordAt(i int) (word, int, bool) {
	d := p.doc
	t := d.Text.Tokens[i]
	if w, next, ok := p.placeAt(i); ok {
		return w, next, true
	}
	if t.Kind != text.Word || len(t.Norm) < 2 && !t.Is(text.Capital) {
		return word{}, i + 1, false
	}
	in, known := lexicon.Lookup(t.Norm)
	if known && in.Class&lexicon.Function != 0 && !t.Is(text.Upper) {
		return word{}, i + 1, false
	}
	w := word{token: i, key: lexicon.Spelling(t.Norm), lemma: in.Lemma, class: in.Class, weight: lexicon.IDF(t.Norm), name: p.named(i, in)}
	if known && in.Root != 0 && !w.name {
		w.key = in.Root.String()
		w.groups = newsword.Of(w.key, in.Lemma.String())
	}
	w.groups = w.groups.With(newsword.Of(t.Norm))
	return w, i + 1, true
}

// placeAt reads the name of a place or of its people.
func (p *Passage) placeAt(i int) (word, int, bool) {
	d, t := p.doc, p.doc.Text.Tokens[i]
	w := word{token: i, weight: lexicon.IDF(t.Norm), name: true}
	if m := d.Entities.At(i); m >= 0 {
		x := d.Entities.Mentions[m]
		if l, ok := x.Value.(entity.Label); ok && l.Type() == value.Place && x.First == i {
			pl := l.Place()
			w.key, w.place = l.String(), &pl
			return w, max(i+1, x.Last), true
		}
	}
	pl, ok := lexicon.DemonymOf(t.Norm)
	if !ok && t.Is(text.Upper) && len(t.Norm) == 2 {
		pl, ok = lexicon.Country(strings.ToUpper(t.Norm))
	}
	if !ok || !t.Is(text.Capital) {
		return word{}, 0, false
	}
	w.key, w.place = text.FoldString(pl.Name), &pl
	return w, i + 1, true
}

const common = lexicon.Noun | lexicon.Verb | lexicon.Adjective | lexicon.Adverb

// named reports whether the token is part of a name: of a person or body, or
// a capitalised word that is no common one.
func (p *Passage) named(i int, in lexicon.Info) bool {
	d, t := p.doc, p.doc.Text.Tokens[i]
	if !t.Is(text.Capital) {
		return false
	}
	if in.Class&common == 0 {
		return true
	}
	m := d.Entities.At(i)
	return m >= 0 && d.Entities.Mentions[m].Value.Type() != value.Event
}
