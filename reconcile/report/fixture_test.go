package report_test

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/newsconcord/concord/normalize/value"
	"github.com/newsconcord/concord/reconcile"
	"github.com/newsconcord/concord/reconcile/claim"
	"github.com/newsconcord/concord/reconcile/finding"
	"github.com/newsconcord/concord/reconcile/provenance"
)

// The articles of the fixture: a collision told by four outlets, one of them a
// copy; the inquiry that followed; and a conference.
var fixtureTexts = map[string]string{
	"harbour-1": `Ferries collide in evening fog

PORT ELLERY — Two ferries collided off Port Ellery on Friday evening, injuring 12 passengers, harbour master Đỗ Minh Hạnh said.

The Gull was carrying 148 people when it struck the Tern at 6.40 pm. "We will rebuild the east pier within a year," Hạnh told reporters.

The coast guard named fog as the cause.`,
	"wire-1": `Two ferries in collision near Port Ellery

PORT ELLERY, March 14 (Coast Wire) — Fifteen people were hurt when two ferries collided near Port Ellery on March 14, 2031.

One passenger died. Do Minh Hanh, harbour master and head of the pilot service, spoke at the quay: "We shall restore the east pier inside a year."`,
	"post-1": `Two ferries in collision near Port Ellery

PORT ELLERY, March 14 (Coast Wire) — Fifteen people were hurt when two ferries collided near Port Ellery on March 14, 2031.

One passenger died. Do Minh Hanh, harbour master and head of the pilot service, spoke at the quay: "We shall restore the east pier inside a year."`,
	"star-1": `Ferry toll rises

The number of dead in the Port Ellery ferry collision rose to two on Sunday. Some 150 people had been on board the Gull.

A broken rudder was the cause, the owners said.`,
	"harbour-2": `Ferry inquiry opens

An inquiry into the ferry collision of March 14 opened on Thursday in Port Ellery. Judge Ana Brandt leads it.`,
	"gangkou-1": `Harbour safety conference

The sixth Harbour Safety Conference met in Port Ellery on 2 April 2031 and spoke of the ferry collision.`,
}

func fixtureText(id string) (string, bool) {
	t, ok := fixtureTexts[id]
	return t, ok
}

// fixture returns a report with findings of every relation. Each call makes a
// new one, so that a test may spoil it.
func fixture() *reconcile.Report {
	r := &reconcile.Report{
		Schema: reconcile.Schema,
		Run: reconcile.Run{Version: "test", LexiconsSHA256: digest("lexicons"),
			Settings: map[string]string{"language": "en"}, Counters: map[string]int{"articles": 6, "pairs": 9}},
		Rejected: []reconcile.Rejected{{Place: "in/broken.jsonl:3", Reason: "the text is empty"}},
	}
	r.Articles = []reconcile.Article{
		article("gangkou-1", "港口新闻", "Gangkou", "2031-04-03"),
		article("harbour-1", "Harbour Daily", "Harbour Daily", "2031-03-15T07:10:00+01:00"),
		article("harbour-2", "Harbour Daily", "Harbour Daily", "2031-03-20T18:00:00+01:00"),
		article("post-1", "Ellery Post", "Ellery Post", "2031-03-14T23:30:00+01:00"),
		article("star-1", "Evening Star", "Evening Star", ""),
		article("wire-1", "Coast Wire", "Coast Wire", "2031-03-14T21:00:00+01:00"),
	}
	r.Events = []reconcile.Event{collision(), inquiry(), conference()}
	r.Links = []reconcile.Link{
		{From: "e-inquiry", To: "e-collision", Kind: reconcile.FollowUp, Findings: []finding.Finding{
			found(value.Equal, "same-date", claim.EventDate, "ferry collision", 1, .93, "Both give 14 March 2031.",
				side("2031-03-14", byText(r, "harbour-2", "March 14"), byText(r, "wire-1", "March 14, 2031"))),
		}},
		{From: "e-conference", To: "e-collision", Kind: reconcile.Mentions, Findings: []finding.Finding{}},
	}
	whole := len(fixtureTexts["wire-1"])
	r.Copies = []provenance.Copy{{Article: "post-1", Of: "wire-1", Kind: provenance.Identical, Jaccard: 1, Containment: 1, OfContainment: 1,
		Runs: []provenance.SharedRun{{Start: 0, End: whole, OfStart: 0, OfEnd: whole}}}}
	r.Bridges = []reconcile.Bridge{{A: reconcile.Membership{Member: member("harbour-1", ""), Event: "e-collision"},
		B: reconcile.Membership{Member: member("harbour-2", ""), Event: "e-inquiry"}, LogOdds: 2.625}}
	return r
}

