package reconcile

import (
	"github.com/newsconcord/concord/reconcile/claim"
	"github.com/newsconcord/concord/reconcile/finding"
	"github.com/newsconcord/concord/reconcile/provenance"
)

// Schema names the version of the report's format.
const Schema = "concord.report/v1"

// Report is what a run found. Lists are never nil, and the same articles give
// the same bytes of JSON.
type Report struct {
	Schema   string     `json:"schema"`
	Run      Run        `json:"run"`
	Articles []Article  `json:"articles"`
	Rejected []Rejected `json:"rejected"`
	Events   []Event    `json:"events"`
	Links    []Link     `json:"links"`
	// Copies are the pairs of articles of which one holds the other's words,
	// each with its proof.
	Copies []provenance.Copy `json:"copies"`
	// Bridges are the pairs of segments that look like one event and were left
	// apart, the strongest first.
	Bridges []Bridge `json:"bridges"`
}

// Run says how the report was made.
type Run struct {
	Version string `json:"version"` // of the build
	// Settings are the options that change the report: "threshold", and a hash
	// of the "weights" if they are not the default ones.
	Settings map[string]string `json:"settings"`
	// LexiconsSHA256 names the word tables.
	LexiconsSHA256 string `json:"lexicons_sha256"`
	// Counters tell what was read, compared and capped; [Index.Counters] says
	// more of them. What [finding.Cut] counts over all events stands there as
	// "cut_pairs", "cut_clauses", "cut_quotations" and "cut_silences", if it is
	// not 0.
	Counters map[string]int `json:"counters"`
}

// Article is an article as the report lists it, without its text. What the
// article lacked was looked for in its text; what is unknown is "".
type Article struct {
	ID           string `json:"id"`
	Source       string `json:"source"`
	Family       string `json:"family"` // the publisher family: one voice
	Title        string `json:"title"`
	URL          string `json:"url"`
	Published    string `json:"published"`
	Modified     string `json:"modified"`
	Language     string `json:"language"`    // BCP 47; "und" for unknown
	TextSHA256   string `json:"text_sha256"` // 64 hex digits
	SourceSHA256 string `json:"source_sha256"`
	Extractor    string `json:"extractor"`
}

// Rejected is input that could not be used.
type Rejected struct {
	Place  string `json:"place"` // an article's id, or where in the input it stands
	Reason string `json:"reason"`
}

// Member is the segment of an article that reports an event.
type Member struct {
	Article string `json:"article"`
	Start   int    `json:"byte_start"`
	End     int    `json:"byte_end"`
	// DuplicateOf is the id of the article that this one copies, or "". A copy
	// may have words of its own beside it; the report's Copies tell.
	DuplicateOf string `json:"duplicate_of"`
}

// Suggested is an article that may belong to an event, with too little to say.
type Suggested struct {
	Article string `json:"article"`
	Reason  string `json:"reason"`
}

// Period is a span of days; both ends may be "" (unknown). End is inclusive.
type Period struct {
	Start string `json:"start"`
	End   string `json:"end"`
	// Basis says on what the days rest; "" where they are unknown.
	Basis Basis `json:"basis"`
}

// Basis says on what the time of an event rests.
type Basis string

// The bases of a time.
const (
	// Told days are those on which the reports say that it happened.
	Told Basis = "told"
	// Published days are those on which it was reported: no report says when
	// it happened.
	Published Basis = "published"
)

// Event is one happening with the segments that report it, what they claim and
// what was found.
type Event struct {
	// ID hashes the first member in order of text hash and offset, and, where
	// several events have one with the same words, its number among them.
	ID string `json:"id"`
	// Label is a name of the gathering, a headline or a sentence, at most 120
	// characters.
	Label string `json:"label"`
	Time  Period `json:"time"`
	// Places are those where it happened, that most reports give first; at most
	// three.
	Places []string `json:"places"`
	About  About    `json:"about"`
	// Members come in order of their articles' ids.
	Members   []Member    `json:"members"`
	Suggested []Suggested `json:"suggested"`
	// Claims are those that findings cite, in order of article and place.
	Claims []claim.Claim `json:"claims"`
	// Findings come ranked: what an editor should see first stands first.
	Findings []finding.Finding `json:"findings"`
}

// The kinds of link between events.
const (
	SameSeries = "same-series" // another edition of the series
	Mentions   = "mentions"    // background on, or preview of, the other event
	FollowUp   = "follow-up"   // what came of the other event
)

// Link joins two events. Its findings set what one article says of the other's
// event against that event's own claims.
type Link struct {
	From     string            `json:"from"` // ids of events
	To       string            `json:"to"`
	Kind     string            `json:"kind"` // SameSeries, Mentions or FollowUp
	Findings []finding.Finding `json:"findings"`
}
