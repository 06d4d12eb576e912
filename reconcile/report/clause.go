package report

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/newsconcord/concord/normalize/lexicon"
	"github.com/newsconcord/concord/normalize/text"
	"github.com/newsconcord/concord/normalize/value"
	"github.com/newsconcord/concord/reconcile/claim"
	"github.com/newsconcord/concord/reconcile/finding"
)

// gist is the columns of the words that stand for a statement in a heading.
const gist = 48

// gistOf returns the first words of the shortest wording of a statement or quotation,
// without those that only join it to its sentence: who does what. It starts with the
// person whom it is about, or, told as theirs, with what they do.
func (x *index) gistOf(f *finding.Finding, held bool) string {
	best := ""
	person := x.person(f.Subject)
	for c := range x.claimsOf(f) {
		s := bareClause(stated(c))
		if person != "" {
			s = fromPerson(s, person, held)
		}
		// The shortest statement has the least beside the point; of quotations the longest
		// is no mere end of one.
		if n := columns(s) - columns(best); best == "" || n < 0 && f.Attribute == claim.Statement || n > 0 && f.Attribute == claim.Quote {
			best = s
		}
	}
	if best == "" {
		return ""
	}
	return "“" + shorten(strings.Trim(inner.Replace(best), ` "'‘’,.`), gist) + "”"
}

// bareClause cuts off what joins a clause to its sentence: "if", "so that", "he
// said".
func bareClause(s string) string {
	toks := text.Tokenize(s)
	at := 0
	for at < len(toks)-minClause {
		n := 0
		switch w := toks[at].Norm; {
		case joining[w]:
			n = 1
		case pronouns[w] && isSaying(toks[at+1].Norm):
			n = 2
		}
		if n == 0 {
			break
		}
		at += n
	}
	if len(toks) == 0 {
		return s
	}
	return s[toks[at].Start:]
}

// fromPerson returns a clause from the name of a person on, whatever stands before it,
// or, where a verb of what they do follows, from that.
func fromPerson(clause, name string, held bool) string {
	toks, words := text.Tokenize(clause), strings.Fields(nameKey(name))
	for i := range toks {
		if i+len(words)+minClause > len(toks) || toks[i].Norm != words[0] {
			continue
		}
		if at := i + len(words) - 1; toks[at].Norm != words[len(words)-1] && toks[min(at+1, len(toks)-1)].Norm != words[len(words)-1] {
			continue
		}
		if verb, _ := actOf(clause, name); held && verb.Len() > 0 {
			return clause[verb.Start:]
		}
		return clause[toks[i].Start:]
	}
	return clause
}

// minClause is how many words of a clause are left at least.
const minClause = 4

// joining holds the words that join a clause to its sentence and tell nothing of it.
var joining = map[string]bool{"if": true, "so": true, "that": true, "which": true, "who": true, "while": true, "when": true, "where": true, "as": true, "and": true, "but": true,
	"because": true, "although": true, "though": true, "since": true, "after": true, "before": true, ",": true}

func isSaying(word string) bool {
	in, known := lexicon.Lookup(word)
	return known && in.Class.Has(lexicon.SayVerb)
}

// acts says what each report has somebody do, where both statements name the same
// person and their verbs differ: "Ann Lee “asked” in Herald, “praised” in Post". It is "" where a
// verb is not plain.
func (v view) acts(r row) string {
	if r.Attribute != claim.Statement || r.Named == "" {
		return ""
	}
	var parts []string
	lemmas := map[lexicon.ID]bool{}
	for i, c := range r.Cells {
		if c.State != states {
			continue
		}
		clause := stated(c.Claims[0])
		verb, lemma := actOf(clause, r.Named)
		if verb.Len() == 0 || lemmas[lemma] || len(parts) == maxLacking {
			return ""
		}
		lemmas[lemma] = true
		parts = append(parts, fmt.Sprintf("“%s” in %s", verb.In(clause), v.called(i)))
	}
	if len(parts) < 2 {
		return ""
	}
	return r.Named + " " + strings.Join(parts, ", ") + "."
}

// actOf returns the verb that follows a name in a clause, where it stands and its
// lemma: a form of the past in small letters, for others are nouns as well.
func actOf(clause, name string) (text.Span, lexicon.ID) {
	toks, last := text.Tokenize(clause), lastWord(text.FoldString(name))
	named := false
	for _, t := range toks {
		if t.Norm == last {
			named = true
			continue
		}
		if !named || t.Is(text.Capital) || !strings.HasSuffix(t.Norm, "ed") {
			continue
		}
		if in, known := lexicon.Lookup(t.Norm); known && in.Class.Any(lexicon.SayVerb|lexicon.ActVerb) && !in.Class.Any(lexicon.Adjective) {
			return t.Span, in.Lemma
		}
	}
	return text.Span{}, 0
}

// contrast says which words differ in a rewording, a few of them: "“responsibly”
// against “responsively”". It is "" where more than half of the words do.
func contrast(drifts []wording) string {
	var parts []string
	for _, d := range drifts {
		pairs, more := d.pairs(), ""
		if len(pairs) > maxContrast {
			pairs, more = pairs[:maxContrast], ", …"
		}
		if len(pairs) > 0 {
			parts = append(parts, fmt.Sprintf("%s and %s: %s%s", d.From, d.To, strings.Join(pairs, ", "), more))
		}
	}
	return strings.Join(parts, "; ")
}

