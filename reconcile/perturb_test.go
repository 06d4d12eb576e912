package reconcile_test

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/cespare/xxhash/v2"

	"github.com/newsconcord/concord/normalize"
	"github.com/newsconcord/concord/normalize/text"
	"github.com/newsconcord/concord/normalize/value"
	"github.com/newsconcord/concord/reconcile"
	"github.com/newsconcord/concord/reconcile/claim"
	"github.com/newsconcord/concord/reconcile/finding"
)

// change is a copy of a text in which one value is another, or in which only the
// wording is.
type change struct {
	kind     string
	copy     string
	old, new string
	// span and copySpan are the place of the change in both texts.
	span, copySpan text.Span
	relations      []value.Relation
	attributes     []claim.Attribute
}

// TestPerturbed changes one value in a copy of an article, and wants the change to
// be found, with its relation and attribute; then it changes the wording alone,
// and wants no conflict.
func TestPerturbed(t *testing.T) {
	for _, set := range perturbSets(t) {
		t.Run(set.name, func(t *testing.T) {
			found, quiet := map[string]*share{}, map[string]*share{}
			for _, a := range set.articles {
				for _, c := range values(t, a) {
					why := missed(t, a, c)
					tell(t, found, c, a.ID, why)
				}
				for _, c := range paraphrases(t, a) {
					why := alarmed(t, a, c)
					tell(t, quiet, c, a.ID, why)
				}
			}
			report(t, "changed values found", found, set.found)
			report(t, "paraphrases without a conflict", quiet, set.quiet)
		})
	}
}

// TestPerturbedPassages does the same with the sentence that holds the change.
func TestPerturbedPassages(t *testing.T) {
	for _, set := range perturbSets(t) {
		t.Run(set.name, func(t *testing.T) {
			found, quiet := map[string]*share{}, map[string]*share{}
			for _, a := range set.articles {
				for _, c := range values(t, a) {
					tell(t, found, c, a.ID, passageMissed(t, a, c))
				}
				for _, c := range paraphrases(t, a) {
					for _, why := range passagesAlarmed(t, a, c) {
						tell(t, quiet, c, a.ID, why)
					}
				}
			}
			report(t, "changed values found", found, set.passages)
			report(t, "paraphrases without a conflict", quiet, set.quiet)
		})
	}
}

// sentenceAt returns the sentence that holds a byte.
func sentenceAt(t *testing.T, a normalize.Article, at int) string {
	t.Helper()
	d, err := normalize.Parse(a)
	if err != nil {
		t.Fatal(err)
	}
	if n := d.Sentence(at); n >= 0 {
		return d.Text.Sentences[n].In(a.Text)
	}
	return a.Text
}

// passageMissed says why the change is not found between the two sentences.
func passageMissed(t *testing.T, a normalize.Article, c change) string {
	b := a
	b.Text = c.copy
	got, err := reconcile.Compare(passageArticle(sentenceAt(t, a, c.span.Start)), passageArticle(sentenceAt(t, b, c.copySpan.Start)))
	if err != nil {
		t.Fatal(err)
	}
	if slices.Contains(c.relations, got.Relation) && (slices.Contains(c.attributes, got.Attribute) || strings.Contains(got.BValue, c.new)) {
		return ""
	}
	return fmt.Sprintf("%s of %s: %.160s", got.Relation, got.Attribute, got.Explanation)
}

// passagesAlarmed compares the sentences of which the paraphrase changed one, and
// says for each which conflict it gave, or "".
func passagesAlarmed(t *testing.T, a normalize.Article, c change) (out []string) {
	t.Helper()
	if c.kind == "order of sentences" {
		return nil
	}
	b := a
	b.Text = c.copy
	x, errX := normalize.Parse(a)
	y, errY := normalize.Parse(b)
	if errX != nil || errY != nil || len(x.Text.Sentences) != len(y.Text.Sentences) {
		return nil
	}
	for i, s := range x.Text.Sentences {
		one, two := s.In(a.Text), y.Text.Sentences[i].In(b.Text)
		if one == two {
			continue
		}
		got, err := reconcile.Compare(passageArticle(one), passageArticle(two))
		if err != nil {
			t.Fatal(err)
		}
		why := ""
		if got.Relation == value.Conflict || got.Relation == value.Update || got.Relation == value.Different {
			why = fmt.Sprintf("%s of %s: %s", got.Relation, got.Attribute, got.Explanation)
		}
		out = append(out, why)
	}
	return out
}

// share counts how often something went well.
type share struct{ good, all int }

func tell(t *testing.T, by map[string]*share, c change, id, why string) {
	t.Helper()
	s := by[c.kind]
	if s == nil {
		s = &share{}
		by[c.kind] = s
	}
	s.all++
	if why == "" {
		s.good++
	} else if testing.Verbose() {
		t.Logf("%s: %s: %q → %q: %s", id, c.kind, c.old, c.new, why)
	}
}

