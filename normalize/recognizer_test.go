package normalize_test

import (
	"context"
	"errors"
	"testing"

	"github.com/newsconcord/concord/normalize"
	"github.com/newsconcord/concord/normalize/text"
)

// fixed is a recognizer that always answers the same.
type fixed struct {
	ms  []normalize.Mention
	err error
}

func (f fixed) Recognize(context.Context, *normalize.Document) ([]normalize.Mention, error) {
	return f.ms, f.err
}

func TestParser(t *testing.T) {
	mention := func(start, end int, words string) normalize.Mention {
		return normalize.Mention{Span: text.Span{Start: start, End: end}, Value: normalize.Quote(words)}
	}
	down := errors.New("the model is down")
	tests := []struct {
		answers []fixed
		want    int
		err     error
		reason  string
	}{
		{nil, 0, nil, "no recognizer"},
		{[]fixed{{ms: []normalize.Mention{mention(0, 5, "café")}}}, 1, nil, "one mention"},
		{[]fixed{{ms: []normalize.Mention{mention(0, 5, "café")}}, {ms: []normalize.Mention{mention(0, 5, "café"), mention(6, 9, "was")}}}, 2, nil, "two find the same"},
		{[]fixed{{err: down}}, 0, down, "an error is passed on"},
		{[]fixed{{ms: []normalize.Mention{mention(0, 4, "caf")}}}, 0, normalize.ErrMention, "a character is cut"},
		{[]fixed{{ms: []normalize.Mention{mention(6, 99, "was")}}}, 0, normalize.ErrMention, "beyond the text"},
		{[]fixed{{ms: []normalize.Mention{mention(6, 6, "was")}}}, 0, normalize.ErrMention, "no bytes"},
		{[]fixed{{ms: []normalize.Mention{{Span: text.Span{Start: 6, End: 9}}}}}, 0, normalize.ErrMention, "no value"},
		{[]fixed{{ms: []normalize.Mention{mention(6, 9, "")}}}, 0, normalize.ErrMention, "a value without a form"},
	}
	for _, tt := range tests {
		var p normalize.Parser
		for _, f := range tt.answers {
			p.Recognizers = append(p.Recognizers, f)
		}
		d, err := p.Parse(t.Context(), normalize.Article{ID: "a", Text: "Café was full."})
		var at *normalize.ArticleError
		if !errors.Is(err, tt.err) || err != nil && !errors.As(err, &at) {
			t.Errorf("%s: %v, want %v", tt.reason, err, tt.err)
		}
		if err == nil && len(d.Recognized) != tt.want {
			t.Errorf("%s: %d mentions, want %d", tt.reason, len(d.Recognized), tt.want)
		}
	}
}
