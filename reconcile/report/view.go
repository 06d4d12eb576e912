package report

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync"

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
		if s := v.whoSays(*r); s != "" {
			r.Why = s
		}
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

// whoSays tells which of two reports has which of the two words in which they differ;
// "" where that is not plain.
func (v view) whoSays(r row) string {
	var said []string
	for i, c := range r.Cells {
		if c.State != states || len(c.Claims) != 1 || len(r.Terms) != 2 {
			continue
		}
		words := clean(stated(c.Claims[0]))
		_, first := wordsIn(words, clean(r.Terms[0]))
		_, second := wordsIn(words, clean(r.Terms[1]))
		if first == second {
			return ""
		}
		term := r.Terms[0]
		if second {
			term = r.Terms[1]
		}
		said = append(said, v.called(i)+" says "+strconv.Quote(clean(term)))
	}
	if len(said) != 2 {
		return ""
	}
	return strings.Join(said, ", ") + "."
}

// otherwise is the rule of quotations in other words.
const otherwise = "quoted-otherwise"

// ofEvent stands behind what is told of the event itself.
const ofEvent = " of the event"

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

// columnKey numbers columns like a spreadsheet: A … Z, AA, AB.
func columnKey(i int) string {
	var key string
	for i++; i > 0; i = (i - 1) / 26 {
		key = string(rune('A'+(i-1)%26)) + key
	}
	return key
}

// event returns the event, or one with its id for a label where the report does
// not list it.
func (x *index) event(id string) *reconcile.Event {
	if e := x.events[id]; e != nil {
		return e
	}
	return &reconcile.Event{ID: id, Label: id}
}
