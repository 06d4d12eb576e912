package report

import (
	"fmt"
	"slices"
	"strings"

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
}

// column is an article of the table.
type column struct {
	Key     string // "A", "B", … "Z", "AA"
	Article *reconcile.Article
	// Part says which part of the article tells of the event, "" where the whole
	// article tells of one.
	Part string
	// CopyOf is the key of the article that this one copies, or "", and Copy says
	// how: "a copy of A, 86%".
	CopyOf, Copy string
}

// Name is what readers call the article: its source, else its publisher family,
// else its headline, else its id.
func (c column) Name() string { return sourceName(c.Article) }

// named reports whether the article says who published it.
func (c column) named() bool { return clean(c.Article.Source) != "" || clean(c.Article.Family) != "" }

// maxBylines is how many sources are named where an event is listed.
const maxBylines = 8

// bylines says who reports an event: each source once, with the number of its
// reports, how many reports name none, and how many sources are independent.
func (x *index) bylines(e *reconcile.Event) []string {
	v := x.view(nil, false, e)
	if len(v.Columns) == 1 && v.Columns[0].Part != "" {
		return []string{v.Columns[0].Part}
	}
	var names, unnamed []string
	n := map[string]int{}
	for _, c := range v.Columns {
		if !c.named() {
			unnamed = append(unnamed, c.Name())
		} else if n[c.Name()]++; n[c.Name()] == 1 {
			names = append(names, c.Name())
		}
	}
	var out []string
	for _, name := range names[:min(len(names), maxBylines)] {
		if n[name] > 1 {
			name = fmt.Sprintf("%s (%d reports)", name, n[name])
		}
		out = append(out, name)
	}
	if more := len(names) - maxBylines; more > 0 {
		out = append(out, plural(more, "more source"))
	}
	switch {
	case len(unnamed) == 1 && len(v.Columns) == 1:
		out = append(out, "source not named") // the label tells its headline
	case len(unnamed) == 1:
		out = append(out, "unnamed source: "+unnamed[0])
	case len(unnamed) > 1:
		out = append(out, fmt.Sprintf("%d reports whose source is not named", len(unnamed)))
	}
	switch n := len(v.origins()); {
	case n == len(v.Columns):
	case n == 1:
		out[len(out)-1] += " (they count as one source)"
	default:
		out[len(out)-1] += fmt.Sprintf(" (%d independent sources)", n)
	}
	return out
}

// copyWord says that an article copies the one with the key.
func (x *index) copyWord(article, of, key string) string {
	c := x.copies[[2]string{article, of}]
	if c == nil {
		return "a copy of " + key
	}
	part := percent(reuse{Copy: c}.part())
	switch c.Kind {
	case provenance.Identical:
		return "the same text as " + key
	case provenance.Contained:
		return fmt.Sprintf("%s of it stands in %s", part, key)
	case provenance.Holds:
		return fmt.Sprintf("holds %s of %s", part, key)
	}
	return fmt.Sprintf("a copy of %s, %s", key, part)
}

// names returns the names of the columns with the given keys, each once.
func (v view) names(keys []string) []string {
	var out []string
	for _, c := range v.Columns {
		if slices.Contains(keys, c.Key) && !slices.Contains(out, c.Name()) {
			out = append(out, c.Name())
		}
	}
	return out
}

// notFound says that the reports with the given keys have nothing like it, as
// far as could be seen: a report may say it in words that were not understood.
func (v view) notFound(keys []string) string {
	if names := v.names(keys); len(names) <= 3 {
		return "not found in " + listed(names)
	}
	return "not found in these reports"
}

func sourceName(a *reconcile.Article) string {
	for _, s := range []string{a.Source, a.Family} {
		if s = clean(s); s != "" {
			return s
		}
	}
	if s := clean(a.Title); s != "" {
		return "“" + shorten(s, maxTitle) + "”"
	}
	return clean(a.ID)
}

// maxTitle is the greatest width of a headline that stands for a name.
const maxTitle = 40

// row is a finding with a cell for each column.
type row struct {
	*finding.Finding
	N    int // from 1
	Word relationWord
	// What is what it is about, and Of whose it is: "" where the event's own
	// name would say nothing new.
	What, Of string
	// Why is the reason in words.
	Why   string
	Cells []cell
}

// Topic is what the finding is about, in words.
func (r row) Topic() string {
	if r.Of == "" {
		return r.What
	}
	return r.What + " · " + r.Of
}

// tellsWhy reports whether the reason adds to what the sides show: for a
// silence and for one statement within another it is always the same.
func (r row) tellsWhy() bool {
	return r.Why != "" && r.Relation != value.Silent && (r.Attribute != claim.Statement || r.Relation != value.Refines)
}

