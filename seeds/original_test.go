package seeds

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// longestRun is how many words in a row an article may share with its original outside names, titles and quotations.
const longestRun = 8

// shared are names, titles, names of events and quoted themes that the articles keep whole.
var shared = []string{
	"Vietnamese Deputy Minister of Public Security Lương Tam Quang",
	"National Digital Transformation Programme towards 2025, with a vision to 2030",
	"Secretary-General of ASEAN Dato Lim Jock Hoi",
	"S Iswaran, Singaporean Minister for Communications and Information and Minister-in-charge of Cybersecurity",
	"a teleconference of ASEAN ministers on cybersecurity",
	"Vietnamese Deputy Minister of Foreign Affairs Nguyễn Quốc Dũng",
	"virtual ASEAN Senior Officials’ Meeting (SOM) on Wednesday",
	"36th ASEAN Summit and 53rd ASEAN Foreign Ministers Meeting",
	"Declaration on the Conduct of Parties in the East Sea (DOC)",
	"code of conduct in the East Sea (COC)",
	"1982 United Nations Convention on the Law of the Sea (UNCLOS)",
	"ASEAN+3 Declaration on Economic and Financial Self-Reliance",
	"Deputy Minister of Public Security Lieut. Gen. Luong Tam Quang",
	"fifth ASEAN Ministerial Conference on Cyber Security (AMCC-5)",
	"hosted by Singapore via a video conference on October 7, Quang",
	"Chairing the event, Singaporean Minister for Communications and Information S. Iswaran",
	"the Vietnamese Ministry of Public Security (MPS) and the Singaporean Ministry of Communications and Information (MCI)",
	"the 5th edition of the Singapore International Cyber Week 2020 (SICW-5) and the 5th ASEAN Ministerial Conference on Cybersecurity (AMCC-5)",
	"the 14th ASEAN Ministerial Meeting on Transnational Crime (AMMTC-14)",
	"the 20th ASEAN Senior Officials Meeting on Transnational Crime (SOMTC-20)",
	"the theme “For a cohesive ASEAN against transnational crime”",
	"ASEAN +3 (China, Japan and Republic of Korea) conference on \"Promotion of international cooperation in ensuring cyber security and preventing cybercrime\"",
	"the seventh ASEAN Ministerial Conference on Cybersecurity",
	"Singaporean Minister for Communications and Information and Minister-In-Charge Of Smart Nation And Cybersecurity Josephine Teo, and Minister of Home Affairs and Law K. Shanmugam",
	"Minister of Public Security To Lam",
	"theme of “Digital Security: A Shared Responsibility”, SICW 2022",
	"Hanoi Declaration on the post-2025 ASEAN Community Vision",
	"South China Sea (called East Sea by Việt Nam)",
	"US Secretary of Homeland Security Alejandro N. Mayorkas",
	"the Vietnamese Ministry of Public Security and the US Department of Homeland Security",
	"Assistant Minister for Foreign Affairs of Australia Tim Watts",
}

// originals reads the reports of which the articles are retellings.
func originals(t *testing.T) map[string]string {
	t.Helper()
	folder := os.Getenv("CONCORD_SEEDS")
	if folder == "" {
		t.Skip("CONCORD_SEEDS does not name the folder of the original reports")
	}
	m := map[string]string{}
	for _, f := range All() {
		text, err := os.ReadFile(filepath.Join(folder, f.Name))
		if err != nil {
			t.Fatal(err)
		}
		m[f.Short()] = string(text)
	}
	return m
}

// spaced joins words, each with a space of its own on both sides.
func spaced(words []string) string { return " " + strings.Join(words, "  ") + " " }

// runs returns each n words that follow each other, joined.
func runs(words []string, n int) []string {
	var all []string
	for i := 0; i+n <= len(words); i++ {
		all = append(all, spaced(words[i:i+n]))
	}
	return all
}

func TestOwnWords(t *testing.T) {
	original := originals(t)
	for _, f := range All() {
		theirs := spaced(words(original[f.Short()]))
		for _, phrase := range shared {
			theirs = strings.ReplaceAll(theirs, spaced(words(phrase)), " | ")
		}
		for line := range strings.Lines(f.Text) {
			for _, run := range runs(words(line), longestRun+1) {
				if strings.Contains(theirs, run) {
					t.Errorf("%s repeats the original: %q", f.Name, run)
				}
			}
		}
	}
}

func TestReplacementsFitTheOriginals(t *testing.T) {
	original := originals(t)
	for _, set := range Replacements() {
		t.Run(set.Name, func(t *testing.T) {
			checkReplaced(t, set, original)
			for name, text := range original {
				checkNothingLeft(t, set, name, set.Apply(text))
			}
		})
	}
}
