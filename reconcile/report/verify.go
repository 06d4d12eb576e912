package report

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"

	"github.com/newsconcord/concord/normalize/value"
	"github.com/newsconcord/concord/reconcile"
	"github.com/newsconcord/concord/reconcile/claim"
	"github.com/newsconcord/concord/reconcile/finding"
	"github.com/newsconcord/concord/reconcile/provenance"
)

// Proof says what [Verify] went through, with nothing left out.
type Proof struct {
	Counts
	// Proved counts the claims whose evidence stands in the text as cited.
	Proved int `json:"proved"`
}

// Verify proves the report again from the texts alone: every text has the hash
// that the report names, every claim's evidence stands where it is said to,
// ids are unique, and findings cite claims that are there. It needs nothing of
// the run that made the report. The error joins a [*PlaceError] for each
// problem, up to [MaxProblems].
func Verify(r *reconcile.Report, texts Texts) (Proof, error) {
	v := verifier{texts: map[string]string{}, claims: map[string]cited{}, events: map[string]*reconcile.Event{}, ids: map[string]string{}}
	if r.Schema != reconcile.Schema {
		v.bad.addf("schema", "%w: %q", ErrSchema, r.Schema)
	}
	nilLists(r, func(place string) { v.bad.add(place, ErrNull) })
	for i := range r.Articles {
		v.article(&r.Articles[i], place("articles").at(i), texts)
	}
	for i := range r.Events {
		v.event(&r.Events[i], place("events").at(i))
	}
	for i := range r.Events {
		e := &r.Events[i]
		v.findings(e.Findings, place("events").at(i), e)
	}
	for i := range r.Links {
		v.link(&r.Links[i], place("links").at(i))
	}
	for i := range r.Copies {
		v.copied(&r.Copies[i], place("copies").at(i))
	}
	for i := range r.Bridges {
		b, at := &r.Bridges[i], place("bridges").at(i)
		v.row(&b.A, at.in("a"))
		v.row(&b.B, at.in("b"))
	}
	return Proof{Count(r), v.proved}, v.bad.err()
}

// verifier holds what was seen so far.
type verifier struct {
	texts  map[string]string // by the ids of the articles; "" without a text
	claims map[string]cited
	events map[string]*reconcile.Event
	ids    map[string]string // "event e1" → its place
	bad    problems
	proved int
}

// cited is a claim with the event that lists it.
type cited struct {
	claim *claim.Claim
	event *reconcile.Event
}

// unique notes an id and reports one that is empty or was seen before.
func (v *verifier) unique(kind, id string, at place) {
	key := kind + " " + id
	if id == "" {
		v.bad.addf(at.field("id"), "the id is empty")
	} else if first, ok := v.ids[key]; ok {
		v.bad.addf(at.field("id"), "%q is the id of %s as well", id, first)
	} else {
		v.ids[key] = string(at)
	}
}

func (v *verifier) article(a *reconcile.Article, at place, texts Texts) {
	v.unique("article", a.ID, at)
	v.texts[a.ID] = ""
	if texts == nil {
		v.bad.addf(at.field("id"), "article %q of the report is not among the given articles", a.ID)
		return
	}
	t, ok := texts(a.ID)
	if !ok {
		v.bad.addf(at.field("id"), "article %q of the report is not among the given articles", a.ID)
		return
	}
	v.texts[a.ID] = t
	if got := textHash(t); !strings.EqualFold(got, a.TextSHA256) {
		v.bad.addf(at.field("text_sha256"), "the text of %q has %s, not %s", a.ID, got, a.TextSHA256)
	}
}

// textHash is the hash by which a report names a text.
func textHash(s string) string {
	sum := sha256.Sum256([]byte(s))
	return hex.EncodeToString(sum[:])
}

func (v *verifier) known(article string, at place, name string) bool {
	_, ok := v.texts[article]
	if !ok {
		v.bad.addf(at.field(name), "%q is no article of the report", article)
	}
	return ok
}

func (v *verifier) event(e *reconcile.Event, at place) {
	v.unique("event", e.ID, at)
	v.events[e.ID] = e
	for i, m := range e.Members {
		v.member(m, at.in("members").at(i))
	}
	for i, s := range e.Suggested {
		v.known(s.Article, at.in("suggested").at(i), "article")
	}
	for i := range e.Claims {
		v.claim(&e.Claims[i], at.in("claims").at(i), e)
	}
}

func (v *verifier) member(m reconcile.Member, at place) {
	if m.DuplicateOf != "" {
		v.known(m.DuplicateOf, at, "duplicate_of")
	}
	if !v.known(m.Article, at, "article") {
		return
	}
	if t := v.texts[m.Article]; t != "" && (m.Start < 0 || m.End > len(t) || m.Start >= m.End) {
		v.bad.addf(string(at), "[%d,%d) lies outside the text of %d bytes", m.Start, m.End, len(t))
	}
}

func (v *verifier) claim(c *claim.Claim, at place, e *reconcile.Event) {
	v.unique("claim", c.ID, at)
	v.claims[c.ID] = cited{c, e}
	if !v.known(c.Article, at, "article") {
		return
	}
	if !hasMember(e, c.Article) {
		v.bad.addf(at.field("article"), "%q is no member of the event", c.Article)
	}
	t := v.texts[c.Article]
	if t == "" {
		return // no text: said once, with the article
	}
	if err := c.Prove(t); err != nil {
		v.bad.add(at.field("evidence"), err)
		return
	}
	ev := c.Evidence
	if !strings.HasSuffix(t[:ev.Start], ev.Prefix) || !strings.HasPrefix(t[ev.End:], ev.Suffix) {
		v.bad.addf(at.field("evidence"), "claim %s: the text around it reads otherwise", c.ID)
		return
	}
	v.proved++
}

