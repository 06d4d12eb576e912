package quantity

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/newsconcord/concord/normalize/text"
	"github.com/newsconcord/concord/normalize/value"
)

// show prints a mention as the tables of this file do: type, value, unit,
// bound, role, counted noun, and the bytes in brackets.
func show(src string, m Mention) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s %s", m.Value.Type(), m.Value)
	if u := m.Value.Unit(); u != "" {
		fmt.Fprintf(&b, " %s", u)
	}
	if m.Value.Bound() != value.Exact {
		fmt.Fprintf(&b, " %s", m.Value.Bound())
	}
	if m.Role != Plain {
		fmt.Fprintf(&b, " %s", [...]string{"", "amount", "label", "rank", "age", "none"}[m.Role])
	}
	if m.Counted.Noun != "" {
		fmt.Fprintf(&b, " #%s", m.Counted.Noun)
	}
	fmt.Fprintf(&b, " [%s]", m.Span.In(src))
	return b.String()
}

func showAll(src string) []string {
	var out []string
	for _, m := range Find(text.Parse(src), Options{}) {
		if m.Role != Amount {
			out = append(out, show(src, m))
		}
	}
	return out
}

type findCase struct {
	text, want, reason string // want: mentions apart by "; "
}

func runFind(t *testing.T, cases []findCase) {
	t.Helper()
	for _, c := range cases {
		if diff := cmp.Diff(c.want, strings.Join(showAll(c.text), "; ")); diff != "" {
			t.Errorf("%q (%s): want -, got +\n%s", c.text, c.reason, diff)
		}
	}
}

func TestFindCompounds(t *testing.T) {
	runFind(t, []findCase{
		{"It measured two hundred point zero three.", "number 200.03 [two hundred point zero three]", "a decimal in words behind a hundred"},
		{"It measured five point seventy-one.", "number 5.71 [five point seventy-one]", "a decimal read as a number"},
		{"They sold three and a half dozen.", "number 42 [three and a half dozen]", "a half before a dozen"},
		{"They sold one-and-a-half million.", "number 1500000 [one-and-a-half million]", "a half with hyphens"},
		{"It is 1 000 000,5 long.", "number 1000000.5 [1 000 000,5]", "groups apart by spaces and a decimal comma"},
		{"It was 41C, then minus 3C and 100F.", "quantity 41 °C [41C]; quantity -3 °C [minus 3C]; quantity 100 °F [100F]", "degrees as letters"},
		{"They left from Gate 12C.", "number 12 label [12]", "a letter that is part of a name"},
		{"The 6-foot-2 guard and the 6-foot-4-inch forward met.", "quantity 6.166666666666667 ft [6-foot-2]; quantity 6.333333333333333 ft [6-foot-4-inch]", "feet and inches with hyphens"},
		{"It raised Tk 5 crore.", "currency 50000000 BDT [Tk 5 crore]", "Bangladesh's sign"},
		{"Here 1+2 is three.", "number 1 [1]; number 2 [2]; number 3 [three]", "a plus between two numbers bounds none"},
		{"It is one billion and three quarters million.", "number 1000750000 [one billion and three quarters million]", "a fraction of the smaller scale"},
	})
}

