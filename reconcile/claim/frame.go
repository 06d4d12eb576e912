package claim

import (
	"slices"
	"strings"

	"github.com/newsconcord/concord/normalize/entity"
	"github.com/newsconcord/concord/normalize/lexicon"
	"github.com/newsconcord/concord/normalize/text"
	"github.com/newsconcord/concord/normalize/value"
)

// framer reads the frame of the main gathering.
type framer struct {
	r *Reading
	e entity.Event
}

// sentence reads what one sentence that names the gathering says of it.
func (f framer) sentence(n int) {
	s := f.r.Doc.Text.Sentences[n]
	toks := f.r.Doc.Text.Tokens
	for i := s.First; i < s.Last; i++ {
		if c, span, ok := entity.Format(toks, i, s.Last); ok {
			f.r.slot(EventFormat, f.e.Name(), Words{c, span.In(f.r.Doc.Text.Source)}, span, f.r.Main)
		}
		switch toks[i].Norm {
		case "hosted", "organized", "organised":
			f.by(EventHost, i, s)
		case "chaired", "presided":
			f.by(EventChair, i, s)
		}
	}
}

// by reads "hosted by Singapore".
func (f framer) by(a Attribute, i int, s text.Sentence) {
	toks := f.r.Doc.Text.Tokens
	if i+2 >= s.Last || toks[i+1].Norm != "by" {
		return
	}
	m := f.next(i+2, s.Last)
	if m < 0 {
		return
	}
	x := f.r.Doc.Entities.Mentions[m]
	f.r.slot(a, f.e.Name(), x.Value, toks[i].Span.Cover(x.Span), f.r.Main)
	if x.Last+1 >= s.Last || toks[x.Last].Norm != "and" {
		return
	}
	if m = f.next(x.Last+1, s.Last); m >= 0 && f.r.Doc.Entities.Mentions[m].Value.Type() == x.Value.Type() {
		x = f.r.Doc.Entities.Mentions[m]
		f.r.slot(a, f.e.Name(), x.Value, x.Span, f.r.Main)
	}
}

// next returns the first mention of a person, body or place that starts at the
// token or a few words later.
func (f framer) next(i, last int) int {
	for k := i; k < last && k < i+14; k++ {
		if m := f.r.Doc.Entities.At(k); m >= 0 {
			switch f.r.Doc.Entities.Mentions[m].Value.Type() {
			case value.Person, value.Organization, value.Place:
				return m
			}
			return -1
		}
		if n := f.r.Doc.Text.Tokens[k].Norm; n == "," || n == ";" {
			return -1
		}
	}
	return -1
}

// dates gives each date to the gathering named last before it in its sentence,
// or else first behind it; gatherings joined by "and" share it.
func (f framer) dates() {
	d := f.r.Doc
	for _, x := range d.Dates {
		if x.Start < f.r.Segment.Start || x.End > f.r.Segment.End || x.Value.Type() != value.Date {
			continue
		}
		if from, to, ok := x.Value.Days(); !ok || to-from > maxPeriod || d.Added(d.Token(x.Start)) || f.said(d.Token(x.Start)) {
			continue
		}
		for _, m := range f.owners(d.Token(x.Start), d.Sentence(x.Start)) {
			e := d.Entities.Entities[m.Entity].Value.(entity.Event)
			if s := f.r.slot(EventDate, e.Name(), x.Value, x.Span, m.Entity); s != nil {
				for _, c := range x.Context {
					s.Claim.Context = append(s.Claim.Context, RangeOf(c))
				}
			}
		}
	}
}

// said reports whether a date at the token is the day on which somebody spoke:
// "organisers said on Friday".
func (f framer) said(at int) bool {
	toks := f.r.Doc.Text.Tokens
	if at > 0 && toks[at-1].Norm == "on" {
		at--
	}
	if at == 0 {
		return false
	}
	in, ok := lexicon.Lookup(toks[at-1].Norm)
	return ok && in.Class&lexicon.SayVerb != 0
}

const (
	// maxPeriod is the longest period, in days, that dates a gathering.
	maxPeriod = 31
	// maxAway is how many tokens a date may stand from the name of its
	// gathering.
	maxAway = 24
)

// owners returns the gatherings that a date at the token belongs to.
func (f framer) owners(at, sentence int) []entity.Mention {
	d := f.r.Doc
	var before, after []entity.Mention
	for _, m := range d.Entities.Mentions {
		if m.Value.Type() != value.Event || d.Sentence(m.Start) != sentence {
			continue
		}
		if m.Last <= at && at-m.Last <= maxAway {
			if n := len(before); n > 0 && !f.joined(before[n-1].Last, m.First) {
				before = nil
			}
			before = append(before, m)
		} else if m.First > at && m.First-at <= maxAway/2 && len(after) == 0 {
			after = append(after, m)
		}
	}
	if len(before) > 0 {
		return before
	}
	return after
}

// joined reports whether nothing but "and the" stands between two names.
func (f framer) joined(from, to int) bool {
	and := false
	for i := from; i < to; i++ {
		t := f.r.Doc.Text.Tokens[i]
		and = and || t.Norm == "and"
		if t.Kind == text.Word && t.Norm != "and" && t.Norm != "the" && to-from > 12 {
			return false
		}
	}
	return and && to-from <= 12
}

