package report

import (
	"regexp"
	"strings"

	"github.com/newsconcord/concord/reconcile/claim"
)

// rewording puts a reason of a finding into words for readers. Related says that
// it leaves neither report with more than the other.
type rewording struct {
	from    *regexp.Regexp
	to      string
	related bool
}

func plainer(from, to string) rewording {
	return rewording{from: regexp.MustCompile(`(?i)^` + from + `$`), to: to}
}

func relating(from, to string) rewording {
	r := plainer(from, to)
	r.related = true
	return r
}

// rewordings holds the reasons that an editor would stumble over, as patterns; the
// first that fits is taken. "$1" and "$2" are the two values.
var rewordings = []rewording{
	relating(`(".*") and (".*") share the head ".*" and may be one office`, `$1 and $2 may be one and the same.`),
	relating(`(".*") and (".*") can be held together`, `One person can be both $1 and $2.`),
	relating(`(".*") and (".*") name one office at different times`, `$1 and $2 are one office, at different times.`),
	relating(`(.*) and (.*) can be the same length`, `$1 and $2 may be the same length.`),
	relating(`(.*) and (.*) overlap`, `$1 and $2 overlap.`),
	relating(`(.*) and (.*) may be the same point of time in two zones`, `$1 and $2 may be one moment, told in two time zones.`),
	plainer(`one of (".*") and (".*") says more of the same office`, `$1 and $2 are one office; one says more of it.`),
	plainer(`(".*") and (".*") are the same office, one names the country`, `$1 and $2 are one office; one adds the country.`),
	plainer(`(".*") and (".*") are forms of one name: .*`, `$1 and $2 are forms of one name.`),
	plainer(`(.*) and (.*) agree: the bound of one holds for the other`, `Both can be right: $1 and $2.`),
	plainer(`(.*) and (.*) name the same number, one as a bound`, `The same number, which one gives as a limit: $1 and $2.`),
	plainer(`(.*) and (.*), each as a (?:least|greatest) number, are what was known at two moments`, `What was known at two moments: $1 and $2.`),
	plainer(`(.*) and (.*) are of one day, one says more`, `$1 and $2 are the same day; one is more exact.`),
	plainer(`(.*) and (.*) agree within what "about" allows`, `$1 and $2 are near enough, for one says “about”.`),
	plainer(`(.*) and (.*) are different days`, `$1 and $2 are different dates.`),
	plainer(`both number it (.*)`, `They give the same number, $1.`),
	plainer(`both say it in the same words`, `They say it in the same words.`),
	plainer(`the reports share most of what the shorter says`, `Most of what the shorter says stands in the other too.`),
	plainer(`the shared part of the quotation is the same`, `The words that they both quote are the same.`),
	plainer(`(one says ".*" where the other says ".*"), in the same words besides`, `$1; the rest is the same.`),
	plainer(`one is surer than the other in the same words`, `The words are the same, but one is surer.`),
	plainer(`one (?:denies in the same words what the other affirms|says the opposite of the other in the same words)`, `One says the opposite of the other.`),
	plainer(`the same words around, and another (number|day|name|title)`, `The sentences are alike but for the $1.`),
	plainer(`the office has another holder`, `At different times the reports name different holders.`),
	plainer(`one has (".*") as the verb of saying, the other (".*")`, `One reports it with $1, the other with $2.`),
}

// alike matches reasons that name one thing twice.
var alike = regexp.MustCompile(`^(.*) and (.*) (?:name the same|name the same event|are the same (?:name|office|number|rank|range|length))$`)

// plainly puts the reason of a finding into plain words: times and lengths as
// readers write them, long numbers with a word, no terms of the trade.
func plainly(reason string, about claim.Attribute) string {
	reason, dot := strings.TrimSuffix(reason, "."), "."
	switch about {
	case claim.EventDate, claim.EventTime:
		reason = timesInWords(reason)
	case claim.Duration:
		reason = lengthsInWords(reason)
	default:
		reason = numbersInWords(reason)
	}
	if m := alike.FindStringSubmatch(reason); m != nil && m[1] == m[2] {
		return "They say the same: " + m[1] + dot
	}
	for _, r := range rewordings {
		if r.from.MatchString(reason) {
			return r.from.ReplaceAllString(reason, r.to)
		}
	}
	if reason == "" || strings.HasSuffix(reason, "?") || strings.HasSuffix(reason, ".") {
		return reason
	}
	return reason + dot
}

// relates reports whether the reason of a finding leaves neither report with more
// than the other.
func relates(reason string) bool {
	for _, r := range rewordings {
		if r.related && r.from.MatchString(strings.TrimSuffix(reason, ".")) {
			return true
		}
	}
	return false
}