// pairs lists what one wording has in place of the other's words; marks alone are
// none.
func (d wording) pairs() []string {
	var out []string
	var runs []drift
	for _, run := range d.Runs {
		if run.Text = strings.TrimFunc(run.Text, func(r rune) bool { return !inWord(r) }); run.Text != "" {
			runs = append(runs, run)
		}
	}
	for i, run := range runs {
		switch {
		case run.Op == '-' && i+1 < len(runs) && runs[i+1].Op == '+':
			out = append(out, fmt.Sprintf("“%s” against “%s”", run.Text, runs[i+1].Text))
		case run.Op == '-':
			out = append(out, fmt.Sprintf("“%s” in %s alone", run.Text, d.From))
		case run.Op == '+' && (i == 0 || runs[i-1].Op != '-'):
			out = append(out, fmt.Sprintf("“%s” in %s alone", run.Text, d.To))
		}
	}
	return out
}

// maxContrast is how many differences of two wordings are named in a line.
const maxContrast = 3

// alike reports whether the reports say much the same, each in its own words, where
// the finding calls their statements equal.
func (x *index) alike(f *finding.Finding) bool {
	if f.Relation != value.Equal || f.Attribute != claim.Statement {
		return false
	}
	first, n := "", 0
	for c := range x.claimsOf(f) {
		s := nameKey(bareClause(stated(c)))
		if n++; n == 1 {
			first = s
		} else if s != first {
			return true
		}
	}
	return false
}

// quotedIn lists what stands in quotes in a reason: words that decide.
func quotedIn(reason string) []string {
	var out []string
	for s := reason; ; {
		at := strings.IndexAny(s, `"“`)
		if at < 0 {
			return out
		}
		_, open := utf8.DecodeRuneInString(s[at:])
		end := strings.IndexAny(s[at+open:], `"”`)
		if end < 0 {
			return out
		}
		if words := strings.TrimSuffix(s[at+open:at+open+end], "…"); words != "" {
			out = append(out, words)
		}
		_, shut := utf8.DecodeRuneInString(s[at+open+end:])
		s = s[at+open+end+shut:]
	}
}

// deciding cuts what a cell shows into pieces, of which those are marked that decide: what
// the reason quotes, or else what differs from the other wording. It is nil where
// nothing less than the whole does.
func deciding(s string, quoted []string, against string) []piece {
	var marks []text.Span
	for _, q := range quoted {
		if span, ok := wordsIn(s, q); ok && span.Len() < len(s) {
			marks = append(marks, span)
		}
	}
	if len(marks) == 0 && against != "" {
		marks = ownWords(s, against)
	}
	slices.SortFunc(marks, func(a, b text.Span) int { return cmp.Or(a.Start-b.Start, b.End-a.End) })
	return window(s, marks)
}

// wordsIn finds words in a text, at the ends of words.
func wordsIn(s, words string) (text.Span, bool) {
	for from := 0; ; {
		at := strings.Index(s[from:], words)
		if at < 0 || words == "" {
			return text.Span{}, false
		}
		span := text.Span{Start: from + at, End: from + at + len(words)}
		before, _ := utf8.DecodeLastRuneInString(s[:span.Start])
		after, _ := utf8.DecodeRuneInString(s[span.End:])
		if !inWord(before) && !inWord(after) {
			return span, true
		}
		from = span.End
	}
}

// ownWords returns the runs of words of a that b has not, where most of them are the
// same.
func ownWords(a, b string) []text.Span {
	if !mostlyShared(driftOf(a, b)) {
		return nil
	}
	ta := tokensOf(a)
	kept := map[int]bool{}
	for _, m := range commonTokens(ta, tokensOf(b)) {
		kept[m[0]] = true
	}
	var out []text.Span
	for i, t := range ta {
		switch {
		case kept[i] || t.Kind == text.Punct:
		case i > 0 && !kept[i-1] && len(out) > 0:
			out[len(out)-1].End = t.End
		default:
			out = append(out, t.Span)
		}
	}
	return out
}

// window shortens a text to what a cell holds, so that the first mark is seen.
func window(s string, marks []text.Span) []piece {
	if len(marks) == 0 {
		return nil
	}
	from, to, head, tail := 0, len(s), "", ""
	if columns(s) > maxCell && marks[0].End > maxCell*2/3 {
		from = max(0, marks[0].Start-maxCell/3)
		if n := strings.IndexByte(s[from:], ' '); n >= 0 && from+n < marks[0].Start {
			from += n + 1
			head = "… "
		} else {
			from = marks[0].Start
		}
	}
	if n := len(shorten(s[from:], maxCell)); columns(s[from:]) > maxCell {
		to, tail = max(from+n-len("…"), min(marks[0].End, len(s))), "…"
	}
	out := passage{}.add(head, false)
	at := from
	for _, m := range marks {
		if m.Start < at || m.End > to {
			continue
		}
		out = out.add(s[at:m.Start], false).add(s[m.Start:m.End], true)
		at = m.End
	}
	return out.add(s[at:to]+tail, false)
}
