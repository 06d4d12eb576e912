package report

import (
	"fmt"
	"slices"
	"strings"

	"github.com/newsconcord/concord/reconcile"
	"github.com/newsconcord/concord/reconcile/provenance"
)

// column is an article of the table.
type column struct {
	Key     string // "A", "B", … "Z", "AA"
	Article *reconcile.Article
	// Part says which part of the article tells of the event, "" where the whole
	// article tells of one.
	Part string
	// CopyOf is the key of the article that this one copies, or "", and Copy says
	// how: "a copy of A, 86%".
	CopyOf, Copy string
}

// Name is what readers call the article: its source, else its publisher family,
// else its headline, else its id.
func (c column) Name() string { return sourceName(c.Article) }

// fullName is the name with the whole headline that may stand for it.
func (c column) fullName() string { return nameWithin(c.Article, maxCell) }

// id is the id of the article as readers see it: of a path the last part, "" where
// it is the name of the column already.
func (c column) id() string {
	s := clean(c.Article.ID)
	if s == c.Name() {
		return ""
	}
	if at := strings.LastIndexAny(s, `/\`); at >= 0 && at < len(s)-1 {
		return s[at+1:]
	}
	return s
}

// named reports whether the article says who published it.
func (c column) named() bool { return clean(c.Article.Source) != "" || clean(c.Article.Family) != "" }

// maxBylines is how many sources are named where an event is listed.
const maxBylines = 8

// bylines says who reports an event: each source once, with the letters and the
// number of its reports and with its publisher, how many reports name no source, and
// how many sources are independent.
func (x *index) bylines(e *reconcile.Event) []string {
	v := x.view(nil, false, e)
	if len(v.Columns) == 1 && v.Columns[0].Part != "" {
		c := v.Columns[0]
		at := slices.IndexFunc(x.parts[c.Article.ID], func(p part) bool { return p.event == e.ID })
		out := strings.TrimSpace(c.Name()+" "+inBrackets(publisher(c.Article))) + ", " + partWord(at)
		if x.letters != nil {
			out = c.Key + " " + out
		}
		return []string{out}
	}
	var names, unnamed []string
	n, keys, notes := map[string]int{}, map[string]string{}, map[string]string{}
	told := map[string]bool{} // the publishers that were named
	for _, c := range v.Columns {
		if x.letters != nil {
			keys[c.Name()] += c.Key + " "
		}
		if !c.named() {
			unnamed = append(unnamed, c.Name())
			continue
		}
		if n[c.Name()]++; n[c.Name()] > 1 {
			continue
		}
		names = append(names, c.Name())
		family := clean(c.Article.Family)
		if notes[c.Name()] = publisher(c.Article); told[family] && family != "" {
			notes[c.Name()] = "same publisher"
		}
		told[family] = true
	}
	var out []string
	for _, name := range names[:min(len(names), maxBylines)] {
		var in []string
		if notes[name] != "" {
			in = append(in, notes[name])
		}
		if n[name] > 1 {
			in = append(in, plural(n[name], "report"))
		}
		out = append(out, strings.TrimSpace(keys[name]+name+" "+inBrackets(strings.Join(in, "; "))))
	}
	if more := len(names) - maxBylines; more > 0 {
		out = append(out, plural(more, "more source"))
	}
	switch {
	case len(unnamed) == 1 && len(v.Columns) == 1:
		out = append(out, keys[unnamed[0]]+"(source not named)") // the label tells its headline
	case len(unnamed) == 1:
		out = append(out, keys[unnamed[0]]+"unnamed source: "+unnamed[0])
	case len(unnamed) > 1:
		out = append(out, fmt.Sprintf("%d reports whose source is not named", len(unnamed)))
	}
	if n := len(v.origins()); n < len(v.Columns) {
		out[len(out)-1] += "; " + plural(n, "independent source")
	}
	return out
}

// publishedWith spells out who publishes a column, or says with which other reports of a
// link it has its publisher in common.
func (v view) publishedWith(c column) string {
	var keys, outlet []string
	for _, o := range v.All {
		if family := clean(c.Article.Family); family != "" && clean(o.Article.Family) == family && o.Article.ID != c.Article.ID {
			if keys = append(keys, o.Key); o.Name() == c.Name() {
				outlet = append(outlet, o.Key)
			}
		}
	}
	if len(outlet) > 0 && len(outlet) <= maxLacking {
		return "same outlet as " + listed(outlet)
	}
	if len(keys) > 0 && len(keys) <= maxLacking {
		return "same publisher as " + listed(keys)
	}
	if !c.named() && clean(c.Article.Title) != "" {
		return "source not named"
	}
	return publisher(c.Article)
}

// publisher spells out who publishes an article, "" where its name says that.
func publisher(a *reconcile.Article) string {
	name, family := sourceName(a), clean(a.Family)
	switch {
	case family == "" || holds(name, family) || strings.EqualFold(strings.TrimPrefix(family, "The "), name):
		return ""
	}
	return family
}

// copyWord says that an article copies the one with the key.
func (x *index) copyWord(article, of, key string) string {
	c := x.copies[[2]string{article, of}]
	if c == nil {
		return "a copy of " + key
	}
	part := percent(reuse{Copy: c}.part())
	switch c.Kind {
	case provenance.Identical:
		return "the same text as " + key
	case provenance.Contained:
		return fmt.Sprintf("%s of it stands in %s", part, key)
	case provenance.Holds:
		return fmt.Sprintf("holds %s of %s", part, key)
	}
	return fmt.Sprintf("a copy of %s, %s", key, part)
}

// names returns the names of the columns with the given keys, each once.
func (v view) names(keys []string) []string {
	var out []string
	for _, c := range v.Columns {
		if slices.Contains(keys, c.Key) && !slices.Contains(out, c.Name()) {
			out = append(out, c.Name())
		}
	}
	return out
}

// withGuests adds its source to the letter of each guest: "C (VNA)".
func (v view) withGuests(keys []string) []string {
	out := slices.Clone(keys)
	for i, k := range out {
		if name := v.guest(k); name != "" {
			out[i] += " (" + name + ")"
		}
	}
	return out
}

// guest is the source of the guest with the key, "" for none.
func (v view) guest(key string) string {
	for _, c := range v.Guests {
		if c.Key == key {
			return nameWithin(c.Article, shortTitle)
		}
	}
	return ""
}

// guestNote names the sources of the guests among the keys: "VNA", and with letters
// where there are several: "C is VNA".
func (v view) guestNote(keys []string) string {
	var names []string
	for _, k := range keys {
		name := v.guest(k)
		if name != "" && len(keys) > 1 {
			name = k + " is " + name
		}
		if name != "" {
			names = append(names, name)
		}
	}
	if len(names) == 0 || len(names) > maxLacking {
		return ""
	}
	return strings.Join(names, ", ")
}

// notFound says that the reports with the given keys have nothing like it, as
// far as could be seen: a report may say it in words that were not understood.
func (v view) notFound(keys []string) string {
	if names := v.names(keys); len(names) <= 3 {
		return "not found in " + listed(names)
	}
	return "not found in these reports"
}

func sourceName(a *reconcile.Article) string { return nameWithin(a, maxTitle) }

// nameWithin is the name of an article, a headline that stands for it cut to the
// given columns.
func nameWithin(a *reconcile.Article, limit int) string {
	for _, s := range []string{a.Source, a.Family} {
		if s = clean(s); s != "" {
			return s
		}
	}
	if s := clean(a.Title); s != "" {
		return "“" + shorten(s, limit) + "”"
	}
	return clean(a.ID)
}

// maxTitle is the greatest width of a headline that stands for a name, and
// shortTitle that of one beside a letter or inside a sentence.
const (
	maxTitle   = 40
	shortTitle = 24
)
