package entity

import (
	_ "embed"
	"strconv"
	"strings"
	"sync"

	"github.com/newsconcord/concord/internal/wordlist"
	"github.com/newsconcord/concord/normalize/lexicon"
	"github.com/newsconcord/concord/normalize/text"
)

//go:embed lists.txt
var listsFile string

// listSet is the set of the lists that a word is in.
type listSet uint64

// The lists of the file, and what else is known of a word.
const (
	inEventHead       listSet = 1 << iota // [event heads]
	inVague                               // [vague modifiers]
	inNotSeries                           // [not series]
	inCompanyForm                         // [company forms]
	inCompanyHead                         // [company heads]
	inOfficeAdjective                     // [office adjectives]
	inParticle                            // [particles]
	inSuffix                              // [suffixes]
	inHonorific                           // [honorifics]
	inRespect                             // [titles of respect]
	inRankModifier                        // [rank modifiers]
	inDegree                              // [degrees]
	inCivilGeneral                        // [civil generals]
	inPartyNoun                           // [party words]
	inBodyHead                            // [body heads]
	inOtherHead                           // [other heads]
	inStateHead                           // [state heads]
	inLoneBody                            // [lone bodies]
	inLooseGathering                      // [loose gatherings]
	inBodyAcronym                         // [acronyms]
	inCompanyKind                         // [kinds of company]
	inNoHead                              // [no heads]
	inLeadHead                            // [lead heads]
	inNoBody                              // [no bodies]
	inTitle                               // [titles]
	inNoble                               // [nobles]
	inCapitalTitle                        // [capital titles]
	inAddress                             // [address]
	inCompany                             // [companies]
	inPlaceHead                           // [place heads]
	inPlaceLead                           // [place leads]
	inEventName                           // [event names]
	inRanks                               // it is short or long for a rank
	inFormats                             // it says how a gathering is held
	inPartyOf                             // it stands for a party
	inShort                               // an office as news abbreviates it, or one that the lexicon lacks
	inOrdinal                             // [ordinals]
	inSole                                // [sole offices]
	inGrade                               // [grades]
	inPeople                              // [people]
	inPosition                            // [positions]
	inAnybody                             // [anybody]
	inTime                                // it says when an office is held
	inStep                                // it makes an office another office
	mayGather                             // it can be the head of the name of an event
	opensNamed                            // a named body of two words begins with it
	namesOffice                           // it names a post
	namesHead                             // the same for a post or a kind of person
	looseLemma                            // its lemma is in [loose gatherings]; set once asked
	askedLemma
	surePlace // with a capital, it is a place and nothing else; set once asked
	askedPlace

	// What the text tells of a word.
	withCapital    // it is written so somewhere
	withoutCapital // the same
	hinted         // it stands as a name behind a title
	alone          // it stands alone with a capital
	nextToLast     // a run ends with it and another word
	lastOfRun      // a run of several words ends with it
	familyName     // it is a last name, or may stand for one, of a full name of the text
	firstName      // it is the first name of a person with a full name
	firstNames     // the same, of several
	bodyAcronym    // it is the acronym of a body, or stands for one
	opensCompany   // it begins the name of a company, for which it may stand
)

// sections are the lists by their name in the file.
var sections = map[string]listSet{
	"event heads":       inEventHead,
	"vague modifiers":   inVague,
	"not series":        inNotSeries,
	"company forms":     inCompanyForm,
	"company heads":     inCompanyHead,
	"office adjectives": inOfficeAdjective,
	"particles":         inParticle,
	"suffixes":          inSuffix,
	"honorifics":        inHonorific,
	"titles of respect": inRespect,
	"rank modifiers":    inRankModifier,
	"degrees":           inDegree,
	"civil generals":    inCivilGeneral,
	"party words":       inPartyNoun,
	"body heads":        inBodyHead,
	"other heads":       inOtherHead,
	"state heads":       inStateHead,
	"lone bodies":       inLoneBody,
	"loose gatherings":  inLooseGathering,
	"acronyms":          inBodyAcronym,
	"kinds of company":  inCompanyKind,
	"no heads":          inNoHead,
	"lead heads":        inLeadHead,
	"no bodies":         inNoBody,
	"titles":            inTitle,
	"nobles":            inNoble,
	"capital titles":    inCapitalTitle,
	"address":           inAddress,
	"companies":         inCompany,
	"place heads":       inPlaceHead,
	"place leads":       inPlaceLead,
	"event names":       inEventName,
	"ordinals":          inOrdinal,
	"sole offices":      inSole,
	"grades":            inGrade,
	"people":            inPeople,
	"positions":         inPosition,
	"anybody":           inAnybody,
	"ranks":             inRanks, "formats": inFormats, "parties of words": inPartyOf,
}

