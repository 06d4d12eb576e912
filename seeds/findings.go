package seeds

// Expectations returns the findings that an editor makes in the articles, in a fixed order. The caller must not change them.
//
// Beside them a checker should hold a report to what no single finding shows: each evidence is in its article verbatim, each
// finding has a subject and an explanation, the same evidence is not given two relations for one attribute and subject, and
// the event of the pair has at most [MaxFindings] findings.
func Expectations() []Expectation { return expectations }

// The relations that several expectations share.
var (
	equal   = []string{"equal"}
	refines = []string{"refines"}
	reword  = []string{"reword"}
	update  = []string{"update"}
	silent  = []string{"silent"}
	closely = []string{"equal", "refines"}
	mild    = []string{"equal", "reword", "refines"}
)

// both is a quotation of 000 and one of 001.
func both(a, b string) []Quote { return []Quote{{"000", a, 0}, {"001", b, 0}} }

// one is a quotation of a single article.
func one(article, exact string) []Quote { return []Quote{{article, exact, 0}} }

// with is a quotation of an article outside the pair and one of an article of the pair.
func with(a, exactA, b, exactB string) []Quote { return []Quote{{a, exactA, 0}, {b, exactB, 0}} }

const (
	core    = true
	stretch = false

	deputy = "Deputy Minister of Public Security"
	office = "Singaporean Minister for Communications and Information"
	charge = "Minister-in-charge of Cybersecurity"
)

var (
	statement = []string{"statement"}
	saying    = []string{"statement", "quote"}
	counting  = []string{"quantity", "ordinal", "rank", "statement"}
)

func attr(prefix string) []string { return []string{prefix} }

var expectations = []Expectation{
	// When, where and what the conference was.
	{Name: "the weekday and the date are one day", Core: core, Scope: PairEvent, Relations: equal, Attributes: attr("event.date"), Want: both("on Wednesday", "October 7")},
	{Name: "only 001 gives the edition", Core: core, Scope: PairEvent, Relations: silent, Attributes: attr("event.edition"), Want: one("001", "fifth"), Silent: []string{"000"}},
	{Name: "a teleconference is a video conference", Core: core, Scope: PairEvent, Relations: closely, Attributes: attr("event.format"), Want: both("teleconference", "video conference")},
	{Name: "the conference is called in two ways", Core: core, Scope: PairEvent, Relations: mild, Attributes: attr("event.name"), Want: both("ASEAN ministerial meeting on cybersecurity", "ASEAN Ministerial Conference on Cyber Security")},
	{Name: "001 names the host", Core: core, Scope: PairEvent, Relations: []string{"silent", "refines"}, Attributes: attr("event.host"), Want: one("001", "hosted by Singapore")},
	{Name: "only 001 names who chaired", Core: stretch, Scope: PairEvent, Relations: silent, Attributes: attr("event.chair"), Want: one("001", "Chairing the event")},
	{Name: "who chairs in the second meeting of 000 is not who chaired here", Core: core, Scope: PairEvent, Attributes: attr("event.chair"), From: []string{"000"}, Never: true},

	// Who took part.
	{Name: "000 gives the minister a second office", Core: core, Scope: PairEvent, Relations: refines, Attributes: attr("person.role"), Want: both(charge, office)},
	{Name: "the speaker's office is the same", Core: core, Scope: PairEvent, Relations: equal, Attributes: attr("person.role"), Want: both(deputy, deputy)},
	{Name: "only 001 gives the speaker's rank", Core: core, Scope: PairEvent, Relations: silent, Attributes: attr("person.rank"), Want: one("001", "Lieut. Gen."), Silent: []string{"000"}},
	{Name: "the speaker's name is the same but for diacritics", Core: core, Scope: PairEvent, Relations: equal, Attributes: attr("person.name"), Want: both("Lương Tam Quang", "Luong Tam Quang")},

	// Figures and years.
	{Name: "both have fifty leading countries", Core: core, Scope: PairEvent, Relations: closely, Attributes: counting, Want: both("50 leading", "50 leading")},
	{Name: "the first target year is the same", Core: core, Scope: PairEvent, Relations: mild, Want: both("towards 2025", "till 2025")},
	{Name: "the second target year is the same", Core: core, Scope: PairEvent, Relations: mild, Want: both("2030", "2030")},

	// What was said and done.
	{Name: "an adverb is worded differently", Core: core, Scope: PairEvent, Relations: reword, Want: both("responsively", "responsibly")},
	{Name: "international standards are global standards", Core: core, Scope: PairEvent, Relations: mild, Want: both("regional and international standards", "regional and global standards")},
	{Name: "both speak of a code of conduct", Core: core, Scope: PairEvent, Relations: mild, Attributes: saying, Want: both("codes of conduct online", "code of responsible conduct")},
	{Name: "critical infrastructure is key infrastructure", Core: core, Scope: PairEvent, Relations: mild, Attributes: saying, Want: both("critical information infrastructures", "key information infrastructure")},
	{Name: "one quotes and one reports why safety matters", Core: stretch, Scope: PairEvent, Relations: mild, Attributes: saying, Want: both("key factor", "crucial to creating")},
	{Name: "the programme has been or is being carried out", Core: stretch, Scope: PairEvent, Relations: []string{"equal", "reword", "refines", "update"}, Attributes: statement, Want: both("has implemented", "is carrying out")},
	{Name: "only 000 tells of the panel", Core: stretch, Scope: PairEvent, Relations: silent, Want: one("000", "OT Cybersecurity Expert Panel"), Silent: []string{"001"}},
	{Name: "the two reports do not contradict each other", Core: core, Scope: PairEvent, Relations: []string{"conflict"}, Never: true},
	{Name: "what two services of one agency agree on has one origin", Core: stretch, Scope: PairEvent, Relations: equal, Families: 1},

	// What the meeting before the conference said of it.
	{Name: "the edition in figures is the edition in words", Core: core, Scope: Link002, Relations: equal, Attributes: attr("event.edition"), Want: with("002", "5th ASEAN Ministerial Conference", "001", "fifth")},
	{Name: "the range of days is written in two ways", Core: core, Scope: Link002, Relations: equal, Attributes: attr("event.date"), Want: with("002", "5-9 October", "000", "October 5 to 9")},
	{Name: "the day lies within the range", Core: stretch, Scope: Link002, Relations: refines, Attributes: attr("event.date"), Want: with("002", "5-9 October", "001", "October 7")},
	{Name: "the rank in full is the rank in short", Core: core, Scope: Link002, Relations: equal, Attributes: attr("person.rank"), Want: with("002", "Lieutenant General", "001", "Lieut. Gen.")},
	{Name: "the minister's second office is known before", Core: core, Scope: Link002, Relations: closely, Attributes: attr("person.role"), Want: with("002", "Minister in charge of cybersecurity", "000", charge)},
	{Name: "who was to lead the delegation led it", Core: stretch, Scope: Link002, Relations: []string{"update", "equal"}, Want: with("002", "will lead the delegation", "001", "Leading a Vietnamese delegation")},

	// What the later edition changes.
	{Name: "two editions of a series do not contradict each other", Core: core, Scope: Link004, Relations: []string{"conflict"}, Never: true},
	{Name: "the office has a new holder", Core: stretch, Scope: Link004, Relations: update, Attributes: attr("person"), Want: one("004", "Josephine Teo"),
		Either: []Quote{{"000", "S Iswaran", 0}, {"001", "S. Iswaran", 0}}},
}
