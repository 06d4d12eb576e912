package entity_test

import (
	"testing"

	"github.com/newsconcord/concord/normalize/value"
)

func TestBodies(t *testing.T) {
	tests := []struct {
		in     string
		kind   value.Type
		want   string
		reason string
	}{
		{"The Norwegian Ministry of Public Works met.", value.Organization, "Ministry of Public Works", "the land is no part of a ministry's name"},
		{"The European Grain Union and the British Broadcasting Guild met.", value.Organization, "European Grain Union | British Broadcasting Guild", "it is part of a union's"},
		{"The Food and Seed Administration met.", value.Organization, "Food and Seed Administration", "capitals before \"and\" belong to the name"},
		{"The Senate and Justice Department agreed.", value.Organization, "Senate | Justice Department", "two bodies"},
		{"The Crop and Soil Services department agreed.", value.Organization, "Crop and Soil Services department", "a department in lower case"},
		{"Acme Corp. and Bolt AG rose.", value.Organization, "Acme Corp. | Bolt AG", "legal forms"},
		{"The Organisation for Regional Co-operation and Growth (ORCG) met.", value.Organization, "Organisation for Regional Co-operation and Growth | ORCG", "a hyphen inside"},
		{"The Senate Energy Committee chairman spoke.", value.Organization, "Senate Energy Committee", "the name ends with its head"},
		{"Senate Majority Leader Bo Crane spoke.", value.Organization, "", "an office of a body is no body"},
		{"The White House and Congress disagreed.", value.Organization, "White House | Congress", "bodies without a head of their own"},
		{"The WHO warned and the NFL agreed.", value.Organization, "WHO | NFL", "well-known acronyms, one that reads like a word"},
		{"The QRSF said no. Two QRSF members left.", value.Organization, "QRSF | QRSF", "an unknown acronym that speaks; its other uses follow"},
		{"A COVIX infection and the DUIX law.", value.Organization, "", "letters that do nothing a body does"},
		{"Drugmaker Zelfora rose.", value.Organization, "Zelfora", "a noun for a company"},
		{"The Oval Office was empty.", value.Organization, "", "an office that is a room"},
		{"The Bangor Daily News wrote it.", value.Organization, "Bangor Daily News", "a word for a time inside the name"},
		{"Ships crossed the Gulf of Thailand and the Mekong River.", value.Place, "Gulf of Thailand | Mekong River", "waters by their nouns"},
		{"Fighting went on in Chad. Egypt beat Jordan.", value.Place, "Chad | Egypt | Jordan", "lands whose names people bear too"},
		{"Jim Jordan spoke. Jordan left.", value.Place, "", "the text gives the name to a person"},
		{"He is known as Mo to friends in Springfield, Mo.", value.Place, "Springfield | Mo.", "a state's short form needs its full stop"},
		{"The U.S. and the UK agreed.", value.Place, "U.S. | UK", "letters for lands"},
		{"Marwick Foods Ltd. sued Oltrex Group. Marwick lost, and shares of Oltrex fell. Oltrex Chairman Bo Crane left.", value.Organization, "Marwick Foods Ltd. | Oltrex Group | Marwick | Oltrex | Oltrex", "the first word of a company's name stands for it"},
		{"Karl Marwick runs Marwick Foods Ltd. in Oslo. Marwick left.", value.Organization, "Marwick Foods Ltd.", "but not where it is a person's name"},
		{"The NBR Co-chair left. The NBR did not.", value.Organization, "NBR", "a hyphen makes no company"},
		{"West Harbour Police came to the West Bank.", value.Organization, "West Harbour Police", "a quarter of the sky inside the name"},
		{"Marwick Air Group Holding fell.", value.Organization, "Marwick Air Group Holding", "two heads of companies"},
		{"The Kurdistan Workers' Union met. Congress' Joint Committee met.", value.Organization, "Kurdistan Workers' Union | Congress | Joint Committee", "a land inside the name of an owner; a body that owns another"},
		{"University of Norland said so. Marwick Bros. fell.", value.Organization, "University of Norland | Marwick Bros.", "a head that opens the sentence; a legal form"},
		{"The Assembly of Nordic Nations National Chief Ida Roe spoke.", value.Organization, "Assembly of Nordic Nations", "a title behind the body"},
		{"The Nordic Growth Programme (NGP) and the Price Index of Norland (PIN) began.", value.Organization, "Nordic Growth Programme | NGP", "an acronym tells that it is a body, with some heads"},
		{"The German People's Union met.", value.Organization, "German People's Union", "a demonym in the name of a party"},
		{"Bank of Norland said so.", value.Organization, "Bank of Norland", "the head opens the sentence"},
		{"The National People's Council and the Nordic Junior Doctors' Association met.", value.Organization, "National People's Council | Nordic Junior Doctors' Association", "people who own the body"},
		{"The Bureau of the Norland Harvest Party (NHP) met. The NHP won.", value.Organization, "Bureau of the Norland Harvest Party | NHP | NHP", "the acronym of the party alone"},
		{"NATO Secretary General Ida Roe spoke.", value.Organization, "NATO", "an acronym before an office"},
		{"Emergency Services Minister Ida Roe spoke.", value.Organization, "", "the portfolio of a minister"},
		{"Morgan Stanley cut its forecast.", value.Organization, "Morgan Stanley", "a company that sounds like a person"},
		{"Judge Bo Crane QC said no.", value.Organization, "", "letters behind a name"},
		{"The Nordic Growth Congress (NGC) won the vote.", value.Organization, "Nordic Growth Congress | NGC", "a party, without a year"},
		{"They flew from Norland International Airport.", value.Place, "Norland International Airport", "an airport is no body"},
		{"They fought the Nueva Frontera gang.", value.Place, "", "part of a name in another language"},
		{"Singapore Airlines flew.", value.Place, "", "part of a company's name"},
	}
	for _, tt := range tests {
		if got := found(tt.in, tt.kind); got != tt.want {
			t.Errorf("%s: %q: got %q, want %q", tt.reason, tt.in, got, tt.want)
		}
	}
}

