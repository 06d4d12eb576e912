package reconcile_test

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/newsconcord/concord/reconcile/claim"
)

var (
	upToTwelve = []string{"zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"}
	tens       = []string{"twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"}
	ordinals   = []string{"first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"}
)

// number matches a number in digits or words.
const number = `(\d{1,3}(?:,\d{3})+|\d+\.\d+|\d+|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Ee]leven|[Tt]welve|[Tt]wenty|[Tt]hirty|[Ff]orty|[Ff]ifty)`

var (
	amounts = want{[]claim.Attribute{claim.Quantity, claim.Duration}, hard}
	ages    = want{[]claim.Attribute{claim.PersonAge, claim.Quantity, claim.Duration}, hard}
)

// numberMakers change amounts of every kind.
var numberMakers = []maker{
	{"money", regexp.MustCompile(`[$€£]` + number), otherNumber, want{[]claim.Attribute{claim.Money}, hard}},
	{"money", regexp.MustCompile(`\b` + number + `(?: million| billion| trillion)? (?:dollars|euros|pounds|yen|cents)\b`), otherNumber, want{[]claim.Attribute{claim.Money}, hard}},
	{"percent", regexp.MustCompile(`\b` + number + `(?: percent| per cent| percentage points|%)`), otherNumber, want{[]claim.Attribute{claim.Percent}, hard}},
	{"vote or score", regexp.MustCompile(`(?:by|beat|won|lost|of|[a-z]{3}ed|,|a) (\d{1,3}(?:-|–| to )\d{1,3}) ?(?:vote|ruling|decision|victory|win|loss|margin|defeat|party|on |in |against|Tuesday|Monday|Sunday|Saturday|to win|\.)`), otherPair,
		want{[]claim.Attribute{claim.Vote, claim.Score, claim.Quantity}, hard}},
	{"age", regexp.MustCompile(`\b` + number + `[- ]years?[- ]old\b`), otherNumber, ages},
	{"age", regexp.MustCompile(`[A-Z][a-z]+, (\d{1,2}),`), otherNumber, ages},
	{"age", regexp.MustCompile(`\b[Aa]ged? (\d{1,2})\b`), otherNumber, ages},
	{"rank", regexp.MustCompile(`\b[Nn]o\. (\d{1,2})\b`), otherNumber, want{[]claim.Attribute{claim.Rank, claim.Ordinal, claim.Quantity}, hard}},
	{"compound", regexp.MustCompile(`\b` + number + `-(?:year|month|week|day|hour|minute|second|mile|foot|meter|page|member|point|story|seat|game|man|lane|gun|term|step|part|inch|acre)\b`), otherNumber,
		want{[]claim.Attribute{claim.Quantity, claim.Duration, claim.EventName}, hard}},
	{"duration", regexp.MustCompile(`\b` + number + ` (?:more |straight |full )?(?:seconds|minutes|hours|days|weeks|months|years|decades)\b`), otherNumber,
		want{[]claim.Attribute{claim.Duration, claim.Quantity, claim.EventDate, claim.PersonAge}, hard}},
	{"measure", regexp.MustCompile(`\b` + number + ` (?:miles|mph|km|kilometers|feet|meters|inches|pounds|kg|tons|tonnes|acres|degrees|gallons|square)\b`), otherNumber, amounts},
	{"large number", regexp.MustCompile(`\b` + number + ` (?:million|billion|trillion|thousand|hundred)\b`), otherNumber, amounts},
	{"ordinal", regexp.MustCompile(`\b(?:[Tt]he|[Aa]|[Hh]is|[Hh]er|[Tt]heir|its) (second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d{1,2}(?:th|rd|nd|st)|first)\b`), otherOrdinal,
		want{[]claim.Attribute{claim.Ordinal, claim.EventEdition, claim.Rank, claim.EventName, claim.EventDate}, hard}},
	{"number", regexp.MustCompile(`\b` + number + ` (?:[a-z][a-z-]+ )?(?:[a-z]{3,}s|people|men|women|children)\b`), otherCount, amounts},
}

// otherNumber returns another number in the same style: a third more and at least
// two.
func otherNumber(s string) string {
	low := strings.ToLower(s)
	if i := slices.Index(upToTwelve, low); i > 0 {
		return likeCase(s, upToTwelve[1+(i+2)%11])
	}
	if i := slices.Index(tens, low); i >= 0 {
		return likeCase(s, tens[(i+2)%len(tens)])
	}
	if whole, part, ok := strings.Cut(s, "."); ok {
		return otherNumber(whole) + "." + part
	}
	n, err := strconv.Atoi(strings.ReplaceAll(s, ",", ""))
	if err != nil {
		return ""
	}
	out := strconv.Itoa(n + max(2, n/3))
	if strings.Contains(s, ",") {
		for i := len(out) - 3; i > 0; i -= 3 {
			out = out[:i] + "," + out[i:]
		}
	}
	return out
}

// otherCount changes a number that is no year.
func otherCount(s string) string {
	if n, err := strconv.Atoi(s); err == nil && n > 1800 && n < 2100 {
		return ""
	}
	return otherNumber(s)
}

func likeCase(s, w string) string {
	if s[0] >= 'A' && s[0] <= 'Z' {
		return strings.ToUpper(w[:1]) + w[1:]
	}
	return w
}

var pairNumbers = regexp.MustCompile(`^(\d+)(\D+)(\d+)$`)

// otherPair changes the first number of a pair.
func otherPair(s string) string {
	p := pairNumbers.FindStringSubmatch(s)
	if p == nil || p[1] == "9" && p[3] == "11" {
		return ""
	}
	return otherNumber(p[1]) + p[2] + p[3]
}

func otherOrdinal(s string) string {
	if i := slices.Index(ordinals, s); i >= 0 {
		return ordinals[(i+3)%len(ordinals)]
	}
	n, _ := strconv.Atoi(strings.TrimRight(s, "thrdnsi"))
	if n < 1 {
		return ""
	}
	return strconv.Itoa(n%10+24) + "th"
}
