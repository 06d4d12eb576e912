package claim

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"testing"

	"github.com/newsconcord/concord/normalize"
)

func TestZSample(t *testing.T) {
	type art struct {
		normalize.Article
		Cluster string `json:"cluster"`
	}
	used := map[string]bool{}
	for _, a := range jsonLines[normalize.Article](t, "triples/articles.jsonl") {
		used[a.ID] = true
		used[a.Text] = true
	}
	f, _ := os.Create("/tmp/an/sample.jsonl")
	defer f.Close()
	e := json.NewEncoder(f)
	for _, set := range []struct {
		name   string
		events int
	}{{"cluster/basil.jsonl", 44}, {"cluster/allsides.jsonl", 12}} {
		by := map[string][]art{}
		bad := map[string]bool{}
		for _, a := range jsonLines[art](t, set.name) {
			by[a.Cluster] = append(by[a.Cluster], a)
			if used[a.ID] || used[a.Text] {
				bad[a.Cluster] = true
			}
		}
		var cl []string
		for c, as := range by {
			if len(as) > 1 && !bad[c] {
				cl = append(cl, c)
			}
		}
		key := func(s string) string { h := sha256.Sum256([]byte(s)); return hex.EncodeToString(h[:]) }
		slices.SortFunc(cl, func(a, b string) int {
			if key(a) < key(b) {
				return -1
			}
			return 1
		})
		fmt.Println(set.name, len(cl), len(bad))
		for _, c := range cl[:set.events] {
			var rs []*Reading
			for _, a := range by[c][:min(3, len(by[c]))] {
				rs = append(rs, read(t, a.Article))
			}
			type pr struct {
				h    string
				band int
				rec  map[string]any
			}
			var ps []pr
			for i := range rs {
				for j := i + 1; j < len(rs); j++ {
					a, b := rs[i], rs[j]
					for _, s := range candidates(a, b, new(overlaps)) {
						if s.p < .06 {
							continue
						}
						ca, cb := a.Clauses[s.a], b.Clauses[s.b]
						band := 0
						for _, x := range []float64{.12, .25, .5} {
							if s.p >= x {
								band++
							}
						}
						sent := func(r *Reading, c Clause) string {
							x := r.Doc.Text.Sentences[c.Sentence]
							return r.Doc.Text.Source[x.Start:x.End]
						}
						ps = append(ps, pr{key(fmt.Sprint(a.Doc.Article.ID, b.Doc.Article.ID, ca.Start, cb.Start)), band, map[string]any{"set": set.name, "cluster": c, "a": a.Doc.Article.ID, "b": b.Doc.Article.ID,
							"sa": [2]int{ca.Start, ca.End}, "sb": [2]int{cb.Start, cb.End}, "x": s.x[:], "p": s.p, "ta": ca.Span.In(a.Doc.Text.Source), "tb": cb.Span.In(b.Doc.Text.Source), "sena": sent(a, ca), "senb": sent(b, cb)}})
					}
				}
			}
			slices.SortFunc(ps, func(a, b pr) int {
				if a.h < b.h {
					return -1
				}
				return 1
			})
			quota := []int{1, 2, 2, 1}
			for _, p := range ps {
				if quota[p.band] > 0 {
					quota[p.band]--
					e.Encode(p.rec)
				}
			}
		}
	}
}
