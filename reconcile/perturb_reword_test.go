package reconcile_test

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/newsconcord/concord/normalize"
	"github.com/newsconcord/concord/normalize/layout"
	"github.com/newsconcord/concord/normalize/quotation"
	"github.com/newsconcord/concord/normalize/text"
)

// paraphrases returns copies of the article that say the same in other words.
func paraphrases(t *testing.T, a normalize.Article) []change {
	t.Helper()
	d, err := normalize.Parse(a)
	if err != nil {
		t.Fatal(err)
	}
	src := a.Text
	var out []change
	for _, r := range []struct {
		kind string
		of   func(string) string
	}{
		{"words for digits", spellNumbers},
		{"digits for words", digitNumbers},
		{"day before month", func(s string) string { return monthDay.ReplaceAllString(s, "$2 $1") }},
		{"short months", shortMonths},
		{"percent sign", func(s string) string { return strings.ReplaceAll(s, " percent", "%") }},
		{"abbreviations", func(s string) string { return abbreviations.Replace(s) }},
		{"British spelling", func(s string) string { return british.Replace(s) }},
		{"said before speaker", func(string) string { return invert(d) }},
		{"order of sentences", func(string) string { return swapLast(d) }},
		{"millions in digits", func(s string) string { return wholeMillions.ReplaceAllString(s, "$1,000,000 $2") }},
		{"passive", func(s string) string { return passive.ReplaceAllString(s, "$2 was $3 by $1.") }},
	} {
		if c := r.of(src); c != src {
			out = append(out, change{kind: r.kind, copy: c, old: firstDifference(src, c), new: firstDifference(c, src)})
		}
	}
	return out
}

// firstDifference shows the place where two texts part.
func firstDifference(a, b string) string {
	i := 0
	for i < len(a) && i < len(b) && a[i] == b[i] {
		i++
	}
	start, end := max(0, i-20), min(len(a), i+40)
	return strings.ToValidUTF8(a[start:end], "")
}

var (
	smallDigit    = regexp.MustCompile(`([a-z] )(\d{1,2})( [a-z]{4,}s\b)`)
	smallWord     = regexp.MustCompile(`([a-z] )(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)( [a-z]{3,}s\b)`)
	monthDay      = regexp.MustCompile(`\b(January|February|March|April|June|July|August|September|October|November|December) (\d{1,2})\b`)
	wholeMillions = regexp.MustCompile(`\b(\d{1,3}) million (euros|pounds|dollars|people)\b`)
	passive       = regexp.MustCompile(`([A-Z][a-z]+) (?:has )?(?:beat|defeated) ([A-Z][a-z]+)(\.)`)
)

func spellNumbers(s string) string {
	return smallDigit.ReplaceAllStringFunc(s, func(m string) string {
		p := smallDigit.FindStringSubmatch(m)
		n, _ := strconv.Atoi(p[2])
		if n < 2 || n >= len(upToTwelve) {
			return m
		}
		return p[1] + upToTwelve[n] + p[3]
	})
}

func digitNumbers(s string) string {
	return smallWord.ReplaceAllStringFunc(s, func(m string) string {
		p := smallWord.FindStringSubmatch(m)
		return p[1] + strconv.Itoa(slices.Index(upToTwelve, p[2])) + p[3]
	})
}

func shortMonths(s string) string {
	return monthDay.ReplaceAllStringFunc(s, func(m string) string {
		p := monthDay.FindStringSubmatch(m)
		if p[1] == "March" || p[1] == "April" || p[1] == "June" || p[1] == "July" {
			return m
		}
		return p[1][:3] + ". " + p[2]
	})
}

var (
	abbreviations = strings.NewReplacer("United States", "U.S.", "Lieutenant General", "Lt. Gen.", "Senator ", "Sen. ", "Governor ", "Gov. ", "Representative ", "Rep. ",
		"kilometers", "km", "kilograms", "kg", "United Nations", "U.N.", " million dollars", "m dollars", "European Union", "EU")
	british = strings.NewReplacer("center", "centre", "Center", "Centre", "Labor", "Labour", "labor", "labour", "Defense", "Defence", "defense", "defence", "kilometers", "kilometres",
		"organization", "organisation", "organized", "organised", "program ", "programme ", "color", "colour", "meters", "metres", "favor", "favour", "criticized", "criticised", "recognized", "recognised")
)

// invert writes `," said Keller` for `," Keller said`.
func invert(d *normalize.Document) string {
	src := d.Text.Source
	for i := len(d.Quotations) - 1; i >= 0; i-- {
		q := d.Quotations[i]
		if q.Kind != quotation.Direct || q.Speaker.Len() == 0 || q.Speaker.Start < q.End {
			continue
		}
		end := q.Speaker.End
		if !strings.HasPrefix(src[end:], " said.") {
			continue
		}
		src = src[:q.Speaker.Start] + "said " + q.Speaker.In(src) + src[end+len(" said"):]
	}
	return src
}

// swapLast puts the last two paragraphs of the body in the other order when the
// later one does not point back.
func swapLast(d *normalize.Document) string {
	var bodies []text.Span
	for _, b := range d.Layout.Blocks {
		if b.Kind == layout.Body {
			bodies = append(bodies, b.Span)
		}
	}
	if len(bodies) < 3 {
		return d.Text.Source
	}
	src := d.Text.Source
	x, y := bodies[len(bodies)-2], bodies[len(bodies)-1]
	first, second := x.In(src), y.In(src)
	for _, s := range []string{first, second} {
		w, _, _ := strings.Cut(s, " ")
		if slices.Contains([]string{"He", "She", "It", "They", "The", "His", "Her", "But", "That", "This", "Their", "\"We", "In"}, w) && s == second {
			return src
		}
	}
	return src[:x.Start] + second + src[x.End:y.Start] + first + src[y.End:]
}