func TestFindCardinals(t *testing.T) {
	runFind(t, []findCase{
		{"The ship carried 417 sailors.", "number 417 #sailor [417]", "plain digits"},
		{"Some 1,208 ballots were void.", "number 1208 about #ballot [1,208]", "comma groups, some"},
		{"It sold 2 450 000 copies.", "number 2450000 #copy [2 450 000]", "spaces as group separators"},
		{"It sold 1\u00a0250 copies.", "number 1250 #copy [1\u00a0250]", "no-break space as separator"},
		{"They counted 12,34,567 voters.", "number 1234567 #voter [12,34,567]", "Indian grouping"},
		{"The index closed at 1.234,56 in Milan.", "number 1234.56 [1.234,56]", "continental point and comma"},
		{"The index closed at 1.234.567 in Milan.", "number 1234567 [1.234.567]", "continental groups"},
		{"A rate of 2,5% was set.", "percent 2.5 [2,5%]", "a decimal comma when a percent sign shows it"},
		{"See points 3,5 and 8.", "number 3 label [3]; number 5 label [5]; number 8 [8]", "no decimal comma without a sign of one"},
		{"It fell by .75 points.", "number 0.75 #point [.75]", "leading decimal point"},
		{"Forty-two firefighters came.", "number 42 #firefighter [Forty-two]", "tens and units"},
		{"forty two boats", "number 42 #boat [forty two]", "without the hyphen"},
		{"three hundred and nine pupils", "number 309 #pupil [three hundred and nine]", "and inside a number"},
		{"two thousand four hundred and six", "number 2406 [two thousand four hundred and six]", "falling multipliers"},
		{"one million two hundred thousand tonnes", "quantity 1200000 t [one million two hundred thousand tonnes]", "long words with unit"},
		{"seven hundred and two thousand voters", "number 702000 #voter [seven hundred and two thousand]", "and below a multiplier"},
		{"between two hundred and three hundred guests", "number 200..300 #guest [two hundred and three hundred]", "two hundreds are two numbers"},
		{"4 hundred and 5 hundred", "number 400 [4 hundred]; number 500 [5 hundred]", "likewise with digits"},
		{"Half a million people marched.", "number 500000 #person [Half a million]", "half of a multiplier"},
		{"a quarter million homes", "number 250000 #home [a quarter million]", "quarter of a multiplier"},
		{"a half-dozen arrests", "number 6 #arrest [a half-dozen]", "hyphen before the multiplier"},
		{"A dozen cows died.", "number 12 #cow [A dozen]", "a as one before a multiplier"},
		{"three dozen eggs", "number 36 #egg [three dozen]", "dozen after a number"},
		{"three score and ten", "number 60 [three score]; number 10 [ten]", "score"},
		{"a hundred days", "number 100 #day [a hundred]", "a hundred"},
		{"a score of witnesses", "", "a score may be points of a game"},
		{"several hundred people", "", "vague numbers have no value"},
		{"dozens of goats", "", "nor has a bare plural multiplier"},
		{"a few thousand fans", "", "nor a few"},
		{"two and a half metres", "quantity 2.5 m [two and a half metres]", "mixed number"},
		{"five and a quarter acres", "quantity 5.25 ac [five and a quarter acres]", "mixed number with quarter"},
		{"six and a half million voters", "number 6500000 #voter [six and a half million]", "mixed before a multiplier"},
		{"2 million and a half", "number 2500000 [2 million and a half]", "mixed after a multiplier"},
		{"nine point seven five", "number 9.75 [nine point seven five]", "decimal in words"},
		{"one point two million", "number 1200000 [one point two million]", "and its multiplier"},
		{"34.7 million shares", "number 34700000 #share [34.7 million]", "decimal and multiplier"},
		{"12k runners and 3M views", "number 12000 #runner [12k]; number 3000000 #view [3M]", "letters as multipliers"},
		{"5m people watched", "number 5000000 #person [5m]", "m is a million before people"},
		{"a 5m wall", "quantity 5 m [5m]", "and metres before anything else"},
		{"8bn trees", "number 8000000000 #tree [8bn]", "bn"},
		{"6 lakh voters in 2 crore", "number 600000 #voter [6 lakh]; number 20000000 [2 crore]", "Indian multipliers"},
		{"two lakh crore", "number 2000000000000 [two lakh crore]", "multiplied multipliers"},
		{"1.5e6 cells, 3x10^4 spores", "number 1500000 #cell [1.5e6]; number 30000 #spore [3x10^4]", "exponents"},
		{"It was -14 at dawn.", "number -14 [-14]", "a minus sign touches the digits"},
		{"It was minus fourteen at dawn.", "number -14 [minus fourteen]", "minus as a word"},
		{"- 14 cows", "number 14 #cow [14]", "a dash before a list item is no sign"},
		{"10.0.0.7", "number 10 label [10]; number 0 label [0]; number 0 label [0]; number 7 label [7]", "an address is no number, its parts are labels"},
		{"one hundred million billion trillion quadrillion cows", "number 100000000000000000000000000000000000000000000 #cow [one hundred million billion trillion quadrillion]", "multipliers are bounded and exact"},
	})
}

