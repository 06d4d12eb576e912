package reconcile_test

import (
	"regexp"
	"strings"

	"github.com/newsconcord/concord/reconcile/claim"
)

var (
	offices = want{[]claim.Attribute{claim.PersonRole, claim.PersonRank}, reworks}
	dropped = want{[]claim.Attribute{claim.PersonRole, claim.PersonRank}, fuller}
	names   = want{[]claim.Attribute{claim.PersonName}, reworks}
	forms   = want{[]claim.Attribute{claim.PersonName}, alike}
	bodies  = want{[]claim.Attribute{claim.PersonAffiliation, claim.Statement, claim.PersonRole, claim.EventHost, claim.EventName, claim.Quote, claim.EventPlace}, reworks}
	places  = want{[]claim.Attribute{claim.EventPlace}, reworks}
	gifts   = want{[]claim.Attribute{claim.Quote, claim.Statement, claim.PersonName}, reworks}
)

// otherTitles are titles before a name.
var otherTitles = map[string]string{
	"President": "Chancellor", "Senator": "Governor", "Sen.": "Gov.", "Governor": "Senator", "Gov.": "Sen.", "Rep.": "Sen.", "Secretary": "Commissioner", "Minister": "Secretary",
	"Mayor": "Sheriff", "Judge": "Prosecutor", "Sheriff": "Mayor", "Chief": "Inspector", "Director": "Chairman", "Chairman": "Director", "Captain": "Major", "Lt.": "Maj.", "Sgt.": "Lt.",
	"Officer": "Sergeant", "Detective": "Constable", "Coach": "Captain", "Dr.": "Rev.", "Professor": "Reverend", "CEO": "chairman", "spokesman": "lawyer", "spokeswoman": "lawyer",
	"Attorney General": "Budget Director", "Speaker": "Treasurer", "General": "Colonel", "Gen.": "Col.", "Justice": "Senator", "analyst": "broker", "lawyer": "spokesman",
}

// otherOffices are the heads of offices behind a name.
var otherOffices = map[string]string{
	"minister": "secretary", "secretary": "commissioner", "president": "treasurer", "chairman": "director", "director": "chairman", "governor": "senator", "mayor": "sheriff", "judge": "prosecutor",
	"prosecutor": "judge", "coach": "captain", "spokesman": "lawyer", "spokeswoman": "lawyer", "analyst": "broker", "senator": "governor", "lawyer": "doctor", "attorney": "doctor", "professor": "student",
	"manager": "engineer", "chief": "secretary", "executive": "inspector", "actress": "dancer", "actor": "singer", "officer": "engineer", "commissioner": "director", "founder": "lawyer", "editor": "printer",
}

const titleWord = `(?:President|Senator|Sen\.|Governor|Gov\.|Rep\.|Secretary|Minister|Mayor|Judge|Sheriff|Chief|Director|Chairman|Captain|Lt\.|Sgt\.|Officer|Detective|Coach|Dr\.|Professor|CEO|spokesman|spokeswoman|Attorney General|Speaker|General|Gen\.|Justice|analyst|lawyer)`

const officeWord = `(?:minister|secretary|president|chairman|director|governor|mayor|judge|prosecutor|coach|spokesman|spokeswoman|analyst|senator|lawyer|attorney|professor|manager|chief|executive|actress|actor|officer|commissioner|founder|editor)`

var titled = regexp.MustCompile(`\b(` + titleWord + `) [A-Z][a-z]+ (?:[A-Z]\. )?[A-Z][a-z]+`)

// peopleMakers change offices, or how much is said of them.
var peopleMakers = []maker{
	{"former", regexp.MustCompile(`[^erx.][ \n](` + titleWord + `) [A-Z][a-z]+ (?:[A-Z]\. )?[A-Z][a-z]+`), func(s string) string { return "former " + s }, offices},
	{"title left out", regexp.MustCompile(`\b(` + titleWord + ` )[A-Z][a-z]+ (?:[A-Z]\. )?[A-Z][a-z]+`), func(string) string { return "" }, dropped},
	{"title", titled, func(s string) string { return otherTitles[s] }, offices},
	{"title of surname", regexp.MustCompile(`\b(President|Senator|Sen\.|Governor|Gov\.|Rep\.|Minister|Mayor|Judge|Sheriff|Captain|Lt\.|Sgt\.|Detective|Professor) [A-Z][a-z]+\b`), func(s string) string { return otherTitles[s] }, offices},
	{"office behind name", regexp.MustCompile(`\b[A-Z][a-z]+ [A-Z][a-z]+, (?:the |a |an )?(?:[A-Za-z'’.-]+ ){0,4}?(` + officeWord + `)\b`), func(s string) string { return otherOffices[s] }, offices},
	{"office before name", regexp.MustCompile(`\b(` + officeWord + `) [A-Z][a-z]+ [A-Z][a-z]+`), func(s string) string { return otherOffices[s] }, offices},
}

