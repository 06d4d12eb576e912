package datetime_test

import (
	"fmt"
	"testing"

	"github.com/newsconcord/concord/normalize/datetime"
	"github.com/newsconcord/concord/normalize/text"
)

// published is a Thursday.
const published = "2021-03-11"

// found is a case: the first expression of a text, or of the words behind ">".
type found struct {
	in, span, want string
	reason         string
}

func reference(t testing.TB, s string) datetime.Options {
	ref, err := datetime.ParsePublished(s)
	if err != nil {
		t.Fatal(err)
	}
	return datetime.Options{Reference: ref}
}

// check reads each text and looks for an expression with the span and value.
func check(t *testing.T, opt datetime.Options, cases []found) {
	t.Helper()
	for _, c := range cases {
		got := datetime.Find(text.Parse(c.in), opt)
		ok := false
		for _, m := range append(got, datetime.Flat(got)...) {
			ok = ok || m.In(c.in) == c.span && m.Value.String() == c.want
		}
		if !ok {
			t.Errorf("%q (%s): got %s, want %q as %s", c.in, c.reason, show(c.in, got), c.span, c.want)
		}
		for _, m := range got {
			checkInterval(t, c.in, m)
		}
	}
}

// checkInterval compares the days of a value with those of its parsed form.
func checkInterval(t *testing.T, in string, m datetime.Mention) {
	t.Helper()
	v, err := datetime.Parse(m.Value.String())
	if err != nil {
		t.Errorf("%q: %q has a value that does not parse: %v", in, m.In(in), err)
		return
	}
	from, to, ok := m.Value.Days()
	pfrom, pto, pok := v.Days()
	if ok && (from >= to || from != pfrom || to != pto || !pok) {
		t.Errorf("%q: %q is %s with days [%d, %d), parsed [%d, %d)", in, m.In(in), m.Value, from, to, pfrom, pto)
	}
}

func show(in string, ms []datetime.Mention) string {
	s := ""
	for _, m := range ms {
		s += fmt.Sprintf("%q as %s; ", m.In(in), m.Value)
	}
	return s
}