func TestFindFractionsAndRatios(t *testing.T) {
	runFind(t, []findCase{
		{"two-thirds of members", "number 0.666666666666667 #member [two-thirds]", "fraction in words"},
		{"three fifths", "number 0.6 [three fifths]", "without hyphen"},
		{"one eighth of the land", "number 0.125 [one eighth]", "singular after one"},
		{"a third of voters", "number 0.333333333333333 #voter [a third]", "a third of"},
		{"a third voter", "ordinal 3 [third]", "without of it is an ordinal"},
		{"half of the farms", "number 0.5 #farm [half]", "half of"},
		{"half the farms", "number 0.5 [half]", "half the"},
		{"the second half of the game", "ordinal 2 [second]", "a half that is a period is no number"},
		{"about a quarter of patients", "number 0.25 about #patient [a quarter]", "a quarter of"},
		{"the first quarter of the year", "ordinal 1 [first]", "a quarter that is a period"},
		{"one in five adults", "number 0.2 #adult [one in five]", "ratio"},
		{"nine in 10 teachers", "number 0.9 #teacher [nine in 10]", "ratio with digits"},
		{"three out of seven judges", "number 0.428571428571429 #judge [three out of seven]", "out of"},
		{"two in three days", "number 2 [two]; number 3 #day [three]", "a time is no whole"},
		{"1 over 4", "number 0.25 [1 over 4]", "over"},
		{"3/4 of it", "number 0.75 [3/4]", "slash"},
		{"1 1/2 cups", "number 1.5 #cup [1 1/2]", "mixed with slash"},
		{"2½ cups", "number 2.5 #cup [2½]", "vulgar fraction"},
		{"2 ½ cups", "number 2.5 #cup [2 ½]", "set apart"},
		{"¾ of it", "number 0.75 [¾]", "alone"},
		{"open 24/7", "number 24 label [24]; number 7 label [7]", "a name with a slash is no fraction"},
		{"priced at 290-1/2p", "currency 2.905 GBP [290-1/2p]", "commodity style"},
		{"three twenty-firsts", "number 0.142857142857143 [three twenty-firsts]", "compound denominator"},
		{"one hundred thirty-fifths", "number 2.85714285714286 [one hundred thirty-fifths]", "the hyphen ties tens to the denominator"},
		{"twenty fifths", "number 4 [twenty fifths]", "but not when nothing is left above"},
		{"four quarters", "number 4 #quarter [four]", "periods again"},
	})
}

func TestFindOrdinalsLabelsAges(t *testing.T) {
	runFind(t, []findCase{
		{"the 37th meeting", "ordinal 37 [37th]", "digits"},
		{"the thirty-seventh meeting", "ordinal 37 [thirty-seventh]", "words"},
		{"the two hundredth visit", "ordinal 200 [two hundredth]", "ordinal multiplier"},
		{"the one hundred and first visit", "ordinal 101 [one hundred and first]", "long"},
		{"a 125th birthday", "ordinal 125 [125th]", "digits after a"},
		{"won $3 million first prize", "currency 3000000 USD [$3 million]; ordinal 1 [first]", "an ordinal does not continue a sum"},
		{"under the Second Amendment they may", "ordinal 2 label [Second]", "part of a name"},
		{"She is ranked fifth in squash.", "ordinal 5 rank [fifth]", "rank"},
		{"He is ranked 14 in squash.", "number 14 rank [14]", "rank in digits"},
		{"the #1 seller", "number 1 rank [1]", "rank with a sign"},
		{"Watch it on Channel 4 tonight", "number 4 label [4]", "label"},
		{"under Article 5 of the treaty", "number 5 label [5]", "label noun"},
		{"according to page 12", "number 12 label [12]", "label noun in lower case"},
		{"No. 10 declined to comment", "number 10 label [10]", "number sign in words"},
		{"a leased Airbus 320 landed safely", "number 320 label [320]", "a type of a maker"},
		{"an F-16 and COVID-19", "", "an identifier is one word and no number"},
		{"Storm Kills 12 in Port City", "number 12 [12]", "capitals in a headline make no label"},
		{"Police said Tuesday 12 people died", "number 12 #person [12]", "a plural behind makes no label"},
		{"a 91-year-old farmer", "quantity 91 year age [91-year-old]", "age"},
		{"She is 91 years old.", "quantity 91 year age [91 years old]", "age in words"},
		{"a six-year-old", "quantity 6 year age [six-year-old]", "age, number in words"},
		{"18- to 20-year-olds", "quantity 18..20 year age [18- to 20-year-olds]", "a range of ages"},
		{"Joan Ellery, 38, said so.", "number 38 age [38]", "age in apposition"},
		{"a man aged 44", "number 44 age [44]", "aged"},
		{"The one you saw", "", "one as a pronoun"},
		{"that one and this one", "", "likewise"},
		{"no one came", "", "no one"},
		{"one another", "", "one another"},
		{"one of the divers", "number 1 #diver [one]", "one in a partitive counts"},
		{"There were no casualties.", "number 0 none #casualty [no]", "no before a plural"},
		{"zero deaths", "number 0 #death [zero]", "zero"},
		{"He said no.", "", "no alone"},
	})
}

