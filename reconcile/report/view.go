package report

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode"

	"github.com/newsconcord/concord/normalize/value"
	"github.com/newsconcord/concord/reconcile"
	"github.com/newsconcord/concord/reconcile/claim"
	"github.com/newsconcord/concord/reconcile/finding"
	"github.com/newsconcord/concord/reconcile/provenance"
)

// view is what the formats for readers share: an event, or a link, as a table
// of findings by articles. Findings stand in the order of their sections and
// are numbered in it.
type view struct {
	Columns  []column
	Findings []row
	// Guests are the columns of a link that are not of the event at which it
	// stands, where their letters hold in the link alone: names stand with them.
	Guests []column
	// All are the columns of a link with those that were left out.
	All []column
	// Host is the event at which a link stands, nil for the findings of an event.
	Host *reconcile.Event
	// Event is the number of the event at which the findings stand, 0 in a report
	// of one event.
	Event int
}

// row is a finding with a cell for each column.
type row struct {
	*finding.Finding
	// Also are the findings that tell a reader the same fact.
	Also []*finding.Finding
	N    int // from 1
	Word relationWord
	// What is what it is about, and Of whose it is, or how it is worded: "" where
	// the event's own name would say nothing new. Join stands between the two.
	What, Join, Of string
	// Gist is how a statement or quotation begins.
	Gist string
	// Named is the person whom it is about, as the report spells them, "" for others.
	Named string
	// Why is the reason in words, and Lacks says that it names who leaves what out.
	Why   string
	Lacks bool
	// Drifts set the wordings of what is reworded against the first.
	Drifts []wording
	Cells  []cell
}

// Topic is what the finding is about, in words.
func (r row) Topic() string {
	if r.Gist == "" {
		return r.Point()
	}
	return r.Point() + ": " + r.Gist
}

// Point is the same without the words of a statement.
func (r row) Point() string {
	if r.Of == "" {
		return r.What
	}
	return r.What + r.Join + " " + r.Of
}

// tellsWhy reports whether the reason adds to what the sides show: for a
// silence it is always the same.
func (r row) tellsWhy() bool { return r.Why != "" && r.Relation != value.Silent }

// note qualifies what a cell shows, where the words alone would mislead: of
// which day an update is, and that a value is denied. Statements and quotations
// show their own "not".
func (r row) note(c cell) string {
	var parts []string
	for _, cl := range c.Claims {
		if r.Relation == value.Update && cl.AsOf != "" {
			parts = append(parts, "as of "+dayOf(cl.AsOf))
		}
		if s := limit(cl); s != "" {
			parts = append(parts, s)
		}
		if cl.Polarity == claim.Negated && !frames(r.Attribute) && r.Attribute != claim.Statement && r.Attribute != claim.Quote {
			parts = append(parts, "denied")
		}
	}
	slices.Sort(parts)
	return strings.Join(slices.Compact(parts), ", ")
}

// limit says of a number that is none exactly what the words of its evidence leave
// out: "at least".
func limit(c *claim.Claim) string {
	if strings.ContainsFunc(c.Value.Text, unicode.IsSpace) {
		return ""
	}
	switch c.Value.Bound {
	case value.Min:
		return "at least"
	case value.Max:
		return "at most"
	case value.About:
		return "about"
	}
	return ""
}

// frames reports whether an attribute is of a person or a happening. Its value
// holds also where the clause around it denies something else.
func frames(a claim.Attribute) bool {
	room, _, _ := strings.Cut(string(a), ".")
	return room == "person" || room == "event"
}

// cell says what one article has for a finding.
type cell struct {
	State cellState
	// Side is the side that the article is on, -1 for none.
	Side   int
	Claims []*claim.Claim
}

type cellState uint8

const (
	apart  cellState = iota // the article takes no part in the finding
	quiet                   // it reports the event, and nothing on this was found in it
	states                  // it states the value of the side
)

// text is what the cell shows.
func (c cell) text() string {
	switch c.State {
	case states:
		var all []string
		for _, cl := range c.Claims {
			if s := stated(cl); len(all) == 0 || all[len(all)-1] != s {
				all = append(all, s)
			}
		}
		return strings.Join(all, "; ")
	case quiet:
		return "○ not found"
	}
	return ""
}

