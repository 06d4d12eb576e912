package quotation_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/newsconcord/concord/normalize/quotation"
	"github.com/newsconcord/concord/normalize/text"
)

// people are the nouns that the tests' speakers are.
var people = map[string]bool{"minister": true, "spokesman": true, "spokeswoman": true, "officer": true, "police": true, "committee": true, "company": true, "residents": true, "judge": true, "mayor": true}

func find(in string) []quotation.Quotation {
	p := text.Parse(in)
	return quotation.Find(p, quotation.Options{IsSpeaker: func(i int) bool { return people[p.Tokens[i].Norm] }})
}

// told writes each quotation as "kind: words (speaker, lemma/stance)".
func told(in string) string {
	var out []string
	for _, q := range find(in) {
		s := fmt.Sprintf("%s: %s", q.Kind, strings.ReplaceAll(q.In(in), "\n", " "))
		if q.Speaker.Len() > 0 {
			s += fmt.Sprintf(" (%s, %s/%s)", q.Speaker.In(in), q.Verb.Lemma, q.Verb.Stance)
		}
		out = append(out, s)
	}
	return strings.Join(out, "\n")
}

func TestFind(t *testing.T) {
	tests := []struct{ in, want, reason string }{
		// Direct.
		{`"The dam will hold," the minister said.`, `direct: The dam will hold (the minister, say/say)`, "straight marks, speaker after"},
		{`“The dam will hold,” said Ann Holm, the minister of water.`, `direct: The dam will hold (Ann Holm, say/say)`, "curly marks, verb before the speaker"},
		{`«The dam will hold», warned Ann Holm.`, `direct: The dam will hold (Ann Holm, warn/warn)`, "guillemets, another stance"},
		{`Ann Holm said: "The dam will hold."`, `direct: The dam will hold (Ann Holm, say/say)`, "speaker before"},
		{`"Yes," Mr. Holm said.`, `direct: Yes (Mr. Holm, say/say)`, "one word that is an answer"},
		{`"We are ready," she said. "The dam will hold."`, "direct: We are ready (she, say/say)\ndirect: The dam will hold (she, say/say)", "the same paragraph goes on"},
		{`"We are ready," Holm told reporters after talks that included the mayor.`, `direct: We are ready (Holm, tell/say)`, "what follows the speaker is no clause of his"},
		{`Lena Brandt, who wed him in May, told Holm, "You lied."`, `direct: You lied (Lena Brandt, tell/say)`, "whom one tells is not the speaker"},
		// Across paragraphs.
		{"“The dam is old.\n\n“It will hold,” Holm said.", "direct: The dam is old (Holm, say/say)\ndirect: It will hold (Holm, say/say)", "a paragraph ends inside the quotation"},
		{"\"The dam is old.\n\nIt will hold, \"the officer said.", "direct: The dam is old (the officer, say/say)\ndirect: It will hold (the officer, say/say)", "a page that sets each sentence as a paragraph and puts the mark at the wrong word"},
		{"“The dam is old,” Holm said.\n\n“It will hold.”", "direct: The dam is old (Holm, say/say)\ndirect: It will hold (Holm, say/say)", "a paragraph that is nothing but a quotation"},
		// Fragments and phrases.
		{`Holm called the plan “a costly dream” in May.`, `fragment: a costly dream (Holm, call/say)`, "words inside the reporter's sentence"},
		{`The book “Rivers and Dams” sold well.`, `phrase: Rivers and Dams`, "the title of a work"},
		{`He was nicknamed “the beaver” there.`, `phrase: the beaver`, "a name given"},
		{`She sang on “The Late Hour,” a show.`, `phrase: The Late Hour`, "a title with the comma inside"},
		{`They “liked” it.`, `phrase: liked`, "one word at arm's length"},
		// Indirect.
		{`The minister said the dam would hold.`, `indirect: the dam would hold (The minister, say/say)`, "without \"that\""},
		{`The dam would hold, the minister said.`, `indirect: The dam would hold (the minister, say/say)`, "the clause before"},
		{`According to the committee, the dam is old.`, `indirect: the dam is old (the committee, according to/say)`, "according to"},
		{`Holm, R-Ohio, said he will build it.`, `indirect: he will build it (Holm, say/say)`, "a pronoun behind the verb opens the clause"},
		{`Holm denied on Friday that the dam had cracked.`, `indirect: the dam had cracked (Holm, deny/deny)`, "a day between verb and clause"},
		{`The company rejected claims that it knew.`, ``, "no verb of saying but a noun"},
		{`She learned to cook and planned to leave.`, ``, "verbs that report only behind \"that\""},
		{`She learned that the dam was old.`, `indirect: the dam was old (She, learn/learn)`, "the same verb with it"},
		{`Norway and Iceland agreed on Monday.`, ``, "two subjects are no clause"},
		{`The proposed plan was said to be dear.`, ``, "passive and participle"},
	}
	for _, tt := range tests {
		if diff := cmp.Diff(tt.want, told(tt.in)); diff != "" {
			t.Errorf("%s: %q (-want +got):\n%s", tt.reason, tt.in, diff)
		}
	}
}

