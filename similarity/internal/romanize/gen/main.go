// Command gen makes han.bin, the pinyin of Han characters and their simplified
// forms, from two files of the Unihan database (https://www.unicode.org/reports/tr38/):
//
//	apt-get download unicode-data    # /usr/share/unicode/Unihan_*.txt.bz2
//	go run ./similarity/internal/romanize/gen -readings Unihan_Readings.txt -variants Unihan_Variants.txt
package main

import (
	"bufio"
	"encoding/binary"
	"flag"
	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"

	"github.com/newsconcord/concord/normalize/text"
)

const first, last = 0x4E00, 0x9FFF

func main() {
	readings := flag.String("readings", "", "Unihan_Readings.txt")
	variants := flag.String("variants", "", "Unihan_Variants.txt")
	out := flag.String("o", "han.bin", "the file to write")
	flag.Parse()
	if err := run(*readings, *variants, *out); err != nil {
		fmt.Fprintln(os.Stderr, "gen:", err)
		os.Exit(1)
	}
}

func run(readings, variants, out string) error {
	pinyin := map[rune]string{}
	err := field(readings, "kMandarin", func(r rune, value string) {
		pinyin[r] = text.FoldString(strings.Fields(value)[0])
	})
	if err != nil {
		return err
	}
	simple := map[rune]rune{}
	err = field(variants, "kSimplifiedVariant", func(r rune, value string) {
		for f := range strings.FieldsSeq(value) {
			if s, ok := codePoint(f); ok && s != r {
				simple[r] = s
				return
			}
		}
	})
	if err != nil {
		return err
	}
	return os.WriteFile(out, table(pinyin, simple), 0o644)
}

// table lays the file out as the package reads it.
func table(pinyin map[rune]string, simple map[rune]rune) []byte {
	var syllables []string
	for _, s := range pinyin {
		syllables = append(syllables, s)
	}
	slices.Sort(syllables)
	syllables = slices.Compact(syllables)
	b := binary.LittleEndian.AppendUint16(nil, uint16(len(syllables)))
	b = binary.LittleEndian.AppendUint16(b, uint16(len(simple)))
	b = append(b, strings.Join(syllables, "\n")...)
	b = append(b, 0)
	for r := rune(first); r <= last; r++ {
		i, ok := slices.BinarySearch(syllables, pinyin[r])
		if !ok {
			i = -1
		}
		b = binary.LittleEndian.AppendUint16(b, uint16(i+1))
	}
	for r := rune(first); r <= last; r++ {
		if s, ok := simple[r]; ok {
			b = binary.LittleEndian.AppendUint16(b, uint16(r))
			b = binary.LittleEndian.AppendUint16(b, uint16(s))
		}
	}
	return b
}

// field calls f for each character of the basic block that has the field.
func field(path, name string, f func(r rune, value string)) error {
	file, err := os.Open(path)
	if err != nil {
		return err
	}
	defer file.Close()
	sc := bufio.NewScanner(file)
	for sc.Scan() {
		parts := strings.Split(sc.Text(), "\t")
		if len(parts) != 3 || parts[1] != name {
			continue
		}
		if r, ok := codePoint(parts[0]); ok {
			f(r, parts[2])
		}
	}
	return sc.Err()
}

// codePoint reads "U+4E00" where it lies in the basic block.
func codePoint(s string) (rune, bool) {
	n, err := strconv.ParseUint(strings.TrimPrefix(s, "U+"), 16, 32)
	return rune(n), err == nil && first <= n && n <= last
}
