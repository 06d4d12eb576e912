package reconcile_test

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/newsconcord/concord/normalize"
)

// rewording says the same in other words.
type rewording struct {
	kind string
	of   func(a normalize.Article) string
}

// paraphrases returns copies of the article that say the same in other words.
func paraphrases(a normalize.Article) (out []pair) {
	for _, r := range rewordings {
		if s := r.of(a); s != a.Text && s != "" {
			out = append(out, pair{kind: r.kind, one: a, two: later(a, s)})
		}
	}
	return out
}

// replaced rewords by a pattern and a template.
func replaced(pattern, with string) func(normalize.Article) string {
	re := regexp.MustCompile(pattern)
	return func(a normalize.Article) string { return re.ReplaceAllString(a.Text, with) }
}

// mapped rewords each match of a pattern by a function of its groups.
func mapped(pattern string, of func(g []string) string) func(normalize.Article) string {
	re := regexp.MustCompile(pattern)
	return func(a normalize.Article) string {
		return re.ReplaceAllStringFunc(a.Text, func(m string) string {
			if s := of(re.FindStringSubmatch(m)); s != "" {
				return s
			}
			return m
		})
	}
}

// listed rewords by a list of words and their replacements.
func listed(pairs ...string) func(normalize.Article) string {
	r := strings.NewReplacer(pairs...)
	return func(a normalize.Article) string { return r.Replace(a.Text) }
}

