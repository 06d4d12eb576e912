package finding

import (
	"slices"

	"github.com/newsconcord/concord/normalize"
	"github.com/newsconcord/concord/normalize/value"
	"github.com/newsconcord/concord/reconcile/claim"
)

// sureMedium is how sure it is that two media of one speaker are those of one
// remark where the sentences around line up.
const sureMedium = 0.85

// media compares in what form the documents say that somebody said what lines up.
// Other forms are no conflict: a statement may be read out at a rally.
func (b *builder) media(ties []tie) {
	all := make([][]medium, len(b.all))
	for d, r := range b.all {
		all[d] = mediaOf(r)
	}
	said := strengths{} // sentences that line up
	for _, t := range ties {
		if t.p >= sureLine {
			said.ties = append(said.ties, tie{a: spot{t.a.doc, b.clause(t.a).Sentence}, b: spot{t.b.doc, b.clause(t.b).Sentence}, p: t.p})
		}
	}
	var same []tie
	for _, d := range b.partners() {
		for i := range all[d[0]] {
			for j := range all[d[1]] {
				if x, y := &all[d[0]][i], &all[d[1]][j]; b.sameMedium(d[0], x, d[1], y) && (x.sameOutlet(y) || said.tied(spot{d[0], x.sentence}, spot{d[1], y.sentence})) {
					same = append(same, tie{a: spot{d[0], i}, b: spot{d[1], j}, p: sureMedium})
				}
			}
		}
	}
	told := map[[3]int]bool{} // document, speaker and form: who says much in one form is told of once
	for _, l := range b.lines(same) {
		again := false
		for _, at := range l.spots {
			m := &all[at.doc][at.item]
			k := [3]int{at.doc, m.speaker, int(m.form)}
			again = again || told[k]
			told[k] = true
		}
		if !again {
			b.medium(l, all)
		}
	}
}

// sameMedium reports whether one speaker says something in one form, or to one
// outlet, and to no other.
func (b *builder) sameMedium(dx int, x *medium, dy int, y *medium) bool {
	switch {
	case x.outlet != nil && y.outlet != nil:
		return min(x.form, y.form) < asAired && x.sameOutlet(y) && b.sameEntity(dx, x.speaker, dy, y.speaker)
	case x.form != y.form:
		return false
	}
	return b.sameEntity(dx, x.speaker, dy, y.speaker) && !b.dayApart(dx, x.sentence, dy, y.sentence)
}

// dayApart reports whether the first dates of two sentences exclude each other.
func (b *builder) dayApart(dx, x, dy, y int) bool {
	v, w := b.firstDate(dx, x), b.firstDate(dy, y)
	if v == nil || w == nil {
		return false
	}
	r, _ := relate(v, w)
	return r == value.Conflict || r == value.Update
}

// firstDate returns the first date of a sentence, or nil.
func (b *builder) firstDate(doc, sentence int) value.Value {
	d := b.all[doc].Doc
	s := d.Text.Sentences[sentence]
	for i := s.First; i < s.Last; i++ {
		if k := d.DateAt(i); k >= 0 {
			return d.Dates[k].Value
		}
	}
	return nil
}

// contains reports whether every word of the second list is among the first.
func contains(list, words []string) bool {
	return !slices.ContainsFunc(words, func(w string) bool { return !slices.Contains(list, w) })
}

// sameEntity reports whether the names of two entities fit one.
func (b *builder) sameEntity(dx, x, dy, y int) bool {
	return mayBeOne(b.all[dx].Doc.Entities.Entities[x].Value, b.all[dy].Doc.Entities.Entities[y].Value)
}

// medium makes a finding of the media of one remark.
func (b *builder) medium(l *line, all [][]medium) {
	var s side
	subject := ""
	for _, at := range l.spots {
		v := b.all[at.doc].Doc.Entities.Entities[all[at.doc][at.item].speaker].Value
		if n, ok := v.(interface{ Name() string }); ok && len(n.Name()) > len(subject) {
			subject = n.Name()
		}
	}
	for _, at := range l.spots {
		r, m := b.all[at.doc], all[at.doc][at.item]
		c := r.NewClaim(claim.EventFormat, subject, normalize.Quote(m.In(r.Doc.Text.Source)), m.Span)
		s.entries = append(s.entries, entry{at.doc, &c, nil})
	}
	s.label = s.entries[0].claim.Value.Text
	b.emit(verdict{Medium, claim.EventFormat, subject, value.Equal, value.Because("same-medium", "the reports give the same form of what was said"), l.confidence(), []side{s}})
}