func article(id, source, family, published string) reconcile.Article {
	title, _, _ := strings.Cut(fixtureTexts[id], "\n")
	return reconcile.Article{ID: id, Source: source, Family: family, Title: title, URL: "https://news.example/" + id,
		Published: published, Language: "en", TextSHA256: digest(fixtureTexts[id])}
}

func digest(s string) string {
	sum := sha256.Sum256([]byte(s))
	return hex.EncodeToString(sum[:])
}

func collision() reconcile.Event {
	const people, head = "people hurt", "đỗ minh hạnh"
	hurt := []claim.Claim{
		stated("harbour-1", claim.Quantity, people, value.Number, "12", "12 passengers"),
		stated("wire-1", claim.Quantity, people, value.Number, "15", "Fifteen people"),
		stated("post-1", claim.Quantity, people, value.Number, "15", "Fifteen people"),
	}
	dead := []claim.Claim{
		stated("wire-1", claim.Quantity, "dead", value.Number, "1", "One passenger died"),
		stated("post-1", claim.Quantity, "dead", value.Number, "1", "One passenger died"),
		stated("star-1", claim.Quantity, "dead", value.Number, "2", "rose to two on Sunday"),
	}
	dead[0].AsOf, dead[1].AsOf, dead[2].AsOf = "2031-03-14", "2031-03-14", "2031-03-16"
	aboard := []claim.Claim{
		stated("harbour-1", claim.Quantity, "people on board", value.Number, "148", "148 people"),
		stated("star-1", claim.Quantity, "people on board", value.Number, "150", "Some 150 people"),
	}
	aboard[1].Value.Bound = value.About
	cause := []claim.Claim{
		stated("harbour-1", claim.Cause, "ferry collision", value.Text, "fog", "fog as the cause"),
		stated("star-1", claim.Cause, "ferry collision", value.Text, "broken rudder", "A broken rudder was the cause"),
	}
	cause[0].Holder, cause[0].Verb = "coast guard", "name"
	cause[1].Holder, cause[1].Verb = "owners", "say"
	quote := []claim.Claim{
		stated("harbour-1", claim.Quote, head, value.Quote, "we will rebuild the east pier within a year", "We will rebuild the east pier within a year"),
		stated("wire-1", claim.Quote, head, value.Quote, "we shall restore the east pier inside a year", "We shall restore the east pier inside a year"),
		stated("post-1", claim.Quote, head, value.Quote, "we shall restore the east pier inside a year", "We shall restore the east pier inside a year"),
	}
	name := []claim.Claim{
		stated("harbour-1", claim.PersonName, head, value.Person, "Đỗ Minh Hạnh", "Đỗ Minh Hạnh"),
		stated("wire-1", claim.PersonName, head, value.Person, "Do Minh Hanh", "Do Minh Hanh"),
	}
	role := []claim.Claim{
		stated("harbour-1", claim.PersonRole, head, value.Role, "harbour master", "harbour master"),
		stated("wire-1", claim.PersonRole, head, value.Role, "harbour master; head of the pilot service", "harbour master and head of the pilot service"),
	}
	date := []claim.Claim{
		stated("harbour-1", claim.EventDate, "ferry collision", value.Date, "2031-03-14", "Friday evening"),
		stated("wire-1", claim.EventDate, "ferry collision", value.Date, "2031-03-14", "March 14, 2031"),
	}
	told := []claim.Claim{
		stated("harbour-1", claim.Statement, "coast guard", value.Text, "the coast guard named fog", "The coast guard named fog as the cause"),
		stated("star-1", claim.Statement, "owners", value.Text, "a broken rudder was the cause", "A broken rudder was the cause, the owners said"),
	}
	clock := []claim.Claim{stated("harbour-1", claim.EventTime, "ferry collision", value.Time, "T18:40", "6.40 pm")}
	return reconcile.Event{
		ID: "e-collision", Label: "Ferry collision off Port Ellery", Time: reconcile.Period{Start: "2031-03-14", End: "2031-03-14", Basis: reconcile.Told},
		About:     reconcile.About{People: []reconcile.Actor{{Name: "Đỗ Minh Hạnh", Offices: []string{"harbour master"}}}, Organizations: []string{"Coast Guard"}},
		Places:    []string{"Port Ellery"},
		Members:   []reconcile.Member{member("harbour-1", ""), member("post-1", "wire-1"), member("star-1", ""), member("wire-1", "")},
		Suggested: []reconcile.Suggested{{Article: "gangkou-1", Reason: "names the collision in one clause"}},
		Claims:    slices.Concat(hurt, dead, aboard, cause, quote, name, role, date, clock, told),
		Findings: []finding.Finding{
			found(value.Conflict, "count-conflict", claim.Quantity, people, 4, .91, "12 and 15 people hurt, on the same evening.",
				side("12", hurt[0]), side("15", hurt[1], hurt[2]), silent("star-1")),
			found(value.Conflict, "cause-conflict", claim.Cause, "ferry collision", 4, .72, "The coast guard names fog, the owners a broken rudder.",
				side("fog", cause[0]), side("broken rudder", cause[1])),
			found(value.Update, "count-update", claim.Quantity, "dead", 3, .88, "1 on 14 March, 2 on 16 March.",
				side("1", dead[0], dead[1]), side("2", dead[2])),
			found(value.Reword, "quote-drift", claim.Quote, head, 2, .86, "The same promise in other words.",
				side("We will rebuild the east pier within a year", quote[0]),
				side("We shall restore the east pier inside a year", quote[1], quote[2])),
			found(value.Refines, "about", claim.Quantity, "people on board", 2, .8, "148 lies within about 150.",
				side("148", aboard[0]), side("about 150", aboard[1])),
			found(value.Refines, "more-offices", claim.PersonRole, head, 1, .9, "One report names one office more.",
				side("harbour master", role[0]), side("harbour master; head of the pilot service", role[1])),
			found(value.Silent, "only-one", claim.EventTime, "ferry collision", 1, .7, "Only one report gives the hour.",
				side("18:40", clock[0]), silent("wire-1", "post-1", "star-1")),
			found(value.Equal, "same-date", claim.EventDate, "ferry collision", 1, .97, "Friday evening is 14 March 2031.",
				side("2031-03-14", date[0], date[1])),
			found(value.Equal, "same-name", claim.PersonName, head, 1, .95, "The names differ in diacritics alone.",
				side("Đỗ Minh Hạnh", name[0], name[1])),
			found(value.Refines, "statement-weak", claim.Statement, "coast guard", 1, .31, "The reports share some of the words.",
				side("the coast guard named fog", told[0]), side("a broken rudder was the cause", told[1])),
			found(value.Silent, "statement-alone", claim.Statement, "coast guard", 1, .4, "The other reports do not say.",
				side("the coast guard named fog", told[0]), silent("wire-1", "post-1")),
		},
	}
}

