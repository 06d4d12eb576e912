package main

import (
	"sort"

	"github.com/newsconcord/concord/normalize/lexicon/internal/table"
)

// wordRoom is the number of bytes of a key in a record.
const wordRoom = 19

// table writes words.bin; package lexicon documents the records.
func (v *vocabulary) table() []byte {
	keys := append([]string(nil), v.forms...)
	buckets := table.Order(keys)
	number := map[string]int{}
	for i, k := range keys {
		number[k] = i
	}
	var blob table.Blob
	var records, links, related, spellings []byte
	for i, k := range keys {
		w := v.words[k]
		flag := 0
		if n, ok := number[w.spelling]; ok {
			flag = 1
			spellings = table.Put(table.Put(spellings, i, 3), n, 3)
		}
		records = append(records, blob.Key(k, wordRoom)...)
		records = table.Put(records, int(w.class), 4)
		records = table.Put(records, number[w.lemma]+1, 3)
		records = table.Put(records, v.idf(w.lemma), 1)
		records = table.Put(records, number[w.root]+1, 3)
		records = table.Put(records, flag, 1)
		links = table.Put(links, len(related)/4, 3)
		if w.lemma == k && v.df[k] > 0 {
			related = v.appendRelated(related, k, number)
		}
	}
	links = table.Put(links, len(related)/4, 3)
	return table.File(buckets, records, blob.Bytes(), links, related, spellings, table.Put(nil, v.documents, 4))
}

func (v *vocabulary) appendRelated(out []byte, lemma string, number map[string]int) []byte {
	rel := v.relations(lemma)
	targets := sortedKeys(rel)
	sort.Slice(targets, func(i, j int) bool { return number[targets[i]] < number[targets[j]] })
	for _, t := range targets {
		if n, ok := number[t]; ok {
			out = table.Put(table.Put(out, n+1, 3), int(rel[t]), 1)
		}
	}
	return out
}