func TestLookupVerb(t *testing.T) {
	tests := []struct {
		form   string
		lemma  string
		stance quotation.Stance
		finite bool
		reason string
	}{
		{"said", "say", quotation.Say, true, "irregular"},
		{"denies", "deny", quotation.Deny, true, "-y to -ies"},
		{"claiming", "claim", quotation.Claim, false, "a participle"},
		{"confirmed", "confirm", quotation.Confirm, true, "a claim is not a confirmation"},
		{"foretold", "", "", false, "not in the list"},
	}
	for _, tt := range tests {
		v, _ := quotation.LookupVerb(tt.form)
		if v.Lemma != tt.lemma || v.Stance != tt.stance || v.Finite != tt.finite {
			t.Errorf("%s (%s): %+v", tt.form, tt.reason, v)
		}
	}
}

func FuzzFind(f *testing.F) {
	f.Add(`"The dam is old.` + "\n\n" + `It will hold, "the officer said. “A ‘b’ c,” he said.`)
	f.Add(`", said"`)
	f.Fuzz(func(t *testing.T, s string) {
		if len(s) > 4000 {
			return
		}
		p := text.Parse(s)
		at := 0
		for _, q := range quotation.Find(p, quotation.Options{IsSpeaker: func(int) bool { return true }}) {
			if q.Start < at || q.End > len(s) || q.Len() <= 0 {
				t.Fatalf("quotation %+v after byte %d of %d", q, at, len(s))
			}
			at = q.Start
			if q.First < 0 || q.Last > len(p.Tokens) || q.First >= q.Last {
				t.Fatalf("tokens [%d,%d) of %d", q.First, q.Last, len(p.Tokens))
			}
			if q.Speaker.Len() < 0 || q.Speaker.End > len(s) || q.VerbSpan.End > len(s) {
				t.Fatalf("speaker %+v, verb %+v in %d bytes", q.Speaker, q.VerbSpan, len(s))
			}
		}
	})
}

func ExampleFind() {
	s := "“The dam is old,” Ann Holm said on Friday. Her rival claimed that it would break."
	for _, q := range find(s) {
		fmt.Printf("%s, %s %s: %s\n", q.Kind, q.Speaker.In(s), q.Verb.Lemma, q.In(s))
	}
	// Output:
	// direct, Ann Holm say: The dam is old
}

func BenchmarkFind(b *testing.B) {
	s := strings.Repeat("“The dam is old,” Ann Holm said on Friday. The minister said the town would have to leave. ", 200)
	p := text.Parse(s)
	b.SetBytes(int64(len(s)))
	b.ReportAllocs()
	for b.Loop() {
		quotation.Find(p, quotation.Options{})
	}
}
