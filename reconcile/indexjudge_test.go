package reconcile_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/newsconcord/concord/normalize"
	"github.com/newsconcord/concord/reconcile"
)

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