var rewordings = []rewording{
	{"words for digits", mapped(`\b(\d{1,2}) ([a-z]{4,}s)\b`, func(g []string) string {
		n, _ := strconv.Atoi(g[1])
		if n < 2 || n >= len(upToTwelve) {
			return ""
		}
		return upToTwelve[n] + " " + g[2]
	})},
	{"digits for words", mapped(`([^y] )(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) ([a-z]{3,}s)\b`, func(g []string) string {
		return g[1] + strconv.Itoa(slices.Index(upToTwelve, g[2])) + " " + g[3]
	})},
	{"ordinal digits", mapped(`\b(third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\b`, func(g []string) string {
		n := slices.Index(ordinals, g[1]) + 1
		if n == 3 {
			return "3rd"
		}
		return strconv.Itoa(n) + "th"
	})},
	{"rounding", mapped(`\b(\d{1,3}),(\d)(\d\d)\b`, func(g []string) string {
		n, _ := strconv.Atoi(g[2])
		rest, _ := strconv.Atoi(g[3])
		switch {
		case rest == 0:
			return ""
		case rest < 50:
			return "more than " + g[1] + "," + g[2] + "00"
		case n == 9:
			k, _ := strconv.Atoi(g[1])
			return "nearly " + strconv.Itoa(k+1) + ",000"
		}
		return "nearly " + g[1] + "," + strconv.Itoa(n+1) + "00"
	})},
	{"about", mapped(`([a-z]) (\d{1,3}),(\d\d\d) ([a-z]{4,}s)\b`, func(g []string) string { return g[1] + " about " + g[2] + "," + g[3] + " " + g[4] })},
	{"rounded money", mapped(`\$(\d+)\.(\d+) (million|billion)`, func(g []string) string {
		n, _ := strconv.ParseFloat(g[1]+"."+g[2], 64)
		return "about $" + strconv.Itoa(int(n+0.5)) + " " + g[3]
	})},
	{"percent sign", replaced(` per ?cent\b`, `%`)},
	{"percent word", replaced(`(\d)%`, `$1 percent`)},
	{"thousands in words", mapped(`\b(\d{1,3}),000\b`, func(g []string) string { return g[1] + " thousand" })},
	{"millions in digits", mapped(`([^$.\d])(\d{1,3}) million\b`, func(g []string) string { return g[1] + g[2] + ",000,000" })},
	{"short millions", replaced(`(\d) million\b`, `${1}m`)},
	{"short billions", replaced(`(\$[\d.]+) billion\b`, `${1}bn`)},
	{"US dollars", replaced(`\$(\d)`, `US$$$1`)},
	{"dollars in words", replaced(`\$([\d.,]*\d) (million|billion)`, `$1 $2 dollars`)},
	{"dollars behind", replaced(`\$([\d,]*\d)( [^mbt]|[.;] )`, `$1 dollars$2`)},
	{"day before month", replaced(`\b(January|February|March|April|May|June|July|August|September|October|November|December) (\d{1,2})\b`, `$2 $1`)},
	{"day with ending", mapped(`\b(January|February|March|April|May|June|July|August|September|October|November|December) (\d{1,2})\b`, func(g []string) string { return g[1] + " " + ordinalOf(g[2]) })},
	{"short months", mapped(`\b(January|February|August|September|October|November|December) (\d{1,2})\b`, func(g []string) string { return g[1][:3] + ". " + g[2] })},
	{"date for weekday", dateForWeekday},
	{"on before weekday", mapped(`\b(said|told reporters) (Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b`, func(g []string) string { return g[1] + " on " + g[2] })},
	{"short weekdays", mapped(`\b(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b`, func(g []string) string { return g[1][:3] + "." })},
	{"24 hours", mapped(`\b(1?\d):(\d\d) p\.m\.`, func(g []string) string {
		n, _ := strconv.Atoi(g[1])
		return strconv.Itoa(n%12+12) + ":" + g[2]
	})},
	{"clock style", replaced(`\b(1?\d)(:\d\d)? ([ap])\.m\.`, `$1$2${3}m`)},
	{"time zone", mapped(`\b(1?\d) (a|p)\.m\.( (?:ET|EST|EDT))`, func(g []string) string {
		n, _ := strconv.Atoi(g[1])
		if n < 2 || n == 12 {
			return ""
		}
		return strconv.Itoa(n-1) + " " + g[2] + ".m. " + strings.Replace(strings.TrimSpace(g[3]), "E", "C", 1)
	})},
	{"titles in full", listed("Sen. ", "Senator ", "Rep. ", "Representative ", "Gov. ", "Governor ", "Lt. ", "Lieutenant ", "Sgt. ", "Sergeant ", "Gen. ", "General ", "Dr. ", "Doctor ")},
	{"titles in short", listed("Senator ", "Sen. ", "Representative ", "Rep. ", "Governor ", "Gov. ", "Lieutenant General", "Lt. Gen.", "Lieutenant ", "Lt. ", "Chief Executive Officer", "CEO", "chief executive officer", "CEO")},
	{"British titles", listed("Sen. ", "Sen ", "Rep. ", "Rep ", "Gov. ", "Gov ", "Lt. ", "Lt ", "Gen. ", "Gen ", "Mr. ", "Mr ", "Mrs. ", "Mrs ", "Dr. ", "Dr ", "Ms. ", "Ms ")},
	{"honorific", replaced(`([a-z,”"]) ([A-Z][a-z]{2,}) said\b`, `$1 Mr. $2 said`)},
	{"short bodies", listed("United States", "U.S.", "United Nations", "UN", "European Union", "EU", "Federal Bureau of Investigation", "FBI", "Supreme Court", "high court", "Department of Justice", "Justice Department")},
	{"long bodies", listed("U.S. ", "United States ", "FBI", "Federal Bureau of Investigation", "GOP", "Republican Party", "CIA", "Central Intelligence Agency", "NSA", "National Security Agency")},
	{"state in full", listed("Calif.", "California", "Mich.", "Michigan", "Pa.", "Pennsylvania", "Ariz.", "Arizona", "Mass.", "Massachusetts", "Fla.", "Florida", "D-", "Democrat of ", "R-", "Republican of ")},
	{"British spelling", listed("center", "centre", "Center", "Centre", "labor", "labour", "Defense", "Defence", "defense", "defence", "organization", "organisation", "organized", "organised", "program ", "programme ",
		"color", "colour", "favor", "favour", "criticized", "criticised", "recognized", "recognised", "canceled", "cancelled", "traveled", "travelled", "analyze", "analyse", "kilometers", "kilometres", "meters", "metres",
		"honor", "honour", "neighbor", "neighbour", "apologized", "apologised", "percent", "per cent", "labeled", "labelled", "judgment", "judgement", "gray", "grey", "toward ", "towards ", "theater", "theatre")},
	{"miles in kilometres", mapped(`\b(\d{1,3}) miles\b`, func(g []string) string {
		n, _ := strconv.Atoi(g[1])
		return strconv.Itoa(int(float64(n)*1.609344+0.5)) + " kilometers"
	})},
	{"feet in metres", mapped(`\b(\d{2,5}) feet\b`, func(g []string) string {
		n, _ := strconv.Atoi(g[1])
		return strconv.Itoa(int(float64(n)*0.3048+0.5)) + " meters"
	})},
	{"unit symbols", listed(" kilometers", " km", " kilograms", " kg", " miles per hour", " mph", " square miles", " sq mi", " meters", " m")},
	{"said before speaker", replaced(`,([”"]) ([A-Z][a-z]+) said\.`, `,$1 said $2.`)},
	{"surname only", replaced(`\b`+first+` ([A-Z][a-z]{3,}) (said|told|added)\b`, `$1 $2`)},
	{"indirect speech", indirect},
	{"passive", replaced(`([A-Z][a-z]+) (?:has )?(?:beat|defeated) ([A-Z][a-z]+)([.,])`, `$2 was defeated by $1$3`)},
	{"by phrase", replaced(`\b(was|were) (approved|arrested|charged|criticized|praised|sued|fired|hired|released|hit|struck) by ([a-z ]{3,20})\.`, `$3 $2 them.`)},
	{"straight quotes", listed("“", `"`, "”", `"`, "’", "'", "‘", "'")},
	{"curly quotes", mapped(`"([^"\n]{1,400})"`, func(g []string) string { return "“" + g[1] + "”" })},
	{"curly apostrophes", listed("'s ", "’s ", "n't", "n’t", "s' ", "s’ ")},
	{"contractions", listed(" did not ", " didn't ", " is not ", " isn't ", " was not ", " wasn't ", " do not ", " don't ", " cannot ", " can't ", " would not ", " wouldn't ", " has not ", " hasn't ", " will not ", " won't ")},
	{"no contractions", listed("didn't", "did not", "isn't", "is not", "wasn't", "was not", "don't", "do not", "can't", "cannot", "wouldn't", "would not", "hasn't", "has not", "won't", "will not", "doesn't", "does not",
		"didn’t", "did not", "isn’t", "is not", "wasn’t", "was not", "don’t", "do not", "can’t", "cannot", "doesn’t", "does not")},
	{"capital headline", func(a normalize.Article) string {
		head, rest, ok := strings.Cut(a.Text, "\n")
		if !ok {
			return a.Text
		}
		return strings.ToUpper(head) + "\n" + rest
	}},
	{"page furniture", func(a normalize.Article) string {
		return "Home | News | World | Sport\nShare this article\n\n" + a.Text + "\n\nRead more: Ten things to know about the week\nFollow us on Twitter @dailypost\n© 2014 Daily Post. All rights reserved. Reporting by 3 writers; Editing by J. Quill"
	}},
	{"dateline", func(a normalize.Article) string { return "CENTREVILLE (Wire) - " + a.Text }},
	{"sentences left out", func(a normalize.Article) string {
		var out strings.Builder
		for i, s := range sentencesOf(a.Text) {
			if i < 2 || i%3 != 0 {
				out.WriteString(s)
			}
		}
		return out.String()
	}},
	{"order of sentences", func(a normalize.Article) string {
		list := sentencesOf(a.Text)
		for i := 3; i+1 < len(list); i += 2 {
			if strings.HasSuffix(list[i], "\n") == strings.HasSuffix(list[i+1], "\n") {
				list[i], list[i+1] = list[i+1], list[i]
			}
		}
		return strings.Join(list, "")
	}},
	{"order of paragraphs", func(a normalize.Article) string {
		list := strings.Split(a.Text, "\n")
		if len(list) < 5 {
			return a.Text
		}
		slices.Reverse(list[3:])
		return strings.Join(list, "\n")
	}},
	{"synonyms", func(a normalize.Article) string { return synonymous(a.Text, 0) }},
	{"synonyms, shortened", func(a normalize.Article) string {
		var out strings.Builder
		for i, s := range sentencesOf(a.Text) {
			if i < 2 || i%4 != 1 {
				out.WriteString(synonymous(s, i%2))
			}
		}
		return out.String()
	}},
	{"diacritics", listed("Jose ", "José ", "Bogota", "Bogotá", "Beyonce", "Beyoncé", "Peru", "Perú", "Mexico", "México", "Munoz", "Muñoz", "Garcia", "García", "Hanoi", "Hà Nội", "Nguyen ", "Nguyễn ")},
	{"name order", replaced(`\b(Nguyen|Tran|Pham|Le|Phan|Vo|Xi|Wang|Li|Zhang|Liu) ([A-Z][a-z]+)( [A-Z][a-z]+)?\b`, `$2$3 $1`)},
	{"paragraphs joined", func(a normalize.Article) string {
		head, rest, ok := strings.Cut(a.Text, "\n")
		if !ok {
			return a.Text
		}
		return head + "\n" + strings.Join(strings.Fields(strings.ReplaceAll(rest, "\n", " ")), " ")
	}},
	{"approximately", listed("more than", "over", "about ", "approximately ", "nearly", "almost", "at least", "no fewer than", "roughly", "around")},
	{"weekday before date", weekdayBeforeDate},
}

