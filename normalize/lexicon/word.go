package lexicon

import (
	"math"

	"github.com/newsconcord/concord/normalize/lexicon/internal/table"
)

// ID names a word of the lexicon. Zero is no word. IDs are those of one build
// of the tables and must not be stored.
type ID uint32

// Info is what the lexicon knows of a form.
type Info struct {
	Class Class
	Lemma ID // the dictionary form, in American spelling
	Root  ID // one lemma for the family of derived forms
	idf   uint8
	// variant says that the spelling section has an entry.
	variant bool
}

// IDF returns the inverse document frequency of the form's lemma.
func (i Info) IDF() float64 { return float64(i.idf) / idfSteps }

// idfSteps is the number of steps in one unit of a stored idf.
const idfSteps = 24

// A word record: key, class (4 bytes), lemma (3), idf (1), root (3), flags (1).
const (
	wordSize = 32
	wordRoom = 19 // of the key
)

const hasSpelling = 1 // flag: the spelling section has an entry

type wordTable struct {
	table.Index
	links     string // first entry of each word in related, three bytes each, and an end mark
	related   string // target (3 bytes) and relation (1)
	spellings string // word and its canonical form, three bytes each, sorted
	documents int
}

var wordsTable = func() wordTable {
	s := table.Sections(wordsFile, 7)
	t := wordTable{Index: table.Index{Buckets: s[0], Records: s[1], Blob: s[2], Size: wordSize, Room: wordRoom}, links: s[3], related: s[4], spellings: s[5]}
	if len(s[6]) >= 4 {
		t.documents = table.U32(s[6], 0)
	}
	return t
}()

func (t *wordTable) info(i int) Info {
	r := t.Record(i)[1+wordRoom:]
	return Info{
		Class: Class(table.U32(r, 0)),
		Lemma: ID(table.U24(r, 4)),
		Root:  ID(table.U24(r, 8)),
		idf:   r[7],

		variant: r[11]&hasSpelling != 0,
	}
}

// Lookup returns what is known of a folded form, inflected or not. A form of
// several lemmas ("left") has the classes of all that are frequent, and the
// lemma that is most likely.
func Lookup(norm string) (Info, bool) { return lookup(norm, table.Hash(norm)) }

func lookup(norm string, hash uint32) (Info, bool) {
	if i := wordsTable.FindHashed(norm, hash); i >= 0 {
		return wordsTable.info(i), true
	}
	return Info{}, false
}

// Find returns the ID of a folded form, or 0.
func Find(norm string) ID { return ID(wordsTable.Find(norm) + 1) }

// String returns the word, or "" for no word.
func (id ID) String() string {
	if id == 0 || int(id) > wordsTable.Len() {
		return ""
	}
	return wordsTable.Key(int(id) - 1)
}

// Spelling returns the American spelling of a British or variant form
// ("organisation", "centre"), and any other form as it is.
func Spelling(norm string) string {
	in, _ := Lookup(norm)
	return in.Spelling(norm)
}

// Spelling is the same for the form whose info it is.
func (i Info) Spelling(norm string) string {
	if !i.variant {
		return norm
	}
	t := &wordsTable
	if at := searchSpelling(t.spellings, t.Find(norm)); at >= 0 {
		return t.Key(table.U24(t.spellings, at+3))
	}
	return norm
}

// searchSpelling returns where the entry of word i stands, or -1.
func searchSpelling(s string, i int) int {
	lo, hi := 0, len(s)/6
	for lo < hi {
		mid := (lo + hi) / 2
		switch w := table.U24(s, 6*mid); {
		case w == i:
			return 6 * mid
		case w < i:
			lo = mid + 1
		default:
			hi = mid
		}
	}
	return -1
}

// Documents returns the number of documents behind the frequencies.
func Documents() int { return wordsTable.documents }

// IDF returns the inverse document frequency of a form's lemma, ln((N+1)/(n+1)),
// smoothed so that it is above 0; a word not seen in two documents gets the most.
func IDF(norm string) float64 {
	if i := wordsTable.Find(norm); i >= 0 {
		return wordsTable.info(i).IDF()
	}
	return maxIDF
}

// maxIDF is the value of a word that the background does not have.
var maxIDF = math.Round(idfSteps*math.Log(float64(wordsTable.documents+1))) / idfSteps
