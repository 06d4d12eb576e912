package report

import (
	"io"
	"strconv"

	"github.com/newsconcord/concord/reconcile"
	"github.com/newsconcord/concord/reconcile/claim"
	"github.com/newsconcord/concord/reconcile/finding"
	"github.com/newsconcord/concord/reconcile/provenance"
)

// JSON writes the report as one object, a field a line, so that two reports can
// be compared line by line. Lists that are nil are written as empty. What an
// error leaves is cut.
func JSON(w io.Writer, r *reconcile.Report) error {
	e := newEncoder(w, true)
	e.open('{')
	e.text("schema", r.Schema)
	object(e, "run", &r.Run, runFields)
	list(e, "articles", r.Articles, articleFields)
	list(e, "rejected", r.Rejected, rejectedFields)
	list(e, "events", r.Events, eventFields)
	list(e, "links", r.Links, linkFields)
	list(e, "copies", r.Copies, copyFields)
	list(e, "bridges", r.Bridges, bridgeFields)
	e.close('}')
	return e.finish()
}

// The fields of each part, in the order of its type.

func runFields(e *encoder, r *reconcile.Run) {
	e.text("version", r.Version)
	dictionary(e, "settings", r.Settings, appendString)
	e.text("lexicons_sha256", r.LexiconsSHA256)
	dictionary(e, "counters", r.Counters, func(b []byte, n int) []byte { return strconv.AppendInt(b, int64(n), 10) })
}

func articleFields(e *encoder, a *reconcile.Article) {
	e.text("id", a.ID)
	e.text("source", a.Source)
	e.text("family", a.Family)
	e.text("title", a.Title)
	e.text("url", a.URL)
	e.text("published", a.Published)
	e.text("modified", a.Modified)
	e.text("language", a.Language)
	e.text("text_sha256", a.TextSHA256)
	e.text("source_sha256", a.SourceSHA256)
	e.text("extractor", a.Extractor)
}

func rejectedFields(e *encoder, r *reconcile.Rejected) {
	e.text("place", r.Place)
	e.text("reason", r.Reason)
}

func eventFields(e *encoder, v *reconcile.Event) {
	e.text("id", v.ID)
	e.text("label", v.Label)
	object(e, "time", &v.Time, periodFields)
	e.texts("places", v.Places)
	object(e, "about", &v.About, aboutFields)
	list(e, "members", v.Members, memberFields)
	list(e, "suggested", v.Suggested, suggestedFields)
	list(e, "claims", v.Claims, claimFields)
	list(e, "findings", v.Findings, findingFields)
}

func periodFields(e *encoder, p *reconcile.Period) {
	e.text("start", p.Start)
	e.text("end", p.End)
	e.text("basis", string(p.Basis))
}

func aboutFields(e *encoder, a *reconcile.About) {
	e.text("gathering", a.Gathering)
	e.text("format", a.Format)
	list(e, "people", a.People, actorFields)
	e.texts("organizations", a.Organizations)
}

func actorFields(e *encoder, a *reconcile.Actor) {
	e.text("name", a.Name)
	e.texts("offices", a.Offices)
}

func memberFields(e *encoder, m *reconcile.Member) {
	e.text("article", m.Article)
	e.int("byte_start", m.Start)
	e.int("byte_end", m.End)
	e.text("duplicate_of", m.DuplicateOf)
}

func suggestedFields(e *encoder, s *reconcile.Suggested) {
	e.text("article", s.Article)
	e.text("reason", s.Reason)
}

func claimFields(e *encoder, c *claim.Claim) {
	e.text("id", c.ID)
	e.text("article", c.Article)
	e.text("attribute", string(c.Attribute))
	e.text("subject", c.Subject)
	object(e, "value", &c.Value, valueFields)
	e.text("holder", c.Holder)
	e.text("verb", c.Verb)
	e.text("polarity", string(c.Polarity))
	e.text("modality", string(c.Modality))
	e.text("as_of", c.AsOf)
	object(e, "evidence", &c.Evidence, evidenceFields)
	list(e, "context", c.Context, rangeFields)
}

func valueFields(e *encoder, v *claim.Value) {
	e.text("type", string(v.Type))
	e.text("canonical", v.Canonical)
	e.text("unit", v.Unit)
	e.text("bound", v.Bound.String())
	e.text("text", v.Text)
}

