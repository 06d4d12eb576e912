package seeds

// Bounds that a checker holds a report to. Evidence longer than a clause, or a pile of claims, shows nothing.
const (
	// MaxEvidence is the greatest length in bytes of the evidence of a claim that counts.
	MaxEvidence = 300
	// MaxClaims is how many claims of one article count in a finding.
	MaxClaims = 2
	// MaxFindings is how many findings the event of 000 and 001 may have.
	MaxFindings = 80
)

// Scope says where in a report an expectation is looked for.
type Scope string

// The scopes. An expectation whose scope is missing from the report is not met, not even one with Never set.
const (
	// PairEvent is the event whose members are exactly 000 and 001.
	PairEvent Scope = "event of 000 and 001"
	// Link002 is the links between that event and an event of 002.
	Link002 Scope = "link to 002"
	// Link004 is the links between that event and an event of 004.
	Link004 Scope = "link to 004"
)

// Expectation is a finding that an editor makes in the articles. It is met by one finding in its scope that satisfies all fields.
// Evidence satisfies a quotation when the two overlap, the evidence is within [MaxEvidence] and among the first [MaxClaims] of
// its article in the finding, and its claim has a value.
type Expectation struct {
	// Name says in a few words what is expected.
	Name string
	// Core is true for what every report must have, false for a stretch goal.
	Core bool
	// Scope is where to look.
	Scope Scope
	// Relations are the relations the finding may have.
	Relations []string
	// Attributes are the prefixes of which the finding's attribute has at least one. None means any attribute.
	Attributes []string
	// Want are quotations that all must be satisfied.
	Want []Quote
	// Either are quotations of which at least one must be satisfied, if there are any.
	Either []Quote
	// Silent are the short names of articles that have no claim in the finding and are named as silent.
	Silent []string
	// From are short names of articles that each must have a claim in the finding, whatever it says.
	From []string
	// Families, if not 0, is the number of origin families behind a side of the finding that has two articles.
	Families int
	// Never turns the expectation round: no finding in the scope may satisfy it.
	Never bool
}

// ClusterRule is a kind of expectation about which articles share an event.
type ClusterRule string

// The rules.
const (
	// Together: there is an event whose members are of exactly these articles.
	Together ClusterRule = "together"
	// Alone: the article has an event, and no event that it shares with another article.
	Alone ClusterRule = "alone"
	// Outside: no member of the event of the Articles reaches the quotation.
	Outside ClusterRule = "outside"
	// Elsewhere: a member of an event other than that of the Articles reaches the quotation.
	Elsewhere ClusterRule = "elsewhere"
	// Linked: an event of the first article and the event of the other two are linked.
	Linked ClusterRule = "linked"
)

// Cluster is an expectation about events and links. All of them are core.
type Cluster struct {
	// Name says in a few words what is expected.
	Name string
	// Rule is the kind.
	Rule ClusterRule
	// Articles are the short names that the rule speaks of.
	Articles []string
	// Quote is used by the rules [Outside] and [Elsewhere].
	Quote Quote
	// Kind is the kind of link that the rule [Linked] asks for. Empty means any.
	Kind string
}

// Clusters returns what an editor says of the articles' events. The caller must not change it.
func Clusters() []Cluster { return clusters }

var secondMeeting = Quote{"000", "37th ASEAN Summit", 0}

var clusters = []Cluster{
	{Name: "two reports of one conference", Rule: Together, Articles: []string{"000", "001"}},
	{Name: "an earlier meeting of two countries stays apart", Rule: Alone, Articles: []string{"002"}},
	{Name: "a conference of other people on another day stays apart", Rule: Alone, Articles: []string{"003"}},
	{Name: "a later edition stays apart", Rule: Alone, Articles: []string{"004"}},
	{Name: "the second meeting in 000 is no part of the conference", Rule: Outside, Articles: []string{"000", "001"}, Quote: secondMeeting},
	{Name: "the second meeting in 000 is its own event", Rule: Elsewhere, Articles: []string{"000", "001"}, Quote: secondMeeting},
	{Name: "the earlier meeting looks ahead to the conference", Rule: Linked, Articles: []string{"002", "000", "001"}},
	{Name: "the later edition is of the same series", Rule: Linked, Articles: []string{"004", "000", "001"}, Kind: "same-series"},
}
