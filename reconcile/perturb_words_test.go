package reconcile_test

import (
	"regexp"
	"strings"

	"github.com/newsconcord/concord/reconcile/claim"
)

var (
	denials   = want{[]claim.Attribute{claim.Statement, claim.Quote}, reworks}
	moods     = want{[]claim.Attribute{claim.Statement, claim.Quote}, reworks}
	misquotes = want{[]claim.Attribute{claim.Quote}, reworks}
	causes    = want{[]claim.Attribute{claim.Cause}, reworks}
	hosts     = want{[]claim.Attribute{claim.EventHost, claim.EventChair, claim.Statement}, reworks}
	formats   = want{[]claim.Attribute{claim.EventFormat, claim.Statement}, reworks}
)

// opposites are verbs and adjectives with words that exclude them.
var opposites = both(map[string]string{
	"approved": "rejected", "accepted": "refused", "supports": "opposes", "supported": "opposed", "confirmed": "denied", "won": "lost", "rose": "fell", "increased": "decreased", "guilty": "innocent",
	"praised": "criticized", "allowed": "banned", "arrested": "released", "opened": "closed", "alive": "dead", "higher": "lower", "legal": "illegal", "true": "false", "began": "ended", "success": "failure",
	"gained": "lost", "strong": "weak", "passed": "failed", "rising": "falling", "increase": "decrease", "acquitted": "convicted", "hired": "fired",
})

func both(m map[string]string) map[string]string {
	out := map[string]string{}
	for a, b := range m {
		out[a], out[b] = b, a
	}
	return out
}

// infinitives are verbs in the past with the form behind "did not".
var infinitives = map[string]string{
	"approved": "approve", "signed": "sign", "resigned": "resign", "attended": "attend", "voted": "vote", "pleaded": "plead", "met": "meet", "agreed": "agree", "called": "call", "apologized": "apologize",
	"visited": "visit", "admitted": "admit", "killed": "kill", "struck": "strike", "died": "die", "endorsed": "endorse", "released": "release", "arrived": "arrive", "announced": "announce", "accused": "accuse",
	"asked": "ask", "won": "win", "passed": "pass", "opened": "open", "ordered": "order", "spoke": "speak", "left": "leave", "arrested": "arrest", "accepted": "accept", "received": "receive", "offered": "offer",
}

func words(m map[string]string) string {
	var list []string
	for w := range m {
		list = append(list, w)
	}
	return strings.Join(sorted(list), "|")
}

// wordMakers change what is asserted, how firmly, and what is quoted.
var wordMakers = []maker{
	{"format", regexp.MustCompile(`\b(virtually|via video conference|by video conference|in person|by phone|by telephone)\b`), otherFormat, formats},
	{"host or chair", regexp.MustCompile(`\b(?:hosted|chaired|presided over|organised|organized) by (?:the )?([A-Z][A-Za-z]+)`), func(string) string { return "Rotterdam" }, hosts},
	{"format", regexp.MustCompile(`\b(video ?conference|teleconference|videoconference|virtual)\b`), func(string) string { return "dinner" }, formats},
	{"cause", regexp.MustCompile(`\b(?:because of|due to|as a result of|caused by|blamed on) ((?:the |a |an |his |her |their )?(?:[a-z-]+ )?[a-z]{4,})[.,; ]`), func(string) string { return "a faulty elevator" }, causes},
	{"denial", regexp.MustCompile(`[a-z] (was|were|is|are|will|would|has|have|had|can|could|should) [a-z]+`), deny, denials},
	{"did not", regexp.MustCompile(`[a-z] (` + words(infinitives) + `) [a-z]`), func(s string) string { return "did not " + infinitives[s] }, denials},
	{"opposite", regexp.MustCompile(`\b(` + words(opposites) + `)\b`), func(s string) string { return opposites[s] }, denials},
	{"modality", regexp.MustCompile(`\b(will|may|must|should|might|could) [a-z]{2,}`), otherModal, moods},
	{"quoted word", regexp.MustCompile(`[“"][^”"\n]{20,}? ([a-z]{6,}) [^”"\n]{8,}[”"]`), func(string) string { return "cucumber" }, misquotes},
}

// otherFormat says that people came, or that they did not.
func otherFormat(s string) string {
	if s == "in person" {
		return "by video conference"
	}
	return "in person"
}

func deny(s string) string { return s + " not" }

func otherModal(s string) string {
	return map[string]string{"will": "may", "may": "will", "must": "may", "should": "may", "might": "will", "could": "must"}[s]
}