func TestFindPercent(t *testing.T) {
	runFind(t, []findCase{
		{"70 per cent of voters", "percent 70 #voter [70 per cent]", "per cent"},
		{"70% of voters", "percent 70 #voter [70%]", "sign"},
		{"12.5 pct", "percent 12.5 [12.5 pct]", "pct"},
		{"a 15-percent cut", "percent 15 [15-percent]", "hyphen"},
		{"seventy percent", "percent 70 [seventy percent]", "words"},
		{"by 3 percentage points", "percent 3 percentage point [3 percentage points]", "points have their own unit"},
		{"5-10%", "percent 5..10 [5-10%]", "a range shares the sign"},
		{"from 3% to 4%", "percent 3 [3%]; percent 4 [4%]", "from a to b is a change, no range"},
		{"minus two percent", "percent -2 [minus two percent]", "sign in words"},
		{"half a percentage point", "percent 0.5 percentage point [half a percentage point]", "half of a unit"},
	})
}

func TestFindMoney(t *testing.T) {
	runFind(t, []findCase{
		{"a fine of $94,000", "currency 94000 USD [$94,000]", "symbol"},
		{"$ 4.6 million", "currency 4600000 USD [$ 4.6 million]", "space after the symbol"},
		{"€3m in aid", "currency 3000000 EUR [€3m]", "m is a million after a symbol"},
		{"£1.2tn of debt", "currency 1200000000000 GBP [£1.2tn]", "tn"},
		{"$US250,000", "currency 250000 USD [$US250,000]", "Australian style"},
		{"US$20", "currency 20 USD [US$20]", "prefix"},
		{"A$20 or HK$30", "currency 20 AUD [A$20]; currency 30 HKD [HK$30]", "prefixes of other dollars"},
		{"a $4 billion deal", "currency 4000000000 USD [$4 billion]", "an article is no prefix"},
		{"Rs. 500 fine", "currency 500 INR [Rs. 500]", "abbreviation"},
		{"USD 200 each", "currency 200 USD [USD 200]", "code before"},
		{"200 EUR each", "currency 200 EUR [200 EUR]", "code behind"},
		{"CHF40 a day", "currency 40 CHF [CHF40]", "code glued to the digits"},
		{"ALL 5 goals", "number 5 #goal [5]", "a code that is a word"},
		{"60 MEUR", "currency 60000000 EUR [60 MEUR]", "millions in the code"},
		{"75 USD million", "currency 75000000 USD [75 USD million]", "multiplier behind the code"},
		{"40 Swiss francs", "currency 40 CHF [40 Swiss francs]", "adjective and noun"},
		{"40 francs", "currency 40 XXX [40 francs]", "a noun of many countries"},
		{"nine euros", "currency 9 EUR [nine euros]", "words"},
		{"50 cents", "currency 0.5 USD [50 cents]", "hundredths"},
		{"a 12-cent rise", "currency 0.12 USD [12-cent]", "hyphen"},
		{"210 pence", "currency 2.1 GBP [210 pence]", "pence"},
		{"85p", "currency 0.85 GBP [85p]", "p"},
		{"six dollars and ten cents", "currency 6.1 USD [six dollars and ten cents]", "change"},
		{"six dollars ten.", "currency 6.1 USD [six dollars ten]", "change without its name"},
		{"$100 and fifty others", "currency 100 USD [$100]; number 50 #other [fifty]", "no change before a noun"},
		{"450,000 yen", "currency 450000 JPY [450,000 yen]", "noun"},
		{"35 lakh rupees", "currency 3500000 INR [35 lakh rupees]", "Indian multiplier"},
		{"10 won medals", "number 10 #medal [10]", "won is a verb for small sums"},
		{"90,000 won", "currency 90000 KRW [90,000 won]", "and money for large ones"},
		{"ten pounds of flour", "quantity 10 lb #flour [ten pounds]", "pounds of a thing are weight"},
		{"ten pounds", "currency 10 GBP [ten pounds]", "and money otherwise"},
		{"a 10-pound hammer", "quantity 10 lb [10-pound]", "weight in a compound"},
		{"It weighed 30 pounds.", "quantity 30 lb [30 pounds]", "the verb tells weight"},
		{"$19 to $22 million", "currency 19000000..22000000 USD [$19 to $22 million]", "the multiplier belongs to both ends"},
		{"between €3 and €4", "currency 3..4 EUR [€3 and €4]", "between"},
		{"$5-10 million", "currency 5000000..10000000 USD [$5-10 million]", "unit and multiplier shared"},
		{"about -$5", "currency -5 USD about [-$5]", "a sign before the symbol"},
		{"100元", "currency 100 CNY [100元]", "a symbol in another script"},
		{"at least $1 billion", "currency 1000000000 USD min [$1 billion]", "bound"},
		{"up to half a million pounds", "currency 500000 GBP max [half a million pounds]", "bound and fraction"},
	})
}

