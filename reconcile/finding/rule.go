package finding

import (
	"cmp"
	"math"

	"github.com/newsconcord/concord/normalize/value"
	"github.com/newsconcord/concord/reconcile/claim"
)

// Rule finds a kind of a user's own. It must be a pure function of the readings,
// and safe for concurrent use.
type Rule interface {
	// Kind documents the kind. Its code must not be one of [Kinds].
	Kind() Kind
	// Find compares the readings of one event, of which there are two or more.
	// What it returns is ranked with the other findings.
	Find(all []*claim.Reading) []Draft
}

// Draft is what a [Rule] finds. Its sides must be those of its relation: one with
// claims for an agreement; one with claims and one that is silent for a silence;
// two or more with claims for what differs. One that is otherwise is dropped, as
// is one whose claims do not stand in the articles: the counter "dropped_drafts"
// of the run and Options.Logger tell of it.
type Draft struct {
	Subject  string
	Relation value.Relation
	// Rule is a short stable name of what decided, that of the kind if it is "".
	// Terms are what it speaks of, if anything.
	Rule  string
	Terms []string
	// Reason says in a phrase why: "one calls them rioters".
	Reason string
	// Confidence is the probability that the finding is right.
	Confidence float64
	Sides      []DraftSide
}

// DraftSide is one value with the claims that state it, made by
// [claim.Reading.NewClaim]; or, without claims, the articles that are silent.
type DraftSide struct {
	Value  string
	Claims []claim.Claim
	Silent []string // ids of articles
}

// apply adds the findings of a rule. It counts the drafts that it drops.
func (b *builder) apply(r Rule) (dropped int) {
	k := r.Kind()
	docs := map[string]int{}
	for d, x := range b.all {
		docs[x.Doc.Article.ID] = d
	}
	for _, d := range r.Find(b.all) {
		sides, ok := b.drafted(d, docs)
		if !ok {
			dropped++
			continue
		}
		b.emit(verdict{k.Code, k.Attribute, d.Subject, d.Relation, value.Because(cmp.Or(d.Rule, k.Code), "%s", d.Reason), min(max(d.Confidence, 0), 1), sides})
		f := &b.out[len(b.out)-1]
		f.Severity, f.Terms = k.severity(d.Relation), append([]string{}, d.Terms...)
	}
	return dropped
}

// drafted turns the sides of a draft into those of a finding.
func (b *builder) drafted(d Draft, docs map[string]int) (sides []side, ok bool) {
	for _, s := range d.Sides {
		out := side{label: s.Value}
		for _, c := range s.Claims {
			doc, known := docs[c.Article]
			if !known || c.Prove(b.all[doc].Doc.Text.Source) != nil {
				return nil, false
			}
			out.entries = append(out.entries, entry{doc: doc, claim: &c})
			ok = true
		}
		for _, id := range s.Silent {
			doc, known := docs[id]
			if !known {
				return nil, false
			}
			out.silent = append(out.silent, doc)
		}
		sides = append(sides, out)
	}
	return sides, ok && d.whole()
}

// whole reports whether the draft has the sides that its relation needs, and a
// confidence that is a number.
func (d *Draft) whole() bool {
	with, without := 0, 0
	for _, s := range d.Sides {
		if len(s.Claims) > 0 {
			with++
		} else if len(s.Silent) > 0 {
			without++
		}
	}
	switch d.Relation {
	case value.Equal:
		return with == 1 && !math.IsNaN(d.Confidence)
	case value.Silent:
		return with == 1 && without > 0 && !math.IsNaN(d.Confidence)
	case value.Refines, value.Reword, value.Update, value.Conflict:
		return with > 1 && !math.IsNaN(d.Confidence)
	}
	return false
}
