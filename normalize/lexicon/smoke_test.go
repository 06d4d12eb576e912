package lexicon

import (
	"fmt"
	"github.com/newsconcord/concord/normalize/text"
	"testing"
)

func TestSmoke(t *testing.T) {
	for _, w := range []string{"killed", "women", "countries", "said", "meeting", "elections", "announcement", "announced", "will", "may", "march", "minister", "house", "white", "police", "state", "left", "organised", "programmes", "centre", "spokeswoman", "attack", "told", "earthquake", "paris", "vietnamese", "smith", "john", "can", "found", "labour"} {
		i, ok := Lookup(w)
		s := ""
		for k, n := range []string{"N", "V", "A", "R", "Fn", "Pers", "Off", "Kin", "Group", "Act", "Gath", "Place", "Time", "Say", "ActV", "Given", "Sur", "PS", "Dem"} {
			if i.Class>>k&1 != 0 {
				s += " " + n
			}
		}
		fmt.Println(w, ok, i.Lemma, i.Root, s, i.IDF(), Spelling(w))
	}
	id := func(s string) ID { i, _ := Lookup(s); return i.Lemma }
	for _, p := range [][2]string{{"attack", "assault"}, {"rise", "fall"}, {"earthquake", "disaster"}, {"kill", "murder"}, {"meeting", "summit"}, {"announce", "announcement"}, {"arrest", "detain"}, {"say", "tell"}, {"die", "death"}} {
		fmt.Println(p, Related(id(p[0]), id(p[1])))
	}
	fmt.Println(Documents(), maxIDF)
	n, p := LongestPlace(text.Tokenize("Ho Chi Minh City, Vietnam"), 0)
	fmt.Println(n, p)
	fmt.Println(Places("paris"))
	fmt.Println(Places("georgia"))
}
