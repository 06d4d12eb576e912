package provenance_test

import (
	"strings"
	"testing"

	"github.com/newsconcord/concord/normalize"
	"github.com/newsconcord/concord/reconcile/claim"
	"github.com/newsconcord/concord/reconcile/provenance"
)

// at returns a claim on the given words of an article.
func at(a normalize.Article, words, holder, verb string) claim.Claim {
	start := strings.Index(a.Text, words)
	return claim.Claim{Article: a.ID, Holder: holder, Verb: verb, Evidence: claim.Evidence{Start: start, End: start + len(words), Exact: words}}
}

func TestOrigins(t *testing.T) {
	const told = "The lake behind the Orvel dam stood four metres above its usual level at noon, the water company said in a statement. "
	const heard = `Lindqvist said: "We will open the second gate tonight and we ask all people in the valley to leave at once." `
	const short = "Rain fell for three days. The lake is full. Two gates are open. Nobody was hurt in the valley. The road to Orvel is closed."
	tests := []struct {
		name, reason string
		articles     []normalize.Article
		words        []string // that each article's claim rests on; "" is silence
		holder, verb string   // of the last one
		origins      int
		families     int
	}{
		{"two reporters", "each has words of their own", []normalize.Article{
			{ID: "a", Source: "Herald", Text: dam}, {ID: "b", Source: "Globe", Text: quay}}, []string{"400 people", "nine days"}, "", "", 2, 2},
		{"copies", "one story in three outlets is one", []normalize.Article{
			{ID: "a", Source: "Herald", Text: dam}, {ID: "b", Source: "Globe", Text: dam}, {ID: "c", Source: "Star", Text: dam}},
			[]string{"400 people", "400 people", "400 people"}, "", "", 1, 3},
		{"revision", "a new version is the same source", []normalize.Article{
			{ID: "a", URL: "https://herald.example/x", Text: dam}, {ID: "b", URL: "https://herald.example/x", Text: dam + " " + quay + " " + frost}},
			[]string{"400 people", "nine days"}, "", "", 1, 1},
		{"agency", "stories that credit one agency are one", []normalize.Article{
			{ID: "a", Source: "Herald", Text: "ORVEL (AP) — " + dam}, {ID: "b", Source: "Globe", Text: "SAVENNA (AP) — " + quay}},
			[]string{"400 people", "nine days"}, "", "", 1, 2},
		{"the agency itself", "its own report and one that credits it are one", []normalize.Article{
			{ID: "a", Source: "Reuters", Text: dam}, {ID: "b", Source: "Globe", Text: "SAVENNA (Reuters) — " + quay}},
			[]string{"400 people", "nine days"}, "", "", 1, 2},
		{"a shared sentence", "the claim is copied though the story is not", []normalize.Article{
			{ID: "a", Source: "Herald", Text: told + quay}, {ID: "b", Source: "Globe", Text: told + frost}},
			[]string{"four metres", "four metres"}, "", "", 1, 2},
		{"inside a longer story", "a passage is copied, however short its sentences", []normalize.Article{
			{ID: "a", Source: "Herald", Text: short}, {ID: "b", Source: "Globe", Text: quay + "\n\n" + short + "\n\n" + frost}},
			[]string{"Two gates", "Two gates"}, "", "", 1, 2},
		{"the rest of a longer story", "what stands beside the passage is the longer story's own", []normalize.Article{
			{ID: "a", Source: "Herald", Text: short}, {ID: "b", Source: "Globe", Text: quay + "\n\n" + short + "\n\n" + frost}},
			[]string{"Two gates", "nine days"}, "", "", 2, 2},
		{"a shared quotation", "two reporters heard one speech", []normalize.Article{
			{ID: "a", Source: "Herald", Text: heard + quay}, {ID: "b", Source: "Globe", Text: heard + frost}},
			[]string{"second gate", "second gate"}, "", "", 2, 2},
		{"told after a publisher", "its own report is the origin", []normalize.Article{
			{ID: "a", Source: "Bloomberg", Text: dam}, {ID: "b", Source: "Globe", Text: quay}},
			[]string{"400 people", "nine days"}, "Bloomberg", "report", 1, 2},
		{"told after nobody's copy", "whoever it is told after, it is not this source", []normalize.Article{
			{ID: "a", Source: "Herald", Text: dam}, {ID: "b", Source: "Globe", Text: quay}},
			[]string{"400 people", "nine days"}, "Reuters", "report", 2, 2},
		{"an abbreviation", "PA may be an authority that speaks", []normalize.Article{
			{ID: "a", Source: "PA", Text: dam}, {ID: "b", Source: "Globe", Text: quay}},
			[]string{"400 people", "nine days"}, "PA", "say", 2, 2},
		{"silence", "silent articles count by their own origin", []normalize.Article{
			{ID: "a", Source: "Herald", Text: dam}, {ID: "b", Source: "Globe", Text: dam}}, []string{"", ""}, "", "", 1, 2},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			f, _ := find(t, tt.articles)
			var (
				docs   []*normalize.Document
				ids    []string
				claims []claim.Claim
			)
			for i, a := range tt.articles {
				docs, ids = append(docs, parsed(t, a)), append(ids, a.ID)
				if tt.words[i] != "" {
					claims = append(claims, at(a, tt.words[i], "", ""))
				}
			}
			if n := len(claims); n > 0 {
				claims[n-1].Holder, claims[n-1].Verb = tt.holder, tt.verb
			}
			byID := map[string]*normalize.Document{}
			for _, d := range docs {
				byID[d.Article.ID] = d
			}
			copies := f.Copies()
			for k := range copies {
				copies[k].Prove(byID[copies[k].Article], byID[copies[k].Of])
			}
			l := provenance.NewLedger(provenance.Default(), docs, copies)
			if got := l.Origins(ids, claims); got != tt.origins {
				t.Errorf("%d origins, want %d: %s", got, tt.origins, tt.reason)
			}
			if got := l.Families(ids); got != tt.families {
				t.Errorf("%d families, want %d: %s", got, tt.families, tt.reason)
			}
		})
	}
}