var absolute = []found{
	{"It opened on October 7, 2020 in Oslo.", "October 7, 2020", "2020-10-07", "a full date"},
	{"It opened on 7 October 2020 in Oslo.", "7 October 2020", "2020-10-07", "day first"},
	{"It opened on the 7th of October, 2020.", "the 7th of October, 2020", "2020-10-07", "an ordinal with of"},
	{"It opened on Oct. 7th, 2020.", "Oct. 7th, 2020", "2020-10-07", "a month cut short, an ordinal"},
	{"It opened on Wednesday, October 7, 2020.", "Wednesday, October 7, 2020", "2020-10-07", "with its weekday"},
	{"It opened on Wednesday 7 October.", "Wednesday 7 October", "2020-10-07", "weekday, day, month"},
	{"It falls on March eighth.", "March eighth", "2021-03-08", "a day in words"},
	{"It fell on the twenty-first of May 2019.", "the twenty-first of May 2019", "2019-05-21", "a compound day in words"},
	{"Filed 2020-10-07.", "2020-10-07", "2020-10-07", "ISO 8601"},
	{"Filed 2020/10/07.", "2020/10/07", "2020-10-07", "ISO order with slashes"},
	{"Filed 12/29/2020.", "12/29/2020", "2020-12-29", "29 is no month"},
	{"Filed 29/12/2020.", "29/12/2020", "2020-12-29", "29 is no month, day first"},
	{"Filed 29.12.2020.", "29.12.2020", "2020-12-29", "full stops"},
	{"Filed 29-12-2020.", "29-12-2020", "2020-12-29", "hyphens"},
	{"Filed 12/29/98.", "12/29/98", "1998-12-29", "a year of two digits"},
	{"In October 2020 it rained.", "October 2020", "2020-10", "a month"},
	{"In October of 2020 it rained.", "October of 2020", "2020-10", "a month of a year"},
	{"In October, 2020, it rained.", "October, 2020", "2020-10", "a month with a comma"},
	{"He left in 1998.", "1998", "1998", "a year behind a preposition"},
	{"They lost the 2008 election.", "2008", "2008", "a year before a noun"},
	{"It is the worst fire since '82.", "'82", "1982", "a year cut short"},
	{"He was born in nineteen ninety-six.", "nineteen ninety-six", "1996", "a year in words"},
	{"It opened in two thousand and eight.", "two thousand and eight", "2008", "a year of this century in words"},
	{"It opened in May twenty nineteen.", "May twenty nineteen", "2019-05", "a month with a year in words"},
	{"In the 1990s it grew.", "the 1990s", "199", "a decade"},
	{"In the 1990's it grew.", "the 1990's", "199", "a decade with an apostrophe"},
	{"In the '90s it grew.", "the '90s", "199", "a decade cut short"},
	{"In the late 1970s it grew.", "the late 1970s", "197", "a decade with an edge"},
	{"In the mid-80s it grew.", "the mid-80s", "198", "an edge with a hyphen"},
	{"In the nineties it grew.", "the nineties", "199", "a decade in words"},
	{"In the 20th century it grew.", "the 20th century", "19", "a century"},
	{"It is a nineteenth-century house.", "nineteenth-century", "18", "a century in words"},
	{"By the twenty-first century it was gone.", "the twenty-first century", "20", "a compound century"},
	{"The 2019-20 season ended.", "2019-20", "2019/2020", "two years in short"},
	{"The 2019-2021 plan ended.", "2019-2021", "2019/2021", "two years"},
	{"In fiscal 2019 it grew.", "fiscal 2019", "FY2019", "a fiscal year is no calendar year"},
	{"In fiscal year 2019 it grew.", "fiscal year 2019", "FY2019", "a fiscal year in full"},
	{"Its FY2019 sales grew.", "FY2019", "FY2019", "a fiscal year as a code"},
	{"The 9/11 attacks changed it.", "9/11", "2001-09-11", "a date that became a name"},
	{"The 911 attacks changed it.", "911", "2001-09-11", "the same without its stroke, before what happened"},
	{"An 1898 decision held.", "1898", "1898", "a year behind the article that opens a sentence"},
	{"It ran in June and July of 2009.", "June", "2009-06", "the year of the second of two months"},
	{"It ran in December and January 2012.", "December", "2011-12", "the year before that of the second of two months"},
	{"since the September 11 attacks", "September 11", "2001-09-11", "the same in words"},
	{"In the year 2000 it rained.", "the year 2000", "2000", "the word year"},
	{"It ended in February 2021.", "February 2021", "2021-02", "a short month"},
	{"It was February 29, 2020.", "February 29, 2020", "2020-02-29", "a leap day"},
}

var ranges = []found{
	{"It ran October 5 to 9, 2020.", "October 5 to 9, 2020", "2020-10-05/2020-10-09", "in one month"},
	{"It ran October 5-9, 2020.", "October 5-9, 2020", "2020-10-05/2020-10-09", "with a hyphen"},
	{"It ran October 5–9, 2020.", "October 5–9, 2020", "2020-10-05/2020-10-09", "with a dash"},
	{"It ran from 5-9 October 2020.", "5-9 October 2020", "2020-10-05/2020-10-09", "day first"},
	{"It ran from 5 to 9 October 2020.", "5 to 9 October 2020", "2020-10-05/2020-10-09", "day first in words"},
	{"It ran between 5 and 9 October 2020.", "5 and 9 October 2020", "2020-10-05/2020-10-09", "between"},
	{"It ran from October 28 to November 3, 2020.", "October 28 to November 3, 2020", "2020-10-28/2020-11-03", "over the end of a month; the year is shared"},
	{"It ran from December 28 to January 3, 2021.", "December 28 to January 3, 2021", "2020-12-28/2021-01-03", "over the end of a year"},
	{"It rains between March and May.", "March and May", "2021-03/2021-05", "months"},
	{"It ran from 2009 to 2011.", "2009 to 2011", "2009/2011", "years"},
	{"It ran from 2009 to 2011.", "2009", "2009", "a part of a range stands for itself"},
	{"It is open Monday to Friday.", "Monday to Friday", "2021-03-08/2021-03-12", "weekdays run forward"},
	{"It will run from Friday to Sunday.", "Friday to Sunday", "2021-03-12/2021-03-14", "weekdays ahead"},
	{"The vote was moved from Monday to Friday.", "Monday", "2021-03-08", "moving makes no range"},
	{"It takes 12 to 18 months.", "12 to 18 months", "P12M/P18M", "lengths"},
	{"It takes two or three days.", "two or three days", "P2D/P3D", "lengths with or"},
}

