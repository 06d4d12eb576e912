package entity_test

import (
	"strings"
	"testing"

	"github.com/newsconcord/concord/normalize/entity"
	"github.com/newsconcord/concord/normalize/text"
	"github.com/newsconcord/concord/normalize/value"
)

func TestPeople(t *testing.T) {
	tests := []struct{ in, want, reason string }{
		// What the words are.
		{"The prize went to Ruth Okonkwo last week.", "Ruth Okonkwo", "a first name and an unknown word"},
		{"The prize went to Donald Crumb last week. Crumb smiled.", "Donald Crumb | Crumb", "a last name that is a common word stands alone elsewhere"},
		{"Tugs left Port Selim. Port Selim is small.", "", "a port is no first name"},
		{"Port Selim Mayor Jan Lund spoke.", "Jan Lund", "the mayor of a port"},
		{"The jury of the Emma Fields Award met.", "", "the run ends with what is no person's name"},
		{"He read the Charlotte Gazette.", "", "a paper is no person"},
		{"She left Grant Park at noon.", "", "a park is no person"},
		{"They flew to Ho Chi Minh City.", "", "the name of a person inside a place"},
		{"Members of Médecins Vertes Sans Terre said so.", "", "unknown words alone make no person"},
		{"Nominees are Vito Cascarino, Lena Brandt and Tom Hale Jr.", "Vito Cascarino | Lena Brandt | Tom Hale Jr.", "a list, and a suffix"},
		// What stands before.
		{"Controversial Sen. Ida Roe voted.", "Ida Roe", "a title written short is no part of the name"},
		{"Oslo Mayor Jan Lund spoke.", "Jan Lund", "a title that is a family name too"},
		{"Texas Democratic Rep. Bo Crane spoke.", "Bo Crane", "state, party and title"},
		{"Republican Ida Roe won.", "Ida Roe", "a party"},
		{"King Haakon II and Prince Olav came.", "Haakon II | Olav", "nobles"},
		{"President-elect Bo Crane and Vice President-elect Ida Roe met.", "Bo Crane | Ida Roe", "elected, not yet in office"},
		{"Deputy Minister of Public Works Rear Adm. Bo Crane spoke.", "Bo Crane", "scope and rank before the name"},
		{"It was reported by lawyer Odo Fenk.", "Odo Fenk", "a noun for a kind of person"},
		{"President Trask met Senator Pence.", "Trask | Pence", "single names behind titles"},
		{"General Electric hired him.", "", "a rank that is part of a company's name"},
		{"The House majority leader, Eric Cantor, lost.", "Eric Cantor", "a title with a comma between, a last name that is a post"},
		// Other traditions.
		{"South Korean President Moon Jae-won met Kim Jong Ho.", "Moon Jae-won | Kim Jong Ho", "Korean syllables"},
		{"Chinese President Xu Jingwei met Vietnamese Prime Minister Pham Minh Tuan. Mr Tuan left.", "Xu Jingwei | Pham Minh Tuan | Tuan", "family name first; the last is what one is called by"},
		{"Ursula von der Halden and Andrés Manuel Ortiz Lerma met.", "Ursula von der Halden | Andrés Manuel Ortiz Lerma", "particles and two family names"},
		{"Crown Prince Mohammed bin Rashid came.", "Mohammed bin Rashid", "an Arabic patronym"},
		// Nicknames and letters.
		{"Police arrested Vincent \"the Ox\" Cascarino.", "Vincent \"the Ox\" Cascarino", "a nickname in marks inside the name"},
		{"Sen. Bo Crane (D-Ohio) and Rep. Ida Roe, R-Utah, agreed.", "Bo Crane | Ida Roe", "party and state are no names"},
		// What the text says elsewhere.
		{"Mr. Page spoke. Bettie Page was tired.", "Page | Bettie Page", "a hint from another sentence"},
		{"Anna Lund and Karl Lund married. Anna wept.", "Anna Lund | Karl Lund | Anna", "a first name that is one person's"},
		{"The Lund Foundation honoured Karl Lund.", "Karl Lund", "a surname inside the name of a body"},
	}
	for _, tt := range tests {
		if got := found(tt.in, value.Person); got != tt.want {
			t.Errorf("%s: %q: got %q, want %q", tt.reason, tt.in, got, tt.want)
		}
	}
}

// who lists the names by the entity that they are joined to: the words of one
// entity with "=", entities with " | ".
func who(in string) string {
	f := entity.Find(text.Parse(in), entity.Options{})
	var out []string
	for _, e := range f.Entities {
		if e.Type != value.Person {
			continue
		}
		var names []string
		for _, m := range e.Mentions {
			names = append(names, f.Mentions[m].In(in))
		}
		out = append(out, strings.Join(names, "="))
	}
	return strings.Join(out, " | ")
}

