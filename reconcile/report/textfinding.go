package report

import (
	"fmt"
	"slices"
	"strings"

	"github.com/newsconcord/concord/normalize/value"
	"github.com/newsconcord/concord/reconcile/claim"
)

// findings prints the sections of a view; of what is rather wrong than right only
// the number, unless all is asked for.
func (t *texter) findings(v view) {
	var folded []string
	for _, s := range v.sections() {
		if s.doubtful() && !t.all {
			folded = append(folded, fmt.Sprintf("%s (%d)", s.Title, len(s.Rows)))
			continue
		}
		t.line("")
		t.line("   " + t.paint(underlined, fmt.Sprintf("%s (%d)", s.Title, len(s.Rows))))
		for _, r := range s.Rows {
			if r.Relation == value.Equal && !clausal(r) {
				t.agreement(v, r)
			} else {
				t.discrepancy(v, r)
			}
		}
	}
	if len(folded) > 0 {
		t.line("")
		t.para("   ", "   ", strings.Join(folded, ", ")+": "+foldedNote)
	}
}

// foldedNote says why findings are not shown.
const foldedNote = "less than half sure, not shown."

// maxTopic is the greatest width of a topic that stands before its values.
const maxTopic = 100

// agreement prints a finding on which all agree, with each wording.
func (t *texter) agreement(v view, r row) {
	var said []string
	for _, o := range v.voices(r) {
		if o.Words != "" {
			said = append(said, strings.Join(v.withGuests(o.Keys), ", ")+": "+strings.TrimSpace(shorten(o.Words, 2*t.width)+" "+inBrackets(o.Note)))
		}
	}
	head := fmt.Sprintf("%s %s %s", v.no(r), r.Word.Sign, shorten(r.Topic(), maxTopic))
	if s := doubt(r); s != "" {
		head += ", " + s
	}
	if one := head + ": " + strings.Join(said, " | "); columns(one) <= t.width-3 {
		t.line("   " + t.paint(relationStyle[r.Relation], head) + strings.TrimPrefix(one, head))
		return
	}
	t.titled("   ", "      ", relationStyle[r.Relation], head, "")
	for _, s := range said {
		t.para("         ", "  ", s)
	}
}

// discrepancy prints a finding with the words of every article on it.
func (t *texter) discrepancy(v view, r row) {
	t.line("")
	head := fmt.Sprintf("%s %s %s", v.no(r), r.Word.Sign, r.Word.Word)
	t.titled("   ", "      ", relationStyle[r.Relation], head, " · "+r.Topic()+" ("+weight(r)+")")
	for _, o := range v.voices(r) {
		t.voice(v, r, o)
	}
	t.drift(r)
	if r.tellsWhy() && r.Relation != value.Equal {
		t.para("          ", "", r.Why)
	}
}

// weight says how severe a finding is, from 2 on, and how sure.
func weight(r row) string {
	s := fmt.Sprintf("%.0f%% sure", 100*r.Confidence)
	if !sure(r.Finding) {
		s = doubt(r)
	}
	if r.severity() > 1 {
		return fmt.Sprintf("severity %d of 4, %s", r.severity(), s)
	}
	return s
}

// doubt says how sure a finding is that is rather wrong than right, "" for the
// others.
func doubt(r row) string {
	if sure(r.Finding) {
		return ""
	}
	return fmt.Sprintf("only %d%% sure", int(100*r.Confidence))
}

// voice prints what some articles say, and the sentence of the first.
func (t *texter) voice(v view, r row, o voice) {
	keys := t.keys(o.Keys)
	if o.Words == "" {
		t.line(keys + "○ " + v.notFound(o.Keys))
		return
	}
	around := aroundInLines
	clause := r.Attribute == claim.Statement || r.Attribute == claim.Quote
	if clause {
		around = aroundClause
	}
	said := t.lib.passages(o.Claims, around)
	note := t.support(r, o)
	if all := cleanAll([]string{v.guestNote(o.Keys), o.Note}); len(all) > 0 {
		note = " (" + strings.Join(all, ", ") + ")" + note
	}
	if !clause || len(said) == 0 {
		t.voiceLine(keys, shorten(o.Words, 2*t.width)+note)
		keys = noKeys
	} else if note != "" {
		t.voiceLine(keys, strings.TrimLeft(note, " "))
		keys = noKeys
	}
	if v.Host != nil && !clause && t.shown(o) {
		return // the sentence stands with the event's own findings
	}
	for _, c := range o.Claims {
		t.quoted[c.ID] = true
	}
	for _, p := range said {
		if len(o.Keys) > 1 {
			keys = t.keys([]string{v.Columns[o.Column].Key})
		}
		t.quote(keys, p)
		keys = noKeys
	}
}

// shown reports whether the sentences of a voice were shown before.
func (t *texter) shown(o voice) bool {
	return !slices.ContainsFunc(o.Claims, func(c *claim.Claim) bool { return !t.quoted[c.ID] })
}

// noKeys is the margin below the keys of a voice.
const noKeys = "          "

// keys is the margin with the keys of a voice; more keys than it holds get
// lines of their own.
func (t *texter) keys(all []string) string {
	const indent = "       "
	if head := fmt.Sprintf(indent+"%-2s ", strings.Join(all, " ")); len(head) <= 2*len(noKeys) {
		return head
	}
	t.para(indent, "", strings.Join(all, " "))
	return noKeys
}

func (t *texter) voiceLine(keys, s string) {
	for _, l := range wrap(s, t.width-columns(keys)) {
		t.line(keys + t.paint(bold, l))
		keys = strings.Repeat(" ", columns(keys))
	}
}

// support says how many independent sources stand behind a value that several
// articles state.
func (t *texter) support(r row, o voice) string {
	s := r.Sides[o.Side]
	if len(s.Articles) < 2 || len(o.Keys) != len(s.Articles) {
		return ""
	}
	if s.Origins == 1 && s.Families <= 1 {
		return "  [one source]"
	}
	out := "  [" + plural(s.Origins, "independent source")
	if s.Families != s.Origins {
		out += ", " + plural(s.Families, "publisher")
	}
	return out + "]"
}

// quote prints one excerpt behind a bar, so that nothing in it can pass for the
// report's own words.
func (t *texter) quote(keys string, p passage) {
	head := keys + "▏ "
	for _, l := range wrap(p.String(), t.width-columns(head)) {
		t.line(head + l)
		head = strings.Repeat(" ", columns(keys)) + "▏ "
	}
}

// drift prints how the wordings of a finding differ from the first, where they differ
// in much.
func (t *texter) drift(r row) {
	for _, d := range r.Drifts {
		if len(d.pairs()) <= maxContrast {
			continue // the reason names them all
		}
		t.para("          ", "  ", fmt.Sprintf("%s → %s: %s", d.From, d.To, driftText(d.Runs)))
	}
}

// driftText writes a word diff as wdiff does: [-gone-] {+come+}.
func driftText(runs []drift) string {
	var out []string
	for _, d := range runs {
		switch d.Op {
		case '-':
			out = append(out, "[-"+d.Text+"-]")
		case '+':
			out = append(out, "{+"+d.Text+"+}")
		default:
			out = append(out, d.Text)
		}
	}
	return strings.Join(out, " ")
}
