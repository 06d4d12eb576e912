package text

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestSentences(t *testing.T) {
	tests := []struct {
		text   string
		want   []string
		reason string
	}{
		{"One. Two! Three? Four", []string{"One.", "Two!", "Three?", "Four"}, "the usual marks end a sentence"},
		{"It rose to 3.5 per cent. It fell.", []string{"It rose to 3.5 per cent.", "It fell."}, "a decimal point does not"},
		{"Mr. Holt met Gen. Tran. They spoke.", []string{"Mr. Holt met Gen. Tran.", "They spoke."}, "titles do not"},
		{"He is in the U.S. The minister left.", []string{"He is in the U.S.", "The minister left."}, "an abbreviation ends one before a word that opens sentences"},
		{"The U.S. President left.", []string{"The U.S. President left."}, "but not before a name"},
		{"Shares of Acme Inc. rose. Then they fell.", []string{"Shares of Acme Inc. rose.", "Then they fell."}, "lower case goes on"},
		{"“We won.” He left. “No,” she said.", []string{"“We won.”", "He left.", "“No,” she said."}, "a closing quote belongs to its sentence"},
		{"“Is it so?” he asked. (It was.) Yes.", []string{"“Is it so?” he asked.", "(It was.)", "Yes."}, "lower case after a quote goes on"},
		{"And so... he left. So… Really.", []string{"And so... he left.", "So…", "Really."}, "an ellipsis ends one only before a capital"},
		{"Plan B. The end", []string{"Plan B.", "The end"}, "a lone capital before an opener"},
		{"A headline\nThe text starts. It goes on", []string{"A headline", "The text starts.", "It goes on"}, "a line break ends a paragraph"},
		{"a line that is wrapped by a program at some\nwidth goes on in lower case.\nNext one.", []string{"a line that is wrapped by a program at some\nwidth goes on in lower case.", "Next one."}, "a soft wrap does not"},
		{"One\n\ntwo", []string{"One", "two"}, "an empty line always does"},
		{"She left at 5 p.m. On Monday he came.", []string{"She left at 5 p.m.", "On Monday he came."}, "a time of day may end a sentence"},
		{"She left at 5 p.m. Monday.", []string{"She left at 5 p.m. Monday."}, "or not"},
		{"今日は。明日も。 はい", []string{"今日は。明日も。", "はい"}, "other scripts end where a space follows their mark"},
	}
	for _, tt := range tests {
		p := Parse(tt.text)
		var got []string
		for _, s := range p.Sentences {
			got = append(got, s.In(tt.text))
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.reason, diff)
		}
	}
}

func TestHardWrapped(t *testing.T) {
	lines := []string{}
	for range 8 {
		lines = append(lines, "the text of a mail that a program broke at seventy bytes and then the")
	}
	p := Parse(strings.Join(lines, "\n") + "\nMinister said so.\n\nNew paragraph.")
	if n := len(p.Sentences); n != 2 {
		t.Errorf("a text wrapped at a fixed width has %d sentences, want 2: capitals after a wrap do not start a paragraph", n)
	}
}

func TestSentenceBound(t *testing.T) {
	p := Parse(strings.Repeat("word ", 10*maxSentence))
	if n := len(p.Sentences); n != 10 {
		t.Errorf("a text without full stops has %d sentences, want 10: sentences are bounded", n)
	}
}

func FuzzSentences(f *testing.F) {
	f.Add("One. “Two.” Three\n\nfour...\r\nfive U.S. The")
	f.Fuzz(func(t *testing.T, s string) {
		p := Parse(s)
		at, paragraph := 0, 0
		for _, x := range p.Sentences {
			if x.First != at || x.Last <= x.First || x.Paragraph < paragraph || x.Paragraph > paragraph+1 {
				t.Fatalf("sentence %+v does not follow token %d in paragraph %d", x, at, paragraph)
			}
			if x.Start != p.Tokens[x.First].Start || x.End != p.Tokens[x.Last-1].End {
				t.Fatalf("sentence %+v does not match its tokens", x)
			}
			at, paragraph = x.Last, x.Paragraph
		}
		if at != len(p.Tokens) {
			t.Fatalf("sentences hold %d of %d tokens", at, len(p.Tokens))
		}
	})
}

func ExampleParse() {
	p := Parse("The U.S. The talks with Lieut. Gen. Tran ended.")
	for _, s := range p.Sentences {
		fmt.Printf("%d-%d %s\n", s.Start, s.End, s.In(p.Source))
	}
	// Output:
	// 0-8 The U.S.
	// 9-47 The talks with Lieut. Gen. Tran ended.
}