// bare reads "Chairing the event, NAME ...", "NAME chaired the summit", "The summit
// was hosted by NAME" and other words of the frame in sentences that call the
// gathering by a bare noun.
func (f framer) bare() {
	d := f.r.Doc
	toks := d.Text.Tokens
	for n := f.r.Segment.First; n < f.r.Segment.Last; n++ {
		s := d.Text.Sentences[n]
		for i := s.First; i+2 < s.Last; i++ {
			a := EventChair
			switch toks[i].Norm {
			case "chairing":
				if m := f.afterComma(i, s.Last); m >= 0 && f.isGathering(i+1, s.Last) {
					x := d.Entities.Mentions[m]
					f.r.slot(EventChair, f.e.Name(), x.Value, toks[i].Span.Cover(x.Span), f.r.Main)
				}
				continue
			case "chaired":
			case "hosted", "hosts":
				a = EventHost
			default:
				continue
			}
			if toks[i+1].Norm == "by" {
				if f.calls(i-1, s.First) {
					f.by(a, i, s)
				}
			} else if m := d.Entities.At(i - 1); i > s.First && m >= 0 && f.called(i+1, s.Last) {
				x := d.Entities.Mentions[m]
				if t := x.Value.Type(); t == value.Person || t == value.Organization || t == value.Place && a == EventHost {
					f.r.slot(a, f.e.Name(), x.Value, x.Span.Cover(toks[i].Span), f.r.Main)
				}
			}
		}
	}
}

// calls reports whether "the summit was", or "the summit, which was", ends at the
// token.
func (f framer) calls(i, first int) bool {
	toks := f.r.Doc.Text.Tokens
	for i > first && (toks[i].Norm == "was" || toks[i].Norm == "is" || toks[i].Norm == "which" || toks[i].Norm == ",") {
		i--
	}
	return i > first && f.called(i-1, i+1)
}

// called reports whether "the" and the noun of the gathering, or its name, stand at
// the token.
func (f framer) called(i, last int) bool {
	d := f.r.Doc
	if i >= last || i+1 >= len(d.Text.Tokens) {
		return false
	}
	for k := i; k <= i+1; k++ {
		if m := d.Entities.At(k); m >= 0 && d.Entities.Mentions[m].Entity == f.r.Main {
			return true
		}
	}
	if n := d.Text.Tokens[i].Norm; n != "the" && n != "this" {
		return false
	}
	noun := d.Text.Tokens[i+1].Norm
	return noun == "event" || noun == "meeting" || noun == "gathering" || slices.Contains(f.e.Words(), noun)
}

// isGathering reports whether the noun phrase at the token speaks of a
// gathering, by name or as "the event", "the meeting".
func (f framer) isGathering(i, last int) bool {
	for k := i; k < last && k < i+4; k++ {
		if m := f.r.Doc.Entities.At(k); m >= 0 && f.r.Doc.Entities.Mentions[m].Value.Type() == value.Event {
			return true
		}
		in, _ := lexicon.Lookup(f.r.Doc.Text.Tokens[k].Norm)
		if in.Class&lexicon.GatheringNoun != 0 || f.r.Doc.Text.Tokens[k].Norm == "event" {
			return true
		}
	}
	return false
}

// afterComma returns the first person named behind the next comma.
func (f framer) afterComma(i, last int) int {
	comma := false
	for k := i; k < last && k < i+24; k++ {
		comma = comma || f.r.Doc.Text.Tokens[k].Norm == ","
		if m := f.r.Doc.Entities.At(k); comma && m >= 0 && f.r.Doc.Entities.Mentions[m].Value.Type() == value.Person {
			return m
		}
	}
	return -1
}

// Words is a value of plain words with a canonical form.
type Words struct {
	canonical string
	written   string
}

// Type implements [value.Value].
func (w Words) Type() value.Type { return value.Text }

// Unit implements [value.Value].
func (w Words) Unit() string { return "" }

// Bound implements [value.Value].
func (w Words) Bound() value.Bound { return value.Exact }

// String returns the canonical form.
func (w Words) String() string { return w.canonical }

// remote are the canonical forms of how a gathering is held without its guests.
var remote = []string{"video conference", "telephone"}

// otherFormat reports whether one of two forms says that the guests came and the
// other that they did not. A hybrid gathering has both.
func otherFormat(a, b string) bool {
	return a == "in person" && slices.Contains(remote, b) || b == "in person" && slices.Contains(remote, a)
}

// Relate implements [value.Value]: the same canonical form is equal, other
// words refine each other, but for two forms of a gathering that exclude each other.
func (w Words) Relate(other value.Value) (value.Relation, value.Witness) {
	o, ok := other.(Words)
	if !ok {
		return value.Incomparable, value.Because("type", "words and a %s", string(other.Type()))
	}
	if w.canonical == o.canonical {
		return value.Equal, value.Because("same-meaning", "%q and %q mean the same", w.written, o.written)
	}
	if otherFormat(w.canonical, o.canonical) {
		return value.Conflict, value.Because("other-format", "%q and %q exclude each other", w.written, o.written)
	}
	if strings.Contains(w.canonical, o.canonical) || strings.Contains(o.canonical, w.canonical) {
		return value.Refines, value.Because("more-words", "one of %q and %q says more", w.written, o.written)
	}
	return value.Refines, value.Because("other-wording", "%q and %q are different words", w.written, o.written)
}
