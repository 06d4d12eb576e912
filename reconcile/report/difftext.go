package report

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"github.com/newsconcord/concord/normalize/value"
	"github.com/newsconcord/concord/reconcile/claim"
	"github.com/newsconcord/concord/reconcile/finding"
)

// DiffSchema names the version of the format of [Difference.JSON].
const DiffSchema = "concord.diff/v1"

// JSON writes the difference as one object: schema, counts by kind, and the
// changes with both findings; a finding that is not there is null.
func (d *Difference) JSON(w io.Writer) error {
	type counts struct {
		New       int `json:"new"`
		Changed   int `json:"changed"`
		Settled   int `json:"settled"`
		Withdrawn int `json:"withdrawn"`
		Unchanged int `json:"unchanged"`
	}
	changes := d.Changes
	if changes == nil {
		changes = []Change{}
	}
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", " ")
	return e.Encode(struct {
		Schema  string   `json:"schema"`
		Counts  counts   `json:"counts"`
		Changes []Change `json:"changes"`
	}{DiffSchema, counts{d.Count(New), d.Count(Changed), d.Count(Settled), d.Count(Withdrawn), d.Unchanged}, changes})
}

var changeTitles = map[ChangeKind]string{
	New: "New", Changed: "Changed", Settled: "Settled: reports that differed now agree", Withdrawn: "Withdrawn",
}

// Text writes the difference for a terminal: what is new first, what was
// withdrawn last.
func (d *Difference) Text(w io.Writer, o TextOptions) error {
	p := newPrinter(w, o)
	var counts []string
	for _, k := range changeKinds {
		counts = append(counts, fmt.Sprintf("%d %s", d.Count(k), k))
	}
	p.line(p.paint(bold, strings.Join(append(counts, fmt.Sprintf("%d unchanged", d.Unchanged)), ", ")))
	var kind ChangeKind
	event := ""
	for i := range d.Changes {
		c := &d.Changes[i]
		if c.Kind != kind {
			kind, event = c.Kind, ""
			p.line("")
			p.line(p.paint(underlined, fmt.Sprintf("%s (%d)", changeTitles[kind], d.Count(kind))))
		}
		if c.Event != event {
			event = c.Event
			p.line("")
			p.titled("  ", "  ", bold, clean(event), "")
		}
		p.change(c)
	}
	return p.w.Flush()
}

// change prints a finding as it is now, or as it was, and what changed.
func (p *printer) change(c *Change) {
	f := c.After
	if f == nil {
		f = c.Before
	}
	word := wordOf(f.Relation)
	switch {
	case f.Attribute != claim.Statement:
	case f.Relation == value.Refines:
		word = relatedWord // which one says more is seen beside the articles only
	case f.Relation == value.Equal:
		word = alikeWord
	}
	topic := attributeWord(f.Attribute)
	if s := clean(f.Subject); s != "" && f.Subject != string(f.Attribute) {
		join := ": "
		if of := frames(f.Attribute) || f.Attribute == claim.Quantity; of && f.Attribute != claim.EventName {
			join = " of "
		}
		topic += join + s
	}
	p.titled("    ", "  ", relationStyle[f.Relation], word.Sign+" "+word.Word, " · "+topic)
	for _, s := range f.Sides {
		p.para("        ", "  ", sideLine(s))
	}
	for _, n := range c.Notes {
		p.titled("      ", "  ", "", "* ", clean(n))
	}
}

func sideLine(s finding.Side) string {
	who := strings.Join(cleanAll(s.Articles), ", ")
	if len(s.Claims) == 0 {
		return "○ not found — " + who
	}
	return shorten(clean(s.Value), 2*maxCell) + " — " + who
}
