package reconcile

import (
	"slices"
	"strconv"
	"strings"

	"github.com/newsconcord/concord/normalize/datetime"
	"github.com/newsconcord/concord/normalize/lexicon"
	"github.com/newsconcord/concord/normalize/text"
	"github.com/newsconcord/concord/normalize/value"
	"github.com/newsconcord/concord/reconcile/claim"
)

// days is a span of days, [from, to).
type days struct{ from, to int }

// period is the time of the event: the date of the gathering that most members
// give; else the day on which most of them, in their first sentences, say that it
// happened; else the day of publication, and the basis says so.
func period(h *happening) Period {
	tiers := []struct {
		days     func(*happening) map[days]int
		earliest bool
		basis    Basis
	}{
		{gatheringDays, true, Told},
		{toldDays, false, Told},
		{publishedDays, true, Published},
	}
	for _, t := range tiers {
		if count := t.days(h); len(count) > 0 {
			best := mostGiven(count, t.earliest)
			return Period{datetime.FormatDay(best.from), datetime.FormatDay(best.to - 1), t.basis}
		}
	}
	return Period{}
}

// mostGiven returns the span that most give; of those the shortest, then the
// earliest, or else the latest. Of days that are told, an earlier one is what led
// to the news; of those of publication, a later one is that of a follower.
func mostGiven(count map[days]int, earliest bool) days {
	var best days
	most := 0
	for k, n := range count {
		length, shortest := k.to-k.from, best.to-best.from
		if n > most || n == most && (length < shortest || length == shortest && (k.from < best.from) == earliest) {
			best, most = k, n
		}
	}
	return best
}

// gatheringDays counts the dates of the gathering that the event is, as far as
// its reports open with it. One that is named only further down may be but
// mentioned, and its day is not that of the event.
func gatheringDays(h *happening) map[days]int {
	told := false
	for _, p := range h.parts {
		told = told || opensWithGathering(p)
	}
	count := map[days]int{}
	for _, p := range h.parts {
		if !told || p.reading == nil {
			continue
		}
		for _, s := range p.reading.Slots {
			if d, ok := gatheringDay(s); ok && s.Entity == p.reading.Main {
				count[d]++
			}
		}
	}
	return count
}

// gatheringDay returns the days on which a gathering is held, if the slot tells.
func gatheringDay(s claim.Slot) (days, bool) {
	v, ok := s.Value.(datetime.Value)
	if !ok || s.Claim.Attribute != claim.EventDate {
		return days{}, false
	}
	from, to, ok := v.Days()
	return days{from, to}, ok
}

// publishedDays counts the days of publication.
func publishedDays(h *happening) map[days]int {
	count := map[days]int{}
	for _, p := range h.parts {
		if d := p.profile.Published; d != 0 {
			count[days{d, d + 1}]++
		}
	}
	return count
}

// toldDays counts the days on which the reports say that it happened. A report
// speaks for each day that its opening gives, and more for the first: where one
// opens with the news of the day and another with the happening, the day of both is
// that of the happening. A report that gives only the day of an announcement speaks
// for that, with less weight.
func toldDays(h *happening) map[days]int {
	around := pivots(h)
	count := map[days]int{}
	for _, p := range h.parts {
		t := toldBy(p, around)
		weight := 4
		if len(t.days) == 0 {
			t.days, weight = t.said[:min(1, len(t.said))], 3
		}
		for i, d := range t.days {
			if i > 0 || p.profile.Published-d.from >= weekBack {
				weight = 2
			}
			count[d] += weight
		}
	}
	return count
}

const (
	// toldSentences is how many sentences of the body tell the happening.
	toldSentences = 2
	// maxTold is the longest span of days in which something is said to happen:
	// a long weekend.
	maxTold = 4
	// maxBack is how many days before its publication a report tells of a
	// happening as news; what lies further back is what led to it.
	maxBack = 7
	// weekBack is how many days before its publication a weekday is more likely
	// that of the week to come, or of a report that is dated late.
	weekBack = 6
	// maxAnnounced is how many words before a date may announce it.
	maxAnnounced = 4
)

// told holds the days that the opening of a report gives, each once, in their order.
type told struct {
	days, said []days
}

