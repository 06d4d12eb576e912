// Package table reads and builds the embedded tables of the lexicon: files of
// sections, and static hash indexes that are read in place.
package table

import "crypto/sha256"

// Version of the layout, kept in each file.
const Version = 1

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

// Index is a static hash table. The records of one bucket stand side by side;
// each starts with the offset (three bytes) and the length (one byte) of its
// key in Blob.
type Index struct {
	Buckets string // first record of each bucket, three bytes each, and an end mark
	Records string
	Blob    string
	Size    int // bytes of a record
}

// Len returns the number of records.
func (x *Index) Len() int { return len(x.Records) / x.Size }

// Find returns the number of the record with the key, or -1.
func (x *Index) Find(key string) int {
	n := len(x.Buckets)/3 - 1
	if n < 1 || key == "" {
		return -1
	}
	at := 3 * bucket(key, n)
	for i, end := U24(x.Buckets, at), U24(x.Buckets, at+3); i < end; i++ {
		if x.Key(i) == key {
			return i
		}
	}
	return -1
}

// Key returns the key of record i.
func (x *Index) Key(i int) string { return Text(x.Blob, U32(x.Records, i*x.Size)) }

// Record returns the bytes of record i.
func (x *Index) Record(i int) string { return x.Records[i*x.Size : (i+1)*x.Size] }

// Text returns the piece of a blob that a reference of four bytes stands for.
func Text(blob string, ref int) string {
	off := ref & 0xffffff
	return blob[off : off+ref>>24]
}

// bucket spreads FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/), finished
// by the mix of MurmurHash3, over n buckets.
func bucket(s string, n int) int {
	h := uint32(2166136261)
	for i := 0; i < len(s); i++ {
		h = (h ^ uint32(s[i])) * 16777619
	}
	h = (h ^ h>>16) * 0x85ebca6b
	h = (h ^ h>>13) * 0xc2b2ae35
	h ^= h >> 16
	return int(uint64(h) * uint64(n) >> 32)
}