// note qualifies what a cell shows, where the words alone would mislead: of
// which day an update is, and that a value is denied. Statements and quotations
// show their own "not".
func (r row) note(c cell) string {
	var parts []string
	for _, cl := range c.Claims {
		if r.Relation == value.Update && cl.AsOf != "" {
			parts = append(parts, "as of "+dayOf(cl.AsOf))
		}
		if cl.Polarity == claim.Negated && !frames(r.Attribute) && r.Attribute != claim.Statement && r.Attribute != claim.Quote {
			parts = append(parts, "denied")
		}
	}
	slices.Sort(parts)
	return strings.Join(slices.Compact(parts), ", ")
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
}

func newIndex(r *reconcile.Report) *index {
	x := &index{articles: map[string]*reconcile.Article{}, events: map[string]*reconcile.Event{}, claims: map[string]*claim.Claim{}, parts: partsOf(r),
		happens: map[string]bool{}, copies: map[[2]string]*provenance.Copy{}, bridge: map[string][]*reconcile.Bridge{}}
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
		x.happens[e.Label] = true
		for k := range e.Claims {
			c := &e.Claims[k]
			x.claims[c.ID] = c
			if strings.HasPrefix(string(c.Attribute), "event.") && c.Attribute != claim.EventDate {
				x.happens[c.Subject] = true
			}
		}
	}
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
			v.Columns = append(v.Columns, column{Key: columnKey(len(seen) - 1), Article: x.article(m.Article), Part: x.part(m.Article, e.ID)})
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
				r.Of = ""
			}
		}
		v.Findings = append(v.Findings, r)
	}
	arrange(v.Findings)
	return v
}

// without leaves out the columns of an event's reports.
func (v view) without(e *reconcile.Event) view {
	v.Columns = slices.DeleteFunc(slices.Clone(v.Columns), func(c column) bool {
		return slices.ContainsFunc(e.Members, func(m reconcile.Member) bool { return m.Article == c.Article.ID })
	})
	return v
}

func (x *index) row(f *finding.Finding, at map[string]int) row {
	r := row{Finding: f, Word: wordOf(f.Relation), What: attributeWord(f.Attribute), Of: clean(f.Subject), Why: reasonOf(f), Cells: make([]cell, len(at))}
	if f.Subject == string(f.Attribute) || f.Attribute == claim.Statement && x.opensWith(f) {
		r.Of = ""
	}
	if r.Of != "" {
		r.Of = x.subject(f)
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

// opensWith reports whether a statement begins with the words of its subject: a
// reader sees them in the statement.
func (x *index) opensWith(f *finding.Finding) bool {
	for _, s := range f.Sides {
		for _, id := range s.Claims {
			if c := x.claims[id]; c != nil && strings.HasPrefix(stated(c), clean(f.Subject)) {
				return true
			}
		}
	}
	return false
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
	if s := clean(c.Value.Text); s != "" {
		return s
	}
	if s := clean(c.Value.Canonical); s != "" {
		return strings.TrimSpace(s + " " + clean(c.Value.Unit))
	}
	return clean(c.Evidence.Exact)
}

// counted is how many findings have a relation.
type counted struct {
	relationWord
	N int
}

// tally counts the findings that are rather right than wrong by relation,
// hardest first, without relations that have none, and the other findings in one
// number.
func tally(fs ...[]finding.Finding) (out []counted, doubtful int) {
	n := map[value.Relation]int{}
	for _, list := range fs {
		for i := range list {
			if sure(&list[i]) {
				n[list[i].Relation]++
			} else {
				doubtful++
			}
		}
	}
	for _, w := range relationWords {
		if n[w.Relation] > 0 {
			out = append(out, counted{w, n[w.Relation]})
		}
	}
	return out, doubtful
}

// tallyAll counts the findings of the whole report.
func tallyAll(r *reconcile.Report) ([]counted, int) {
	var all [][]finding.Finding
	for i := range r.Events {
		all = append(all, r.Events[i].Findings)
	}
	for i := range r.Links {
		all = append(all, r.Links[i].Findings)
	}
	return tally(all...)
}

// tallyWords writes a tally in a few words.
func tallyWords(fs []finding.Finding) string {
	counts, doubtful := tally(fs)
	var parts []string
	for _, c := range counts {
		parts = append(parts, fmt.Sprintf("%d %s", c.N, c.Word))
	}
	if doubtful > 0 {
		parts = append(parts, fmt.Sprintf("%d %s", doubtful, doubtfulWord.Word))
	}
	return strings.Join(parts, ", ")
}

// findingsWord counts the findings of a report, and says how many of them stand
// in links between events.
func findingsWord(r *reconcile.Report) string {
	all, linked := Count(r).Findings, 0
	for i := range r.Links {
		linked += len(r.Links[i].Findings)
	}
	if linked == 0 {
		return plural(all, "finding")
	}
	return fmt.Sprintf("%s (%d inside events, %d between them)", plural(all, "finding"), all-linked, linked)
}

// event returns the event, or one with its id for a label where the report does
// not list it.
func (x *index) event(id string) *reconcile.Event {
	if e := x.events[id]; e != nil {
		return e
	}
	return &reconcile.Event{ID: id, Label: id}
}
