package report

import (
	"cmp"
	"slices"
	"strings"

	"github.com/newsconcord/concord/normalize/value"
	"github.com/newsconcord/concord/reconcile"
	"github.com/newsconcord/concord/reconcile/claim"
	"github.com/newsconcord/concord/reconcile/finding"
)

// placed is a finding with its event and what it is matched by.
type placed struct {
	*finding.Finding
	event string
	taken bool
	// subject is folded; "" stands for the event itself, whose name may change.
	subject string
	// cites names the claims by what stays when their articles are edited
	// elsewhere; sorted.
	cites []string
	// gives are the values that an article gives, none for silence.
	gives map[string][]given
}

// given is one value of one article: its words, and its normal form, by which
// values are compared.
type given struct{ words, normal string }

func (g given) said() string      { return g.words }
func (g given) meant() string     { return g.normal }
func (g given) same(h given) bool { return g.normal == h.normal }

var boundWords = map[value.Bound]string{value.About: "about ", value.Min: "at least ", value.Max: "at most "}

// givenBy returns what a claim says.
func givenBy(c *claim.Claim) given {
	v := &c.Value
	normal := clean(v.Canonical)
	if normal == "" {
		normal = strings.ToLower(clean(v.Text))
	}
	return given{cmp.Or(clean(v.Text), normal), strings.TrimSpace(boundWords[v.Bound] + normal + " " + clean(v.Unit))}
}

func listFindings(r *reconcile.Report) []placed {
	x := newIndex(r)
	var out []placed
	add := func(fs []finding.Finding, event, own string) {
		for i := range fs {
			out = append(out, x.place(&fs[i], event, strings.ToLower(own)))
		}
	}
	for i := range r.Events {
		add(r.Events[i].Findings, label(&r.Events[i]), label(&r.Events[i]))
	}
	for i := range r.Links {
		l := &r.Links[i]
		add(l.Findings, label(x.event(l.From))+" → "+label(x.event(l.To)), label(x.event(l.To)))
	}
	return out
}

// place prepares a finding; own is the folded name of the event that it is
// about.
func (x *index) place(f *finding.Finding, event, own string) placed {
	p := placed{Finding: f, event: event, subject: strings.ToLower(clean(f.Subject)), gives: map[string][]given{}}
	if p.subject == own {
		p.subject = ""
	}
	for _, s := range f.Sides {
		said := map[string][]given{}
		for _, id := range s.Claims {
			p.cites = append(p.cites, x.citation(id))
			if c := x.claims[id]; c != nil {
				said[c.Article] = append(said[c.Article], givenBy(c))
			}
		}
		for _, a := range s.Articles {
			if len(s.Claims) > 0 && len(said[a]) == 0 { // the report lacks its claims
				said[a] = []given{{clean(s.Value), clean(s.Value)}}
			}
			p.gives[a] = append(p.gives[a], said[a]...)
		}
	}
	slices.Sort(p.cites)
	p.cites = slices.Compact(p.cites)
	for a, all := range p.gives {
		slices.SortFunc(all, func(g, h given) int { return cmp.Or(cmp.Compare(g.normal, h.normal), cmp.Compare(g.words, h.words)) })
		p.gives[a] = slices.CompactFunc(all, given.same)
	}
	return p
}

// citation names a claim by article, evidence and subject; a statement without
// its subject, which is who says it as far as the words around it tell. The id
// hashes the whole text of the article.
func (x *index) citation(id string) string {
	c := x.claims[id]
	if c == nil {
		return "id\x00" + id
	}
	subject := ""
	if c.Attribute != claim.Statement {
		subject = strings.ToLower(clean(c.Subject))
	}
	return "text\x00" + c.Article + "\x00" + subject + "\x00" + clean(c.Evidence.Exact)
}

// keys are what two findings must share one of to be compared; a finding that
// was matched has none.
func (p placed) keys() []string {
	if p.taken {
		return nil
	}
	var out []string
	for _, c := range p.cites {
		out = append(out, string(p.Attribute)+"\x00claim\x00"+c)
	}
	// Statements of one speaker are many and differ: only their claims count.
	if p.Attribute != claim.Statement {
		for a := range p.gives {
			out = append(out, string(p.Attribute)+"\x00subject\x00"+p.subject+"\x00"+a)
		}
	}
	slices.Sort(out)
	return out
}

func overlap(x, y placed) int {
	score := 0
	for _, c := range x.cites {
		if _, both := slices.BinarySearch(y.cites, c); both {
			score += 4
		}
	}
	for article, v := range x.gives {
		if w, both := y.gives[article]; both && slices.EqualFunc(v, w, given.same) {
			score += 2
		} else if both {
			score++
		}
	}
	return score
}

// becomes tells how the values of an article changed: in its words, or, where
// it says "14" both times and means at least as many only once, in normal form.
func becomes(v, w []given) string {
	was, is := inWords(v, given.said), inWords(w, given.said)
	if was == is {
		was, is = inWords(v, given.meant), inWords(w, given.meant)
	}
	return was + " is now " + is
}

func inWords(all []given, form func(given) string) string {
	if len(all) == 0 {
		return "nothing"
	}
	var out []string
	for _, g := range all {
		out = append(out, "“"+shorten(form(g), maxCell)+"”")
	}
	return strings.Join(out, " and ")
}
