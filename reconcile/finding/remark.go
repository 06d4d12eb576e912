package finding

import (
	"github.com/newsconcord/concord/normalize/lexicon"
	"github.com/newsconcord/concord/normalize/value"
)

const (
	// sureQuote is how sure it is that two times, or two places, are those of one
	// remark where their sentences quote the same words, at least quoteShare nats of
	// them.
	sureQuote  = 0.88
	quoteShare = 10
	// sureRemark is the same for a place that each report names once and where one
	// person speaks in both.
	sureRemark = 0.8
)

// spokenAt returns how sure it is that one person speaks at a place in two reports; 0
// where nothing tells.
func (b *builder) spokenAt(i, j spot) float64 {
	x, y := b.value(i), b.value(j)
	if x.given > 1 || y.given > 1 || !b.timed(i).spoken() || !b.timed(j).spoken() {
		return 0
	}
	p, q := b.speakerAt(i), b.speakerAt(j)
	if p == nil || q == nil {
		return 0
	}
	if r, _ := relate(p, q); r != value.Equal && r != value.Refines {
		return 0
	}
	return sureRemark
}

// spoken reports whether what is timed or placed is that somebody speaks.
func (t *timed) spoken() bool {
	for i := range t.words {
		w := &t.words[i]
		if _, ok := mediumWords[w.norm]; ok || w.in.Class&lexicon.SayVerb != 0 || w.norm == "remarks" || w.norm == "speaking" || w.norm == "spoke" || w.norm == "address" {
			return true
		}
	}
	return false
}

// speakerAt returns the person who speaks in the sentence of a value, or nil.
func (b *builder) speakerAt(s spot) value.Value {
	d := b.all[s.doc].Doc
	at := b.value(s).start
	sentence, token := d.Text.Sentences[max(0, d.Sentence(at))], d.Token(at)
	n := speakerBy(d, sentence, token)
	for k := token + 1; n < 0 && k < sentence.Last; k++ { // "Speaking in Turin, the minister"
		if m := d.Entities.At(k); m >= 0 && d.Entities.Mentions[m].Value.Type() == value.Person {
			n = d.Entities.Mentions[m].Entity
		}
	}
	if n < 0 || d.Entities.Entities[n].Type != value.Person {
		return nil
	}
	return d.Entities.Entities[n].Value
}
