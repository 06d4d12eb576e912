package finding

import (
	"cmp"
	"slices"
	"strings"

	"github.com/newsconcord/concord/normalize/value"
	"github.com/newsconcord/concord/reconcile/claim"
)

// sureAct is how sure it is that two acts that exclude each other, or of which one
// announces the other, are one. It rests on the verb and on what both say of who
// and what.
const sureAct = 0.7

// clashOf is a pair of acts of two documents that do not go together.
type clashOf struct {
	x, y     *act
	relation value.Relation
	why      value.Witness
	code     string
	weight   int
}

// disagree finds what one report says that somebody did and another denies, or says
// the opposite of, or reports as done where it was announced. It returns the
// places it told.
func (b *builder) disagree(before places) places {
	told := places{}
	list, causes := make([][]act, len(b.all)), make([][]ground, len(b.all))
	verbs := make([]verbs, len(b.all))
	for d := range b.all {
		list[d] = b.acts(d)
		verbs[d] = newVerbs(list[d])
		causes[d] = b.grounds(d, list[d])
	}
	for _, d := range b.partners() {
		b.otherCauses(causes[d[0]], causes[d[1]], before)
		var found []clashOf
		for _, p := range verbs[d[0]].meetings(&verbs[d[1]]) {
			x, y := &list[d[0]][p[0]], &list[d[1]][p[1]]
			if c, ok := b.clashing(x, y); ok && !c.known(list[d[0]], list[d[1]]) {
				found = append(found, c)
			}
		}
		found = append(found, b.described(list[d[0]], d[1])...)
		for _, c := range b.described(list[d[1]], d[0]) {
			c.x, c.y = c.y, c.x
			found = append(found, c)
		}
		slices.SortStableFunc(found, func(p, q clashOf) int { return cmp.Compare(q.weight, p.weight) })
		for _, c := range found {
			b.tellActs(c, before, told)
		}
	}
	return told
}

// tellActs makes a finding of two acts, unless one of them is told.
func (b *builder) tellActs(c clashOf, before, told places) {
	x, y := run{spot: c.x.spot}, run{spot: c.y.spot}
	x.entry, y.entry = b.statement(c.x.spot), b.statement(c.y.spot)
	if before.holds(x) || before.holds(y) || told.holds(x) || told.holds(y) {
		return
	}
	told[x.spot.doc] = append(told[x.spot.doc], x.entry.claim.Evidence)
	told[y.spot.doc] = append(told[y.spot.doc], y.entry.claim.Evidence)
	sides := []side{
		{val: x.entry.val, label: x.entry.claim.Value.Text, entries: []entry{x.entry}},
		{val: y.entry.val, label: y.entry.claim.Value.Text, entries: []entry{y.entry}},
	}
	b.emit(verdict{code: c.code, attribute: claim.Statement, subject: x.entry.claim.Subject, relation: c.relation, why: c.why, confidence: sureAct, sides: sides})
}

// clashing says how two acts of one thing exclude each other.
func (b *builder) clashing(x, y *act) (clashOf, bool) {
	c := clashOf{x: x, y: y, relation: value.Conflict, code: Polarity}
	if x.mood == unsure || y.mood == unsure || x.state != y.state {
		return c, false
	}
	if b.otherDoer(x, y) {
		c.weight, c.why, c.code = 1, value.Because("other-doer", "the reports name others who did it"), ""
		return c, true
	}
	c.weight = b.oneThing(x, y)
	if c.weight == 0 {
		return c, false
	}
	same, other := sameAct(x, y), exclude(x.lemma, y.lemma)
	switch {
	case same && x.mood == y.mood && x.denied == y.denied && otherShare(x.subject().quantifier, y.subject().quantifier):
		c.why, c.code = value.Because("all-or-part", "one says it of all, the other of a part"), ""
	case x.mood == unknown || y.mood == unknown:
		return b.answered(c, same)
	case x.mood == possible || y.mood == possible:
		return b.settled(c, same)
	case same && x.mood == y.mood && x.denied == y.denied && x.degree*y.degree < 0:
		c.why, c.code = value.Because("full-or-part", "one says that it was done in full, the other in part"), ""
	case otherTense(x, y):
		return c, false
	case same && x.denied != y.denied && x.mood == y.mood:
		c.why = value.Because("denied", "one denies what the other affirms", x.lemma)
	case other && x.denied == y.denied && !x.denied && x.mood == y.mood:
		c.why = value.Because("opposites", "one says %q, the other the opposite, %q", x.lemma, y.lemma)
	case same && x.mood != y.mood:
		return b.turnedOut(c)
	default:
		return c, false
	}
	if later(x, y) || later(y, x) {
		c.relation, c.why = value.Update, value.Because("done-since", "one reports as done what was not so yet in the other", x.lemma)
	}
	return c, true
}

// otherTense reports whether one act tells of what is, and the other of what was.
func otherTense(x, y *act) bool {
	return x.present != y.present && !x.state && !x.perfect && !y.perfect && x.mood == happens && y.mood == happens && x.from+y.from == 0
}

// later reports whether x says that something has not happened yet that y reports.
func later(x, y *act) bool {
	return x.denied && !x.refuted && !y.denied && x.perfect && x.mood == happens && y.mood == happens
}

// answered finds what one report does not know and the other tells.
func (b *builder) answered(c clashOf, same bool) (clashOf, bool) {
	if !same || c.x.mood == c.y.mood || c.x.mood == planned || c.y.mood == planned {
		return c, false
	}
	c.relation, c.why, c.code = value.Update, value.Because("clear-since", "one tells what is not clear to the other"), ""
	return c, true
}