func inquiry() reconcile.Event {
	return reconcile.Event{
		ID: "e-inquiry", Label: "Inquiry into the ferry collision", Time: reconcile.Period{Start: "2031-03-20", End: "2031-03-20", Basis: reconcile.Told},
		About:  reconcile.About{People: []reconcile.Actor{{Name: "Ana Brandt", Offices: []string{"Judge"}}}, Organizations: []string{}},
		Places: []string{"Port Ellery"}, Members: []reconcile.Member{member("harbour-2", "")}, Suggested: []reconcile.Suggested{},
		Claims: []claim.Claim{
			stated("harbour-2", claim.EventDate, "ferry collision", value.Date, "2031-03-14", "March 14"),
			stated("harbour-2", claim.EventChair, "inquiry", value.Person, "Ana Brandt", "Judge Ana Brandt"),
		},
		Findings: []finding.Finding{},
	}
}

func conference() reconcile.Event {
	return reconcile.Event{
		ID: "e-conference", Label: "Harbour Safety Conference", Time: reconcile.Period{Start: "2031-04-03", End: "2031-04-03", Basis: reconcile.Published},
		About:  reconcile.About{Gathering: "sixth Harbour Safety Conference", Format: "virtual", People: []reconcile.Actor{}, Organizations: []string{}},
		Places: []string{}, Members: []reconcile.Member{member("gangkou-1", "")}, Suggested: []reconcile.Suggested{},
		Claims:   []claim.Claim{stated("gangkou-1", claim.EventEdition, "Harbour Safety Conference", value.Ordinal, "6", "sixth")},
		Findings: []finding.Finding{},
	}
}

