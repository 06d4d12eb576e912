package reconcile_test

import (
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/newsconcord/concord/normalize"
	"github.com/newsconcord/concord/normalize/intake"
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

// TestWays checks that all ways to the same articles end in the same events, and
// in those of a batch.
func TestWays(t *testing.T) {
	all := stories(30)
	judged := []reconcile.Judgement{
		{A: all[0].ID, B: all[len(all)-1].ID, Verdict: reconcile.Same}, {A: all[1].ID, B: all[0].ID, Verdict: reconcile.NotSame}}
	want := batch(t, reconcile.Options{Judgements: judged}, all)
	if len(want) < 10 || len(want) == len(all) {
		t.Fatalf("%d events of %d articles show nothing", len(want), len(all))
	}
	ways := map[string]func(t *testing.T, x *reconcile.Index, r *rand.Rand){
		"one by one": func(t *testing.T, x *reconcile.Index, r *rand.Rand) {
			for _, i := range r.Perm(len(all)) {
				if err := x.Add(all[i]); err != nil {
					t.Fatal(err)
				}
			}
		},
		"looked at all the time": func(t *testing.T, x *reconcile.Index, r *rand.Rand) {
			for _, i := range r.Perm(len(all)) {
				_ = x.Add(all[i])
				if r.IntN(4) == 0 {
					events(t, x)
				}
			}
		},
		"all at once": func(t *testing.T, x *reconcile.Index, _ *rand.Rand) {
			if rejected, err := x.AddAll(context.Background(), reconcile.Articles(all...)); err != nil || len(rejected) > 0 {
				t.Fatal(rejected, err)
			}
		},
		"in batches": func(t *testing.T, x *reconcile.Index, r *rand.Rand) {
			mixed := slices.Clone(all)
			r.Shuffle(len(mixed), func(i, j int) { mixed[i], mixed[j] = mixed[j], mixed[i] })
			for chunk := range slices.Chunk(mixed, 7) {
				if _, err := x.AddAll(context.Background(), reconcile.Articles(chunk...)); err != nil {
					t.Fatal(err)
				}
			}
		},
		"with detours": func(t *testing.T, x *reconcile.Index, r *rand.Rand) {
			for _, i := range r.Perm(len(all)) {
				old := all[i]
				old.Text = all[r.IntN(len(all))].Text + " More on this later."
				_ = x.Update(old)
				if r.IntN(3) == 0 {
					events(t, x)
				}
				if r.IntN(3) == 0 {
					x.Remove(all[i].ID)
				}
				_ = x.Update(all[i])
				_ = x.Add(all[i])
			}
		},
		"from several goroutines": func(_ *testing.T, x *reconcile.Index, _ *rand.Rand) {
			var wg sync.WaitGroup
			for w := range 4 {
				wg.Go(func() {
					for i := w; i < len(all); i += 4 {
						_ = x.Add(all[i])
						if i%9 == 0 {
							_, _ = x.Events(context.Background())
						}
					}
				})
			}
			wg.Wait()
		},
		"through a file": func(t *testing.T, x *reconcile.Index, _ *rand.Rand) {
			y := index(t, reconcile.Options{Judgements: judged})
			for i, a := range all {
				_ = y.Add(a)
				if i == len(all)/2 {
					y = reloaded(t, y)
				}
			}
			y = reloaded(t, y)
			if got := shape(events(t, y)); !reflect.DeepEqual(got, want) {
				t.Error("other events after the way through a file")
			}
			_, _ = x.AddAll(context.Background(), reconcile.Articles(all...))
		},
	}
	for name, way := range ways {
		t.Run(name, func(t *testing.T) {
			for seed := range uint64(3) {
				x := index(t, reconcile.Options{Judgements: judged})
				way(t, x, rand.New(rand.NewPCG(seed, 1)))
				if got := shape(events(t, x)); !reflect.DeepEqual(got, want) {
					t.Fatalf("seed %d: %d events, want %d: %v", seed, len(got), len(want), got)
				}
			}
		})
	}
}

// FuzzWays lets the fuzzer choose the way: each byte is a step, and where it
// leads must be where a batch leads.
func FuzzWays(f *testing.F) {
	f.Add([]byte{0, 4, 8, 12, 1, 5, 2, 3, 6})
	f.Add([]byte{0, 1, 2, 3, 0, 1, 2, 3, 255, 254, 253, 252})
	f.Add([]byte{0, 6, 12, 18, 3, 4, 3, 10, 3, 5, 3, 11, 3, 2, 3})
	all := stories(6)
	f.Fuzz(func(t *testing.T, way []byte) {
		if len(way) > 40 {
			return
		}
		x := index(t, reconcile.Options{})
		there := map[string]normalize.Article{}
		var said []reconcile.Judgement
		for _, step := range way {
			a := all[int(step/6)%len(all)]
			switch step % 6 {
			case 0:
				if err := x.Add(a); err == nil {
					there[a.ID] = a
				}
			case 1:
				a.Text = all[int(step)%len(all)].Text
				if err := x.Update(a); err != nil {
					t.Fatal(err)
				}
				there[a.ID] = a
			case 2:
				if _, ok := there[a.ID]; x.Remove(a.ID) != ok {
					t.Fatalf("Remove(%s) does not tell what was there", a.ID)
				}
				delete(there, a.ID)
			case 3:
				events(t, x)
			case 4:
				j := reconcile.Judgement{A: a.ID, B: all[int(step)%len(all)].ID,
					Verdict: []reconcile.Verdict{reconcile.Same, reconcile.NotSame, reconcile.Unsure}[step/18%3]}
				if _, err := x.Judge(j); err == nil {
					said = append(said, j)
				}
			case 5:
				if old, ok := there[a.ID]; ok {
					old.URL += "/again"
					if err := x.Update(old); err != nil {
						t.Fatal(err)
					}
					there[a.ID] = old
				}
			}
		}
		got := events(t, x)
		if want := batch(t, reconcile.Options{Judgements: said}, slices.Collect(maps.Values(there))); !reflect.DeepEqual(shape(got), want) {
			t.Errorf("got %v, want %v", got, want)
		}
		ids := map[string]bool{}
		for _, e := range got {
			if now, ok := x.Resolve(e.ID); ids[e.ID] || !ok || now != e.ID {
				t.Errorf("id %s: twice %t, resolves to %s", e.ID, ids[e.ID], now)
			}
			ids[e.ID] = true
		}
	})
}

// TestWaysOverData adds labelled articles in an order of its own and compares
// with a batch.
func TestWaysOverData(t *testing.T) {
	folder := os.Getenv("CONCORD_DATA")
	if folder == "" {
		t.Skip("CONCORD_DATA is not set")
	}
	var all []normalize.Article
	for a, err := range intake.Articles(nil, filepath.Join(folder, "cluster", "basil.jsonl")) {
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, a)
	}
	x := index(t, reconcile.Options{})
	for n, i := range rand.New(rand.NewPCG(1, 1)).Perm(len(all)) {
		if err := x.Add(all[i]); err != nil {
			t.Fatal(err)
		}
		if n%40 == 0 {
			events(t, x)
		}
	}
	if got := shape(events(t, x)); len(got) == 0 || !reflect.DeepEqual(got, batch(t, reconcile.Options{}, all)) {
		t.Errorf("%d events, other ones than in a batch", len(got))
	}
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

// TestTwins has reports with the same words that are not one event: one text is
// too short to tell, of the other somebody says so. Each event has its own id.
func TestTwins(t *testing.T) {
	all := []normalize.Article{{ID: "a", Text: "Fire in Riga kills two."}, {ID: "b", Text: "Fire in Riga kills two."}, {ID: "c", Text: dam}, {ID: "d", Text: dam}}
	o := reconcile.Options{Judgements: []reconcile.Judgement{{A: "c", B: "d", Verdict: reconcile.NotSame}}}
	want := batch(t, o, all)
	x := index(t, o)
	for i := range all {
		if err := x.Add(all[len(all)-1-i]); err != nil {
			t.Fatal(err)
		}
	}
	if got := shape(events(t, x)); len(want) != 4 || !reflect.DeepEqual(got, want) {
		t.Errorf("index %v, batch %v; want four events in both", got, want)
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

func TestJudge(t *testing.T) {
	x := index(t, reconcile.Options{})
	for _, a := range []normalize.Article{{ID: "a", Text: dam}, {ID: "b", Text: dam2}, {ID: "c", Text: vote}} {
		if err := x.Add(a); err != nil {
			t.Fatal(err)
		}
	}
	groups := func() string {
		var out []string
		for _, e := range events(t, x) {
			s := ""
			for _, m := range e.Members {
				s += m.Article
			}
			out = append(out, s)
		}
		slices.Sort(out)
		return strings.Join(out, " ")
	}
	say := func(a, b string, v reconcile.Verdict) func() error {
		return func() error {
			_, err := x.Judge(reconcile.Judgement{A: a, B: b, Verdict: v, By: "kim", At: "2031-05-04"})
			return err
		}
	}
	undo := func(n int) func() error { return func() error { return x.Undo(n, "kim", "2031-05-05") } }
	steps := []struct {
		reason string
		do     func() error
		want   string
	}{
		{"the texts decide", func() error { return nil }, "ab c"},
		{"not the same", say("b", "a", reconcile.NotSame), "a b c"},
		{"taken back", undo(1), "ab c"},
		{"the taking back is taken back", undo(2), "a b c"},
		{"the last word counts", say("a", "b", reconcile.Unsure), "ab c"},
		{"the same; b, which is like a, comes along", say("a", "c", reconcile.Same), "abc"},
		{"an unknown article may come later", say("a", "later", reconcile.NotSame), "abc"},
		{"a new version keeps what was said", func() error { return x.Update(normalize.Article{ID: "c", Text: vote + " It ends today."}) }, "abc"},
		{"so does a way through a file", func() error { x = reloaded(t, x); return nil }, "abc"},
		{"and it can still be taken back", undo(5), "ab c"},
	}
	for _, s := range steps {
		if err := s.do(); err != nil {
			t.Fatalf("%s: %v", s.reason, err)
		}
		if got := groups(); got != s.want {
			t.Errorf("%s: %q, want %q", s.reason, got, s.want)
		}
	}
	for _, j := range []reconcile.Judgement{{A: "a", B: "b"}, {A: "a", B: "a", Verdict: reconcile.Same}, {A: "a", Verdict: reconcile.Same}, {Undoes: 1}} {
		if _, err := x.Judge(j); !errors.Is(err, reconcile.ErrJudgement) {
			t.Errorf("%+v: %v, want ErrJudgement", j, err)
		}
	}
	if err := x.Undo(99, "", ""); !errors.Is(err, reconcile.ErrJudgement) {
		t.Errorf("undo of nothing: %v", err)
	}
	if log := x.Judgements(); len(log) != 7 || log[6].Undoes != 5 || log[0].By != "kim" {
		t.Errorf("the log is %+v", log)
	}
}

func TestLineage(t *testing.T) {
	x := index(t, reconcile.Options{})
	id := func(article string) string {
		t.Helper()
		for _, e := range events(t, x) {
			if slices.ContainsFunc(e.Members, func(m reconcile.Member) bool { return m.Article == article }) {
				return e.ID
			}
		}
		t.Fatalf("no event of %s", article)
		return ""
	}
	add := func(a normalize.Article) {
		t.Helper()
		if err := x.Add(a); err != nil {
			t.Fatal(err)
		}
	}
	add(normalize.Article{ID: "a", Text: dam})
	add(normalize.Article{ID: "c", Text: vote})
	dams, votes := id("a"), id("c")
	add(normalize.Article{ID: "b", Text: dam2})
	if id("b") != dams || id("a") != dams {
		t.Error("a new member changes no id")
	}
	for _, a := range []string{"a", "b"} {
		if _, err := x.Judge(reconcile.Judgement{A: a, B: "c", Verdict: reconcile.Same}); err != nil {
			t.Fatal(err)
		}
	}
	if id("c") != dams {
		t.Error("the larger event carries on its id")
	}
	if now, ok := x.Resolve(votes); now != dams || !ok {
		t.Errorf("the id of the merged event leads to %q, %t; want %q", now, ok, dams)
	}
	for _, n := range []int{1, 2} {
		if err := x.Undo(n, "", ""); err != nil {
			t.Fatal(err)
		}
	}
	if id("a") != dams || id("c") == votes || id("c") == dams {
		t.Error("what is split off gets an id that was never given")
	}
	x = reloaded(t, x)
	if now, ok := x.Resolve(votes); now != dams || !ok {
		t.Error("redirects last in a file")
	}
	split := id("c")
	x.Remove("c")
	events(t, x)
	var got []string
	for _, c := range x.Changes(0) {
		got = append(got, string(c.Kind))
	}
	if want := "opened opened merged split closed"; strings.Join(got, " ") != want {
		t.Errorf("changes %q, want %q", got, want)
	}
	if _, ok := x.Resolve(split); ok {
		t.Error("a closed event is gone")
	}
	if last := x.Changes(4); len(last) != 1 || last[0].Seq != 5 {
		t.Errorf("changes behind the fourth: %+v", last)
	}
}

func BenchmarkIndexAdd(b *testing.B) {
	all := stories(200)
	b.ReportAllocs()
	for b.Loop() {
		x := index(b, reconcile.Options{Workers: 1})
		for _, a := range all {
			_ = x.Add(a)
		}
		if _, err := x.Events(context.Background()); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(b.N*len(all))/b.Elapsed().Seconds(), "articles/s")
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

// TestGroupedAnew counts the groupings: only what the events depend on makes one.
func TestGroupedAnew(t *testing.T) {
	x := index(t, reconcile.Options{})
	a, b := normalize.Article{ID: "a", Text: dam, Published: "2031-05-03T10:00:00Z"}, normalize.Article{ID: "b", Text: dam2}
	later := a
	later.URL, later.Published = "https://herald.example/dam", "2031-05-03T11:00:00Z"
	moved := later
	moved.Published = "2031-05-05"
	judge := func(v reconcile.Verdict) func() error {
		return func() error {
			_, err := x.Judge(reconcile.Judgement{A: "a", B: "b", Verdict: v})
			return err
		}
	}
	for _, step := range []struct {
		reason string
		do     func() error
		anew   bool
	}{
		{"two articles", func() error { return errors.Join(x.Add(a), x.Add(b)) }, true},
		{"nothing", func() error { return nil }, false},
		{"one of them again", func() error { return x.Add(a) }, false},
		{"another address and hour", func() error { return x.Update(later) }, false},
		{"another day", func() error { return x.Update(moved) }, true},
		{"a judgement", judge(reconcile.NotSame), true},
		{"the same once more", judge(reconcile.NotSame), false},
		{"the other verdict", judge(reconcile.Same), true},
		{"an article that came and went", func() error {
			err := x.Add(normalize.Article{ID: "c", Text: vote})
			x.Remove("c")
			return err
		}, false},
		{"an article less", func() error { x.Remove("b"); return nil }, true},
	} {
		before := x.Counters()["groupings"]
		if err := step.do(); err != nil {
			t.Fatalf("%s: %v", step.reason, err)
		}
		got := events(t, x)
		if anew := x.Counters()["groupings"] > before; anew != step.anew {
			t.Errorf("%s: grouped anew %t, want %t", step.reason, anew, step.anew)
		}
		y := reloaded(t, x)
		if want := events(t, y); !reflect.DeepEqual(got, want) {
			t.Errorf("%s: %v, but grouped from a file %v", step.reason, got, want)
		}
	}
}

// BenchmarkRefresh asks an index of 10,000 generated articles for its events
// after a change.
func BenchmarkRefresh(b *testing.B) {
	const size, more = 10000, 100
	all := generated(b, size+more)
	x := index(b, reconcile.Options{Workers: 1})
	if _, err := x.AddAll(context.Background(), reconcile.Articles(all[:size]...)); err != nil {
		b.Fatal(err)
	}
	events(b, x)
	n := 0
	for _, bm := range []struct {
		name   string
		change func() error
		undo   func()
	}{
		{"100 more articles", func() error {
			_, err := x.AddAll(context.Background(), reconcile.Articles(all[size:]...))
			return err
		}, func() {
			for _, a := range all[size:] {
				x.Remove(a.ID)
			}
		}},
		{"a verdict", func() error {
			n++
			_, err := x.Judge(reconcile.Judgement{A: all[n%size].ID, B: all[(n+1)%size].ID, Verdict: reconcile.NotSame})
			return err
		}, func() {}},
		{"100 other addresses", func() error {
			n++
			for _, a := range all[:more] {
				a.URL = fmt.Sprint("https://herald.example/", n, a.ID)
				if err := x.Update(a); err != nil {
					return err
				}
			}
			return nil
		}, func() {}},
	} {
		b.Run(bm.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				b.StopTimer()
				if err := bm.change(); err != nil {
					b.Fatal(err)
				}
				b.StartTimer()
				events(b, x)
				b.StopTimer()
				bm.undo()
				b.StartTimer()
			}
		})
	}
}

// generated returns articles of the generator that CONCORD_PERF names.
func generated(b *testing.B, n int) (all []normalize.Article) {
	b.Helper()
	dir := os.Getenv("CONCORD_PERF")
	if dir == "" {
		b.Skip("CONCORD_PERF is not set: there is no generator of articles")
	}
	gen := exec.Command("go", "run", ".", "-n", fmt.Sprint(n), "-seed", "1")
	gen.Dir = filepath.Join(dir, "gen")
	out, err := gen.Output()
	if err != nil {
		b.Skip("the generator does not run: ", err)
	}
	for line := range bytes.Lines(out) {
		var a normalize.Article
		if err := json.Unmarshal(line, &a); err != nil {
			b.Fatal(err)
		}
		all = append(all, a)
	}
	return all
}
