package finding

import (
	"github.com/newsconcord/concord/normalize/value"
	"github.com/newsconcord/concord/reconcile/claim"
)

// kindsOfPeople are the kinds of what reports say of people.
var kindsOfPeople = []Kind{
	{"person-affiliation", claim.PersonAffiliation, "the party or body that somebody belongs to", 3, Example{
		"Sen. Dale Pruitt, R-Iowa, said that he would vote against the farm bill.",
		"Sen. Dale Pruitt, D-Iowa, said that he would vote against the farm bill.", value.Conflict}},
	{"person-age", claim.PersonAge, "somebody's age in years", 3, Example{
		"The pilot, Jonas Brandt, 46, landed the damaged plane in a field.",
		"The pilot, Jonas Brandt, 48, landed the damaged plane in a field.", value.Conflict}},
	{"person-name", claim.PersonName, "how a person's name is given", 3, Example{
		"Helen R. Marsh, the head of the port authority, closed two docks.",
		"Helen Marsh, the head of the port authority, closed two docks.", value.Refines}},
	{"person-rank", claim.PersonRank, "the rank of an officer", 3, Example{
		"Lt. Col. Petra Vos said that the search along the coast would go on.",
		"Lieutenant Colonel Petra Vos said that the search along the coast would go on.", value.Equal}},
	{"person-role", claim.PersonRole, "the office or role by which a person is introduced", 3, Example{
		"Energy Minister Anna Kalnina opened the plant in Liepaja.",
		"Deputy Energy Minister Anna Kalnina opened the plant in Liepaja.", value.Conflict}},
}

// kindsOfEvents are the kinds of when, where and how something happened, and gatherings.
var kindsOfEvents = []Kind{
	{"event-chair", claim.EventChair, "who chaired the gathering", 3, Example{
		"Chairing the eighth Nordic Fisheries Forum, Minister Jon Holt asked for lower quotas.",
		"The eighth Nordic Fisheries Forum ended on Thursday. Ministers at the forum asked for lower quotas.", value.Silent}},
	{"event-date", claim.EventDate, "the day on which something happened", 4, Example{
		"The ferry Aurora sank off Bergen on Monday after striking a rock.",
		"The ferry Aurora sank off Bergen on Sunday after striking a rock.", value.Conflict}},
	{"event-edition", claim.EventEdition, "the number of the gathering in its series", 4, Example{
		"The 12th Andean Water Summit began in Quito. The summit brings nine ministers together.",
		"The 13th Andean Water Summit began in Quito. The summit brings nine ministers together.", value.Conflict}},
	{"event-format", claim.EventFormat, "how the gathering was held", 3, Example{
		"The eighth Nordic Fisheries Forum was held by video conference on Thursday.",
		"The eighth Nordic Fisheries Forum was held as a teleconference on Thursday.", value.Equal}},
	{"event-host", claim.EventHost, "who hosted the gathering", 3, Example{
		"The eighth Nordic Fisheries Forum, hosted by Iceland, ended on Thursday.",
		"The eighth Nordic Fisheries Forum ended on Thursday.", value.Silent}},
	{"event-name", claim.EventName, "what the gathering is called", 2, Example{
		"The seventh Baltic Energy Forum opened in Riga on Monday.",
		"The Baltic Energy Forum opened in Riga on Monday.", value.Refines}},
	{"event-place", claim.EventPlace, "where something happened", 4, Example{
		"The fire in Porto broke out in a warehouse near the river.",
		"Crews put out the fire in Porto, which broke out in a warehouse near the river.", value.Equal}},
	{"event-time", claim.EventTime, "the time of day at which something happened", 3, Example{
		"The eclipse over the bay will begin at 10:30 a.m., the observatory said.",
		"The eclipse over the bay will begin at 11:30 a.m., the observatory said.", value.Conflict}},
}

// kindsOfAmounts are the kinds of amounts and results.
var kindsOfAmounts = []Kind{
	{"duration", claim.Duration, "how long something took", 3, Example{
		"The strike at the container port lasted nine days.",
		"The strike at the container port lasted eleven days.", value.Conflict}},
	{"money", claim.Money, "a sum of money", 4, Example{
		"The draft sets aside 400 million euros for the railways.",
		"The draft sets aside 450 million euros for the railways.", value.Conflict}},
	{"ordinal", claim.Ordinal, "a place in an order", 3, Example{
		"Harland finished fifth in the league after losing its last match.",
		"Harland finished eighth in the league after losing its last match.", value.Conflict}},
	{"percent", claim.Percent, "a share in hundredths", 4, Example{
		"Unemployment in the province fell to 6.4 percent in June.",
		"Unemployment in the province fell to 7.1 percent in June.", value.Conflict}},
	{"quantity", claim.Quantity, "how many or how much", 4, Example{
		"The company will build 12 wind farms along the coast.",
		"The company will build 15 wind farms along the coast.", value.Conflict}},
	{"score", claim.Score, "the result of a match", 4, Example{
		"Northgate beat Riverside 3-1 in the cup final on Saturday.",
		"Northgate beat Riverside 3-2 in the cup final on Saturday.", value.Conflict}},
	{"vote", claim.Vote, "the result of a vote", 4, Example{
		"The house passed the bill by 297 to 117 late on Thursday.",
		"The house passed the bill by 279 to 117 late on Thursday.", value.Conflict}},
}

// kindsOfWords are the kinds of what is said, how firmly, and why.
var kindsOfWords = []Kind{
	{Attribution, claim.Statement, "how firmly a source stands behind the same words: to claim is not to confirm", 2, Example{
		"The ministry confirmed that the dam had been inspected before the flood.",
		"The ministry claimed that the dam had been inspected before the flood.", value.Reword}},
	{"cause", claim.Cause, "what a report gives as the cause, behind \"because of\", \"due to\" and the like", 3, Example{
		"The roof of the market hall collapsed because of heavy snow.",
		"The roof of the market hall collapsed due to a gas explosion.", value.Conflict}},
	{Medium, claim.EventFormat, "in what form somebody said something: on a network, in a statement, in an interview and with whom", 1, Example{
		"The roads will be closed for a week, Mayor Ines Valle wrote on Twitter.",
		"The roads will be closed for a week, Mayor Ines Valle tweeted.", value.Equal}},
	{Modality, claim.Statement, "whether the same is sure, possible, announced or done", 2, Example{
		"The central bank will raise its main interest rate in March.",
		"The central bank may raise its main interest rate in March.", value.Reword}},
	{Polarity, claim.Statement, "whether one report denies, or says the opposite of, what another affirms", 4, Example{
		"The council approved the new landfill near the village.",
		"The council did not approve the new landfill near the village.", value.Conflict}},
	{"quote", claim.Quote, "the words in which somebody is quoted", 3, Example{
		"\"We will not sell the harbour to anyone,\" Mayor Lena Dahl said.",
		"\"We will never sell the harbour to anyone,\" Mayor Lena Dahl said.", value.Reword}},
	{"statement", claim.Statement, "what a clause asserts", 3, Example{
		"The club will act responsibly and openly in all talks with the residents.",
		"The club will act responsively and openly in all talks with the residents.", value.Reword}},
}