func TestFindQuantities(t *testing.T) {
	runFind(t, []findCase{
		{"a 29km road", "quantity 29 km [29km]", "touching"},
		{"12 metres deep", "quantity 12 m [12 metres]", "spelled out"},
		{"about 40ft", "quantity 40 ft about [40ft]", "abbreviated"},
		{"a six-foot wall", "quantity 6 ft [six-foot]", "compound"},
		{"6 feet 6 inches", "quantity 6.5 ft [6 feet 6 inches]", "feet and inches"},
		{"60 miles per hour", "quantity 60 mph [60 miles per hour]", "speed"},
		{"95 km/h", "quantity 95 km/h [95 km/h]", "speed with a slash"},
		{"12 square miles", "quantity 12 mi2 [12 square miles]", "area"},
		{"9 sq km", "quantity 9 km2 [9 sq km]", "area abbreviated"},
		{"8 km²", "quantity 8 km2 [8 km²]", "area with a raised digit"},
		{"1,200 hectares", "quantity 1200 ha [1,200 hectares]", "hectares"},
		{"3 tonnes of rice", "quantity 3 t #rice [3 tonnes]", "the thing measured"},
		{"38°C", "quantity 38 °C [38°C]", "temperature"},
		{"38 degrees Celsius", "quantity 38 °C [38 degrees Celsius]", "in words"},
		{"-4 degrees Fahrenheit", "quantity -4 °F [-4 degrees Fahrenheit]", "below zero"},
		{"200 MW of wind power", "quantity 200 MW [200 MW]", "power"},
		{"5 in the morning", "number 5 [5]", "in is no inch with a space"},
		{"8-10 metres", "quantity 8..10 m [8-10 metres]", "a range shares the unit"},
		{"40- to 60-mile routes", "quantity 40..60 mi [40- to 60-mile]", "suspended hyphen"},
		{"90,000 barrels a day", "quantity 90000 bbl [90,000 barrels]", "barrels"},
		{"half a mile", "quantity 0.5 mi [half a mile]", "half of a unit"},
		{"a quarter-mile walk", "quantity 0.25 mi [quarter-mile]", "quarter of a unit"},
		{"25 basis points", "quantity 25 bp [25 basis points]", "basis points"},
	})
}

func TestFindBounds(t *testing.T) {
	runFind(t, []findCase{
		{"at least 27 US troops", "number 27 min #troop [27]", "at least; the country is no noun"},
		{"more than 30 homes", "number 30 min #home [30]", "more than"},
		{"no fewer than 30 homes", "number 30 min #home [30]", "double negation"},
		{"no more than 30 homes", "number 30 max #home [30]", "the longer phrase wins"},
		{"fewer than 30 homes", "number 30 max #home [30]", "fewer than"},
		{"up to 30 homes", "number 30 max #home [30]", "up to"},
		{"as many as 30 homes", "number 30 max #home [30]", "as many as is the most that is thought"},
		{"nearly 30 homes", "number 30 about #home [30]", "nearly"},
		{"an estimated 30 homes", "number 30 about #home [30]", "estimated"},
		{"close to 30 homes", "number 30 about #home [30]", "two words"},
		{"in excess of 30 homes", "number 30 min #home [30]", "three words"},
		{"30 or more homes", "number 30 min #home [30]", "behind the number"},
		{"30 homes or more", "number 30 min #home [30]", "behind the noun"},
		{"30 or so homes", "number 30 about #home [30]", "or so"},
		{"30-plus homes", "number 30 min #home [30]", "plus"},
		{"30+ homes", "number 30 min #home [30]", "plus sign"},
		{"people 58 and older are exempt and under review", "number 58 [58]", "no bound that is not listed"},
		{"in 12 and under current rules", "number 12 [12]", "a preposition is no bound"},
	})
}

