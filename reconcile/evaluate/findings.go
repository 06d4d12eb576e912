package evaluate

import (
	"encoding/json"
	"fmt"
	"io"
)

// The rules by which a finding is matched with an editor's.
const (
	longest = 300 // bytes of evidence that is read: a value or a clause
	budget  = 2   // findings read for each event, as a multiple of the editor's number
)

// FindingScore measures the findings of a report against an editor's. Shares
// have one decimal. The editor's list is not exhaustive, so what it lacks is
// not wrong: recall is what counts.
type FindingScore struct {
	Gold    int     `json:"gold"`
	Read    int     `json:"findings_read"`
	Matched float64 `json:"matched_share"` // of those read
	// Aligned, Group and Relation are recall: by evidence, by evidence and
	// group of relations, by evidence and relation.
	Aligned    float64                  `json:"aligned_recall"`
	Group      float64                  `json:"group_recall"`
	Relation   float64                  `json:"relation_recall"`
	ByRelation map[string]RelationScore `json:"by_relation"`
}

// RelationScore is the recall of one relation.
type RelationScore struct {
	Gold     int     `json:"gold"`
	Aligned  float64 `json:"aligned"`
	Group    float64 `json:"group"`
	Relation float64 `json:"relation"`
}

// groups puts relations together that an editor would act on alike.
var groups = map[string]string{"equal": "agreement", "refines": "refinement", "conflict": "discrepancy", "update": "discrepancy",
	"reword": "reword", "silent": "silent"}

// editorial is a finding of the editor.
type editorial struct {
	Event    string
	Relation string
	Sides    []struct {
		Article string
		Quote   string
		Start   int `json:"byte_start"`
		End     int `json:"byte_end"`
	}
}

// found is a finding of a report as it is matched.
type found struct {
	relation string
	spans    map[string]span // by article
	silent   map[string]bool
}

// Findings measures reports in the form concord.report/v1 against labels
// {"event","relation","sides":[{"article","quote","byte_start","byte_end"}]}.
// One finding stands for one label.
func Findings(gold io.Reader, reports ...io.Reader) (FindingScore, error) {
	gs, err := read[editorial]("gold", gold)
	if err != nil {
		return FindingScore{}, err
	}
	byEvent, event := map[string][]editorial{}, map[string]string{}
	for _, g := range gs {
		byEvent[g.Event] = append(byEvent[g.Event], g)
		for _, s := range g.Sides {
			event[s.Article] = g.Event
		}
	}
	mine := map[string][]found{}
	for _, r := range reports {
		if err := readReport(r, event, mine); err != nil {
			return FindingScore{}, fmt.Errorf("report: %w", err)
		}
	}
	total := map[string]*recall{}
	s := FindingScore{Gold: len(gs), ByRelation: map[string]RelationScore{}}
	matched := 0
	for e, rows := range byEvent {
		fs := mine[e][:min(len(mine[e]), budget*len(rows))]
		s.Read += len(fs)
		matched += match(rows, fs, total)
	}
	var all recall
	for _, rel := range sortedKeys(total) {
		r := total[rel]
		all.gold, all.aligned, all.group, all.relation = all.gold+r.gold, all.aligned+r.aligned, all.group+r.group, all.relation+r.relation
		s.ByRelation[rel] = RelationScore{r.gold, share(r.aligned, r.gold), share(r.group, r.gold), share(r.relation, r.gold)}
	}
	s.Matched = share(matched, s.Read)
	s.Aligned, s.Group, s.Relation = share(all.aligned, all.gold), share(all.group, all.gold), share(all.relation, all.gold)
	return s, nil
}

type recall struct{ gold, aligned, group, relation int }

func share(a, b int) float64 { return round(100*ratio(a, b), 1) }

// report is what is read of concord.report/v1.
type report struct {
	Events []struct {
		Members []struct{ Article string }
		Claims  []struct {
			ID, Article string
			Evidence    struct {
				Start int `json:"byte_start"`
				End   int `json:"byte_end"`
			}
		}
		Findings []struct {
			Relation string
			Sides    []struct{ Articles, Claims []string }
		}
	}
}