var weekdays = []found{
	{"They met on Monday.", "Monday", "2021-03-08", "the last Monday"},
	{"They met on Thursday.", "Thursday", "2021-03-11", "the day of publication counts"},
	{"They will meet on Monday.", "Monday", "2021-03-15", "announced, so the next one"},
	{"They are to meet on Monday.", "Monday", "2021-03-15", "is to announces"},
	{"The talks are due to resume Monday.", "Monday", "2021-03-15", "due to announces"},
	{"The trial is set to begin on Monday.", "Monday", "2021-03-15", "set to announces"},
	{"The court opens Monday.", "Monday", "2021-03-15", "the present tense of what is planned"},
	{"Shops stay closed until Monday.", "Monday", "2021-03-15", "until looks ahead"},
	{"They agreed to meet on Monday.", "Monday", "2021-03-15", "agreed to announces"},
	{"\"We will win,\" she said Monday.", "Monday", "2021-03-08", "the verb of saying is nearest"},
	{"On Monday, the court will hear the case.", "Monday", "2021-03-15", "the verb behind"},
	{"On Monday, the court heard the case.", "Monday", "2021-03-08", "a past verb behind"},
	{"The talks will be held on Monday.", "Monday", "2021-03-15", "a participle behind be tells no past"},
	{"The plant will be formally opened on Monday.", "Monday", "2021-03-15", "nor with an adverb between"},
	{"The two leaders meet Monday.", "Monday", "2021-03-15", "a plural subject"},
	{"The two leaders did not meet Monday.", "Monday", "2021-03-08", "a base form behind did"},
	{"The store is open Monday.", "Monday", "2021-03-08", "open is no verb here"},
	{"The hearing is on Monday.", "Monday", "2021-03-15", "is, right before the day"},
	{"Holt will be mayor after winning the race on Monday.", "Monday", "2021-03-08", "what comes after it is ahead, not it"},
	{"The bags will be banned after Wednesday's vote.", "Wednesday", "2021-03-10", "what comes follows from the news of the day before"},
	{"She will leave after Monday's vote.", "Monday", "2021-03-15", "no news of a day or two"},
	{"Police used tear gas on Wednesday against those who oppose the levy.", "Wednesday", "2021-03-10", "a noun behind a past verb is no plural verb"},
	{"Kick-off is at 19:45 BST on Monday.", "Monday", "2021-03-15", "is, with a clock between"},
	{"By Monday all guests had left.", "Monday", "2021-03-08", "by looks back where somebody had"},
	{"They could be freed as early as Monday.", "Monday", "2021-03-15", "as early as"},
	{"He could not be reached on Monday.", "Monday", "2021-03-08", "could not tells what was"},
	{"The house rose until 11 am on Monday.", "Monday", "2021-03-15", "until, with a clock between"},
	{"Rain lingers through Monday.", "Monday", "2021-03-15", "through looks ahead"},
	{"Rain lasted through Monday.", "Monday", "2021-03-08", "unless it is told of"},
	{"They are playing Northgate on Monday.", "Monday", "2021-03-15", "a progressive form"},
	{"Rain is forecast for Monday.", "Monday", "2021-03-15", "what is forecast"},
	{"The games on Monday have been cancelled.", "Monday", "2021-03-15", "what has been cancelled lay ahead"},
	{"She said the ban would take effect on Monday.", "Monday", "2021-03-15", "what would be was announced"},
	{"It would have ended on Monday.", "Monday", "2021-03-08", "what would have been was not"},
	{"They may sign on Monday.", "Monday", "2021-03-15", "what may be lies ahead"},
	{"They may have signed on Monday.", "Monday", "2021-03-08", "what may have been does not"},
	{"Ahead of Monday's vote, prices fell.", "Monday", "2021-03-15", "ahead of"},
	{"He moved here Monday week.", "Monday week", "2021-03-22", "a week behind the coming Monday"},
	{"They met last Thursday.", "last Thursday", "2021-03-04", "last is not today"},
	{"They meet next Tuesday.", "next Tuesday", "2021-03-16", "next"},
	{"They met this past Tuesday.", "this past Tuesday", "2021-03-09", "this past is last"},
	{"They meet this coming Sunday.", "this coming Sunday", "2021-03-14", "this coming is next"},
	{"They met on Monday last week.", "Monday last week", "2021-03-01", "a week is told"},
	{"Police came Friday night.", "Friday night", "2021-03-05TNI", "a part of a day"},
	{"Police came late Friday afternoon.", "late Friday afternoon", "2021-03-05TAF", "an edge before a part"},
	{"It happened early Tuesday.", "early Tuesday", "2021-03-09", "an edge"},
}

