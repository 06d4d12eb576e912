package normalize

import (
	_ "embed" // the zones
	"net/url"
	"strings"
	"sync"

	"github.com/newsconcord/concord/normalize/datetime"
	"github.com/newsconcord/concord/normalize/lexicon"
	"github.com/newsconcord/concord/normalize/text"
)

//go:embed zones.txt
var zonesList string

// zones holds the time zones by country and by country and division.
var zones = sync.OnceValue(func() map[string]datetime.Zone {
	all := map[string]datetime.Zone{}
	for line := range strings.Lines(zonesList) {
		codes, rule, ok := strings.Cut(strings.TrimSpace(line), " = ")
		if z, err := datetime.ParseZone(rule); ok && err == nil {
			for code := range strings.FieldsSeq(codes) {
				all[code] = z
			}
		}
	}
	return all
})

// zoneOf returns the time zone of a dateline's place: "SYDNEY", "PORTLAND,
// Maine". A state or country behind a comma tells which city is meant.
func zoneOf(dateline string) (datetime.Zone, bool) {
	city, within, _ := strings.Cut(dateline, ",")
	places := lexicon.Places(placeKey(city))
	if outer := lexicon.Places(placeKey(within)); len(outer) > 0 {
		inner := places
		places = outer[:1]
		for _, p := range inner {
			if lexicon.Contains(outer[0], p) {
				places = []lexicon.Place{p}
				break
			}
		}
	}
	if len(places) == 0 {
		return datetime.Zone{}, false
	}
	z, ok := zones()[places[0].Country+"-"+places[0].Admin]
	if !ok {
		z, ok = zones()[places[0].Country]
	}
	return z, ok
}

// placeKey folds a name as [lexicon.Places] wants it.
func placeKey(s string) string {
	return strings.Join(strings.Fields(joiners.Replace(text.FoldString(s))), " ")
}

var joiners = strings.NewReplacer("-", " ", "'", " ", "’", " ")

// numericOrder returns the order of day and month in digits where the article
// was published: by the region of its language tag and by the country of its
// address. Where the two differ, as with page builders that call every page
// American, nothing is known.
func numericOrder(a *Article) datetime.Order {
	tag, host := orderIn(region(a.Language)), orderIn(hostCountry(a.URL))
	switch {
	case host == datetime.UnknownOrder && hostCountry(a.URL) == "":
		return tag
	case tag == datetime.UnknownOrder && region(a.Language) == "", tag == host:
		return host
	}
	return datetime.UnknownOrder
}

// orderIn returns what a country writes first in dates of digits, after the
// short formats of Unicode CLDR for English. Canada writes both, and where
// the year stands first English has no habit of its own.
func orderIn(country string) datetime.Order {
	switch country {
	case "US", "PR", "GU", "VI", "AS", "MP", "UM", "MH", "FM", "PW", "PH":
		return datetime.MonthFirst
	case "", "CA", "CN", "JP", "KR", "TW", "HU", "LT", "IR", "MN":
		return datetime.UnknownOrder
	}
	return datetime.DayFirst
}

// region returns the region of a BCP 47 tag: "GB" of "en-GB" and of
// "en-Latn-GB", "001" of "en-001".
func region(tag string) string {
	parts := strings.Split(strings.ReplaceAll(tag, "_", "-"), "-")
	for _, p := range parts[1:min(len(parts), 3)] {
		if digits := strings.Trim(p, "0123456789") == ""; len(p) == 2 && !digits || len(p) == 3 && digits {
			return strings.ToUpper(p)
		}
	}
	return ""
}

// hostCountry returns the country of an address by its last label, or "". Some
// countries sell their label to the world.
func hostCountry(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	host := strings.ToLower(u.Hostname())
	switch last := host[strings.LastIndexByte(host, '.')+1:]; last {
	case "uk":
		return "GB"
	case "gov", "mil", "edu":
		return "US"
	case "io", "co", "tv", "me", "ai", "ly", "fm", "to", "cc", "ws", "gg", "eu", "st", "sh", "am":
		return ""
	default:
		if _, ok := lexicon.Country(strings.ToUpper(last)); ok {
			return strings.ToUpper(last)
		}
	}
	return ""
}
