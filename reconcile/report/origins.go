package report

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/newsconcord/concord/normalize/text"
	"github.com/newsconcord/concord/reconcile/provenance"
)

// origins groups the columns into independent sources: an original with its
// copies, and the reports of one publisher. Groups come in order of their first
// column.
func (v view) origins() [][]column {
	group := make([]int, len(v.Columns))
	for i := range group {
		group[i] = i
	}
	at := map[string]int{}
	join := func(i, k int) {
		from, to := max(group[i], group[k]), min(group[i], group[k])
		for n := range group {
			if group[n] == from {
				group[n] = to
			}
		}
	}
	for i, c := range v.Columns {
		for _, key := range []string{"copy " + c.Key, "copy " + c.CopyOf, "family " + c.Article.Family} {
			if key == "copy " || key == "family " {
				continue
			}
			if k, ok := at[key]; ok {
				join(i, k)
			} else {
				at[key] = i
			}
		}
	}
	var out [][]column
	place := map[int]int{}
	for i, g := range group {
		k, ok := place[g]
		if !ok {
			k = len(out)
			place[g], out = k, append(out, nil)
		}
		out[k] = append(out[k], v.Columns[i])
	}
	return out
}

// independence counts the reports and the independent sources behind them, "" for
// one report, and where nothing joins them.
func (v view) independence() string {
	n, groups := len(v.Columns), len(v.origins())
	if groups == n {
		return ""
	}
	return fmt.Sprintf("%s, %s", plural(n, "report"), plural(groups, "independent source"))
}

// sharedPublisher says that reports come from one publisher, "" where they do not.
func sharedPublisher(group []column) string {
	family, name := clean(group[0].Article.Family), group[0].Name()
	keys := make([]string, len(group))
	for i, c := range group {
		keys[i] = c.Key
		if clean(c.Article.Family) != family {
			return ""
		}
		if c.Name() != name {
			name = family
		}
	}
	if len(group) < 2 || family == "" {
		return ""
	}
	return listed(keys) + " come from one publisher, " + name + "."
}

// joined lists the keys of the columns of which it is said that they come from one
// publisher.
func (v view) joined() map[string]bool {
	out := map[string]bool{}
	for _, group := range v.origins() {
		for _, c := range group {
			out[c.Key] = sharedPublisher(group) != ""
		}
	}
	return out
}

// reuse says that one report of a view has another's words, with the proof.
type reuse struct {
	key, of string
	*provenance.Copy
}

// maxReuses is how many pairs of reports with common words are told of a group:
// each report has one original, and a few parts of others.
const maxReuses = 12

// reuses lists the reports of a group that have words of another one of it, the
// greatest part first. Of a report that copies several, which copy each other, the
// nearest one is told.
func (x *index) reuses(group []column) []reuse {
	var out []reuse
	for _, c := range group {
		for _, o := range group {
			if r := x.copies[[2]string{c.Article.ID, o.Article.ID}]; r != nil {
				out = append(out, reuse{c.Key, o.Key, r})
			}
		}
	}
	slices.SortStableFunc(out, func(a, b reuse) int { return cmp.Compare(b.part(), a.part()) })
	told := map[string]bool{} // the copies of which one original was told
	out = slices.DeleteFunc(out, func(r reuse) bool {
		whole := r.Kind == provenance.Identical || r.Kind == provenance.NearDuplicate
		again := told[r.key]
		told[r.key] = again || whole
		return again
	})
	return out[:min(len(out), maxReuses)]
}

// part is the part of the one that the other has.
func (r reuse) part() float64 {
	if r.Kind == provenance.Holds {
		return r.OfContainment
	}
	return r.Containment
}

// percent writes a part, rounded down: only the whole is 100%.
func percent(part float64) string { return fmt.Sprintf("%d%%", int(100*part)) }

// String says how one report stands to the other: "B copies A: 86% of B's words
// stand in A". Words count in runs of five.
func (r reuse) String() string {
	stand := fmt.Sprintf("%s of its words stand in %s", percent(r.part()), r.of)
	switch r.Kind {
	case provenance.Identical:
		return fmt.Sprintf("%s has the very words of %s", r.key, r.of)
	case provenance.NearDuplicate:
		return fmt.Sprintf("%s copies %s: %s", r.key, r.of, stand)
	case provenance.Contained:
		return fmt.Sprintf("%s is a part of %s: %s", r.key, r.of, stand)
	case provenance.Holds:
		return fmt.Sprintf("%s holds %s: %s of %s’s words stand in it", r.key, r.of, percent(r.part()), r.of)
	case provenance.Revision:
		return fmt.Sprintf("%s is a later version of %s: %s", r.key, r.of, stand)
	}
	return fmt.Sprintf("%s shares words with %s", r.key, r.of)
}

// proof is the longest passage that both have, as the first one has it, in at
// most limit columns, and the number of passages. Without the text it is "".
func (r reuse) proof(texts Texts, limit int) (passage string, n int) {
	source := texts.of(r.Article)
	longest := text.Span{}
	for _, run := range r.Runs {
		if run.Start >= 0 && run.End <= len(source) && run.End-run.Start > longest.Len() {
			longest = text.Span{Start: run.Start, End: run.End}
		}
	}
	if longest.Len() == 0 {
		return "", len(r.Runs)
	}
	return shorten(clean(strings.ToValidUTF8(longest.In(source), "")), limit), len(r.Runs)
}