// toldBy returns the days that the opening of a report gives to what it tells. The
// days of what is said of it, and of a toll that grows, are no days on which it
// happened.
func toldBy(p *part, around []int) (t told) {
	toks := p.doc.Text.Tokens
	for _, n := range openingSentences(p, toldSentences) {
		s := p.doc.Text.Sentences[n]
		for _, m := range p.doc.Dates {
			if m.Start < s.Start || m.End > s.End {
				continue
			}
			at := p.doc.Token(m.Start)
			d, ok := dayIn(m.Value, around)
			if !ok || p.doc.Added(at) || d.to-d.from > maxTold || !recent(d, p.profile.Published) || bounds(toks, at) {
				continue
			}
			into := &t.days
			if ofSaying(toks, at) || ofToll(toks, s.First, at) {
				into = &t.said
			}
			if !slices.Contains(*into, d) {
				*into = append(*into, d)
			}
		}
	}
	return t
}

// tollReach is how many words before a date may tell of a toll.
const tollReach = 16

// ofToll reports whether the date says when a toll grew: "the toll rose to 21 on
// Wednesday".
func ofToll(toks []text.Token, first, at int) bool {
	for i := at - 1; i >= max(first, at-tollReach); i-- {
		switch toks[i].Norm {
		case "toll", "bodies":
			return true
		case ",", ";", "\"":
			return false
		}
	}
	return false
}

// recent reports whether a report published on a day tells of d as news. Of an
// unknown day of publication, 0, nothing is known.
func recent(d days, published int) bool {
	return published == 0 || d.from <= published && d.to > published-maxBack
}

// bounds reports whether the words before a date make it a limit of another
// time or one that is yet to come.
func bounds(toks []text.Token, at int) bool {
	for i := at - 1; i > max(0, at-maxAnnounced); i-- {
		if toks[i].Norm == "be" && toks[i-1].Norm == "to" { // "to be shown on Tuesday"
			return true
		}
	}
	for i := at - 1; i >= max(0, at-2); i-- {
		switch toks[i].Norm {
		case "since", "until", "till", "before", "after", "by", "ahead", "due", "deadline", "scheduled", "expires", "expired", "dated":
			return true
		case "ended", "ending": // "the week ended May 8"
			in, ok := lexicon.Lookup(toks[max(0, i-1)].Norm)
			return ok && in.Class.Any(lexicon.TimeNoun)
		case "of", "on", "for", "the", "a":
			continue
		}
		return false
	}
	return false
}

// ofSaying reports whether the date says when something was said: "police said
// on Tuesday", "it was reported over the weekend".
func ofSaying(toks []text.Token, at int) bool {
	for i := at - 1; i >= max(0, at-maxAnnounced); i-- {
		switch toks[i].Norm {
		case "on", "over", "the", "late", "early", "in", "a", "statement":
			continue
		}
		in, ok := lexicon.Lookup(toks[i].Norm)
		return ok && in.Class.Any(lexicon.SayVerb)
	}
	return false
}

// pivots are days near which the event lies: those of publication, and those of
// the gatherings that its reports name, which news looks ahead or back to within
// months.
func pivots(h *happening) []int {
	var out []int
	for _, p := range h.parts {
		if p.profile.Published != 0 {
			out = append(out, p.profile.Published)
		}
		if p.reading == nil {
			continue
		}
		for _, s := range p.reading.Slots {
			if d, ok := gatheringDay(s); ok {
				out = append(out, d.from)
			}
		}
	}
	return out
}

// dayIn returns the days of a date. A day without a year is the one nearest to
// the pivots, if they all agree.
func dayIn(v datetime.Value, pivots []int) (days, bool) {
	if v.Type() != value.Date && v.Type() != value.Time {
		return days{}, false
	}
	if from, to, ok := v.Days(); ok {
		return days{from, to}, true
	}
	rest, open := strings.CutPrefix(v.String(), "XXXX-")
	if !open || len(rest) < len("10-07") || len(pivots) == 0 {
		return days{}, false
	}
	var out days
	for _, pivot := range pivots {
		d, ok := nearest(rest[:len("10-07")], pivot)
		if !ok || out != (days{}) && d != out {
			return days{}, false
		}
		out = d
	}
	return out, true
}

// nearest returns the month and day, as "10-07", in the year that brings it
// nearest to a day.
func nearest(monthDay string, to int) (days, bool) {
	year, err := strconv.Atoi(datetime.FormatDay(to)[:4])
	if err != nil {
		return days{}, false
	}
	var best days
	for y := year - 1; y <= year+1; y++ {
		v, err := datetime.Parse(strconv.Itoa(y) + "-" + monthDay)
		if err != nil {
			continue
		}
		from, until, ok := v.Days()
		if ok && (best == (days{}) || apart(from, to) < apart(best.from, to)) {
			best = days{from, until}
		}
	}
	return best, best != (days{})
}

func apart(a, b int) int { return max(a-b, b-a) }
