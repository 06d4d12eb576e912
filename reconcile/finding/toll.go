package finding

import (
	"time"

	"github.com/newsconcord/concord/normalize/quantity"
	"github.com/newsconcord/concord/normalize/value"
	"github.com/newsconcord/concord/reconcile/claim"
)

// inTime takes counts of people hit by something for updates where time explains
// that they differ: the later report counts more, or says that it corrects what was
// counted before. The relation and the reason are those of the values alone.
func (b *builder) inTime(entries []entry, rel value.Relation, why value.Witness) (value.Relation, value.Witness) {
	for _, e := range entries {
		if claim.SubjectFate(e.claim.Subject) == claim.NoFate || e.claim.Attribute != claim.Quantity {
			return rel, why
		}
	}
	var passed, clash added
	for i := range entries {
		for j := i + 1; j < len(entries); j++ {
			switch of, add := b.overTime(entries[i], entries[j]); of {
			case value.Conflict:
				clash = add
			case value.Update:
				passed = add
			}
		}
	}
	switch {
	case clash.rule != "" && rel == value.Conflict:
		return rel, why.And(clash.rule, clash.words)
	case clash.rule == "" && passed.rule != "" && (rel == value.Conflict || rel == value.Refines):
		return value.Update, why.And(passed.rule, passed.words)
	}
	return rel, why
}

// added is what another rule adds to a reason.
type added struct{ rule, words string }

// The reasons that time is.
var (
	moreKnown    = added{"more-known", ", and the later report knows of more"}
	knownThen    = added{"known-when-written", ", and each report counts those known to it when it was written"}
	corrected    = added{"corrected", ", and the later report says that the count was corrected"}
	notCorrected = added{"not-corrected", ", and the later report counts fewer without saying that the count was corrected"}
)

// overTime says how two counts of people stand when it is seen which was told first.
func (b *builder) overTime(x, y entry) (value.Relation, added) {
	if b.toldAt(y).Before(b.toldAt(x)) {
		x, y = y, x
	}
	v, okX := x.val.(quantity.Value)
	w, okY := y.val.(quantity.Value)
	rel, _ := x.val.Relate(y.val)
	if !okX || !okY || rel == value.Equal || x.doc == y.doc {
		return value.Equal, added{}
	}
	more := w.Low().Cmp(v.Low())
	switch {
	case rel == value.Refines:
		if more > 0 && v.Bound() == value.Min && b.later(x, y) {
			return value.Update, moreKnown
		}
		return value.Refines, added{}
	case claim.SubjectFate(x.claim.Subject) == claim.Aboard:
		return value.Conflict, added{}
	case x.claim.AsOf == "" || y.claim.AsOf == "":
		return value.Update, knownThen
	case !b.later(x, y):
		return value.Conflict, added{}
	case more > 0 || claim.SubjectFate(x.claim.Subject) == claim.Missing:
		return value.Update, knownThen
	case b.revises(y):
		return value.Update, corrected
	}
	return value.Conflict, notCorrected
}

// toldAt returns when the report of an entry was published, as far as it is told.
func (b *builder) toldAt(e entry) time.Time { return b.all[e.doc].Doc.Reference.Time() }

// soonAfter is how much later a report must be for time to explain what it counts.
const soonAfter = 30 * time.Minute

// later reports whether the second of two entries is surely of a later moment. The
// hours tell where both reports have one.
func (b *builder) later(x, y entry) bool {
	if x.claim.AsOf != y.claim.AsOf {
		return true
	}
	p, q := b.all[x.doc].Doc.Reference, b.all[y.doc].Doc.Reference
	return p.Clocked() && q.Clocked() && q.Time().Sub(p.Time()) >= soonAfter
}

// revising are the words by which a report says that it corrects a count.
var revising = listedWords.Set("revising")

// revises reports whether the sentence of a count says that it corrects one.
func (b *builder) revises(e entry) bool {
	d := b.all[e.doc].Doc
	n := d.Sentence(e.claim.Evidence.Start)
	if n < 0 {
		return false
	}
	for i := d.Text.Sentences[n].First; i < d.Text.Sentences[n].Last; i++ {
		if t := d.Text.Tokens[i].Norm; revising[t] || revising[lemma(t)] {
			return true
		}
	}
	return false
}
