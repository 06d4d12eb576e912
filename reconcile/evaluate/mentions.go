package evaluate

import (
	"bytes"
	"errors"
	"io"
	"math"
	"strconv"
	"strings"
)

// mention is a typed value as the command line lists it.
type mention struct {
	Type  string
	Start int `json:"byte_start"`
	End   int `json:"byte_end"`
	Value text
}

type mentions struct {
	ID       text
	Mentions []mention
}

// of returns the mentions of some types by id.
func of(all []mentions, want func(kind string) bool) map[string][]mention {
	out := map[string][]mention{}
	for _, a := range all {
		var ms []mention
		for _, m := range a.Mentions {
			if want(m.Type) {
				ms = append(ms, m)
			}
		}
		out[string(a.ID)] = ms
	}
	return out
}

type span struct{ start, end int }

// TimeScore measures temporal expressions in the manner of TempEval-3 (UzZaman
// et al. 2013, section 3): by exact span, by any overlap, and of the latter by
// value and by type. Leading prepositions and articles are not part of a span.
type TimeScore struct {
	Strict  Score `json:"strict"`
	Relaxed Score `json:"relaxed"`
	Value   Score `json:"value"`
	Type    Score `json:"type"`
	// ValueAccuracy is the share of overlapping expressions with the value.
	ValueAccuracy float64 `json:"value_accuracy"`
}

type timex struct {
	Start, End  int
	Type, Value string
}

// Times measures lines {"id","mentions"} against labels {"id","text","timexes"}.
func Times(gold, answers io.Reader) (TimeScore, error) {
	type label struct {
		ID, Text text
		Timexes  []timex
	}
	gs, as, err := both[label, mentions](gold, answers)
	if err != nil {
		return TimeScore{}, err
	}
	said := of(as, func(kind string) bool {
		return kind == "date" || kind == "time" || kind == "duration" || kind == "set"
	})
	var t timeCount
	for n, g := range gs {
		if err := t.add(string(g.Text), g.Timexes, said[string(g.ID)]); err != nil {
			return TimeScore{}, &LineError{"gold", n + 1, err}
		}
	}
	return t.score(), nil
}

type timeCount struct{ gold, predicted, strict, relaxed, value, kind int }

// add counts one text. Each answer stands for one label: the one that overlaps
// it most among those that are free, in order of the labels.
func (c *timeCount) add(text string, gold []timex, said []mention) error {
	off := offsets(text)
	mine, exact := make([]span, len(said)), map[span]bool{}
	for i, m := range said {
		mine[i] = trim(text, m.Start, m.End)
		exact[mine[i]] = true
	}
	c.gold += len(gold)
	c.predicted += len(mine)
	used, counted := make([]bool, len(mine)), map[span]bool{}
	for _, g := range gold {
		from, to, err := bytesOf(off, g.Start, g.End)
		if err != nil {
			return err
		}
		at := trim(text, from, to)
		if exact[at] && !counted[at] {
			counted[at] = true
			c.strict++
		}
		k := mostOverlap(at, mine, used)
		if k < 0 {
			continue
		}
		used[k] = true
		c.relaxed++
		if string(said[k].Value) == g.Value {
			c.value++
		}
		if strings.ToUpper(said[k].Type) == g.Type {
			c.kind++
		}
	}
	return nil
}

func (c *timeCount) score() TimeScore {
	s := TimeScore{
		Strict: score(c.strict, c.predicted, c.gold), Relaxed: score(c.relaxed, c.predicted, c.gold),
		Value: score(c.value, c.predicted, c.gold), Type: score(c.kind, c.predicted, c.gold),
	}
	if c.relaxed > 0 {
		s.ValueAccuracy = round(100*float64(c.value)/float64(c.relaxed), 2)
	}
	return s
}

// mostOverlap returns the free span that shares most with at, or -1.
func mostOverlap(at span, all []span, used []bool) int {
	best, most := -1, 0
	for k, s := range all {
		shared := min(at.end, s.end) - max(at.start, s.start)
		if !used[k] && s.start < at.end && s.end > at.start && (best < 0 || shared > most) {
			best, most = k, shared
		}
	}
	return best
}

// edge holds words that annotators and systems include or leave out at will.
var edge = map[string]bool{"in": true, "on": true, "at": true, "by": true, "during": true, "since": true, "until": true, "till": true,
	"from": true, "for": true, "of": true, "the": true, "about": true, "around": true}

// trim drops leading words of edge.
func trim(text string, start, end int) span {
	end = max(0, min(end, len(text)))
	for start = max(0, start); start < end; {
		word, _, more := strings.Cut(text[start:end], " ")
		if !more || !edge[strings.ToLower(word)] {
			break
		}
		start += len(word) + 1
		for start < end && text[start] == ' ' {
			start++
		}
	}
	return span{start, end}
}

// ValueScore measures the values of one type by exact span, and by span and
// value.
type ValueScore struct {
	Type         string `json:"type"`
	Span         Score  `json:"span"`
	SpanAndValue Score  `json:"span_and_value"`
}

// ErrType says that the type of the values is not named.
var ErrType = errors.New("no type of value is named")

// Values measures the mentions of a type in lines {"id","mentions"} against
// labels {"id","text","expected"}.
func Values(gold, answers io.Reader, kind string) (ValueScore, error) {
	if kind == "" {
		return ValueScore{}, ErrType
	}
	type label struct {
		ID, Text text
		Expected []struct {
			Start, End int
			Value      text
		}
	}
	gs, as, err := both[label, mentions](gold, answers)
	if err != nil {
		return ValueScore{}, err
	}
	said := of(as, func(k string) bool { return k == kind })
	var labels, answered, spans, right int
	for n, g := range gs {
		off, want, got := offsets(string(g.Text)), map[span]text{}, map[span]text{}
		for _, x := range g.Expected {
			from, to, err := bytesOf(off, x.Start, x.End)
			if err != nil {
				return ValueScore{}, &LineError{"gold", n + 1, err}
			}
			want[span{from, to}] = x.Value
		}
		for _, m := range said[string(g.ID)] {
			got[span{m.Start, m.End}] = m.Value
		}
		labels += len(want)
		answered += len(got)
		for at, v := range want {
			if mine, ok := got[at]; ok {
				spans++
				if sameValue(string(v), string(mine)) {
					right++
				}
			}
		}
	}
	return ValueScore{kind, score(spans, answered, labels), score(right, answered, labels)}, nil
}

// sameValue compares as numbers where both are, else as text.
func sameValue(a, b string) bool {
	x, okX := number(a)
	y, okY := number(b)
	if okX && okY {
		return math.Abs(x-y) <= 1e-9*max(1, math.Abs(x))
	}
	return a == b
}

func number(s string) (float64, bool) {
	s = strings.ReplaceAll(strings.TrimRight(s, "%"), ",", "")
	f, err := strconv.ParseFloat(string(bytes.TrimSpace([]byte(s))), 64)
	return f, err == nil || errors.Is(err, strconv.ErrRange)
}
