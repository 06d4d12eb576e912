package claim

import (
	"fmt"

	"github.com/newsconcord/concord/normalize/text"
	"github.com/newsconcord/concord/normalize/value"
)

// Attribute names what a claim gives a value to.
type Attribute string

// The attributes. "score" and "vote" pair two numbers; "rank" is a place in an
// order of merit, [PersonRank] that of an officer.
const (
	EventDate    Attribute = "event.date"
	EventTime    Attribute = "event.time"
	EventPlace   Attribute = "event.place"
	EventName    Attribute = "event.name"
	EventEdition Attribute = "event.edition"
	EventHost    Attribute = "event.host"
	EventChair   Attribute = "event.chair"
	EventFormat  Attribute = "event.format"

	PersonName        Attribute = "person.name"
	PersonRole        Attribute = "person.role"
	PersonRank        Attribute = "person.rank"
	PersonAge         Attribute = "person.age"
	PersonAffiliation Attribute = "person.affiliation"

	Quantity  Attribute = "quantity"
	Money     Attribute = "money"
	Percent   Attribute = "percent"
	Ordinal   Attribute = "ordinal"
	Duration  Attribute = "duration"
	Vote      Attribute = "vote"
	Score     Attribute = "score"
	Rank      Attribute = "rank"
	Quote     Attribute = "quote"
	Statement Attribute = "statement"
	Cause     Attribute = "cause"
)

// MaxEvidence is the greatest length of a piece of evidence, in bytes.
const MaxEvidence = 300

// Value is a typed value as reports print it.
type Value struct {
	Type      value.Type  `json:"type"`
	Canonical string      `json:"canonical"`
	Unit      string      `json:"unit"`
	Bound     value.Bound `json:"bound"`
	Text      string      `json:"text"`
}

// Range is a half-open range of bytes of an article's text.
type Range struct {
	Start int `json:"byte_start"`
	End   int `json:"byte_end"`
}

// RangeOf returns the range of a span.
func RangeOf(s text.Span) Range { return Range{s.Start, s.End} }

// Span returns the range as a span.
func (r Range) Span() text.Span { return text.Span{Start: r.Start, End: r.End} }

// Evidence is the place in the text that carries a value: the bytes [Start, End).
// Exact is verbatim;
// Prefix and Suffix are some of the text around it, so that the place can be
// found again in a text that has moved.
type Evidence struct {
	Start  int    `json:"byte_start"`
	End    int    `json:"byte_end"`
	Exact  string `json:"exact"`
	Prefix string `json:"prefix"`
	Suffix string `json:"suffix"`
}

// Span returns the bytes as a span.
func (e Evidence) Span() text.Span { return text.Span{Start: e.Start, End: e.End} }

// Polarity says whether a claim affirms or denies.
type Polarity string

// The polarities.
const (
	Affirmed Polarity = "affirmed"
	Negated  Polarity = "negated"
)

// Modality says how firmly a claim is made.
type Modality string

// The modalities: a fact, something announced, something possible, a duty, a
// call or wish, a condition, something tried.
const (
	Fact    Modality = "fact"
	Future  Modality = "future"
	May     Modality = "may"
	Must    Modality = "must"
	Wish    Modality = "wish"
	If      Modality = "if"
	Attempt Modality = "attempt"
)

// Claim is one thing that one article says.
type Claim struct {
	// ID is a hash of the article's id and text, the span, attribute and
	// subject.
	ID        string    `json:"id"`
	Article   string    `json:"article"`
	Attribute Attribute `json:"attribute"`
	// Subject is what the value belongs to, in canonical form: a person's
	// name, an event's name, the noun that a number counts.
	Subject string `json:"subject"`
	Value   Value  `json:"value"`
	// Holder is who says it, "" when the report says it in its own voice.
	Holder string `json:"holder"`
	// Verb is the verb of saying in its base form, or "".
	Verb     string   `json:"verb"`
	Polarity Polarity `json:"polarity"`
	Modality Modality `json:"modality"`
	// AsOf is the day for which the claim is made: 2020-10-07, or "".
	AsOf     string   `json:"as_of"`
	Evidence Evidence `json:"evidence"`
	// Context are other places on which the reading rests.
	Context []Range `json:"context"`
}

// EvidenceError says that evidence does not stand where it claims to.
type EvidenceError struct {
	Claim  string
	Reason string
}

func (e *EvidenceError) Error() string {
	return fmt.Sprintf("claim %s: evidence %s", e.Claim, e.Reason)
}

// Prove checks the claim's evidence against the article's text. The error is an
// [*EvidenceError].
func (c *Claim) Prove(source string) error {
	ev := c.Evidence
	switch {
	case ev.Start < 0 || ev.End > len(source) || ev.Start >= ev.End:
		return &EvidenceError{c.ID, fmt.Sprintf("[%d,%d) lies outside the text of %d bytes", ev.Start, ev.End, len(source))}
	case ev.End-ev.Start > MaxEvidence:
		return &EvidenceError{c.ID, fmt.Sprintf("is %d bytes long, more than %d", ev.End-ev.Start, MaxEvidence)}
	case source[ev.Start:ev.End] != ev.Exact:
		return &EvidenceError{c.ID, fmt.Sprintf("[%d,%d) reads %q, not %q", ev.Start, ev.End, source[ev.Start:ev.End], ev.Exact)}
	}
	for _, r := range c.Context {
		if r.Start < 0 || r.End > len(source) || r.Start >= r.End {
			return &EvidenceError{c.ID, fmt.Sprintf("context [%d,%d) lies outside the text", r.Start, r.End)}
		}
	}
	return nil
}