var relatives = []found{
	{"She hinted at it on Tuesday, telling a host, “I look at all ways. Some are steep. I may stop. I may not.” She took it back later that day.", "that day", "2021-03-09", "the day before a quotation of four sentences"},
	{"The race grows fiercer by the day. It ends today.", "today", "2021-03-11", "by the day is no day"},
	{"It rained yesterday.", "yesterday", "2021-03-10", "one day back"},
	{"It rains tomorrow.", "tomorrow", "2021-03-12", "one day ahead"},
	{"It rains the day after tomorrow.", "the day after tomorrow", "2021-03-13", "two days ahead"},
	{"It rained the day before yesterday.", "the day before yesterday", "2021-03-09", "two days back"},
	{"It rained yesterday afternoon.", "yesterday afternoon", "2021-03-10TAF", "a part of yesterday"},
	{"It rains tonight.", "tonight", "2021-03-11TNI", "tonight"},
	{"It rained last night.", "last night", "2021-03-10TNI", "last night is yesterday's"},
	{"It rained this morning.", "this morning", "2021-03-11TMO", "this morning"},
	{"It grew last month.", "last month", "2021-02", "one month back"},
	{"It grew last year.", "last year", "2020", "one year back"},
	{"It will grow next year.", "next year", "2022", "one year ahead"},
	{"It grew this week.", "this week", "2021-W10", "ISO weeks"},
	{"It grew last weekend.", "last weekend", "2021-W09-WE", "a weekend"},
	{"It grew over the weekend.", "the weekend", "2021-W09-WE", "the weekend before a working day"},
	{"It grew last decade.", "last decade", "201", "one decade back"},
	{"It grew earlier this year.", "earlier this year", "2021", "an edge"},
	{"The ship has been on patrol since August and was due to return.", "August", "2020-08", "since looks back, whatever else is told"},
	{"The fee rises, effective June 1.", "June 1", "2021-06-01", "effective looks ahead"},
	{"The line opens by end-June.", "end-June", "2021-06", "a piece with a hyphen"},
	{"The line opens by end 2023.", "end 2023", "2023", "a piece without its article"},
	{"The line will open on the 24th.", "the 24th", "2021-03-24", "a day of the month ahead"},
	{"The line opened on the 24th.", "the 24th", "2021-02-24", "a day of the month behind"},
	{"The line opens on the 24th of next month.", "the 24th of next month", "2021-04-24", "the month is told"},
	{"He came on January 2 and left on the 5th.", "the 5th", "2021-01-05", "of the month that is told of"},
	{"Claims fell in the week ended March 6.", "the week", "2021-W09", "the week that ends on the day behind"},
	{"Sales rose 43% in February compared with the same period last year.", "the same period last year", "2020-02", "the month of the sentence"},
	{"It ended in December.", "December", "2020-12", "the nearest December"},
	{"It begins in early May.", "early May", "2021-05", "the edge changes no value"},
	{"It begins in mid-May.", "mid-May", "2021-05", "a hyphen"},
	{"He resigned in May.", "May", "2020-05", "past: last May"},
	{"He will resign in May.", "May", "2021-05", "announced: the coming May"},
	{"It fell last October.", "last October", "2020-10", "last October"},
	{"It fell in July last year.", "July last year", "2020-07", "a month of last year"},
	{"It fell at the end of January this year.", "the end of January this year", "2021-01", "a piece of a month of this year"},
	{"It closes at the end of the month.", "the end of the month", "2021-03", "the running month"},
	{"It closes by the end of next year.", "the end of next year", "2022", "a piece of next year"},
	{"It happened three years ago.", "three years ago", "2018", "years back"},
	{"It happened ten years ago today.", "ten years ago today", "2011-03-11", "to the day"},
	{"It happened a month ago today.", "a month ago today", "2021-02-11", "to the day, a month"},
	{"It happened two weeks ago.", "two weeks ago", "2021-02-25", "weeks back count in days"},
	{"It happened a week ago.", "a week ago", "2021-03-04", "an article for one"},
	{"It happened five months ago.", "five months ago", "2020-10", "months back"},
	{"It happened nearly four years ago.", "nearly four years ago", "2017", "the bound is part of it"},
	{"It happened several years ago.", "several years ago", "PAST_REF", "a count that is not told"},
	{"It opens two weeks from now.", "two weeks from now", "2021-03-25", "ahead"},
	{"He was shot on March 2 and died three days later.", "three days later", "2021-03-05", "later is counted from the tale"},
	{"He was shot on March 2 and died the next day.", "the next day", "2021-03-03", "so is the next day"},
	{"He came on March 2. He left the same day.", "the same day", "2021-03-02", "the same day"},
	{"In 1995 he rose, and the following year he fell.", "the following year", "1996", "the year after the one told"},
	{"Sales in the third quarter of 2020 rose to $5 million from $4 million a year earlier.", "a year earlier", "2019-Q3", "the same quarter a year before"},
	{"Sales rose 43% in February from a year ago.", "a year ago", "2020-02", "the same month a year before"},
	{"Sales rose a year ago.", "a year ago", "2020", "nothing compared"},
	{"They compared it with the same period last year after a good second quarter of 2020.", "the same period last year", "2019-Q4", "the period of the report"},
	{"In recent years it grew.", "recent years", "PAST_REF", "no length"},
	{"It will grow in the coming months.", "the coming months", "FUTURE_REF", "no length"},
	{"It grew over the past few years.", "the past few years", "PAST_REF", "few is no count"},
	{"It fell in the week of March 1.", "the week of March 1", "2021-W09", "the week around a day"},
}

