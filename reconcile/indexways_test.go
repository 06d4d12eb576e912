package reconcile_test

import (
	"context"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"sync"
	"testing"

	"github.com/newsconcord/concord/normalize"
	"github.com/newsconcord/concord/normalize/intake"
	"github.com/newsconcord/concord/reconcile"
)

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