func TestEvents(t *testing.T) {
	tests := []struct{ in, want, reason string }{
		{"Talks at COP26 and COP 27 failed.", "COP26 | COP 27", "a known gathering with its number"},
		{"Norway won Euro 2024.", "Euro 2024", "a known one with its year"},
		{"The SQXW 2020 opened.", "SQXW 2020", "any acronym with a year"},
		{"He saw Super Bowl LV.", "Super Bowl LV", "Roman numerals"},
		{"The G20 summit and the Nordic+3 meeting ended.", "G20 summit | Nordic+3 meeting", "figures inside the name"},
		{"The 2022 Nordic World Cup starts.", "2022 Nordic World Cup", "the year before"},
		{"The Second Belt and Road Forum closed.", "Second Belt and Road Forum", "\"and\" inside"},
		{"The 14th Summit of the Coastal States opened.", "14th Summit of the Coastal States", "a number before the head and a name behind it"},
		{"The Nordic Leaders' Summit opened.", "Nordic Leaders' Summit", "people who own it"},
		{"They reached the Nordic League semi-finals.", "Nordic League semi-finals", "a compound head"},
		{"The Democratic Caucus met.", "", "a body that meets is no gathering"},
		{"The House race and the last three games were lost.", "", "contests without a name"},
		{"Happy New Year to the Nordic Growth Campaign Committee.", "", "no gatherings"},
		{"The convention of the Farmers Party approved it.", "convention of the Farmers Party", "the verb is no part"},
	}
	for _, tt := range tests {
		if got := found(tt.in, value.Event); got != tt.want {
			t.Errorf("%s: %q: got %q, want %q", tt.reason, tt.in, got, tt.want)
		}
	}
}
