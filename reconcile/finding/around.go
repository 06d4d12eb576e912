package finding

import (
	"github.com/newsconcord/concord/normalize/lexicon"
	"github.com/newsconcord/concord/normalize/quotation"
	"github.com/newsconcord/concord/normalize/text"
)

// around holds the content words of the sentence of a value.
type around struct {
	words  []rareWord
	quoted []rareWord // those between marks
}

// A rareWord is the root of a word, or the word where it has none, and how rare it
// is, in nats.
type rareWord struct {
	word string
	rare float64
}

// around returns the words of the sentence of a value, each once.
func (b *builder) around(s spot) *around {
	x := b.value(s)
	if x.around != nil {
		return x.around
	}
	x.around = &around{}
	d := b.all[s.doc].Doc
	n := d.Sentence(x.start)
	if n < 0 {
		return x.around
	}
	sentence := d.Text.Sentences[n]
	said := func(int) bool { return false }
	for i := range d.Quotations {
		if q := &d.Quotations[i]; q.Kind != quotation.Indirect && q.First < sentence.Last && q.Last > sentence.First {
			before := said
			said = func(token int) bool { return before(token) || q.First <= token && token < q.Last }
		}
	}
	seen := map[string]bool{}
	for i := sentence.First; i < sentence.Last; i++ {
		t, in := &d.Text.Tokens[i], d.Word(i)
		if t.Kind != text.Word || len(t.Norm) < 2 || in.Class&(lexicon.Function|lexicon.TimeNoun) != 0 || d.DateAt(i) >= 0 || d.Added(i) {
			continue
		}
		w := rareWord{t.Norm, lexicon.IDF(t.Norm)}
		if in.Root != 0 {
			w.word = in.Root.String()
		}
		if seen[w.word] {
			continue
		}
		seen[w.word] = true
		x.around.words = append(x.around.words, w)
		if said(i) {
			x.around.quoted = append(x.around.quoted, w)
		}
	}
	return x.around
}

// commonWords returns how rare the words are, in nats, that two sentences share.
func commonWords(a, b []rareWord) (nats float64) {
	for i := range a {
		for k := range b {
			if a[i].word == b[k].word {
				nats += a[i].rare
				break
			}
		}
	}
	return nats
}

// quotes reports whether two sentences quote the same words: at least quoteShare
// nats of them, and more than half of what the shorter one quotes.
func (a *around) quotes(o *around) bool {
	share := commonWords(a.quoted, o.quoted)
	return share >= quoteShare && 2*share > min(commonWords(a.quoted, a.quoted), commonWords(o.quoted, o.quoted))
}
