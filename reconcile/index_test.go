package reconcile_test

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/newsconcord/concord/normalize"
	"github.com/newsconcord/concord/reconcile"
	"github.com/newsconcord/concord/reconcile/provenance"
)

// stories returns articles on invented happenings: one to four on each, in
// words of their own or copied, dated over some weeks.
func stories(events int) []normalize.Article {
	r := rand.New(rand.NewPCG(11, 11))
	places := strings.Fields("Orvel Savenna Korl Brisk Lundt Tamar Quell Ostrava Pinhel Narwa")
	things := strings.Fields("dam quay bridge mill tunnel school theatre airport market museum")
	acts := strings.Fields("collapsed opened burned flooded reopened closed moved")
	people := strings.Fields("Lindqvist Barros Okafor Tanaka Weiss Moreau Haddad Novak Ferri Kimani")
	var out []normalize.Article
	for e := range events {
		place, thing, act, person := places[r.IntN(10)], things[r.IntN(10)], acts[r.IntN(7)], people[r.IntN(10)]
		day, dead := 1+r.IntN(25), 10+r.IntN(900)
		first := ""
		for v := range 1 + r.IntN(4) {
			text := fmt.Sprintf("%s, May %d - The old %s in %s %s on Sunday, and %d people were brought to safety. Mayor Ana %s said the %s would be looked at by engineers from %s within the week. ",
				strings.ToUpper(place), day, thing, place, act, dead, person, thing, places[(e+3)%10])
			for range 3 {
				text += fmt.Sprintf("%s of the %s spoke of %s, %s and %s near the %s. ", people[r.IntN(10)], things[r.IntN(10)],
					things[r.IntN(10)], acts[r.IntN(7)], places[r.IntN(10)], things[r.IntN(10)])
			}
			if v == 2 {
				text = first
			}
			first = cmp.Or(first, text)
			out = append(out, normalize.Article{ID: fmt.Sprintf("s%03d-%d", e, v), Source: fmt.Sprint("Paper ", v), Published: fmt.Sprintf("2031-05-%02d", day+v), Text: text})
		}
	}
	return out
}

func index(t testing.TB, o reconcile.Options) *reconcile.Index {
	t.Helper()
	x, err := reconcile.NewIndex(o)
	if err != nil {
		t.Fatal(err)
	}
	return x
}