// lists holds the hand-kept words.
type lists struct {
	known text.Vocabulary
	sets  []listSet // by the number of the word

	ranks, formats, phrases, parties, partyOf, named, fields map[string]string
	ordinals                                                 map[string]int
}

// words returns the parsed lists. The file is small; it is read once.
var words = sync.OnceValue(func() lists { return parseLists(listsFile) })

var (
	listed  = words()
	formats = listed.formats
	parties = listed.parties
)

func parseLists(s string) lists {
	l := lists{
		sets: make([]listSet, 1), ordinals: map[string]int{},
		ranks: map[string]string{}, formats: map[string]string{}, phrases: map[string]string{},
		parties: map[string]string{}, partyOf: map[string]string{}, named: map[string]string{}, fields: map[string]string{},
	}
	for section, line := range wordlist.Lines(s) {
		l.add(section, line)
	}
	for w := range shortRoles {
		l.put(w, inShort)
	}
	for _, w := range []string{"ceo", "cfo", "coo", "chief"} {
		l.put(w, inShort)
	}
	for _, w := range times {
		l.put(w, inTime)
	}
	for _, w := range steps {
		l.put(w, inStep)
	}
	return l
}

// put notes that a word is in a list.
func (l *lists) put(w string, s listSet) {
	if n := l.known.Add(w); n == len(l.sets) {
		l.sets = append(l.sets, s)
	} else {
		l.sets[n] |= s
	}
}

// add reads a line of a section.
func (l *lists) add(section, line string) {
	key, val, _ := strings.Cut(line, "=")
	key, val = strings.TrimSpace(key), strings.TrimSpace(val)
	switch section {
	case "format phrases":
		l.phrases[key] = val
		return
	case "named bodies":
		l.named[key] = key
		first, _, _ := strings.Cut(key, " ")
		l.put(first, opensNamed)
		return
	}
	maps := map[string]map[string]string{"ranks": l.ranks, "formats": l.formats, "parties": l.parties, "parties of words": l.partyOf, "fields": l.fields}
	for w := range strings.FieldsSeq(key) {
		l.put(w, sections[section])
		if m := maps[section]; m != nil {
			m[w] = val
		}
		if section == "ordinals" {
			l.ordinals[w], _ = strconv.Atoi(val)
		}
	}
}

// isIn reports whether a folded word is in one of the lists.
func isIn(norm string, s listSet) bool { return listsOf(norm)&s != 0 }

// listsOf returns the lists that a folded word is in.
func listsOf(norm string) listSet { return listed.sets[listed.known.Find(norm)] }

// in is isIn for a token; one outside the text is in no list.
func (f *finder) in(i int, s listSet) bool {
	return i >= 0 && i < len(f.toks) && f.lists[f.forms.Of(i)]&s != 0
}

// note adds what the text tells of a word.
func (f *finder) note(i int, s listSet) {
	if n := f.forms.Of(i); n > 0 {
		f.lists[n] |= s
	}
}

// classify notes for each form of the text which lists it is in.
func (f *finder) classify() {
	for n := 1; n < len(f.lists); n++ {
		class := f.forms.Info(n).Class
		s := listed.sets[listed.known.Of(f.forms.Token(n))]
		if class == 0 && namesScience(f.forms.Token(n).Norm) {
			s |= inPeople
		}
		if s&(inShort|inPeople) != 0 || class&lexicon.OfficeNoun != 0 {
			s |= namesOffice | namesHead
		} else if class&lexicon.PersonNoun != 0 && s&inHonorific == 0 {
			s |= namesHead
		}
		if class&lexicon.GatheringNoun != 0 || s&inEventHead != 0 || s&inFormats != 0 && class&lexicon.Noun != 0 {
			s |= mayGather
		}
		f.lists[n] = s
	}
}

// namesScience reports whether a word that the lexicon lacks ends like those for who
// practises a science: "glaciologist".
func namesScience(norm string) bool {
	return strings.HasSuffix(norm, "ologist") || strings.HasSuffix(norm, "ographer") || strings.HasSuffix(norm, "ophysicist")
}

func isOrdinalSuffix(norm string) bool {
	return norm == "st" || norm == "nd" || norm == "rd" || norm == "th"
}

// ordinalWord returns the number of an ordinal in words up to 99: "fifth",
// "thirty-seventh".
func ordinalWord(norm string) (int, bool) {
	if isIn(norm, inOrdinal) {
		return listed.ordinals[norm], true
	}
	tens, ones, ok := strings.Cut(norm, "-")
	if !ok {
		return 0, false
	}
	t, ok1 := listed.ordinals[tens]
	o, ok2 := listed.ordinals[ones]
	return t + o, ok1 && ok2 && t >= 20 && o < 10
}