func TestFindCounted(t *testing.T) {
	runFind(t, []findCase{
		{"10 foreign tourists", "number 10 #tourist [10]", "adjective before the noun"},
		{"20 people and 12 others", "number 20 #person [20]; number 12 #other [12]", "irregular plural; others"},
		{"75 appeal court judges", "number 75 #judge [75]", "compound noun"},
		{"two of the three passengers", "number 2 [two]; number 3 #passenger [three]", "partitive of a number"},
		{"two of the passengers", "number 2 #passenger [two]", "partitive"},
		{"six more bodies", "number 6 #body [six]", "more"},
		{"23 Dutch and Belgian sailors", "number 23 #sailor [23]", "two adjectives"},
		{"a 12-member panel", "number 12 #member [12]", "compound"},
		{"15 dead, 20 wounded", "number 15 #dead [15]; number 20 #wounded [20]", "adjectives that count people"},
		{"a 7.1-magnitude quake", "number 7.1 #magnitude [7.1]", "magnitude"},
		{"a quake of magnitude 7.1 struck", "number 7.1 #magnitude [7.1]", "magnitude before the number"},
		{"one man was held", "number 1 #man [one]", "singular after one"},
		{"one of the city's oldest bridges", "number 1 [one]", "a possessor is not counted"},
		{"five wives and six cities", "number 5 #wife [five]; number 6 #city [six]", "spelling of plurals"},
		{"four crashes, two boxes, one bus", "number 4 #crash [four]; number 2 #box [two]; number 1 #bus [one]", "-es"},
		{"killed 12 in the north", "number 12 [12]", "no noun"},
	})
}

func TestFindPairs(t *testing.T) {
	runFind(t, []findCase{
		{"between 5 and 10 people", "number 5..10 #person [5 and 10]", "between"},
		{"8-10 people", "number 8..10 #person [8-10]", "hyphen and a plural"},
		{"5 to 10 people", "number 5..10 #person [5 to 10]", "to"},
		{"two or three ships", "number 2..3 #ship [two or three]", "or"},
		{"rose from 5 to 10", "number 5 [5]; number 10 [10]", "a change"},
		{"They voted 297 to 117 against it.", "score 297-117 [297 to 117]", "vote"},
		{"won the final 31-24", "score 31-24 [31-24]", "score"},
		{"a 2-2 draw", "score 2-2 [2-2]", "draw"},
		{"lost 1-3 at home", "score 1-3 [1-3]", "a score with the smaller first needs a cue"},
		{"call 555-1234-99", "number 555 [555]; number 1234 [1234]; number 99 [99]", "three parts are no pair"},
	})
}

func TestFlat(t *testing.T) {
	src := "between $5 and $10 million, 31-24"
	var got []string
	for _, m := range Flat(Find(text.Parse(src), Options{})) {
		got = append(got, show(src, m))
	}
	want := []string{"currency 5000000 USD [$5]", "number 5 amount [5]", "currency 10000000 USD [$10 million]", "number 10000000 amount [10 million]",
		"number 31 [31]", "number 24 [24]"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("parts of ranges and scores, and the number inside money: want -, got +\n%s", diff)
	}
}

func TestTaken(t *testing.T) {
	p := text.Parse("On 5 October 12 ships left.")
	got := Find(p, Options{Taken: func(token int) bool { return token == 1 || token == 2 }})
	if len(got) != 1 || got[0].Value.String() != "12" {
		t.Errorf("what belongs to a date is no number: %v", got)
	}
}

func TestAdditions(t *testing.T) {
	for _, c := range []struct{ text, span, total, reason string }{
		{"Two officials and five others were held.", "Two officials and five others", "7", "two counts"},
		{"3 men, 2 women and 4 children", "3 men, 2 women and 4 children", "9", "three counts"},
		{"Two officials were held. Five others fled.", "", "", "a verb between"},
		{"one in five adults and two children", "", "", "a ratio does not add up"},
		{"at least two men and five women", "two men and five women", "7", "a bound carries over"},
	} {
		p := text.Parse(c.text)
		as := Additions(p, Find(p, Options{}))
		var span, total string
		if len(as) > 0 {
			span, total = as[0].Span.In(c.text), as[0].Total.String()
		}
		if span != c.span || total != c.total {
			t.Errorf("%q (%s): got %q %q, want %q %q", c.text, c.reason, span, total, c.span, c.total)
		}
	}
}