func events(t testing.TB, x *reconcile.Index) []reconcile.IndexEvent {
	t.Helper()
	all, err := x.Events(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// shape returns events without the ids that depend on the way.
func shape(all []reconcile.IndexEvent) map[string][]reconcile.Member {
	out := map[string][]reconcile.Member{}
	for _, e := range all {
		out[e.BatchID] = e.Members
	}
	return out
}

// batch returns the events of a batch in the same form.
func batch(t testing.TB, o reconcile.Options, articles []normalize.Article) map[string][]reconcile.Member {
	t.Helper()
	r, err := reconcile.New(o)
	if err != nil {
		t.Fatal(err)
	}
	rows, _, err := r.Cluster(context.Background(), reconcile.Articles(articles...))
	if err != nil {
		t.Fatal(err)
	}
	out := map[string][]reconcile.Member{}
	for _, row := range rows {
		out[row.Event] = append(out[row.Event], row.Member)
	}
	for _, ms := range out {
		slices.SortFunc(ms, func(a, b reconcile.Member) int { return cmp.Or(cmp.Compare(a.Article, b.Article), a.Start-b.Start) })
	}
	return out
}

const (
	dam  = "RIGA, May 3 - The spillway of the Orvel dam was opened on Sunday after three days of rain, and 400 people left their homes. Mayor Ana Lindqvist said the wall was sound."
	dam2 = "RIGA, May 3 - Some 400 people left their homes on Sunday when the spillway of the Orvel dam was opened after three days of rain. The wall was sound, Mayor Ana Lindqvist said."
	vote = "VALLETTA, May 3 - Voters in Malta chose a new parliament on Saturday. Turnout was 81 percent, the electoral commission reported, and a count of the ballots goes on."
)

func TestIndexErrors(t *testing.T) {
	x := index(t, reconcile.Options{})
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	must(x.Add(normalize.Article{ID: "a", Text: dam, Modified: "2031-05-03T10:00:00Z"}))
	tests := []struct {
		reason string
		err    error
		want   error
	}{
		{"the same again is no error", x.Add(normalize.Article{ID: "a", Text: dam, Modified: "2031-05-03T10:00:00Z"}), nil},
		{"another text needs Update", x.Add(normalize.Article{ID: "a", Text: vote}), reconcile.ErrClash},
		{"an earlier version comes late", x.Update(normalize.Article{ID: "a", Text: vote, Modified: "2031-05-03T09:00:00Z"}), reconcile.ErrStale},
		{"a later one is taken", x.Update(normalize.Article{ID: "a", Text: dam2, Modified: "2031-05-03T11:00:00Z"}), nil},
		{"a text without words can't be read", x.Add(normalize.Article{ID: "b"}), normalize.ErrEmpty},
	}
	for _, tt := range tests {
		if !errors.Is(tt.err, tt.want) {
			t.Errorf("%s: got %v, want %v", tt.reason, tt.err, tt.want)
		}
		var ae *normalize.ArticleError
		if tt.want != nil && !errors.As(tt.err, &ae) {
			t.Errorf("%s: %T does not name the article", tt.reason, tt.err)
		}
	}
	if x.Remove("gone") || !x.Remove("a") || x.Len() != 0 {
		t.Error("Remove tells what was there")
	}
	if _, err := reconcile.NewIndex(reconcile.Options{Window: -1, Judgements: []reconcile.Judgement{{A: "a", B: "a", Verdict: reconcile.Same}}}); err == nil ||
		!strings.Contains(err.Error(), "limits") || !strings.Contains(err.Error(), "judgements[0]") {
		t.Errorf("got %v, want both problems named", err)
	}
}

func TestIndexCopies(t *testing.T) {
	x := index(t, reconcile.Options{})
	for _, a := range []normalize.Article{
		{ID: "a", Text: dam, Published: "2031-05-03T10:00:00Z"},
		{ID: "b", Text: vote, Published: "2031-05-03T11:00:00Z"},
		{ID: "c", Text: dam, Published: "2031-05-03T12:00:00Z"},
	} {
		if err := x.Add(a); err != nil {
			t.Fatal(err)
		}
	}
	got, err := x.Copies(context.Background())
	if err != nil || len(got) != 1 || got[0].Article != "c" || got[0].Of != "a" || got[0].Kind != provenance.Identical {
		t.Errorf("got %+v, %v; want c as the copy of a", got, err)
	}
	x.Remove("a")
	if got, err := x.Copies(context.Background()); err != nil || len(got) != 0 {
		t.Errorf("got %+v, %v; want no copy of what is gone", got, err)
	}
}

func TestLimits(t *testing.T) {
	all := stories(20)
	newest := slices.MaxFunc(all, func(a, b normalize.Article) int { return cmp.Compare(a.Published, b.Published) }).Published
	for name, o := range map[string]reconcile.Options{"window": {Window: 4}, "cap": {MaxArticles: 9}} {
		t.Run(name, func(t *testing.T) {
			var first map[string][]reconcile.Member
			for seed := range uint64(5) {
				x := index(t, o)
				for _, i := range rand.New(rand.NewPCG(seed, 2)).Perm(len(all)) {
					if err := x.Add(all[i]); err != nil && !errors.Is(err, reconcile.ErrOutside) {
						t.Fatal(err)
					}
				}
				got := shape(events(t, x))
				if first == nil {
					first = got
				}
				if !reflect.DeepEqual(got, first) {
					t.Error("what stays depends on the order")
				}
				c := x.Counters()
				if c["outside_window"]+c["over_cap"] != len(all)-x.Len() || x.Len() == len(all) {
					t.Errorf("%v: not every article is counted", c)
				}
			}
		})
	}
	x := index(t, reconcile.Options{Window: 4})
	for _, a := range all {
		_ = x.Add(a)
	}
	if err := x.Add(normalize.Article{ID: "old", Published: "2030-01-01", Text: dam}); !errors.Is(err, reconcile.ErrOutside) {
		t.Errorf("got %v for a report of another year than %s", err, newest)
	}
	if err := x.Add(normalize.Article{ID: "undated", Text: dam}); err != nil {
		t.Errorf("got %v: an undated article lies in every window", err)
	}
}

// TestBridges has a report that is much like two, which others forbid to be one
// event with it: the batch and the index name the pairs that were left apart.
func TestBridges(t *testing.T) {
	all := []normalize.Article{{ID: "a", Text: dam}, {ID: "b", Text: dam2}, {ID: "c", Text: dam2 + " Trains run again."}}
	o := reconcile.Options{Judgements: []reconcile.Judgement{{A: "a", B: "b", Verdict: reconcile.NotSame}}}
	r, err := reconcile.New(o)
	if err != nil {
		t.Fatal(err)
	}
	rep, err := r.Reconcile(context.Background(), reconcile.Articles(all...))
	if err != nil || len(rep.Bridges) != 1 {
		t.Fatalf("bridges %+v, %v; want one", rep.Bridges, err)
	}
	got := rep.Bridges[0]
	if got.A.Article == "c" || got.B.Article != "c" || got.A.Event == got.B.Event || got.LogOdds < 2.3 || got.B.End != len(all[2].Text) {
		t.Errorf("got %+v, want c and that of a and b with which it is not in one event", got)
	}
	x := index(t, o)
	for _, a := range all {
		if err := x.Add(a); err != nil {
			t.Fatal(err)
		}
	}
	bridges, err := x.Bridges(context.Background())
	if err != nil || len(bridges) != 1 || bridges[0].A.Member != got.A.Member || bridges[0].B.Member != got.B.Member || bridges[0].LogOdds != got.LogOdds {
		t.Fatalf("the index has %+v, %v; the batch %+v", bridges, err, got)
	}
	for _, e := range events(t, x) {
		for _, b := range []reconcile.Membership{bridges[0].A, bridges[0].B} {
			if slices.Contains(e.Members, b.Member) != (e.ID == b.Event) {
				t.Errorf("%s is not in event %s", b.Article, b.Event)
			}
		}
	}
}