func member(article, duplicateOf string) reconcile.Member {
	return reconcile.Member{Article: article, End: len(fixtureTexts[article]), DuplicateOf: duplicateOf}
}

// stated makes a claim whose evidence is the first place where the article has
// the given words.
func stated(article string, a claim.Attribute, subject string, t value.Type, canonical, evidence string) claim.Claim {
	text := fixtureTexts[article]
	at := strings.Index(text, evidence)
	if at < 0 {
		panic(fmt.Sprintf("%s has no %q", article, evidence))
	}
	end := at + len(evidence)
	return claim.Claim{
		ID: digest(fmt.Sprint(article, at, end, a, subject))[:16], Article: article, Attribute: a, Subject: subject,
		Value:    claim.Value{Type: t, Canonical: canonical, Text: evidence},
		Polarity: claim.Affirmed, Modality: claim.Fact,
		Evidence: claim.Evidence{Start: at, End: end, Exact: evidence, Prefix: lastBytes(text[:at], 24), Suffix: firstBytes(text[end:], 24)},
		Context:  []claim.Range{},
	}
}

func firstBytes(s string, n int) string {
	for n < len(s) && !utf8.RuneStart(s[n]) {
		n++
	}
	return s[:min(n, len(s))]
}

func lastBytes(s string, n int) string {
	at := max(0, len(s)-n)
	for at > 0 && !utf8.RuneStart(s[at]) {
		at--
	}
	return s[at:]
}

// byText finds the claim of an article that rests on the given words.
func byText(r *reconcile.Report, article, evidence string) claim.Claim {
	for _, e := range r.Events {
		for _, c := range e.Claims {
			if c.Article == article && c.Evidence.Exact == evidence {
				return c
			}
		}
	}
	panic(article + " claims no " + evidence)
}

func side(v string, claims ...claim.Claim) finding.Side {
	s := finding.Side{Value: v, Articles: []string{}, Claims: []string{}}
	origins := map[string]bool{}
	for _, c := range claims {
		s.Claims = append(s.Claims, c.ID)
		if !slices.Contains(s.Articles, c.Article) {
			s.Articles = append(s.Articles, c.Article)
		}
		outlet, _, _ := strings.Cut(c.Article, "-")
		origins[outlet] = true
	}
	s.Families, s.Origins = len(origins), len(origins)
	if origins["wire"] && origins["post"] {
		s.Origins--
	}
	return s
}

func silent(articles ...string) finding.Side {
	return finding.Side{Articles: articles, Claims: []string{}}
}

func found(rel value.Relation, code string, a claim.Attribute, subject string, severity int, confidence float64, why string, sides ...finding.Side) finding.Finding {
	return finding.Finding{ID: digest(fmt.Sprint(rel, a, subject, sides))[:16], Code: code, Relation: rel, Attribute: a, Subject: subject,
		Severity: severity, Confidence: confidence, Rule: code, Terms: []string{subject}, Reason: strings.TrimSuffix(why, "."), Explanation: why, Sides: sides}
}
