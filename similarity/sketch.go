package similarity

import "math"

const (
	// bands of rows make up the index of sketches: two texts with a Jaccard
	// coefficient of 0.7 meet in one of the bands with probability 0.9998, two
	// with 0.1 in one of fifty cases (Leskovec, Rajaraman and Ullman, "Mining of
	// massive datasets", section 3.4.2). One bin is left over.
	bands = 21
	rows  = 3
	// bins is a power of two; binShift leaves the bits of a hash that choose one.
	bins     = 64
	binShift = 64 - 6
	// window is the number of shingles of which one is a fingerprint: texts
	// that share a run of window+4 words share a fingerprint.
	window = 16
)

// sketch is a one-permutation MinHash (Li, Owen and Zhang, "One
// permutation hashing", 2012): the least hash of each bin. The shingles are
// hashes already, so that they serve as their own permutation. Empty bins take
// the value of another bin, which all sketches choose by the same hash
// (Shrivastava, "Optimal densification for fast and accurate minwise hashing",
// 2017).
type sketch [bins]uint64

// of makes t the sketch of s, and reports whether s has shingles.
func (t *sketch) of(s Shingles) bool {
	if len(s) == 0 {
		return false
	}
	for i := range t {
		t[i] = math.MaxUint64
	}
	for _, h := range s {
		if bin := h >> binShift; h < t[bin] {
			t[bin] = h
		}
	}
	var own [bins]bool
	for i := range t {
		own[i] = t[i] != math.MaxUint64
	}
	for i := range t {
		for try := uint64(1); !own[i] && t[i] == math.MaxUint64; try++ {
			if from := mix(uint64(i)<<32|try) >> binShift; own[from] {
				t[i] = t[from]
			}
		}
	}
	return true
}

// band returns the key of a band.
func (t *sketch) band(n int) uint64 {
	h := uint64(n + 1)
	for _, v := range t[n*rows : (n+1)*rows] {
		h = mix(h ^ v)
	}
	return h
}

// appendFingerprints appends the fingerprints of a text: of each window of
// shingles the least hash, the last of equal ones, and each once in a row
// (Schleimer, Wilkerson and Aiken, "Winnowing: local algorithms for document
// fingerprinting", 2003). A text with fewer shingles than a window has one.
func appendFingerprints(dst []uint64, s Shingles) []uint64 {
	least, taken := -1, -1 // of the window that ends at i, and the last one taken
	for i, h := range s {
		if least < 0 || h <= s[least] {
			least = i
		} else if least <= i-window {
			least++
			for j := least + 1; j <= i; j++ {
				if s[j] <= s[least] {
					least = j
				}
			}
		}
		if least != taken && (i >= window-1 || i == len(s)-1) {
			if n := len(dst); taken < 0 || dst[n-1] != s[least] {
				dst = append(dst, s[least])
			}
			taken = least
		}
	}
	return dst
}
