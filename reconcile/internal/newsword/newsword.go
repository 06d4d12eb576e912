// Package newsword knows words that news uses for one act or thing, though a
// dictionary keeps them apart. Its functions are safe for concurrent use.
package newsword

import "strings"

// table holds words that news, and headlines above all, use for one act or
// thing, though a dictionary keeps them apart: a blaze and a fire, to nab and to
// arrest. Inflected forms stand where their root is another word.
var table = []string{
	"kill slay slain die dead death fatal fatally murder homicide perish manslaughter drown succumb",
	"injure wound hurt casualty hospitalize maim",
	"arrest detain nab apprehend custody bust capture seize hold jail",
	"rob heist raid robber robbery burglary burglar theft thief steal stolen loot raider",
	"fire blaze arson flame burn inferno torch ablaze arsonist",
	"quake earthquake tremor temblor shake jolt",
	"crash collide collision accident wreck pileup derail derailment",
	"vote poll election ballot voter",
	"win won victory beat defeat triumph edge rout clinch",
	"protest demonstration demonstrator riot rioting rally unrest march clash protester",
	"shoot shot gun gunfire gunman shooting gunshot open",
	"resign quit resignation",
	"dismiss sack oust axe fired",
	"appoint nominate nominee nomination pick choose chose tap select choice name",
	"rise rose climb gain jump surge increase hike soar",
	"fall fell drop decline slip plunge tumble decrease slump sink slide",
	"announce unveil reveal disclose",
	"attack assault strike ambush storm",
	"bomb bombing blast explosion explode bomber",
	"disrupt disruption outage downtime",
	"damage destroy wreck devastate ravage ruin destruction",
	"patch fix update",
	"vulnerability flaw bug hole",
	"talk negotiation negotiate talks discuss",
	"sentence jail prison imprison convict conviction guilty",
	"trial court jury judge prosecutor",
	"charge accuse indict indictment suspect allege",
	"vow promise pledge",
	"deal agreement pact accord treaty",
	"probe investigate investigation inquiry",
	"drunk drunken dui dwi intoxicated alcohol",
	"rehab rehabilitation treatment clinic",
	"plane jet aircraft airliner airplane helicopter",
	"ship vessel boat warship",
	"troop troops soldier force military army",
	"police cop officer policeman",
	"actor actress star",
	"doctor physician surgeon",
	"begin start launch commence open",
	"end finish conclude close",
	"foil thwart prevent stop",
	"approve pass adopt back endorse",
	"reject refuse deny turn",
	"storm hurricane typhoon cyclone tornado",
	"buy bought acquire acquisition purchase takeover merger bid",
	"cut reduce slash reduction",
	"film movie picture",
	"store shop supermarket retailer outlet",
	"spokesman spokeswoman representative rep publicist spokesperson",
	"host emcee hosting present presenter",
	"teen teenager boy girl youth",
	"militant rebel insurgent guerrilla fighter extremist",
	"collapse cave crumble",
	"mafia mob mobster gang gangster",
	"wed marry marriage wedding",
	"suicide hang",
	"job post role position",
	"climb climber mountaineer climbing",
	"hit strike struck slam",
	"flee fled escape run ran",
	"match game contest",
	"score point goal touchdown",
	"record mark",
	"playoff postseason",
	"injury injured sprain hurt sideline sidelined",
	"team club side squad",
	"coach trainer manager",
	"contract offer sign signing deal",
	"company firm corporation business maker giant",
	"profit earnings income",
	"layoff redundancy",
	"bankrupt bankruptcy insolvent insolvency",
	"release unveil debut introduce issue launch",
	"smartphone phone handset",
	"software program app application",
	"internet web online website browser",
	"hack hacker breach exploit attacker",
	"user customer consumer",
	"cable line link",
	"telecom telecommunications communication communications",
	"government administration cabinet",
	"lawmaker legislator senator congressman congresswoman",
	"parliament legislature congress senate assembly",
	"law legislation bill act measure",
	"rule regulation",
	"ban prohibit outlaw block",
	"critic opponent opposition",
	"visit trip tour travel",
	"meet meeting summit",
	"aid help assistance relief",
	"rescue save evacuate evacuation",
	"search hunt manhunt",
	"find discover found discovery",
	"body corpse remains",
	"stab stabbing knife",
	"kidnap abduct abduction hostage",
	"pirate piracy hijack hijacker",
	"smuggle trafficking smuggler",
	"lawyer attorney counsel",
	"lawsuit sue suit complaint",
	"term stint stay",
	"disease illness virus infection outbreak",
	"mother mom woman grandmother",
	"father dad man",
	"child kid boy girl",
	"award prize",
	"ceremony show telecast broadcast",
	"church chapel congregation",
	"school campus university college",
	"employee worker staff coworker colleague",
	"plant factory facility",
	"house home residence",
	"car vehicle auto truck",
	"driver motorist",
	"highway freeway road street",
	"mountain peak mount ridge",
	"village town city",
	"rocket missile",
	"scientist researcher",
	"study research survey",
	"truce ceasefire peace",
	"refugee migrant",
	"power electricity energy",
	"walkout stoppage strike",
	"weapon arms gun firearm",
	"warn warning alert caution",
	"urge appeal call",
	"delay postpone",
	"cancel scrap",
	"return come",
	"leave left depart exit",
	"enter admit check",
	"replace succeed successor",
	"reporter journalist correspondent",
	"jewel jewelry jewellery gem diamond",
	"sick ill",
	"worsen deteriorate",
	"sequel follow",
	"speech address remark",
}

// Groups is a set of groups of words. The zero value is the empty set.
type Groups [3]uint64

// Meets reports whether two sets share a group.
func (g Groups) Meets(o Groups) bool { return g[0]&o[0]|g[1]&o[1]|g[2]&o[2] != 0 }

// With returns the union of two sets.
func (g Groups) With(o Groups) Groups { return Groups{g[0] | o[0], g[1] | o[1], g[2] | o[2]} }

// Of returns the groups of folded words, which are forms of one.
func Of(forms ...string) (g Groups) {
	for _, w := range forms {
		g = g.With(byWord[w])
	}
	return g
}

// byWord maps a word to the set of its groups.
var byWord = func() map[string]Groups {
	m := map[string]Groups{}
	for n, g := range table {
		for w := range strings.FieldsSeq(g) {
			s := m[w]
			s[n/64] |= 1 << (n % 64)
			m[w] = s
		}
	}
	return m
}()