// index finds articles, events and claims of a report by their ids.
type index struct {
	articles map[string]*reconcile.Article
	events   map[string]*reconcile.Event
	claims   map[string]*claim.Claim
	parts    map[string][]part              // of the articles
	happens  map[string]bool                // the subjects that are happenings
	copies   map[[2]string]*provenance.Copy // by article, and by the one that it copies
	bridge   map[string][]*reconcile.Bridge // of the events
	order    map[string]int                 // of the events in the report, from 0
	links    map[string][]*reconcile.Link   // by the events that they join
	texts    Texts                          // of the articles, nil where they are not at hand
	letters  map[string]string              // of the articles, nil where there are too many

	counted     map[string]counts // of the events that were counted
	countedLink map[*reconcile.Link]counts
	// spellings are those of people's names, by what spellings have in common.
	spellings func() map[string]string
	inferred  map[string]string // from which words the days of an event were read
}

func newIndex(r *reconcile.Report) *index {
	x := &index{articles: map[string]*reconcile.Article{}, events: map[string]*reconcile.Event{}, claims: map[string]*claim.Claim{}, parts: partsOf(r),
		happens: map[string]bool{}, copies: map[[2]string]*provenance.Copy{}, bridge: map[string][]*reconcile.Bridge{},
		order: map[string]int{}, links: map[string][]*reconcile.Link{}, counted: map[string]counts{}, countedLink: map[*reconcile.Link]counts{}, inferred: map[string]string{}}
	for i := range r.Links {
		l := &r.Links[i]
		x.links[l.From] = append(x.links[l.From], l)
		if l.To != l.From {
			x.links[l.To] = append(x.links[l.To], l)
		}
	}
	for i := range r.Bridges {
		b := &r.Bridges[i]
		x.bridge[b.A.Event] = append(x.bridge[b.A.Event], b)
		x.bridge[b.B.Event] = append(x.bridge[b.B.Event], b)
	}
	for i := range r.Copies {
		x.copies[[2]string{r.Copies[i].Article, r.Copies[i].Of}] = &r.Copies[i]
	}
	for i := range r.Articles {
		x.articles[r.Articles[i].ID] = &r.Articles[i]
	}
	for i := range r.Events {
		e := &r.Events[i]
		x.events[e.ID] = e
		x.order[e.ID] = i
		x.happens[e.Label] = true
		for k := range e.Claims {
			c := &e.Claims[k]
			x.claims[c.ID] = c
			switch c.Attribute {
			case claim.EventName, claim.EventEdition, claim.EventHost, claim.EventChair: // how it was held is told of speakers too
				x.happens[c.Subject] = true
			}
		}
	}
	x.letters = x.lettersOf(r)
	x.spellings = sync.OnceValue(func() map[string]string { return spellingsOf(r) })
	return x
}

// article returns the article, or one with its id alone where the report does
// not list it.
func (x *index) article(id string) *reconcile.Article {
	if a := x.articles[id]; a != nil {
		return a
	}
	return &reconcile.Article{ID: id}
}

// view lays findings out over the articles of the given events. With only set,
// articles that take no part in any finding have no column, but keep their key:
// the articles of the first event have the same keys in each of its tables.
func (x *index) view(fs []finding.Finding, only bool, events ...*reconcile.Event) view {
	part := map[string]bool{}
	for _, f := range fs {
		for _, s := range f.Sides {
			for _, a := range s.Articles {
				part[a] = true
			}
		}
	}
	var v view
	at := map[string]int{}
	seen := map[string]bool{}
	for _, e := range events {
		for _, m := range x.lettered(e) {
			if seen[m.Article] {
				continue
			}
			seen[m.Article] = true
			if only && !part[m.Article] {
				continue
			}
			at[m.Article] = len(v.Columns)
			v.Columns = append(v.Columns, column{Key: x.key(m.Article, len(seen)-1), Article: x.article(m.Article), Part: x.part(m.Article, e.ID)})
		}
	}
	for _, e := range events {
		for _, m := range e.Members {
			i, ok := at[m.Article]
			if k, copied := at[m.DuplicateOf]; ok && copied {
				v.Columns[i].CopyOf = v.Columns[k].Key
				v.Columns[i].Copy = x.copyWord(m.Article, m.DuplicateOf, v.Columns[k].Key)
			}
		}
	}
	for i := range fs {
		r := x.row(&fs[i], at)
		for _, e := range events {
			if strings.EqualFold(r.Of, clean(e.Label)) {
				r.Join, r.Of = "", ""
			}
		}
		if room, _, _ := strings.Cut(string(r.Attribute), "."); room == "event" && r.Of == "" && !strings.HasSuffix(r.What, ofEvent) {
			r.What += ofEvent
		}
		if r.Relation == value.Refines {
			v.fuller(&r)
		}
		v.explain(&r)
		v.Findings = append(v.Findings, r)
	}
	v.Findings = fold(v.Findings)
	arrange(v.Findings)
	return v
}

