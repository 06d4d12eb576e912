package main

import (
	"log"

	minhashlsh "github.com/ekzhu/minhash-lsh"

	"github.com/newsconcord/concord/normalize/text"
	"github.com/newsconcord/concord/similarity"
)

// tokens is the memory of the tokens of one text after the other.
var tokens []text.Token

func shingles(s string) similarity.Shingles {
	tokens = text.AppendTokens(tokens[:0], s)
	return similarity.ShinglesOf(tokens)
}

// concord finds pairs with the index of this library.
func concord(texts []string) (map[pair]bool, any) {
	x, err := similarity.NewNearIndex(similarity.NearOptions{Jaccard: threshold})
	if err != nil {
		log.Fatal(err)
	}
	pairs := map[pair]bool{}
	for _, s := range texts {
		id, matches := x.Add(shingles(s))
		for _, m := range matches {
			if m.Jaccard() >= threshold {
				pairs[pair{m.ID, id}] = true
			}
		}
	}
	return pairs, x
}

// hashes is the number of hash functions of the other library's sketches.
const hashes = 128

// ekzhu finds pairs with github.com/ekzhu/minhash-lsh.
func ekzhu(texts []string) (map[pair]bool, any) {
	lsh := minhashlsh.NewMinhashLSH(hashes, threshold)
	sketches := make([][]uint64, len(texts))
	for i, s := range texts {
		m := minhashlsh.NewMinhash(1, hashes)
		var b [8]byte
		for _, h := range shingles(s) {
			for k := range b {
				b[k] = byte(h >> (8 * k))
			}
			m.Push(b[:])
		}
		sketches[i] = m.Signature()
		lsh.Add(i, sketches[i])
	}
	lsh.Index()
	pairs := map[pair]bool{}
	for i, s := range sketches {
		for _, other := range lsh.Query(s) {
			if j := other.(int); j != i {
				pairs[pair{min(i, j), max(i, j)}] = true
			}
		}
	}
	return pairs, lsh
}
