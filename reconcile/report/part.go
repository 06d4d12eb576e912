package report

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/newsconcord/concord/reconcile"
)

// part is a stretch of an article that tells of one event.
type part struct {
	event string
	start int
}

// partsOf lists the parts of each article in order of the text.
func partsOf(r *reconcile.Report) map[string][]part {
	out := map[string][]part{}
	for i := range r.Events {
		e := &r.Events[i]
		for _, m := range e.Members {
			if n := len(out[m.Article]); n == 0 || out[m.Article][n-1].event != e.ID {
				out[m.Article] = append(out[m.Article], part{e.ID, m.Start})
			}
		}
	}
	for _, all := range out {
		slices.SortStableFunc(all, func(a, b part) int { return cmp.Compare(a.start, b.start) })
	}
	return out
}

// part says which part of an article tells of an event: "second part of the VNS
// article". It is "" where the article tells of that event alone.
func (x *index) part(article, event string) string {
	all := x.parts[article]
	n := slices.IndexFunc(all, func(p part) bool { return p.event == event })
	if len(all) < 2 || n < 0 {
		return ""
	}
	return fmt.Sprintf("%s of the %s article", partWord(n), sourceName(x.article(article)))
}

// partWord numbers a part, from 0: "second part".
func partWord(n int) string { return ordinal(n+1) + " part" }

var ordinals = []string{"first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"}

func ordinal(n int) string {
	if n <= len(ordinals) {
		return ordinals[n-1]
	}
	return "a later"
}

var cardinals = []string{"no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"}

// numberWord writes a small number as a word.
func numberWord(n int) string {
	if n < len(cardinals) {
		return cardinals[n]
	}
	return fmt.Sprint(n)
}

// countEvents counts the events and says how the articles fall to them, so that as
// many events as articles does not read as one each.
func (x *index) countEvents(r *reconcile.Report) string {
	out := plural(len(r.Events), "event")
	if len(r.Events) < 2 {
		return out
	}
	teller, tellers, joint := "", 0, 0
	for i := range r.Articles {
		a := &r.Articles[i]
		if n := len(x.parts[a.ID]); n > 1 {
			teller = "the " + sourceName(a) + " article tells of " + numberWord(n)
			tellers++
		}
	}
	for i := range r.Events {
		if len(x.view(nil, false, &r.Events[i]).Columns) > 1 {
			joint++
		}
	}
	several := numberWord(joint) + " events have several reports"
	switch joint {
	case 0:
		several = "none has several reports"
	case 1:
		several = "one event has several reports"
	case len(r.Events):
		several = "each has several reports"
	}
	switch tellers {
	case 0:
		return out + " (" + several + ")"
	case 1:
		return out + " (" + teller + "; " + several + ")"
	}
	return fmt.Sprintf("%s (%s articles tell of several; %s)", out, numberWord(tellers), several)
}

// lettered returns the members of an event in the order of their letters: by the
// time of publication, unknown ones last, then by name.
func (x *index) lettered(e *reconcile.Event) []reconcile.Member {
	out := slices.Clone(e.Members)
	slices.SortStableFunc(out, func(m, n reconcile.Member) int {
		a, b := x.article(m.Article), x.article(n.Article)
		ta, tb := published(a.Published), published(b.Published)
		if ta.IsZero() != tb.IsZero() {
			if ta.IsZero() {
				return 1
			}
			return -1
		}
		return cmp.Or(ta.Compare(tb), cmp.Compare(sourceName(a), sourceName(b)), cmp.Compare(a.ID, b.ID))
	})
	return out
}