func TestCoreference(t *testing.T) {
	tests := []struct{ in, want, reason string }{
		{"Karl Lund spoke. Lund left. Mr. Lund came back.", "Karl Lund=Lund=Lund", "surname and honorific"},
		{"Karl Lund met Anna Lund. Ms. Lund left. Mr. Lund stayed.", "Karl Lund=Lund | Anna Lund=Lund", "the honorific tells them apart"},
		{"Karl Lund was arrested. Lund is 40. The victim is Anna Lund. Lund was found at home.", "Karl Lund=Lund=Lund | Anna Lund", "a bare surname is that of whom the text speaks most"},
		{"Karl J. Lund spoke. Karl Lund left.", "Karl J. Lund=Karl Lund", "an initial"},
		{"President Lund spoke. The police chief, Gen. Olav Karl Lund, left.", "Lund | Olav Karl Lund", "another office is another person"},
		{"Karl Lund Jr. met Karl Lund Sr. in Oslo.", "Karl Lund Jr. | Karl Lund Sr.", "father and son"},
	}
	for _, tt := range tests {
		if got := who(tt.in); got != tt.want {
			t.Errorf("%s: %q: got %q, want %q", tt.reason, tt.in, got, tt.want)
		}
	}
}

// facts lists what stands beside the names: "topic text" joined by " | ".
func facts(in string) string {
	f := entity.Find(text.Parse(in), entity.Options{})
	names := map[entity.Topic]string{entity.Office: "office", entity.ServiceRank: "rank", entity.Age: "age", entity.Affiliation: "party", entity.Constituency: "seat"}
	var out []string
	for _, x := range f.Facts {
		out = append(out, names[x.Topic]+" "+x.Span.In(in))
	}
	return strings.Join(out, " | ")
}

