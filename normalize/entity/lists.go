package entity

import (
	_ "embed"
	"strconv"
	"strings"
	"sync"

	"github.com/newsconcord/concord/normalize/text"
)

//go:embed lists.txt
var listsFile string

// lists holds the hand-kept words by section.
type lists struct {
	heads, vague, generic, company map[string]bool
	particles, suffixes, honorifics,
	rankMods, civil, degrees map[string]bool
	partyWords, bodyHeads, otherHeads, stateHeads, loneBodies,
	looseGatherings, acronyms, companyKinds,
	noHeads, leadHeads, noBodies, titles, nobles, address, companies, placeHeads, placeLeads, eventNames map[string]bool
	ranks                                     map[string]string
	formats, phrases, parties, partyOf, named map[string]string
	ordinals                                  map[string]int
	// any turns away most words that are in no list.
	any text.Filter
}

// words returns the parsed lists. The file is small; it is read once.
var words = sync.OnceValue(func() lists { return parseLists(listsFile) })

var (
	listed        = words()
	formats       = listed.formats
	parties       = listed.parties
	vagueModifier = listed.vague
	notSeries     = listed.generic
)

func parseLists(s string) lists {
	l := lists{phrases: map[string]string{}, named: map[string]string{}, ordinals: map[string]int{}}
	sets, maps := l.sections()
	section := ""
	for line := range strings.Lines(s) {
		line, _, _ = strings.Cut(line, "#")
		line = strings.TrimSpace(line)
		if name, ok := strings.CutPrefix(line, "["); ok {
			section = strings.TrimSuffix(name, "]")
			continue
		}
		if line == "" {
			continue
		}
		l.add(section, line, sets, maps)
	}
	return l
}

// sections returns where the words of each section go: sets, and words with what
// they stand for.
func (l *lists) sections() (map[string]map[string]bool, map[string]map[string]string) {
	sets := map[string]*map[string]bool{
		"event heads": &l.heads, "vague modifiers": &l.vague, "not series": &l.generic, "company forms": &l.company, "particles": &l.particles,
		"suffixes": &l.suffixes, "honorifics": &l.honorifics, "rank modifiers": &l.rankMods, "degrees": &l.degrees, "civil generals": &l.civil,
		"party words": &l.partyWords, "body heads": &l.bodyHeads, "other heads": &l.otherHeads, "state heads": &l.stateHeads,
		"lone bodies": &l.loneBodies, "loose gatherings": &l.looseGatherings, "acronyms": &l.acronyms, "kinds of company": &l.companyKinds,
		"no heads": &l.noHeads, "lead heads": &l.leadHeads, "no bodies": &l.noBodies, "titles": &l.titles,
		"nobles": &l.nobles, "address": &l.address, "companies": &l.companies, "place heads": &l.placeHeads, "place leads": &l.placeLeads, "event names": &l.eventNames,
	}
	maps := map[string]*map[string]string{"ranks": &l.ranks, "formats": &l.formats, "parties": &l.parties, "parties of words": &l.partyOf}
	outSets, outMaps := map[string]map[string]bool{}, map[string]map[string]string{}
	for name, set := range sets {
		*set = map[string]bool{}
		outSets[name] = *set
	}
	for name, m := range maps {
		*m = map[string]string{}
		outMaps[name] = *m
	}
	return outSets, outMaps
}

// add reads a line of a section.
func (l *lists) add(section, line string, sets map[string]map[string]bool, maps map[string]map[string]string) {
	key, val, _ := strings.Cut(line, "=")
	key, val = strings.TrimSpace(key), strings.TrimSpace(val)
	switch section {
	case "format phrases":
		l.phrases[key] = val
		return
	case "named bodies":
		l.named[key] = key
		return
	}
	for w := range strings.FieldsSeq(key) {
		l.any.Add(w)
		switch {
		case sets[section] != nil:
			sets[section][w] = true
		case maps[section] != nil:
			maps[section][w] = val
		case section == "ordinals":
			l.ordinals[w], _ = strconv.Atoi(val)
		}
	}
}

func isEventHead(norm string) bool   { return listed.any.May(norm) && listed.heads[norm] }
func isCompanyForm(norm string) bool { return listed.any.May(norm) && listed.company[norm] }

func isOrdinalSuffix(norm string) bool {
	return norm == "st" || norm == "nd" || norm == "rd" || norm == "th"
}

// ordinalWord returns the number of an ordinal in words up to 99: "fifth",
// "thirty-seventh".
func ordinalWord(norm string) (int, bool) {
	if n, ok := listed.ordinals[norm]; ok {
		return n, true
	}
	tens, ones, ok := strings.Cut(norm, "-")
	if !ok {
		return 0, false
	}
	t, ok1 := listed.ordinals[tens]
	o, ok2 := listed.ordinals[ones]
	return t + o, ok1 && ok2 && t >= 20 && o < 10
}
