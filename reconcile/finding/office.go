package finding

import (
	"cmp"
	"slices"
	"strings"

	"github.com/newsconcord/concord/normalize/lexicon"
	"github.com/newsconcord/concord/normalize/value"
	"github.com/newsconcord/concord/reconcile/claim"
)

// titles are the offices that one document gives a person.
type titles struct {
	all []entry
	// intro are those of the first sentence that gives any: how the document
	// introduces the person. What comes later is background.
	intro []entry
	// told are those that are compared: intro, and what another document
	// introduces by.
	told []entry
	// left is true when the document tells that the person left an office: else
	// the title of years ago may be kept out of courtesy.
	left bool
}

// offices compares how the documents introduce a person: equal sets of offices
// agree, a set that holds another refines it, and offices that exclude each
// other conflict. An office that one document gives in passing counts where
// another introduces the person by it.
func (b *builder) offices(s *somebody) {
	by := map[int]*titles{}
	for d, list := range b.slots(s, claim.PersonRole) {
		by[d] = &titles{all: distinct(list), intro: distinct(b.introducing(d, list)), left: b.leftIn(d, s.members[d])}
	}
	if len(by) < 2 {
		b.untitled(s, by)
		return
	}
	introduced := map[claim.Value]bool{}
	for _, t := range by {
		t.told = t.recall(by, introduced)
	}
	for _, t := range by {
		t.told = distinct(t.told)
		t.spellOut()
	}
	var sides []side
	rel, why := value.Equal, value.Because("same-offices", "the reports give the same office")
	for d := range b.all {
		t := by[d]
		if t == nil {
			continue
		}
		best := -1
		for i := range sides {
			r, w := t.relate(by[sides[i].entries[0].doc])
			if r == value.Equal {
				best = i
				if why.Rule == "same-offices" {
					why = w
				}
				break
			}
			if slices.Index(order, r) < slices.Index(order, rel) {
				rel, why = r, w
			}
		}
		if best >= 0 {
			sides[best].entries = append(sides[best].entries, t.told...)
			continue
		}
		sides = append(sides, side{val: t.told[0].val, label: labels(t.told), entries: slices.Clone(t.told)})
	}
	if quiet := quiet(b, s, by); len(quiet) > 0 {
		sides = append(sides, side{silent: quiet})
	}
	b.alignFirst(sides)
	b.emit(verdict{"", claim.PersonRole, s.name.Name(), rel, why, sureOffice, sides})
}

// leaves are verbs by which somebody leaves an office; of ousted ones it is told in
// the passive.
var (
	leaves = listedWords.Set("leaving")
	ousted = listedWords.Set("ousting")
)

// leftIn reports whether the document tells that the person leaves an office: in
// the sentence of a mention, behind it, and before anybody else is named.
func (b *builder) leftIn(doc, person int) bool {
	d := b.all[doc].Doc
	for _, n := range d.Entities.Entities[person].Mentions {
		m := d.Entities.Mentions[n]
		at := d.Sentence(m.Start)
		if at < 0 {
			continue
		}
		for i := m.Last; i < d.Text.Sentences[at].Last; i++ {
			if k := d.Entities.At(i); k >= 0 && d.Entities.Mentions[k].Value.Type() == value.Person {
				break
			}
			w := d.Word(i)
			switch lemma := w.Lemma.String(); {
			case w.Class&lexicon.Verb == 0:
			case leaves[lemma] && (lemma != "step" || i+1 < len(d.Text.Tokens) && d.Text.Tokens[i+1].Norm == "down"):
				return true
			case ousted[lemma] && (d.Text.Tokens[i-1].Norm == "was" || d.Text.Tokens[i-1].Norm == "been"):
				return true
			}
		}
	}
	return false
}

// untitled tells of a person whose office one document alone gives.
func (b *builder) untitled(s *somebody, by map[int]*titles) {
	for _, t := range by {
		b.emit(verdict{"", claim.PersonRole, s.name.Name(), value.Silent, value.Because("no-office", "the other reports name the person without an office"), sureSilent,
			[]side{{val: t.intro[0].val, label: labels(t.intro), entries: t.intro}, {silent: quiet(b, s, by)}}})
	}
}

// introducing keeps the offices of the sentence of the first one.
func (b *builder) introducing(doc int, list []entry) []entry {
	d := b.all[doc].Doc
	first := slices.MinFunc(list, func(x, y entry) int { return x.claim.Evidence.Start - y.claim.Evidence.Start })
	n := d.Sentence(first.claim.Evidence.Start)
	var out []entry
	for _, e := range list {
		if d.Sentence(e.claim.Evidence.Start) == n {
			out = append(out, e)
		}
	}
	return out
}

// recall returns the introduction, and the offices in passing by which another
// document introduces the person.
//
// What is known of a value is kept in introduced.
func (t *titles) recall(by map[int]*titles, introduced map[claim.Value]bool) []entry {
	out := slices.Clone(t.intro)
	for _, e := range t.all {
		if has(out, e) {
			continue
		}
		told, known := introduced[e.claim.Value]
		if !known {
			for _, o := range by {
				told = told || has(o.intro, e)
			}
			introduced[e.claim.Value] = told
		}
		if told {
			out = append(out, e)
		}
	}
	return out
}