// first are common first names, each with another of the same sex, and with
// another spelling.
var (
	first = `(?:John|James|Robert|Michael|William|David|Richard|Joseph|Thomas|Charles|Daniel|Paul|Mark|Donald|George|Kenneth|Steven|Edward|Brian|Kevin|Jeff|Jeffrey|Gary|Eric|Stephen|Larry|Scott|Frank|Peter|Mary|Patricia|Jennifer|Linda|Elizabeth|Barbara|Susan|Jessica|Sarah|Karen|Nancy|Lisa|Margaret|Sandra|Ashley|Kimberly|Donna|Michelle|Carol|Amanda|Melissa|Hillary|Barack|Joe|Bill|Bob|Tom|Mike|Jim|Tim|Steve|Chris|Matt|Anna|Maria|Laura|Amy|Mitt|Nancy|Rudy|Chuck|Lindsay|Esther|Anthony|Andrew|Ben|Ted|Marco|Rand|Karl|Sean|Jay|Dan)`

	otherFirst = map[bool][]string{true: {"Walter", "Gregor", "Oscar"}, false: {"Sophie", "Ingrid", "Beatrice"}}
	female     = `|Mary|Patricia|Jennifer|Linda|Elizabeth|Barbara|Susan|Jessica|Sarah|Karen|Nancy|Lisa|Margaret|Sandra|Ashley|Kimberly|Donna|Michelle|Carol|Amanda|Melissa|Hillary|Anna|Maria|Laura|Amy|Lindsay|Esther|`
	spellings  = map[string]string{"Steven": "Stephen", "Stephen": "Steven", "Jeffrey": "Geoffrey", "Eric": "Erik", "Sarah": "Sara", "Karen": "Karin", "Michelle": "Michele", "Carol": "Carole", "Jeff": "Geoff",
		"Michael": "Mike", "William": "Bill", "Robert": "Bob", "Thomas": "Tom", "James": "Jim", "Joseph": "Joe", "Charles": "Chuck", "Daniel": "Dan", "Mike": "Michael", "Bill": "William", "Bob": "Robert",
		"Tom": "Thomas", "Jim": "James", "Joe": "Joseph", "Chuck": "Charles", "Dan": "Daniel", "Hillary": "Hilary", "Barack": "Barak", "Lindsay": "Lindsey", "Marco": "Marko", "Karl": "Carl", "Sean": "Shawn"}
)

func otherGiven(s string) string {
	list := otherFirst[!strings.Contains(female, "|"+s+"|")]
	return list[len(s)%len(list)]
}

// acronyms and bodies with others of their kind.
var otherBodies = map[string]string{
	"FBI": "DEA", "CNN": "NBC", "NATO": "OPEC", "NSA": "CIA", "CIA": "NSA", "Fox News": "Sky News", "Senate": "House", "Congress": "Parliament", "Pentagon": "Treasury", "Supreme Court": "High Court",
	"White House": "Treasury", "Justice Department": "Labor Department", "State Department": "Labor Department", "United Nations": "European Union", "Republicans": "Democrats", "Democrats": "Republicans",
	"New York Times": "Boston Globe", "Washington Post": "Boston Globe", "Associated Press": "Reuters", "Reuters": "Associated Press", "Apple": "Samsung", "Microsoft": "Oracle", "Google": "Yahoo",
	"Reserve Bank": "World Bank", "Democratic": "Republican", "Republican": "Democratic", "Twitter": "Facebook", "Facebook": "Twitter", "AP": "AFP",
}

const bodyWord = `(FBI|CNN|NATO|NSA|CIA|Fox News|Senate|Congress|Pentagon|Supreme Court|White House|Justice Department|State Department|United Nations|Republicans|Democrats|New York Times|Washington Post|Associated Press|Reuters|Apple|Microsoft|Google|Democratic|Republican|Twitter|Facebook)`

// nameMakers change names of people, bodies and places, and who speaks.
var nameMakers = []maker{
	{"speaker", regexp.MustCompile(`,[”"] ([A-Z][a-z]{2,}) (?:said|told|added|wrote)\b`), otherSpeaker, gifts},
	{"speaker", regexp.MustCompile(`,[”"] (?:said|added) ([A-Z][a-z]{2,}(?: [A-Z][a-z]+)?)[.,]`), otherSpeaker, gifts},
	{"speaker", regexp.MustCompile(`\b([A-Z][a-z]{2,}) (?:said|told reporters|added|wrote)[,:] [“"]`), otherSpeaker, gifts},
	{"speaker", regexp.MustCompile(`[”"] ([A-Z][a-z]{2,} [A-Z][a-z]+) (?:said|told|added)\b`), otherSpeaker, gifts},
	{"spelling of first name", regexp.MustCompile(`\b(` + first + `) (?:[A-Z]\. )?[A-Z][a-z]{2,}\b`), func(s string) string { return spellings[s] }, forms},
	{"first name", regexp.MustCompile(`\b(` + first + `) (?:[A-Z]\. )?[A-Z][a-z]{2,}\b`), otherGiven, names},
	{"surname", regexp.MustCompile(`\b` + first + ` (?:[A-Z]\. )?([A-Z][a-z]{2,})\b`), func(string) string { return "Harkness" }, names},
	{"body", regexp.MustCompile(`\b` + bodyWord + `\b`), func(s string) string { return otherBodies[s] }, bodies},
	{"place", regexp.MustCompile(`\b(?:in|near|outside|at) (Detroit|Chicago|Boston|London|Paris|Moscow|Washington|New York|Los Angeles|Texas|Florida|California|Arizona|Ohio|Michigan|Pennsylvania|Massachusetts|Mexico|Iran|Iraq|Libya|Syria|Israel|Egypt|China|India|Afghanistan|Russia|Germany|France|Canada|Indonesia|Bogota|Philadelphia|Miami|Virginia|Colorado|Iowa|Nevada|Georgia|Minnesota|Wisconsin|Alabama|Hanoi|Singapore|Brussels|Oregon|Portland|Seattle|Houston|Dallas|Atlanta|Baltimore|Cleveland|Maine|Kentucky|Missouri)\b`),
		func(s string) string { return "Rotterdam" }, places},
}

func otherSpeaker(s string) string {
	switch s {
	case "He", "She", "They", "It", "Police", "Officials":
		return ""
	}
	if strings.Contains(s, " ") {
		return "Viola Ostrander"
	}
	return "Ostrander"
}