func evidenceFields(e *encoder, v *claim.Evidence) {
	e.int("byte_start", v.Start)
	e.int("byte_end", v.End)
	e.text("exact", v.Exact)
	e.text("prefix", v.Prefix)
	e.text("suffix", v.Suffix)
}

func rangeFields(e *encoder, r *claim.Range) {
	e.int("byte_start", r.Start)
	e.int("byte_end", r.End)
}

func findingFields(e *encoder, f *finding.Finding) {
	e.text("id", f.ID)
	e.text("code", f.Code)
	e.text("relation", f.Relation.String())
	e.text("attribute", string(f.Attribute))
	e.text("subject", f.Subject)
	e.int("severity", f.Severity)
	e.float("confidence", f.Confidence)
	e.text("rule", f.Rule)
	e.texts("terms", f.Terms)
	e.text("reason", f.Reason)
	e.text("explanation", f.Explanation)
	list(e, "sides", f.Sides, sideFields)
}

func sideFields(e *encoder, s *finding.Side) {
	e.text("value", s.Value)
	e.texts("articles", s.Articles)
	e.texts("claims", s.Claims)
	e.int("origins", s.Origins)
	e.int("families", s.Families)
}

func linkFields(e *encoder, l *reconcile.Link) {
	e.text("from", l.From)
	e.text("to", l.To)
	e.text("kind", l.Kind)
	list(e, "findings", l.Findings, findingFields)
}

func copyFields(e *encoder, c *provenance.Copy) {
	e.text("article", c.Article)
	e.text("of", c.Of)
	e.text("kind", string(c.Kind))
	e.bool("within_family", c.Within)
	e.float("jaccard", c.Jaccard)
	e.float("containment", c.Containment)
	e.float("of_containment", c.OfContainment)
	list(e, "runs", c.Runs, sharedFields)
}

func sharedFields(e *encoder, r *provenance.SharedRun) {
	e.int("byte_start", r.Start)
	e.int("byte_end", r.End)
	e.int("of_byte_start", r.OfStart)
	e.int("of_byte_end", r.OfEnd)
}

func bridgeFields(e *encoder, b *reconcile.Bridge) {
	object(e, "a", &b.A, rowFields)
	object(e, "b", &b.B, rowFields)
	e.float("log_odds", b.LogOdds)
}

func rowFields(e *encoder, r *reconcile.Membership) {
	memberFields(e, &r.Member)
	e.text("event", r.Event)
}

func countFields(e *encoder, c *Counts) {
	e.int("articles", c.Articles)
	e.int("rejected", c.Rejected)
	e.int("events", c.Events)
	e.int("claims", c.Claims)
	e.int("findings", c.Findings)
	e.int("links", c.Links)
	e.int("copies", c.Copies)
}

// nilLists calls bad with the place of every list that is nil.
func nilLists(r *reconcile.Report, bad func(place string)) {
	check := func(isNil bool, at place, name string) {
		if isNil {
			bad(at.field(name))
		}
	}
	check(r.Run.Settings == nil, "run", "settings")
	check(r.Run.Counters == nil, "run", "counters")
	check(r.Articles == nil, "", "articles")
	check(r.Rejected == nil, "", "rejected")
	check(r.Events == nil, "", "events")
	check(r.Links == nil, "", "links")
	for i := range r.Events {
		e, at := &r.Events[i], place("events").at(i)
		check(e.Places == nil, at, "places")
		check(e.Members == nil, at, "members")
		check(e.Suggested == nil, at, "suggested")
		nilInClaims(e.Claims, at, check)
		nilInFindings(e.Findings, at, check)
	}
	for i := range r.Links {
		nilInFindings(r.Links[i].Findings, place("links").at(i), check)
	}
}

func nilInClaims(cs []claim.Claim, at place, check func(bool, place, string)) {
	check(cs == nil, at, "claims")
	for i := range cs {
		check(cs[i].Context == nil, at.in("claims").at(i), "context")
	}
}

func nilInFindings(fs []finding.Finding, at place, check func(bool, place, string)) {
	check(fs == nil, at, "findings")
	for i := range fs {
		f := at.in("findings").at(i)
		check(fs[i].Sides == nil, f, "sides")
		for k, s := range fs[i].Sides {
			check(s.Articles == nil, f.in("sides").at(k), "articles")
			check(s.Claims == nil, f.in("sides").at(k), "claims")
		}
	}
}