// explain adds to the reason of a finding what the words of the reports tell: which
// words differ in a rewording, and what each has somebody do.
func (v view) explain(r *row) {
	switch {
	case r.Relation == value.Reword:
		r.Drifts = wordings(v, *r)
		if s := contrast(r.Drifts); s != "" && len(quotedIn(r.Why)) == 0 {
			if r.Rule == otherwise {
				r.Why = "" // the words say it
			}
			r.Why = strings.TrimSpace(r.Why + " " + s + ".")
		}
	case r.Word.Class == relatedWord.Class && r.Why == "":
		r.Why = v.acts(*r)
	}
}

// otherwise is the rule of quotations in other words.
const otherwise = "quoted-otherwise"

// ofEvent stands behind what is told of the event itself.
const ofEvent = " of the event"

// severity is that of the severest finding of a row.
func (r row) severity() int {
	most := r.Severity
	for _, f := range r.Also {
		most = max(most, f.Severity)
	}
	return most
}

// no is the number of a row, behind that of its event where there are several. What
// is rather wrong than right has numbers of its own, so that those that readers see
// follow each other.
func (v view) no(r row) string {
	no := strconv.Itoa(r.N)
	if !sure(r.Finding) {
		no = doubtfulWord.Sign + no
	}
	if v.Event > 0 {
		return fmt.Sprintf("%d.%s", v.Event, no)
	}
	return no
}

// without leaves out the columns of an event's reports.
func (v view) without(e *reconcile.Event) view {
	v.All = v.Columns
	v.Columns = slices.DeleteFunc(slices.Clone(v.Columns), func(c column) bool {
		return slices.ContainsFunc(e.Members, func(m reconcile.Member) bool { return m.Article == c.Article.ID })
	})
	return v
}

func (x *index) row(f *finding.Finding, at map[string]int) row {
	r := row{Finding: f, Word: wordOf(f.Relation), Why: reasonOf(f), Named: x.person(f.Subject), Cells: make([]cell, len(at))}
	if x.alike(f) {
		r.Word = alikeWord
	}
	if clausal(r) {
		r.What, r.Join, r.Of, r.Gist = x.clauseTopic(f)
	} else {
		r.What, r.Join, r.Of = x.topic(f)
	}
	for i := range r.Cells {
		r.Cells[i].Side = -1
	}
	for k, s := range f.Sides {
		for _, a := range s.Articles {
			if i, ok := at[a]; ok && r.Cells[i].State == apart {
				r.Cells[i].State, r.Cells[i].Side = quiet, k
			}
		}
		for _, id := range s.Claims {
			c := x.claims[id]
			if c == nil {
				continue
			}
			if i, ok := at[c.Article]; ok {
				cell := &r.Cells[i]
				if cell.State != states {
					cell.State, cell.Side = states, k
				}
				cell.Claims = append(cell.Claims, c)
			}
		}
	}
	return r
}

// columnKey numbers columns like a spreadsheet: A … Z, AA, AB.
func columnKey(i int) string {
	var key string
	for i++; i > 0; i = (i - 1) / 26 {
		key = string(rune('A'+(i-1)%26)) + key
	}
	return key
}

// stated is what the article itself says: its words, with the bound when the
// words do not carry the whole.
func stated(c *claim.Claim) string {
	if s := namedIn(c); s != "" {
		return s
	}
	if s := clean(c.Value.Text); s != "" {
		return s
	}
	if s := clean(c.Value.Canonical); s != "" {
		return strings.TrimSpace(s + " " + clean(c.Value.Unit))
	}
	return clean(c.Evidence.Exact)
}

// event returns the event, or one with its id for a label where the report does
// not list it.
func (x *index) event(id string) *reconcile.Event {
	if e := x.events[id]; e != nil {
		return e
	}
	return &reconcile.Event{ID: id, Label: id}
}
