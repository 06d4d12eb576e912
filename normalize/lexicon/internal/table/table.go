// Package table reads and builds the embedded tables of the lexicon: files of
// sections, and static hash indexes that are read in place.
package table

import (
	"crypto/sha256"

	"github.com/newsconcord/concord/normalize/text"
)

// Version of the layout, kept in each file.
const Version = 2

const (
	magic     = "CLEX"
	headerLen = len(magic) + 4 + 4 + sha256.Size // magic, version, number of sections, checksum of what follows
)

// Sections cuts a file into its sections, whose lengths follow the header. A
// file that does not fit gives empty sections.
func Sections(file string, want int) []string {
	out := make([]string, want)
	at := headerLen + 4*want
	if len(file) < at || file[:len(magic)] != magic || U32(file, 4) != Version || U32(file, 8) != want {
		return out
	}
	for i := range out {
		n := U32(file, headerLen+4*i)
		if n > len(file)-at {
			return make([]string, want)
		}
		out[i] = file[at : at+n]
		at += n
	}
	return out
}

// Valid reports whether the file has this version and its checksum holds.
func Valid(file string) bool {
	if len(file) < headerLen || file[:len(magic)] != magic || U32(file, 4) != Version {
		return false
	}
	sum := sha256.Sum256([]byte(file[headerLen:]))
	return string(sum[:]) == file[headerLen-len(sum):headerLen]
}

// U24 reads three bytes, the lowest first.
func U24(s string, at int) int {
	s = s[at : at+3]
	return int(s[0]) | int(s[1])<<8 | int(s[2])<<16
}

// U32 reads four bytes, the lowest first.
func U32(s string, at int) int {
	s = s[at : at+4]
	return int(s[0]) | int(s[1])<<8 | int(s[2])<<16 | int(s[3])<<24
}

// Index is a static hash table. The records of one bucket stand side by side.
// Each starts with its key. Without room for keys that is their offset (three
// bytes) and length (one byte) in Blob. Else it is the length and as many bytes as
// there is room for, so that one look at the memory tells, or for a longer key
// the length and where it stands in Blob.
type Index struct {
	Buckets string // first record of each bucket, three bytes each, and an end mark
	Records string
	Blob    string
	Size    int // bytes of a record
	Room    int // bytes of a key in a record, 0 or 4 and more
}

// Len returns the number of records.
func (x *Index) Len() int { return len(x.Records) / x.Size }

// Find returns the number of the record with the key, or -1.
func (x *Index) Find(key string) int { return x.FindHashed(key, Hash(key)) }

// FindHashed returns the number of the record with the key, whose [Hash] is
// known, or -1.
func (x *Index) FindHashed(key string, hash uint32) int {
	n := len(x.Buckets)/3 - 1
	if n < 1 || key == "" {
		return -1
	}
	at := 3 * bucket(hash, n)
	for i, end := U24(x.Buckets, at), U24(x.Buckets, at+3); i < end; i++ {
		if x.Key(i) == key {
			return i
		}
	}
	return -1
}

// Touch loads the record that [Index.FindHashed] is likely to read for a hash. It
// returns a number of no meaning. In a loop of its own, without a branch, the
// processor waits for many places of the table at once.
func (x *Index) Touch(hash uint32) byte {
	n := len(x.Buckets)/3 - 1
	if n < 1 || x.Len() == 0 {
		return 0
	}
	return x.Records[min(U24(x.Buckets, 3*bucket(hash, n)), x.Len()-1)*x.Size]
}

// Key returns the key of record i.
func (x *Index) Key(i int) string {
	r := x.Records[i*x.Size : (i+1)*x.Size]
	if x.Room == 0 {
		return Text(x.Blob, U32(r, 0))
	}
	if n := int(r[0]); n <= x.Room {
		return r[1 : 1+n]
	}
	return Text(x.Blob, U32(r, 1))
}

// Record returns the bytes of record i.
func (x *Index) Record(i int) string { return x.Records[i*x.Size : (i+1)*x.Size] }

// Text returns the piece of a blob that a reference of four bytes stands for.
func Text(blob string, ref int) string {
	off := ref & 0xffffff
	return blob[off : off+ref>>24]
}

// Hash returns the hash of a key that chooses its bucket: the one that tokens
// carry.
func Hash(key string) uint32 { return uint32(text.Hash(key)) }

// bucket spreads hashes over n buckets.
func bucket(hash uint32, n int) int { return int(uint64(hash) * uint64(n) >> 32) }