// settled finds what one report calls possible and the other says will not be, or
// was done.
func (b *builder) settled(c clashOf, same bool) (clashOf, bool) {
	may, sure := c.x, c.y
	if may.mood != possible {
		may, sure = sure, may
	}
	if !same || sure.mood == possible || may.denied || sure.denied == (sure.mood == happens) || b.before(sure.spot.doc, may.spot.doc) || !sure.denied && !b.past(sure) {
		return c, false
	}
	c.relation, c.why, c.code = value.Update, value.Because("possible-then-done", "one calls possible what the other says was done"), Modality
	if sure.denied {
		c.why = value.Because("possible-or-not", "one calls possible what the other rules out")
	}
	return c, true
}

// turnedOut finds what one report announces and the other says was done, or was
// not.
func (b *builder) turnedOut(c clashOf) (clashOf, bool) {
	plan, done := c.x, c.y
	if plan.mood != planned {
		plan, done = done, plan
	}
	if b.before(done.spot.doc, plan.spot.doc) || plan.denied && done.denied || plan.perfect || done.denied && done.had || !b.past(done) {
		return c, false
	}
	c.relation, c.why, c.code = value.Update, announced, Modality
	if plan.denied != done.denied {
		c.why = value.Because("announced-otherwise", "one announces otherwise than the other reports it")
	}
	return c, true
}

// past reports whether the verb of an act has a past form: "visits on Wednesday" may
// lie ahead.
func (b *builder) past(x *act) bool {
	n := b.all[x.spot.doc].Doc.Text.Tokens[x.verb].Norm
	switch {
	case strings.HasSuffix(n, "ing"):
		return false
	case x.past || x.denied || x.perfect || x.passive:
		return x.past || x.perfect && !x.denied
	}
	return !strings.HasSuffix(n, "s") && n != x.lemma
}

// known reports whether a report has both acts: of two that exclude each other,
// either report; of a plan and its outcome, the one that has the plan.
func (c *clashOf) known(xs, ys []act) bool {
	settled := c.relation == value.Update
	return !(settled && outcome(c.x, c.y)) && agreed(xs, c.y, c.x) || !(settled && outcome(c.y, c.x)) && agreed(ys, c.x, c.y)
}

// outcome reports whether x is the outcome of what is open or planned in y.
func outcome(x, y *act) bool { return x.mood < y.mood || y.mood == possible || later(y, x) }

// agreed reports whether one of the acts says what x says: then its report knows of
// both.
func agreed(acts []act, x, but *act) bool {
	for i := range acts {
		y := &acts[i]
		if y == but || y.denied != x.denied || y.mood != x.mood || y.state != x.state || !sameAct(x, y) {
			continue
		}
		if oneTheme(x, y) > 0 {
			return true
		}
	}
	return false
}

// oneThing weighs whether two acts are of one thing: 0 is no.
func (b *builder) oneThing(x, y *act) int {
	if b.otherDay(x, y) {
		return 0
	}
	return oneTheme(x, y)
}

// muchShared is how many words what one person does must share to be one thing, when
// each report has words of its own.
const muchShared = 4

func oneTheme(x, y *act) int {
	agents, themes := meet(&x.agent, &y.agent), meet(&x.theme, &y.theme)
	openA, openB := x.agent.open || len(x.agent.words) == 0, y.agent.open || len(y.agent.words) == 0
	sameAgent := agents.heads
	switch {
	case !sameAgent && !openA && !openB, agents.names == 0 && min(agents.onlyA, agents.onlyB) > 0:
		return 0
	case agents.namesA > 0 && agents.namesB > 0 && agents.names == 0, themes.namesA > 0 && themes.namesB > 0:
		return 0
	}
	if rests := meet(&x.rest, &y.rest); len(x.rest.words) > 0 && len(y.rest.words) > 0 && (rests.shared == 0 || rests.namesA > 0 && rests.namesB > 0) {
		return 0
	}
	if unfiled(x, y) || unfiled(y, x) {
		return 1
	}
	if themes.heads && themes.names > 0 && (x.theme.open || y.theme.open) && sameAct(x, y) {
		return 1
	}
	emptyA, emptyB := len(x.theme.words) == 0, len(y.theme.words) == 0
	switch {
	case emptyA && !emptyB && x.denied && x.mood == happens, emptyB && !emptyA && y.denied && y.mood == happens:
		return 0 // "he did not leak" speaks of all that may leak
	case emptyA || emptyB:
		if light[x.lemma] || !sameAgent || !sameAct(x, y) && x.agent.named() || min(agents.onlyA, agents.onlyB) > 0 || agents.shared < 2 && agents.names == 0 && !x.state {
			return 0
		}
		return agents.shared
	case light[x.lemma] && (themes.shared < 2 || !themes.heads):
		return 0
	case sameAgent && x.agent.named() && y.agent.named() && themes.shared >= muchShared && min(themes.onlyA, themes.onlyB) <= muchShared/2:
		return agents.shared + 2*themes.shared
	case min(themes.onlyA, themes.onlyB) > themes.shared/muchShared:
		return 0
	case themes.heads && (sameAgent || themes.shared >= 2 || x.theme.named()), themes.shared >= 2 && sameAgent, themes.shared >= 3:
		return agents.shared + 2*themes.shared
	}
	return 0
}

// unfiled reports whether x says that there are no charges yet, and not against whom,
// and y tells of them.
func unfiled(x, y *act) bool {
	return later(x, y) && x.yet && x.noun && len(x.agent.words) == 0 && len(x.theme.words) == 0
}
