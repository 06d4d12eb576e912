package reconcile_test

// smallArticles are reports of our own, of different kinds of news, for the tests
// that change one thing in a copy.
var smallArticles = []struct{ name, published, text string }{
	{"flood", "2021-06-16", `River bursts its banks in Norvale, 14 dead

NORVALE, June 15 (Reuters) - A river burst its banks in the northern city of Norvale on Tuesday, killing at least 14 people and leaving 230 families without shelter, officials said.

Deputy Interior Minister Anna Keller said that 1,200 soldiers had been sent to the region. "We have never seen water rise so fast," Keller told reporters in the capital.

The flood destroyed three bridges and damaged 85 houses, according to the regional governor, Tomas Brandt. He said the government would pay $4.5 million to the families.

Rescuers searched the eastern districts for six missing children on Wednesday. The search was stopped after nine hours because of the dark.

It was the second flood in the valley in five years. In March 2017, water covered 40 percent of the farmland.`},
	{"trial", "2020-11-13", `Former bank chief sentenced to seven years

A court in Lisbon sentenced the former chief executive of Banco Almada to seven years in prison on Thursday for fraud.

Judge Maria Teles said that Ricardo Fonseca, 61, had hidden losses of 320 million euros from shareholders between 2011 and 2014. The trial had lasted 18 months and heard 74 witnesses.

Fonseca did not speak after the verdict. His lawyer, Paulo Reis, said he would appeal. "This judgment ignores the evidence," Reis said.

Prosecutor Helena Duarte had asked for a sentence of ten years. Two other managers were acquitted.

The bank collapsed on August 3, 2014, and more than 6,000 people lost their savings.`},
	{"summit", "2022-10-21", `Ministers open fourth Andean water forum in Quito

Environment ministers from nine countries opened the fourth Andean Water Forum in Quito on Thursday.

Ecuador's Environment Minister Lucia Paredes said the meeting would adopt a plan of 25 measures by Saturday. The forum runs from October 20 to 22 and is attended by 480 delegates.

Peru's Deputy Foreign Minister Jorge Salas called on the rich countries to pay $12 billion for the protection of glaciers. "Our mountains cannot wait," Salas said.

The third forum was held in La Paz in 2019. The next one will be hosted by Chile.

Scientists told the delegates that glaciers have lost 30 percent of their ice since 1990.`},
	{"match", "2021-05-10", `Harland wins cup after late goal

Harland beat Westbury 2-1 on Sunday to win the national cup for the third time.

Striker Daniel Okoro scored both goals before a crowd of 52,400 at Regent Park. Westbury had led after 12 minutes through a penalty by captain Luis Marin.

"We did not play well in the first half," coach Peter Lang said. "But we never stopped running."

Okoro, 24, joined the club in January for 18 million pounds. He has scored 21 goals in 30 matches this season.

Harland finished fifth in the league, nine points behind the champions.`},
	{"merger", "2019-02-06", `Velo Motors to buy battery maker for $2.3 billion

Velo Motors said on Tuesday it would buy battery maker Lithora for $2.3 billion in cash and shares.

Chief executive Karen Whitfield said the deal would close in July and save the company 140 million dollars a year. Lithora employs 3,100 people at four plants.

Shares of Velo rose 6 percent to $41.20 in New York. Lithora jumped 22 percent to $17.85.

"This gives us the cells that we need," Whitfield said. Analyst Mark Dean of Corvin Securities said the price was too high.

The purchase must be approved by regulators in eight countries. Velo made a profit of $510 million last year.`},
	{"quake", "2018-09-04", `Strong earthquake shakes islands, airport closed

An earthquake of magnitude 6.4 struck the Tamar islands on Monday, injuring 37 people and closing the main airport for five hours.

The quake hit at 7:42 a.m. at a depth of 18 kilometers, the geological institute said. It was followed by 26 aftershocks.

Mayor Elena Costa said 410 people spent the night in two schools. "The old town has suffered most," Costa said.

Defense Secretary Robert Hale sent a ship with 60 doctors and 15 tonnes of food. The ship will arrive on Wednesday.

In 2003, an earthquake killed 88 people on the largest island.`},
	{"vote", "2021-03-18", `Senate approves pension law by 54 votes to 41

The senate approved the new pension law by 54 votes to 41 on Wednesday after a debate of eleven hours.

The law raises the age of retirement from 62 to 64 and costs the state 900 million dollars less a year. It will take effect on January 1, 2022.

Labor Minister Simon Vogt said the law was fair. Opposition leader Clara Benning said her party would go to the constitutional court. "Workers pay for the mistakes of this government," Benning said.

About 20,000 people protested outside the parliament, and police arrested 31 of them. Three officers were injured.

The house of representatives had passed the law in February.`},
	{"launch", "2020-07-31", `Rocket carries rover to Mars in fourth attempt

A rocket carrying the rover Pathkeeper lifted off from the Kourou space center on Thursday on its way to Mars.

The rover weighs 890 kilograms and will travel 480 million kilometers. It is to land on February 18, 2021.

Mission director Alice Novak said the launch was perfect. "Seven years of work are on board," Novak said.

The first three attempts had been called off because of wind. The mission costs 2.1 billion euros, of which Germany pays 28 percent.

Engineer Hiroshi Tanaka leads a team of 160 people who will steer the rover.`},
}