// spellOut gives the introduction the fullest form that the document has of each
// office.
func (t *titles) spellOut() {
	for i, e := range t.intro {
		for _, x := range t.told {
			if r, w := e.val.Relate(x.val); r == value.Refines && w.Rule == "fuller-office" && len(x.val.String()) > len(e.val.String()) {
				t.intro[i] = x
			}
		}
	}
}

// has reports whether the list has an office equal to that of e.
func has(list []entry, e entry) bool {
	return slices.ContainsFunc(list, func(x entry) bool {
		r, _ := x.val.Relate(e.val)
		return r == value.Equal
	})
}

// distinct drops repeated offices of one document; the fullest form of an office
// stays.
func distinct(list []entry) []entry {
	var out []entry
next:
	for _, e := range list {
		for i, o := range out {
			switch r, w := o.val.Relate(e.val); {
			case r == value.Equal:
				continue next
			case r == value.Refines && w.Rule == "fuller-office":
				if len(e.val.String()) > len(o.val.String()) {
					out[i] = e
				}
				continue next
			}
		}
		out = append(out, e)
	}
	return out
}

// relate relates two introductions: equal when each office of the one is among
// those of the other.
func (t *titles) relate(o *titles) (value.Relation, value.Witness) {
	equal := 0
	var why, conflict, update value.Witness
	for _, x := range t.told {
		for _, y := range o.told {
			switch r, w := x.val.Relate(y.val); {
			case r == value.Equal:
				equal++
				why = w
			case r == value.Conflict:
				conflict = w
			case r == value.Update && (w.Rule == "not-yet" || t.left || o.left):
				update = w
			case r == value.Update && equal == 0:
				why = w
			case r == value.Refines && equal == 0 && (why.Rule == "" || w.Rule == "fuller-office"):
				why = w
			}
		}
	}
	switch {
	case equal > 0 && within(t.intro, o.told) && within(o.intro, t.told):
		return value.Equal, why
	case equal == 0 && conflict.Rule != "":
		return value.Conflict, conflict
	case equal == 0 && update.Rule != "":
		return value.Update, update
	case equal > 0:
		return value.Refines, value.Because("not-all-give", "not all give %q", t.beside(o))
	}
	return value.Refines, why
}

// beside returns an office that one of two introductions has and the other lacks.
func (t *titles) beside(o *titles) string {
	for _, pair := range [][2]*titles{{t, o}, {o, t}} {
		for _, e := range pair[0].intro {
			if !has(pair[1].told, e) {
				return e.claim.Value.Text
			}
		}
	}
	return ""
}

// within reports whether the second list has an equal for each of the first.
func within(list, other []entry) bool {
	for _, e := range list {
		if !has(other, e) {
			return false
		}
	}
	return true
}

func labels(list []entry) string {
	s := ""
	for i, e := range list {
		if i > 0 {
			s += "; "
		}
		s += e.claim.Value.Text
	}
	return s
}

// alignFirst puts the office that the sides share first on each side.
func (b *builder) alignFirst(sides []side) {
	if len(sides) < 2 {
		return
	}
	values := make([][]counted, len(sides))
	for i := range sides {
		values[i] = count(sides[i].entries)
	}
	for i := range sides {
		near := map[claim.Value]int{}
		for _, v := range values[i] {
			near[v.claim.Value] = affinity(v.entry, i, values)
		}
		nearest := func(x, y entry) int {
			return cmp.Or(min(near[y.claim.Value], 1)-min(near[x.claim.Value], 1), longer(y)-longer(x), near[y.claim.Value]-near[x.claim.Value])
		}
		if !slices.IsSortedFunc(sides[i].entries, nearest) {
			slices.SortStableFunc(sides[i].entries, nearest)
		}
	}
}

// longer is 1 for an office of more than a title: "chairman of the committee", not
// "Senator".
func longer(e entry) int { return min(1, strings.Count(e.val.String(), " ")) }

// affinity counts on how many other sides the office has an equal or a fuller
// form.
func affinity(e *entry, own int, sides [][]counted) (n int) {
	for i := range sides {
		if i == own {
			continue
		}
		for _, o := range sides[i] {
			switch r, w := e.val.Relate(o.val); {
			case r == value.Equal:
				n += 2 * o.n
			case r == value.Refines && w.Rule != "add-up":
				n += o.n
			}
		}
	}
	return n
}

// counted is an entry with how many have its value.
type counted struct {
	*entry
	n int
}

// count returns the first entry of each value. Many reports give few values.
func count(entries []entry) []counted {
	var out []counted
	at := map[claim.Value]int{}
	for i := range entries {
		e := &entries[i]
		k, ok := at[e.claim.Value]
		if !ok {
			k, out = len(out), append(out, counted{entry: e})
			at[e.claim.Value] = k
		}
		out[k].n++
	}
	return out
}