func TestFacts(t *testing.T) {
	tests := []struct{ in, want, reason string }{
		{"Sen. Bo Crane, R-Utah, voted.", "office Sen. | party R-Utah | seat Utah", "an American senator"},
		{"Sen. Bo Crane (Utah) voted. Representative Ida Roe of Ohio did not.", "office Sen. | seat Utah | office Representative | seat Ohio", "the state alone"},
		{"Chairman Bo Crane of Utah Instruments spoke.", "office Chairman", "a place that begins the name of a company"},
		{"Senator Bo Crane of\n\nUtah voters turned out.", "office Senator", "a place of the next paragraph"},
		{"Bo Crane of Utah voted for the film.", "", "who holds no office stands for nobody"},
		{"Gov. Bo Crane (R) and state Rep. Ida Roe (D) met.", "office Gov. | party R | office state Rep. | party D", "a letter for the party"},
		{"Representative Ida Roe, Democrat of Ohio, shared a photo.", "office Representative | party Democrat of Ohio | seat Ohio", "an adherent with the state is no office"},
		{"Ida Holm, Democrat of Ohio and chairwoman of the Energy Committee, spoke.", "party Democrat of Ohio | seat Ohio | office chairwoman of the Energy Committee", "party and office joined"},
		{"Democratic Sen. Bo Crane voted.", "party Democratic | office Sen.", "the party before the title"},
		{"Bo Crane, the ranking Democrat on the panel, spoke.", "office ranking Democrat on the panel | party Democrat", "a place among the party's members is an office"},
		{"Bo Crane of Utah, the committee chairman, spoke.", "office committee chairman", "where somebody is from stands before the apposition"},
		{"A 61-year-old Karl Lund and Anna Holm, aged 40, met.", "age 61-year-old | age 40", "ages before and behind"},
		{"Committee chairman Sen. Bo Crane spoke.", "office Committee chairman | office Sen.", "two titles in a row"},
		{"The ambassador to Vice President Ida Roe left.", "office Vice President", "the office that a title is addressed to is another's"},
		{"A spokesman for Senator Bo Crane spoke.", "office Senator", "the spokesman is not the senator"},
		{"He helped defeat incumbent Sen. Bo Crane.", "office Sen.", "a verb before the title is none of it"},
		{"Acme-Bolt chief executive Ida Roe left.", "office Acme-Bolt chief executive", "a hyphen in the name of the company"},
		{"Lt. Gov. Ida Roe spoke.", "office Lt. Gov.", "no rank"},
		{"UN Secretary-General Bo Crane spoke.", "office UN Secretary-General", "no rank either"},
		{"South Korean President Kim Jong Ho spoke.", "office South Korean President", "a demonym of two words"},
		{"Bo Crane, a registered nurse, spoke.", "office registered nurse", "a participle in the apposition"},
		{"The paper's editor in chief, Ida Roe, left.", "office editor in chief", "in chief"},
		{"The paper's editor-in-chief Ida Roe left.", "office editor-in-chief", "in chief with hyphens"},
		{"Minister for Ports and Minister-in-charge of Blockchain Ida Holm spoke.", "office Minister for Ports | office Minister-in-charge of Blockchain", "two offices, the second in charge of a new word"},
		{"Minister for Home Affairs and Minister-In-Charge Of Smart Harbours And Blockchain Ida Holm spoke.", "office Minister for Home Affairs | office Minister-In-Charge Of Smart Harbours And Blockchain", "a capital on every word"},
		{"Secretary of State for Defence and Veterans Ida Holm spoke.", "office Secretary of State for Defence and Veterans", "a plural is no second office"},
		{"Karl Lund, Anna Roe and Bo Crane met.", "", "a list of people is no apposition"},
		{"Ida Holm is the governor of Utah.", "office governor of Utah", "a predicate"},
		{"Ida Holm, 40, lost her husband.", "age 40", "a verb with its object"},
		{"Ida Holm, accusing the mayor of lying, left.", "", "a participle that is no office"},
		{"He met Attorney General Ida Roe and UN Secretary General Bo Crane.", "office Attorney General | office UN Secretary General", "what stands behind the head"},
		{"Foreign Minister Ida Roe met Permanent Secretary Bo Crane.", "office Foreign Minister | office Permanent Secretary", "an adjective of the office opens the sentence"},
		{"Permanent Secretary Bo Crane left.", "office Permanent Secretary", "a long one does"},
		{"Controversial Maine Gov. Bo Crane left.", "office Maine Gov.", "an opinion does"},
		{"Lieutenant-General Bo Crane left.", "rank Lieutenant-General", "a rank with a hyphen"},
		{"He met U.S. envoy Bo Crane.", "office U.S. envoy", "letters that read like a pronoun"},
		{"Norland's Deputy PM Ida Roe and BQP MLA Bo Crane met.", "office Norland's Deputy PM | office BQP MLA", "offices in capital letters"},
		{"Bank of Norland Governor Ida Roe spoke.", "office Bank of Norland Governor", "a body with \"of\" before the office"},
		{"Joint Secretary in the Ministry of Public Works Dr. Ida Roe came.", "office Joint Secretary in the Ministry of Public Works", "in a body"},
		{"The national chairman, Hon. Bo Crane, disagreed.", "office national chairman", "an honorific behind the comma"},
		{"He received His Highness Sheikh Karim bin Said, Vice President.", "office Vice President", "titles of respect are no offices"},
		{"Norwegian Energy Minister Prince Karl Lund spoke.", "office Norwegian Energy Minister | office Prince", "a minister who is a prince"},
		{"Transport and Ports Minister Ida Roe met the airline's director general Bo Crane.", "office Transport and Ports Minister | office director general", "a noun that opens the sentence; a head in lower case"},
		{"Managing director Bo Crane met KLQ managing director Ida Roe.", "office Managing director | office KLQ managing director", "a participle that belongs to offices"},
		{"Justice Ida Roe and Supreme Court Justice Bo Crane agreed.", "office Justice | office Supreme Court Justice", "judges"},
		{"Home Secretary Ida Roe left.", "office Home Secretary", "an adverb that is a noun too"},
		{"HRH Prince Karl Lund came.", "office Prince", "letters of respect"},
		{"The driver, a 61-year-old man, left. The 19-year-old bus driver, Bo Crane, left.", "age 19-year-old | office bus driver", "the age of the person in the apposition"},
		{"Bo Crane (52), of Norland, met Ida Roe (19) and Karl Lund (21, a nurse).", "age 52", "an age in brackets; points are none"},
		{"The governor of the central bank, Bo Crane, left.", "office governor of the central bank", "a body in lower case behind the office"},
		{"Counsel to the KLQ, Temi Zobrano, said no.", "office Counsel to the KLQ", "an unknown name behind an office of something"},
		{"Conservative leader Ida Roe left.", "party Conservative | office Conservative leader", "a party opens the sentence"},
		{"A court on Monday cleared former Oltrex chief Bo Crane.", "office former Oltrex chief", "neither a day nor a verb is part of an office"},
		{"Olav Brenek and Oltrex chairman Bo Crane met.", "office Oltrex chairman", "nor is another's name"},
		{"Special Agent in Charge Bo Crane spoke.", "office Special Agent in Charge", "in charge"},
		{"President of France Henri Vidal left.", "office President of France", "a land is what the office is of, no first name"},
		{"Minister of State for Ports Cathal Roe spoke.", "office Minister of State for Ports", "an unknown first name behind the scope, at the start"},
		{"The President-elect of Vardania, Milos Petrak, spoke.", "office President-elect of Vardania", "a hyphen in the office before \"of\""},
		{"Attorney General-designate Bo Crane left.", "office Attorney General-designate", "two words and a hyphen"},
		{"It sets Democrats against Republicans and Democrats to Republican President-elect Bo Crane.", "party Republican | office Republican President-elect", "a plural before \"to\" is nobody's office"},
		{"Prime Minister Bo Crane left. The prime minister smiled.", "office Prime Minister", "written small elsewhere"},
		{"They voted to elect Rep. Ida Roe.", "office Rep.", "a verb, not \"-elect\""},
		{"He met Assistant U.S. Attorney Bo Crane.", "office Assistant U.S. Attorney", "letters that read like a pronoun inside an office"},
		{"Mr. Justice Holt agreed.", "office Justice", "an honorific before an office is none of it"},
		{"Norland midfielder Bo Crane and striker Ida Roe scored.", "office Norland midfielder | office striker", "posts on the field"},
		{"Bo Crane, the finance minister of Norland since 2012, left.", "office finance minister of Norland", "since when is no part of the office"},
		{"Bo Crane, who was prime minister from 1979 to 1990, left.", "office prime minister", "a relative clause without an article"},
		{"Ida Holm, a 43-year-old teacher, left.", "age 43-year-old | office teacher", "an age in the apposition"},
		{"Bo Crane, who died on Monday aged 76, wrote books.", "age 76", "aged, in a relative clause"},
		{"Bo Crane, the physicist, has died at the age of 77.", "office physicist | age 77", "behind the apposition"},
		{"Ida Holm died on Monday at 87.", "age 87", "the number alone"},
		{"Ida Holm died on Monday at 87 High Street.", "", "a house number"},
		{"Ida Holm died with her son, aged 7.", "", "another's age"},
		{"Karl Lund, who brought down Bo Crane, died aged 95.", "", "the nearest name is not the one who died"},
		{"The group's spokesman, Bo Crane, left. Owner Karl Lund met chef Ida Holm.", "office spokesman | office Owner | office chef", "what somebody does, alone"},
		{"The suspect, Bo Crane, met neighbor Karl Lund.", "", "kinds of people that do nothing in particular"},
		{"Ida Holm, an adviser to Mr. Lund, met Bo Crane, the chairman of the Lund campaign.", "office adviser to Mr. Lund | office chairman of the Lund campaign", "a name in what the office is of"},
		{"He met President Bo Crane, former Secretary of State Ida Holm and others.", "office President | office former Secretary of State", "the next in the list is no office of the first"},
		{"Bo Crane, an assistant state attorney general said.", "office assistant state attorney general", "no comma closes the apposition"},
		{"Bo Crane, a former Republican congressman from Utah who led it, left.", "office former Republican congressman from Utah | party Republican", "a party inside the office"},
		{"He met the minority leader, Bo Crane of Utah.", "office minority leader | seat Utah", "where somebody is from behind a name in apposition"},
		{"The Owls safety Bo Crane and center Karl Lund scored.", "office Owls safety | office center", "positions in a team"},
		{"The safety of Bo Crane matters. In the center Karl Lund sells shoes.", "", "no positions"},
		{"Ida Holm, head of the union, left.", "office head of the union", "the head of something"},
		{"Bo Crane has been named president of Norda. They appointed Ida Holm as its chief executive on Monday.", "office president of Norda | office chief executive", "verbs that give an office"},
		{"She spoke to coach Bo Crane.", "office coach", "a noun that is a verb too, behind \"to\""},
		{"It was no place for Bo Crane, the inspector general said.", "", "a new clause behind the comma"},
		{"St. Paul party organizer Bo Crane and Mr. Lund's lawyer left.", "office St. Paul party organizer", "no honorific"},
		{"Bo Crane, the director of the Committee for Rights Under Law, left.", "office director of the Committee for Rights Under Law", "a name in capitals goes on"},
		{"Senators Bo Crane and Ida Holm met Chiefs coach Karl Lund.", "office Senators | office Chiefs coach", "plurals of address, and a team"},
		{"Glaciologist Bo Crane agreed.", "office Glaciologist", "who practises a science that the dictionary lacks"},
		{"Bo Crane is 45 years old. Ida Holm turned 50.", "age 45 | age 50", "predicates"},
		{"Bo Crane, an off-duty nurse (and a father), left.", "office off-duty nurse", "a compound that begins with a small word; a bracket ends the phrase"},
	}
	for _, tt := range tests {
		if got := facts(tt.in); got != tt.want {
			t.Errorf("%s: %q: got %q, want %q", tt.reason, tt.in, got, tt.want)
		}
	}
}
