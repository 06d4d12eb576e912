package reconcile_test

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/cespare/xxhash/v2"

	"github.com/newsconcord/concord/normalize"
	"github.com/newsconcord/concord/normalize/text"
	"github.com/newsconcord/concord/normalize/value"
	"github.com/newsconcord/concord/reconcile/claim"
)

// edit replaces a few bytes of a text, so that it says something else.
type edit struct {
	kind string
	at   text.Span
	with string
	want want
}

// want is how a change must be told.
type want struct {
	attributes []claim.Attribute
	relations  []value.Relation
}

var (
	hard    = []value.Relation{value.Conflict, value.Update}
	reworks = []value.Relation{value.Conflict, value.Update, value.Reword, value.Refines}
	// fuller are the relations when one report leaves something out.
	fuller = []value.Relation{value.Refines, value.Silent, value.Reword, value.Conflict, value.Update}
	// alike are the relations of two spellings.
	alike = []value.Relation{value.Equal, value.Refines, value.Reword, value.Conflict}
)

// maker makes the edits of one kind: each place where the pattern matches, at its
// first group, is replaced by what other returns. The patterns read the bare
// text, so that what the library does not see is changed as well.
type maker struct {
	kind  string
	re    *regexp.Regexp
	other func(string) string // "" for no change, or for a cut
	want  want
}

// perKind bounds the changes of one kind in one article.
const perKind = 2

// edits returns the changes of a text, a few of each kind, drawn by a hash.
func edits(a normalize.Article) (out []edit) {
	id, src := a.ID, a.Text
	taken := []text.Span{}
	for _, m := range makers() {
		if m.kind == "relative day" && a.Published == "" {
			continue // yesterday's report may say "today"
		}
		var list []edit
		for _, g := range m.re.FindAllStringSubmatchIndex(src, 200) {
			at := text.Span{Start: g[0], End: g[1]}
			if len(g) > 2 {
				at = text.Span{Start: g[2], End: g[3]}
			}
			if at.Start < 1 || strings.ContainsAny(src[at.Start-1:at.Start], "-/") || slices.ContainsFunc(taken, func(s text.Span) bool { return s.Start < at.End && at.Start < s.End }) {
				continue
			}
			with := m.other(at.In(src))
			if with == at.In(src) || with == "" && !cuts[m.kind] {
				continue
			}
			if !shared[m.kind] {
				taken = append(taken, at)
			}
			list = append(list, edit{m.kind, at, with, m.want})
		}
		slices.SortStableFunc(list, func(x, y edit) int { return strings.Compare(drawn(id, x), drawn(id, y)) })
		out = append(out, list[:min(len(list), perKind)]...)
	}
	return out
}

// drawn is the hash by which changes are drawn.
func drawn(id string, e edit) string {
	return fmt.Sprintf("%016x", xxhash.Sum64String(fmt.Sprint(id, e.kind, e.at.Start)))
}

// line returns the paragraph that holds a place: where what tells of a change of
// speaker has its evidence, the words that are spoken.
func line(src string, at text.Span) text.Span {
	start := strings.LastIndexByte(src[:at.Start], '\n') + 1
	end := strings.IndexByte(src[at.End:], '\n')
	if end < 0 {
		end = len(src) - at.End
	}
	return text.Span{Start: start, End: at.End + end}
}

// cuts are the kinds that take words out, shared those whose places are changed by
// later makers too.
var (
	cuts   = map[string]bool{"title left out": true, "ordinal left out": true}
	shared = map[string]bool{"title left out": true, "former": true, "spelling of first name": true, "quoted word": true, "speaker": true, "ordinal left out": true, "denial": true}
)

// makers lists all kinds; what an earlier one matches no later one changes.
func makers() []maker {
	return slices.Concat(numberMakers, dateMakers, peopleMakers, nameMakers, wordMakers)
}

// quotedAt reports whether a byte lies between quotation marks of its paragraph.
func quotedAt(src string, at int) bool {
	start := strings.LastIndexByte(src[:at], '\n') + 1
	p := src[start:at]
	return strings.Count(p, "“") > strings.Count(p, "”") || strings.Count(p, `"`)%2 == 1
}
