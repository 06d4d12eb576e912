package passage

import "strings"

// newsGroups are words that news, and headlines above all, use for one act or
// thing, though a dictionary keeps them apart: a blaze and a fire, to nab and to
// arrest. Inflected forms stand where their root is another word.
var newsGroups = []string{
	"kill slay slain die dead death fatal fatally murder homicide perish manslaughter drown",
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
}

// groupsOf maps a word to the set of its groups.
var groupsOf = func() map[string]uint64 {
	m := map[string]uint64{}
	for n, g := range newsGroups {
		for w := range strings.FieldsSeq(g) {
			m[w] |= 1 << n
		}
	}
	return m
}()
