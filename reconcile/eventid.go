package reconcile

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
)

// memberKey is what the id of an event hashes of its first member.
type memberKey struct {
	textHash string
	start    int
	article  string
}

func (k memberKey) compare(o memberKey) int {
	return cmp.Or(cmp.Compare(k.textHash, o.textHash), k.start-o.start, cmp.Compare(k.article, o.article))
}

// eventIDs returns the ids of events, given the first member of each in order
// of text hash and offset: a hash of these two. Events whose first members have
// the same words, since they are too short to be one event or somebody said that
// they are not, are told apart by their number, in order of the articles' ids.
func eventIDs(first []memberKey) []string {
	order := make([]int, len(first))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(i, j int) int { return first[i].compare(first[j]) })
	ids := make([]string, len(first))
	n := 0
	for at, i := range order {
		k := first[i]
		if n++; at == 0 || first[order[at-1]].textHash != k.textHash || first[order[at-1]].start != k.start {
			n = 0
		}
		key := fmt.Sprintf("%s %012d", k.textHash, k.start)
		if n > 0 {
			key += fmt.Sprint(" ", n)
		}
		sum := sha256.Sum256([]byte(key))
		ids[i] = hex.EncodeToString(sum[:8])
	}
	return ids
}