var lengths = []found{
	{"He was held for three days.", "three days", "P3D", "a duration"},
	{"a two-year deal", "two-year", "P2Y", "a duration with a hyphen"},
	{"a three day rally", "three day", "P3D", "without one"},
	{"It fell over the past three months.", "the past three months", "P3M", "a duration up to now"},
	{"It fell over the past year.", "the past year", "P1Y", "one year"},
	{"It grew in the first nine months.", "the first nine months", "P9M", "the first months"},
	{"It took two and a half years.", "two and a half years", "P2.5Y", "a half"},
	{"It took 2 1/2 years.", "2 1/2 years", "P2.5Y", "a half in digits"},
	{"It took 2½ hours.", "2½ hours", "PT2.5H", "a half in one sign"},
	{"It took a year and a half.", "a year and a half", "P1.5Y", "the half behind"},
	{"It took half an hour.", "half an hour", "PT0.5H", "half of one"},
	{"It took two hours and 30 minutes.", "two hours and 30 minutes", "PT2H30M", "two units"},
	{"It took twenty four hours.", "twenty four hours", "PT24H", "a compound without hyphen"},
	{"It took ninety-nine days.", "ninety-nine days", "P99D", "a compound with one"},
	{"It lasted two decades.", "two decades", "P20Y", "decades count in years"},
	{"It lasted two thousand years.", "two thousand years", "P2000Y", "a large number"},
	{"It lasted a couple of years.", "a couple of years", "P2Y", "a couple is two"},
	{"It lasted a few minutes.", "a few minutes", "PTXM", "few is no number"},
	{"It lasted for years.", "years", "PXY", "no number"},
	{"It lasted more than four hours.", "more than four hours", "PT4H", "a lower bound"},
	{"It lasts at least 30 days.", "at least 30 days", "P30D", "another"},
	{"It lasts up to 180 days.", "up to 180 days", "P180D", "an upper bound"},
	{"It lasts less than one hour.", "less than one hour", "PT1H", "another"},
	{"It lasted nearly five months.", "nearly five months", "P5M", "about"},
	{"It lasted two years or so.", "two years or so", "P2Y", "about, behind"},
	{"It fell for six straight days.", "six straight days", "P6D", "a word between"},
	{"It fell for two consecutive quarters.", "two consecutive quarters", "P2Q", "quarters"},
	{"He gave three weeks' notice.", "three weeks", "P3W", "a possessive"},
	{"It broke an eight-month-old truce.", "eight-month-old", "P8M", "the age of a thing"},
}

