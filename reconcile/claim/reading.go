package claim

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strconv"

	"github.com/newsconcord/concord/normalize"
	"github.com/newsconcord/concord/normalize/datetime"
	"github.com/newsconcord/concord/normalize/entity"
	"github.com/newsconcord/concord/normalize/text"
	"github.com/newsconcord/concord/normalize/value"
)

// Reading is what one segment claims: its slots and its clauses.
type Reading struct {
	Doc     *normalize.Document
	Segment normalize.Segment
	Clauses []Clause
	Slots   []Slot
	// Main is the entity of the gathering that the segment reports, or -1.
	Main int

	asOf  string // day of publication
	units []unit
	work  *work // what the units lie in; nil unless it is prepared
}

// Slot is a claim with its typed value.
type Slot struct {
	Claim Claim
	Value value.Value
	// Entity is the person or event that it is about, or -1.
	Entity int
	// Clause is the clause that holds it, or -1.
	Clause int
}

// Read reads the claims of a segment.
func Read(d *normalize.Document, seg normalize.Segment) *Reading {
	r := &Reading{Doc: d, Segment: seg, Main: -1}
	if day, ok := d.Reference.Day(); ok {
		r.asOf = datetime.FormatDay(day)
	}
	if !d.English {
		r.recognized()
		return r
	}
	c := newCutter(d, seg)
	defer c.release()
	r.Clauses = c.clauses()
	r.Slots = c.slots[:0]
	r.people()
	r.event()
	r.numbers()
	r.causes(c)
	r.recognized()
	c.slots = r.Slots
	r.Slots = slices.Clone(c.slots) // of the size that is needed
	return r
}

// Prepare makes the readings of one event comparable. It must be called before
// [Align].
func Prepare(all []*Reading) {
	for _, r := range all {
		r.prepare()
	}
}

// Release gives back what [Prepare] made of the reading. It may be prepared
// again.
func (r *Reading) Release() {
	if r.work == nil {
		return
	}
	r.work.release()
	r.units, r.work = nil, nil
}

// contextBytes is how much of the text around evidence is kept on each side.
const contextBytes = 32

// NewClaim makes a claim of the reading on the bytes of a span.
func (r *Reading) NewClaim(a Attribute, subject string, v value.Value, span text.Span) Claim {
	src := r.Doc.Text.Source
	c := Claim{
		Article:   r.Doc.Article.ID,
		Attribute: a,
		Subject:   subject,
		Value:     Value{Type: v.Type(), Canonical: v.String(), Unit: v.Unit(), Bound: v.Bound(), Text: span.In(src)},
		Polarity:  Affirmed,
		Modality:  Fact,
		Evidence:  Evidence{Start: span.Start, End: span.End, Exact: span.In(src), Prefix: before(src, span.Start), Suffix: after(src, span.End)},
		Context:   []Range{},
		AsOf:      r.asOf,
	}
	r.mood(&c, span)
	c.ID = r.id(a, subject, span)
	return c
}

// mood gives the claim holder, polarity and modality of the clause it lies in.
func (r *Reading) mood(c *Claim, span text.Span) {
	n := r.ClauseAt(span)
	if n < 0 {
		return
	}
	cl := r.Clauses[n]
	c.Polarity, c.Modality, c.Verb = cl.Polarity, cl.Modality, cl.Verb
	c.Holder = r.HolderName(n)
}

func (r *Reading) id(a Attribute, subject string, span text.Span) string {
	b := make([]byte, 0, 256)
	b = append(append(b, r.Doc.Article.ID...), 0)
	b = append(append(b, r.Doc.TextSHA256...), 0)
	b = append(strconv.AppendInt(b, int64(span.Start), 10), 0)
	b = append(strconv.AppendInt(b, int64(span.End), 10), 0)
	b = append(append(b, a...), 0)
	b = append(append(b, subject...), 0)
	sum := sha256.Sum256(b)
	return hex.EncodeToString(sum[:8])
}

// ClauseAt returns the clause that holds the start of the span, or -1.
func (r *Reading) ClauseAt(span text.Span) int {
	lo, hi := 0, len(r.Clauses)
	for lo < hi {
		mid := (lo + hi) / 2
		if r.Clauses[mid].End <= span.Start {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	if lo < len(r.Clauses) && r.Clauses[lo].Start <= span.Start {
		return lo
	}
	return -1
}

// HolderName returns who says the clause, by name where the text tells, or "".
func (r *Reading) HolderName(clause int) string {
	c := r.Clauses[clause]
	if c.Holder >= 0 {
		return nameOf(r.Doc.Entities.Entities[c.Holder].Value)
	}
	return c.HolderText
}

func nameOf(v value.Value) string {
	switch v := v.(type) {
	case entity.Person:
		return v.Name()
	case entity.Label:
		return v.Name()
	case entity.Event:
		return v.Name()
	}
	return v.String()
}

// SameHolder reports whether clause i of the reading and clause j of another
// are said by the same, as far as the texts name who says them.
func (r *Reading) SameHolder(i int, o *Reading, j int) bool {
	a, b := r.Clauses[i].Holder, o.Clauses[j].Holder
	if a < 0 || b < 0 {
		return text.FoldString(r.HolderName(i)) == text.FoldString(o.HolderName(j))
	}
	rel, _ := r.Doc.Entities.Entities[a].Value.Relate(o.Doc.Entities.Entities[b].Value)
	return rel == value.Equal || rel == value.Refines
}

// before and after return some text around an offset, cut at runes.
func before(s string, end int) string {
	start := max(0, end-contextBytes)
	for start < end && s[start]&0xC0 == 0x80 {
		start++
	}
	return s[start:end]
}

func after(s string, start int) string {
	end := min(len(s), start+contextBytes)
	for end > start && end < len(s) && s[end]&0xC0 == 0x80 {
		end--
	}
	return s[start:end]
}