// readReport adds the findings of each event to those of the editor's events
// whose articles it holds.
func readReport(r io.Reader, event map[string]string, mine map[string][]found) error {
	var rep report
	if err := json.NewDecoder(r).Decode(&rep); err != nil {
		return err
	}
	for n, e := range rep.Events {
		to := map[string]bool{}
		for _, m := range e.Members {
			to[event[m.Article]] = true
		}
		type place struct {
			article string
			span
		}
		claims := map[string]place{}
		for _, c := range e.Claims {
			claims[c.ID] = place{c.Article, span{c.Evidence.Start, c.Evidence.End}}
			to[event[c.Article]] = true
		}
		delete(to, "") // articles that the editor did not read
		for _, f := range e.Findings {
			x := found{f.Relation, map[string]span{}, map[string]bool{}}
			for _, s := range f.Sides {
				for _, id := range s.Claims {
					c, ok := claims[id]
					if !ok {
						return fmt.Errorf("event %d: claim %q: %w", n, id, ErrClaim)
					}
					// The first claim of an article is the one that is read.
					if _, ok := x.spans[c.article]; !ok && c.end-c.start <= longest {
						x.spans[c.article] = c.span
					}
				}
				for _, a := range s.Articles {
					if len(s.Claims) == 0 {
						x.silent[a] = true
					}
				}
			}
			for a := range x.spans {
				delete(x.silent, a)
			}
			for id := range to {
				mine[id] = append(mine[id], x)
			}
		}
	}
	return nil
}

// match assigns findings to labels one to one and counts; it returns how many
// findings found a label. As many right relations as can be go first, then
// right groups, then what is left.
func match(rows []editorial, mine []found, total map[string]*recall) int {
	fits := make([][]int, len(rows))
	for k, g := range rows {
		if total[g.Relation] == nil {
			total[g.Relation] = &recall{}
		}
		total[g.Relation].gold++
		for n, f := range mine {
			if f.fits(g) {
				fits[k] = append(fits[k], n)
			}
		}
	}
	owner := map[int]int{} // finding -> label
	for _, level := range []func(f, g string) bool{
		func(f, g string) bool { return f == g },
		sameGroup,
		func(f, g string) bool { return true },
	} {
		assign(rows, mine, fits, owner, level)
	}
	for n, k := range owner {
		r := total[rows[k].Relation]
		r.aligned++
		r.relation += one(mine[n].relation == rows[k].Relation)
		r.group += one(sameGroup(mine[n].relation, rows[k].Relation))
	}
	return len(owner)
}

func sameGroup(f, g string) bool { return groups[f] == groups[g] && groups[g] != "" }

// fits reports whether every side that the finding and the label share carries
// the same value, and enough sides do: a wrong third side spoils it.
func (f found) fits(g editorial) bool {
	shared, quiet := 0, false
	for _, s := range g.Sides {
		if s.Quote == "" {
			quiet = quiet || f.silent[s.Article]
			continue
		}
		at, ok := f.spans[s.Article]
		if !ok {
			continue
		}
		if !carries(at, span{s.Start, s.End}) {
			return false
		}
		shared++
	}
	if g.Relation == "silent" {
		return shared >= 1 && quiet
	}
	return shared >= 2
}

// carries reports whether evidence is about a value: half of the shorter one
// is shared, and they are not of wholly different size.
func carries(a, b span) bool {
	both := min(a.end, b.end) - max(a.start, b.start)
	if both <= 0 {
		return false
	}
	x, y := a.end-a.start, b.end-b.start
	return float64(both) >= .5*float64(min(x, y)) && float64(both) >= .08*float64(x+y-both)
}

// assign gives free findings to labels without one, as many as the level
// permits (augmenting paths, Kuhn 1955).
func assign(rows []editorial, mine []found, fits [][]int, owner map[int]int, level func(f, g string) bool) {
	settled := map[int]bool{} // labels
	taken := map[int]bool{}   // findings
	for n, k := range owner {
		settled[k], taken[n] = true, true
	}
	options := make([][]int, len(rows))
	for k, g := range rows {
		for _, n := range fits[k] {
			if !settled[k] && !taken[n] && level(mine[n].relation, g.Relation) {
				options[k] = append(options[k], n)
			}
		}
	}
	var augment func(k int, seen map[int]bool) bool
	augment = func(k int, seen map[int]bool) bool {
		for _, n := range options[k] {
			if seen[n] {
				continue
			}
			seen[n] = true
			if other, ok := owner[n]; !ok || augment(other, seen) {
				owner[n] = k
				return true
			}
		}
		return false
	}
	for k := range rows {
		if !settled[k] {
			augment(k, map[int]bool{})
		}
	}
}