func report(t *testing.T, what string, by map[string]*share, least float64) {
	t.Helper()
	var total share
	var kinds []string
	for k := range by {
		kinds = append(kinds, k)
	}
	slices.Sort(kinds)
	var parts []string
	for _, k := range kinds {
		parts = append(parts, fmt.Sprintf("%s %d/%d", k, by[k].good, by[k].all))
		total.good, total.all = total.good+by[k].good, total.all+by[k].all
	}
	t.Logf("%s: %d of %d (%s)", what, total.good, total.all, strings.Join(parts, ", "))
	if float64(total.good) < least*float64(total.all) {
		t.Errorf("%s: %d of %d, want at least %.0f %%", what, total.good, total.all, 100*least)
	}
}

type perturbSet struct {
	name     string
	articles []normalize.Article
	// found and quiet are the shares that must be reached, passages that of
	// changes found between two sentences.
	found, quiet, passages float64
}

// perturbSets returns our own articles and, where they are, a sample of labelled
// ones.
func perturbSets(t *testing.T) []perturbSet {
	own := perturbSet{name: "own", found: 0.9, quiet: 0.99, passages: 0.9}
	for _, a := range smallArticles {
		own.articles = append(own.articles, normalize.Article{ID: a.name, Source: "Herald", Published: a.published, Language: "en", Text: a.text})
	}
	sets := []perturbSet{own}
	dir := os.Getenv("CONCORD_DATA")
	if dir == "" {
		t.Log("CONCORD_DATA is not set: articles of other hands are not perturbed")
		return sets
	}
	return append(sets, perturbSet{name: "basil", articles: sample(t, filepath.Join(dir, "cluster", "basil.jsonl"), 30), found: 0.9, quiet: 0.99, passages: 0.9})
}

// sample reads about n articles of a file, drawn by a hash of their ids.
func sample(t *testing.T, path string, n int) []normalize.Article {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var out []normalize.Article
	sc := bufio.NewScanner(f)
	sc.Buffer(nil, 1<<24)
	for sc.Scan() {
		var a normalize.Article
		if err := json.Unmarshal(sc.Bytes(), &a); err != nil {
			t.Fatal(err)
		}
		out = append(out, a)
	}
	slices.SortFunc(out, func(a, b normalize.Article) int {
		return strings.Compare(fmt.Sprint(xxhash.Sum64String(a.ID)), fmt.Sprint(xxhash.Sum64String(b.ID)))
	})
	return out[:min(n, len(out))]
}

// together reconciles an article and its changed copy from another source.
func together(t *testing.T, a normalize.Article, text string) *reconcile.Report {
	t.Helper()
	b := a
	a.ID, b.ID = "one", "two"
	b.Source, b.URL, b.Text = "Tribune", "", text
	r, err := reconcile.New(reconcile.Options{Workers: 1})
	if err != nil {
		t.Fatal(err)
	}
	rep, err := r.Reconcile(context.Background(), reconcile.Articles(a, b))
	if err != nil {
		t.Fatal(err)
	}
	return rep
}

// missed says why the change was not found, or "".
func missed(t *testing.T, a normalize.Article, c change) string {
	rep := together(t, a, c.copy)
	if n := apart(rep); n != "" {
		return n
	}
	near := ""
	for _, e := range rep.Events {
		claims := claimsOf(e)
		for _, f := range e.Findings {
			if !touches(f, claims, c) {
				continue
			}
			if slices.Contains(c.relations, f.Relation) && slices.Contains(c.attributes, f.Attribute) {
				return ""
			}
			if f.Relation != value.Equal || near == "" {
				near = fmt.Sprintf("found %s of %s: %.160s", f.Relation, f.Attribute, f.Explanation)
			}
		}
	}
	if near == "" {
		return "no finding on it"
	}
	return near
}

// apart says that two copies share no event, or "".
func apart(rep *reconcile.Report) string {
	for _, e := range rep.Events {
		seen := map[string]bool{}
		for _, m := range e.Members {
			seen[m.Article] = true
		}
		if len(seen) == 2 {
			return ""
		}
	}
	return "the copies share no event"
}

func claimsOf(e reconcile.Event) map[string]claim.Claim {
	m := map[string]claim.Claim{}
	for _, c := range e.Claims {
		m[c.ID] = c
	}
	return m
}

// touches reports whether the finding has evidence on the change on two sides.
func touches(f finding.Finding, claims map[string]claim.Claim, c change) bool {
	var one, two bool
	for _, s := range f.Sides {
		for _, id := range s.Claims {
			cl := claims[id]
			ev := text.Span{Start: cl.Evidence.Start, End: cl.Evidence.End}
			one = one || cl.Article == "one" && ev.Start < c.span.End && c.span.Start < ev.End
			two = two || cl.Article == "two" && ev.Start < c.copySpan.End && c.copySpan.Start < ev.End
		}
	}
	return one && two
}

// alarmed says which conflict a paraphrase gave, or "".
func alarmed(t *testing.T, a normalize.Article, c change) string {
	rep := together(t, a, c.copy)
	for _, e := range rep.Events {
		for _, f := range e.Findings {
			if f.Relation == value.Conflict || f.Relation == value.Update {
				return fmt.Sprintf("%s of %s: %.200s", f.Relation, f.Attribute, f.Explanation)
			}
		}
	}
	return ""
}