var named = []found{
	{"It will report fourth-quarter results in April.", "fourth-quarter", "2020-Q4", "what is reported is over"},
	{"In 1H 2022 it grew.", "1H 2022", "2022-H1", "a half as a code"},
	{"In 2H21 it grew.", "2H21", "2021-H2", "with a short year"},
	{"In Q4'21 it grew.", "Q4'21", "2021-Q4", "a quarter with a short year"},
	{"In Q1 FY23 it grew.", "Q1 FY23", "FY2023-Q1", "a quarter of a fiscal year"},
	{"In 2QFY24 it grew.", "2QFY24", "FY2024-Q2", "the same in one word"},
	{"In H1FY22 it grew.", "H1FY22", "FY2022-H1", "a half of a fiscal year"},
	{"In FY2021-22 it grew.", "FY2021-22", "FY2022", "a fiscal year is named by its end"},
	{"In FY21/22 it grew.", "FY21/22", "FY2022", "with a stroke"},
	{"In the 2019-20 financial year it grew.", "the 2019-20 financial year", "FY2020", "in words"},
	{"In the September quarter it grew.", "the September quarter", "2020-Q3", "the quarter that ends with the month"},
	{"In the March 2020 quarter it grew.", "the March 2020 quarter", "2020-Q1", "with its year"},
	{"In the first half of the year it grew.", "the first half of the year", "2021-H1", "the running year"},
	{"They meet every other Wednesday.", "every other Wednesday", "XXXX-WXX-3", "a weekday of every other week"},
	{"Sales fell in the third quarter.", "the third quarter", "2020-Q3", "the last third quarter that is over"},
	{"Sales fell in Q3 2019.", "Q3 2019", "2019-Q3", "a quarter as a code"},
	{"Sales fell in the third quarter of 2019.", "the third quarter of 2019", "2019-Q3", "a quarter of a year"},
	{"Sales fell in the 2019 third quarter.", "the 2019 third quarter", "2019-Q3", "the year first"},
	{"Sales fell in this year's first quarter.", "this year's first quarter", "2021-Q1", "the year possesses it"},
	{"Sales fell in the fiscal third quarter.", "the fiscal third quarter", "2020-Q3", "a fiscal quarter"},
	{"Sales fell in the 3rd quarter of 2019.", "the 3rd quarter of 2019", "2019-Q3", "digits"},
	{"Sales fell in the final quarter of 2009.", "the final quarter of 2009", "2009-Q4", "the final one"},
	{"Sales fell in the first half of 2010.", "the first half of 2010", "2010-H1", "a half"},
	{"Sales fell in the last half of 2010.", "the last half of 2010", "2010-H2", "the last half"},
	{"Sales fell in the quarter ended September 30, 2020.", "the quarter", "2020-Q3", "the quarter that ended then"},
	{"Sales fell in the latest quarter.", "the latest quarter", "2020-Q4", "the last one that is over"},
	{"Sales fell in the summer of 2010.", "the summer of 2010", "2010-SU", "a season"},
	{"Sales fell last summer.", "last summer", "2020-SU", "last summer"},
	{"They will open next winter.", "next winter", "2021-WI", "next winter"},
	{"They met on Christmas Day.", "Christmas Day", "2020-12-25", "the nearest Christmas"},
	{"They met on New Year's Eve.", "New Year's Eve", "2020-12-31", "the nearest one"},
	{"They met on Easter Sunday 2019.", "Easter Sunday 2019", "2019-04-21", "a computed day"},
	{"They will meet on Good Friday.", "Good Friday", "2021-04-02", "counted from Easter"},
	{"They met on Thanksgiving 2018.", "Thanksgiving 2018", "2018-11-22", "the fourth Thursday of November"},
	{"They met on Labor Day 2019.", "Labor Day 2019", "2019-09-02", "the first Monday of September"},
	{"They met on Memorial Day 2019.", "Memorial Day 2019", "2019-05-27", "the last Monday of May"},
	{"They met on Martin Luther King Day 2020.", "Martin Luther King Day 2020", "2020-01-20", "the third Monday of January"},
	{"Shops filled on Black Friday 2019.", "Black Friday 2019", "2019-11-29", "the day after"},
	{"The crash of Black Monday was worse.", "Black Monday", "1987-10-19", "a day that has a name of its own"},
	{"They meet every Tuesday.", "every Tuesday", "XXXX-WXX-2", "a set"},
	{"They meet on Tuesdays.", "Tuesdays", "XXXX-WXX-2", "the plural"},
	{"They meet on Tuesday nights.", "Tuesday nights", "XXXX-WXX-2TNI", "nights"},
	{"They meet each year.", "each year", "P1Y", "a set of years"},
	{"They vote every four years.", "every four years", "P4Y", "a longer step"},
	{"They meet every other day.", "every other day", "P2D", "every second"},
	{"They meet twice a week.", "twice a week", "P1W", "how often"},
	{"It is printed daily.", "daily", "P1D", "a set in a word"},
	{"They meet every December 6.", "every December 6", "XXXX-12-06", "a day of each year"},
	{"He is now in Oslo.", "now", "PRESENT_REF", "vague"},
	{"He recently left.", "recently", "PAST_REF", "vague"},
	{"It will end in the near future.", "the near future", "FUTURE_REF", "vague"},
	{"It is quiet at the moment.", "the moment", "PRESENT_REF", "vague"},
	{"In the past it was loud.", "the past", "PAST_REF", "vague"},
}

