package report

import (
	"encoding/json"
	"io"
	"maps"
	"slices"

	"github.com/newsconcord/concord/reconcile"
	"github.com/newsconcord/concord/reconcile/claim"
	"github.com/newsconcord/concord/reconcile/finding"
)

// JSON writes the report as one object, a field a line, so that two reports can
// be compared line by line. Lists that are nil are written as empty.
func JSON(w io.Writer, r *reconcile.Report) error {
	e := newEncoder(w)
	e.SetIndent("", " ")
	return e.Encode(whole(r))
}

// newEncoder returns an encoder that leaves "<", ">" and "&" as they are: no
// format of this package puts plain JSON into a page.
func newEncoder(w io.Writer) *json.Encoder {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	return e
}

// whole returns a copy of the report in which no list is nil.
func whole(r *reconcile.Report) *reconcile.Report {
	out := *r
	out.Run = wholeRun(r.Run)
	out.Articles = list(r.Articles)
	out.Rejected = list(r.Rejected)
	out.Events = make([]reconcile.Event, len(r.Events))
	for i := range r.Events {
		out.Events[i] = wholeEvent(r.Events[i])
	}
	out.Links = make([]reconcile.Link, len(r.Links))
	for i, l := range r.Links {
		l.Findings = wholeFindings(l.Findings)
		out.Links[i] = l
	}
	out.Copies = slices.Clone(list(r.Copies))
	for i := range out.Copies {
		out.Copies[i].Runs = list(out.Copies[i].Runs)
	}
	return &out
}

func wholeRun(r reconcile.Run) reconcile.Run {
	r.Settings, r.Counters = maps.Clone(r.Settings), maps.Clone(r.Counters)
	if r.Settings == nil {
		r.Settings = map[string]string{}
	}
	if r.Counters == nil {
		r.Counters = map[string]int{}
	}
	return r
}

func wholeEvent(e reconcile.Event) reconcile.Event {
	e.Places = list(e.Places)
	e.Members = list(e.Members)
	e.Suggested = list(e.Suggested)
	e.Claims = slices.Clone(list(e.Claims))
	for i := range e.Claims {
		e.Claims[i].Context = list(e.Claims[i].Context)
	}
	e.Findings = wholeFindings(e.Findings)
	return e
}

func wholeFindings(in []finding.Finding) []finding.Finding {
	out := slices.Clone(list(in))
	for i := range out {
		out[i].Sides = slices.Clone(list(out[i].Sides))
		for k := range out[i].Sides {
			s := &out[i].Sides[k]
			s.Articles, s.Claims = list(s.Articles), list(s.Claims)
		}
	}
	return out
}

// list returns s, or an empty list in place of nil.
func list[T any](s []T) []T {
	if s == nil {
		return []T{}
	}
	return s
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
