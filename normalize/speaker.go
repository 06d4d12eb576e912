package normalize

import (
	"sort"

	"github.com/newsconcord/concord/normalize/entity"
	"github.com/newsconcord/concord/normalize/value"
)

// speakers resolves who speaks each quotation: the person or body inside the
// speaker phrase, the last one with the title ("the minister"), or for a pronoun
// the last person that spoke or was named. Zero means that the text does not
// tell; otherwise it is the entity plus one.
func speakers(d *Document) []int32 {
	out := make([]int32, len(d.Quotations))
	last := -1
	for n, q := range d.Quotations {
		if q.Speaker.Len() == 0 {
			continue
		}
		first, end := d.Token(q.Speaker.Start), d.Token(q.Speaker.End)
		who := named(d, first, end)
		if who < 0 && end-first == 1 && isPronoun(d.Text.Tokens[first].Norm) {
			who = last
			if who < 0 {
				who = lastPerson(d, first)
			}
		}
		if who < 0 {
			who = titled(d, first, end)
		}
		if who >= 0 {
			out[n] = int32(who + 1)
			if d.Entities.Entities[who].Type == value.Person {
				last = who
			}
		}
	}
	return out
}

func isPronoun(norm string) bool { return norm == "he" || norm == "she" }

// named returns the person among the tokens, else the organisation or place.
func named(d *Document, first, end int) int {
	other := -1
	for i := first; i < end; i++ {
		m := d.Entities.At(i)
		if m < 0 {
			continue
		}
		id := d.Entities.Mentions[m].Entity
		switch d.Entities.Entities[id].Type {
		case value.Person:
			return id
		case value.Organization, value.Place:
			if other < 0 {
				other = id
			}
		}
	}
	return other
}

// maxBack bounds how many tokens back a name may stand for a pronoun.
const maxBack = 120

// lastPerson returns the person named last before the token.
func lastPerson(d *Document, token int) int {
	for i := token - 1; i >= 0 && token-i < maxBack; i-- {
		if m := d.Entities.At(i); m >= 0 && d.Entities.Mentions[m].Value.Type() == value.Person {
			return d.Entities.Mentions[m].Entity
		}
	}
	return -1
}

// maxFacts bounds how many facts back "the minister" may reach.
const maxFacts = 64

// titled returns the last person before the phrase whose office has one of its
// words as head: "the minister".
func titled(d *Document, first, end int) int {
	facts := d.Entities.Facts
	from := sort.Search(len(facts), func(k int) bool { return facts[k].First >= first })
	for n := from - 1; n >= 0 && n >= from-maxFacts; n-- {
		f := facts[n]
		if f.Topic != entity.Office {
			continue
		}
		r, ok := f.Value.(entity.Role)
		for i := first; ok && i < end; i++ {
			if d.Text.Tokens[i].Norm == r.Head() {
				return f.Entity
			}
		}
	}
	return -1
}