var clocks = []found{
	{"The talks start at 10:30 a.m. today.", "10:30 a.m. today", "2021-03-11T10:30", "the day behind it"},
	{"The talks start at 5 pm.", "5 pm", "2021-03-11T17:00", "the day of publication"},
	{"He left at 12 a.m.", "12 a.m.", "2021-03-11T00:00", "midnight"},
	{"He left at 12:15 p.m.", "12:15 p.m.", "2021-03-11T12:15", "after noon"},
	{"He left at 18:00 UTC.", "18:00 UTC", "2021-03-11T18:00Z", "a zone"},
	{"He left at 0800 GMT.", "0800 GMT", "2021-03-11T08:00Z", "four digits with a zone"},
	{"He left at 5 p.m. EST.", "5 p.m. EST", "2021-03-11T17:00-05:00", "another zone"},
	{"He left at 6:40 p.m. (GMT +8).", "6:40 p.m. (GMT +8)", "2021-03-11T18:40+08:00", "a distance from GMT"},
	{"He left at 5 p.m. ET on Monday.", "5 p.m. ET", "2021-03-08T17:00-05:00", "winter in New York, on the day told"},
	{"He left at 5 p.m. ET on July 6, 2020.", "5 p.m. ET", "2020-07-06T17:00-04:00", "summer in New York"},
	{"He left at 10 p.m. Wednesday.", "10 p.m. Wednesday", "2021-03-10T22:00", "a weekday behind"},
	{"He left at noon Saturday.", "noon Saturday", "2021-03-06T12:00", "noon"},
	{"The offer ends at 5 p.m. EST Nov. 9.", "5 p.m. EST Nov. 9", "2021-11-09T17:00-05:00", "a date behind"},
	{"On Tuesday he left at 18:00.", "18:00", "2021-03-09T18:00", "the day of the sentence"},
	{"The mill blew up on Tuesday. It happened at 4:40 a.m.", "4:40 a.m.", "2021-03-09T04:40", "on the day of the sentence before"},
	{"The mill blew up on Tuesday. Nobody was hurt. It happened at 4:40 a.m.", "4:40 a.m.", "2021-03-09T04:40", "two sentences back"},
	{"Police said on Wednesday that the mill blew up. It happened at 4:40 a.m.", "4:40 a.m.", "2021-03-11T04:40", "nothing happened on the day of saying"},
	{"The hearing will be on Friday. It will begin at 9 a.m.", "9 a.m.", "2021-03-12T09:00", "on the day ahead"},
	{"The hearing will be on Friday. He was jailed at 9 a.m.", "9 a.m.", "2021-03-11T09:00", "what was is not on a day ahead"},
	{"He left at five o'clock.", "five o'clock", "2021-03-11T05:00", "o'clock"},
	{"He left at 5 o'clock in the afternoon.", "5 o'clock in the afternoon", "2021-03-11T17:00", "the half of the day"},
	{"He left at 10.30am.", "10.30am", "2021-03-11T10:30", "British writing"},
	{"He left on October 7, 10:30 a.m.", "October 7, 10:30 a.m.", "2020-10-07T10:30", "the date first"},
}

func TestFind(t *testing.T) {
	opt := reference(t, published)
	for name, cases := range map[string][]found{
		"absolute": absolute, "ranges": ranges, "weekdays": weekdays, "relative": relatives, "lengths": lengths, "named": named, "clocks": clocks,
	} {
		t.Run(name, func(t *testing.T) { check(t, opt, cases) })
	}
}