func hasMember(e *reconcile.Event, article string) bool {
	return slices.ContainsFunc(e.Members, func(m reconcile.Member) bool { return m.Article == article })
}

func (v *verifier) link(l *reconcile.Link, at place) {
	from, to := v.eventByID(l.From, at, "from"), v.eventByID(l.To, at, "to")
	switch l.Kind {
	case reconcile.SameSeries, reconcile.Mentions, reconcile.FollowUp:
	default:
		v.bad.addf(at.field("kind"), "%q is no kind of link", l.Kind)
	}
	if from == nil || to == nil {
		return
	}
	if from == to {
		v.bad.addf(string(at), "the link joins %q with itself", l.From)
	}
	v.findings(l.Findings, at, from, to)
}

// copied checks that the shared passages of a copy are shared.
func (v *verifier) copied(c *provenance.Copy, at place) {
	if !v.known(c.Article, at, "article") || !v.known(c.Of, at, "of") {
		return
	}
	a, of := v.texts[c.Article], v.texts[c.Of]
	if a == "" || of == "" {
		return // no text: said once, with the article
	}
	if err := c.Verify(a, of); err != nil {
		v.bad.add(at.field("runs"), err)
	}
}

// row checks a segment that is named apart from its event.
func (v *verifier) row(r *reconcile.Membership, at place) {
	v.member(r.Member, at)
	if e := v.eventByID(r.Event, at, "event"); e != nil && !slices.Contains(e.Members, r.Member) {
		v.bad.addf(string(at), "%q is no member of %q by this segment", r.Article, r.Event)
	}
}

func (v *verifier) eventByID(id string, at place, name string) *reconcile.Event {
	e := v.events[id]
	if e == nil {
		v.bad.addf(at.field(name), "%q is no event of the report", id)
	}
	return e
}

// findings checks findings that may cite the claims of the given events.
func (v *verifier) findings(fs []finding.Finding, at place, events ...*reconcile.Event) {
	for i := range fs {
		f, at := &fs[i], at.in("findings").at(i)
		v.unique("finding", f.ID, at)
		v.fields(f, at)
		stated := map[string]bool{}
		for k := range f.Sides {
			v.side(&f.Sides[k], at.in("sides").at(k), events, stated)
		}
		if err := sidesFit(f); err != nil {
			v.bad.add(at.field("sides"), err)
		}
	}
}

func (v *verifier) fields(f *finding.Finding, at place) {
	if f.Severity < 1 || f.Severity > 4 {
		v.bad.addf(at.field("severity"), "%d is not between 1 and 4", f.Severity)
	}
	if !(f.Confidence >= 0 && f.Confidence <= 1) {
		v.bad.addf(at.field("confidence"), "%v is not between 0 and 1", f.Confidence)
	}
	for _, x := range []struct{ name, value string }{
		{"code", f.Code}, {"attribute", string(f.Attribute)}, {"subject", f.Subject}, {"explanation", f.Explanation},
	} {
		if x.value == "" {
			v.bad.addf(at.field(x.name), "it is empty")
		}
	}
}

// side checks one side; stated are the claims of the sides before it.
func (v *verifier) side(s *finding.Side, at place, events []*reconcile.Event, stated map[string]bool) {
	has := map[string]bool{}
	for i, id := range s.Claims {
		at := at.in("claims").at(i)
		c, ok := v.claims[id]
		switch {
		case !ok:
			v.bad.addf(string(at), "claim %q is not in the report", id)
			continue
		case !slices.Contains(events, c.event):
			v.bad.addf(string(at), "claim %q is of another event", id)
		case stated[id]:
			v.bad.addf(string(at), "claim %q is cited twice", id)
		case !slices.Contains(s.Articles, c.claim.Article):
			v.bad.addf(string(at), "article %q of claim %q is not on this side", c.claim.Article, id)
		}
		stated[id], has[c.claim.Article] = true, true
	}
	for i, a := range s.Articles {
		at := string(at.in("articles").at(i))
		if !slices.ContainsFunc(events, func(e *reconcile.Event) bool { return hasMember(e, a) }) {
			v.bad.addf(at, "%q is no member of the event", a)
		} else if len(s.Claims) > 0 && !has[a] {
			v.bad.addf(at, "no claim of %q on this side", a)
		}
	}
}

// sidesFit checks that the relation has the sides that it needs.
func sidesFit(f *finding.Finding) error {
	with, without := 0, 0
	for _, s := range f.Sides {
		if len(s.Claims) > 0 {
			with++
		} else {
			without++
		}
	}
	switch f.Relation {
	case value.Equal:
		if with != 1 {
			return fmt.Errorf("an agreement has one side with claims, not %d", with)
		}
	case value.Silent:
		if with != 1 || without == 0 {
			return fmt.Errorf("silence has one side with claims and one without, not %d and %d", with, without)
		}
	case value.Refines, value.Reword, value.Update, value.Conflict:
		if with < 2 {
			return fmt.Errorf("%s has two sides with claims, not %d", f.Relation, with)
		}
	default:
		return fmt.Errorf("%s is no relation of a finding", f.Relation)
	}
	return nil
}
