// Package romanize writes names of other scripts in Latin letters, so that two
// spellings of one name can be compared.
//
// Alphabets go letter by letter after tables in scripts.txt. Hangul is taken
// apart by arithmetic (Unicode Standard, section 3.12) and read in the Revised
// Romanization; kana after Hepburn; Han characters in pinyin after the field
// kMandarin of Unihan, whatever language they are of. Hebrew and Arabic write
// few vowels, and none are guessed.
//
// It is no transliteration to print: tones, length and sound changes between
// letters are left out. All functions are pure and safe for concurrent use.
package romanize

//go:generate go run ./gen -readings $UNIHAN/Unihan_Readings.txt -variants $UNIHAN/Unihan_Variants.txt