func ordinalOf(s string) string {
	n, _ := strconv.Atoi(s)
	switch {
	case n%10 == 1 && n != 11:
		return s + "st"
	case n%10 == 2 && n != 12:
		return s + "nd"
	case n%10 == 3 && n != 13:
		return s + "rd"
	}
	return s + "th"
}

var saidDay = regexp.MustCompile(`\bon ` + anyDay + `\b`)

// dateForWeekday writes the date of a weekday that lies in the six days before
// publication, in sentences without a word for the future.
func dateForWeekday(a normalize.Article) string {
	day, err := time.Parse("2006-01-02", a.Published)
	if err != nil {
		return a.Text
	}
	var out strings.Builder
	for _, s := range sentencesOf(a.Text) {
		low := strings.ToLower(s)
		if strings.Contains(low, "will ") || strings.Contains(low, "next ") || strings.Contains(low, "last ") || strings.Contains(low, " to ") || strings.Contains(low, "plan") {
			out.WriteString(s)
			continue
		}
		out.WriteString(saidDay.ReplaceAllStringFunc(s, func(m string) string {
			for back := range 7 {
				d := day.AddDate(0, 0, -back)
				if d.Weekday().String() == m[3:] {
					return "on " + d.Format("January 2")
				}
			}
			return m
		}))
	}
	return out.String()
}

var dated = regexp.MustCompile(`\b(January|February|March|April|May|June|July|August|September|October|November|December) (\d{1,2}), ((?:19|20)\d\d)\b`)

// weekdayBeforeDate adds the weekday to dates with a year.
func weekdayBeforeDate(a normalize.Article) string {
	return dated.ReplaceAllStringFunc(a.Text, func(m string) string {
		d, err := time.Parse("January 2, 2006", m)
		if err != nil {
			return m
		}
		return d.Weekday().String() + ", " + m
	})
}

var spoken = regexp.MustCompile(`["“]((?:The|This|It|That|There|They)\b[^"”\n]{20,200}),["”] ([A-Z][a-z]+(?: [A-Z][a-z]+)?) said\.`)

// indirect reports what was quoted: said that.
func indirect(a normalize.Article) string {
	return spoken.ReplaceAllStringFunc(a.Text, func(m string) string {
		g := spoken.FindStringSubmatch(m)
		return g[2] + " said " + strings.ToLower(g[1][:1]) + g[1][1:] + "."
	})
}
