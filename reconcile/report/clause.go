package report

import (
	"fmt"
	"strings"

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
// person and their verbs differ: "Ann Lee “asked” in Herald, “praised” in Post". It
// is "" where a verb is not plain.
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
