package evaluate_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"hash/fnv"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/newsconcord/concord/reconcile/evaluate"
)

// The figures in testdata/frozen.json are what an independent implementation
// of the measures, in another language, prints for the answers of this test.
// The answers are made of the labels by spoiling them, so they do not change
// when the library reads better.
var write = flag.String("write", "", "write the spoilt answers to this `folder` instead of measuring them")

type object = map[string]any

// dice returns a number below n that depends on the words alone.
func dice(n int, words ...any) int {
	h := fnv.New32a()
	fmt.Fprint(h, words...)
	return int(h.Sum32()>>8) % n
}

func TestFrozen(t *testing.T) {
	data := os.Getenv("CONCORD_DATA")
	if data == "" {
		t.Skip("CONCORD_DATA is not set: no labelled data")
	}
	b, err := os.ReadFile("testdata/frozen.json")
	if err != nil && *write == "" {
		t.Fatalf("read: %v", err)
	}
	frozen := map[string]any{}
	if err == nil {
		if err := json.Unmarshal(b, &frozen); err != nil {
			t.Fatalf("frozen.json: %v", err)
		}
	}
	for _, s := range sets {
		t.Run(s.file, func(t *testing.T) {
			gold, err := os.ReadFile(filepath.Join(data, s.file))
			if err != nil {
				t.Fatalf("read: %v", err)
			}
			answers := s.spoil(labels(t, gold))
			if *write != "" {
				name := strings.ReplaceAll(s.file, "/", "_")
				if err := os.WriteFile(filepath.Join(*write, name), answers, 0o644); err != nil {
					t.Fatalf("write: %v", err)
				}
				return
			}
			got, err := s.measure(bytes.NewReader(gold), bytes.NewReader(answers))
			if err != nil {
				t.Fatalf("measure: %v", err)
			}
			if d := cmp.Diff(frozen[s.file], asJSON(t, got)); d != "" {
				t.Errorf("(-frozen +measured):\n%s", d)
			}
		})
	}
}

var sets = []struct {
	file    string
	spoil   func([]object) []byte
	measure func(gold, answers io.Reader) (any, error)
}{
	{"cluster/allsides.jsonl", spoilEvents, events},
	{"cluster/basil.jsonl", spoilEvents, events},
	{"cluster/ecbplus.jsonl", spoilEvents, events},
	{"cluster/ecbplus_single.jsonl", spoilEvents, events},
	{"timex/timebank.jsonl", spoilMentions("timexes", ""), times},
	{"timex/meantime.jsonl", spoilMentions("timexes", ""), times},
	{"values/number.jsonl", spoilMentions("expected", "number"), values("number")},
	{"values/ordinal.jsonl", spoilMentions("expected", "ordinal"), values("ordinal")},
	{"values/percent.jsonl", spoilMentions("expected", "percent"), values("percent")},
	{"values/currency.jsonl", spoilMentions("expected", "currency"), values("currency")},
	{"names/pairs.jsonl", spoilNames, func(g, a io.Reader) (any, error) { return evaluate.Names(g, a) }},
	{"names/parse.jsonl", spoilParts, func(g, a io.Reader) (any, error) { return evaluate.Parse(g, a) }},
	{"pairs/facts.jsonl", spoilPairs, func(g, a io.Reader) (any, error) { return evaluate.Pairs(g, a) }},
	{"pairs/comparable.jsonl", spoilComparable, func(g, a io.Reader) (any, error) { return evaluate.Comparable(g, a) }},
	{"triples/findings.jsonl", spoilFindings, func(g, a io.Reader) (any, error) { return evaluate.Findings(g, a) }},
}

func events(g, a io.Reader) (any, error) { return evaluate.Events(g, a) }
func times(g, a io.Reader) (any, error)  { return evaluate.Times(g, a) }

func values(kind string) func(g, a io.Reader) (any, error) {
	return func(g, a io.Reader) (any, error) { return evaluate.Values(g, a, kind) }
}

func labels(t *testing.T, gold []byte) []object {
	t.Helper()
	var out []object
	for d := json.NewDecoder(bytes.NewReader(gold)); d.More(); {
		var o object
		if err := d.Decode(&o); err != nil {
			t.Fatalf("labels: %v", err)
		}
		out = append(out, o)
	}
	return out
}

func asJSON(t *testing.T, v any) (out any) {
	t.Helper()
	b, err := json.Marshal(v)
	if err == nil {
		err = json.Unmarshal(b, &out)
	}
	if err != nil {
		t.Fatalf("JSON: %v", err)
	}
	return out
}

func lines(all []object) []byte {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	for _, o := range all {
		if err := enc.Encode(o); err != nil {
			panic(err) // it was JSON before
		}
	}
	return b.Bytes()
}

// spoilEvents mixes some articles, leaves some out, and gives some a second
// event.
func spoilEvents(gold []object) []byte {
	var out []object
	for _, g := range gold {
		id := g["id"]
		switch dice(10, "event", id) {
		case 0:
		case 1, 2:
			out = append(out, object{"id": id, "event": fmt.Sprint("mixed ", dice(9, id))})
		default:
			out = append(out, object{"id": id, "event": g["cluster"]}, object{"id": id, "event": "second"})
		}
	}
	return lines(out)
}

// spoilMentions moves, drops, adds and changes values.
func spoilMentions(field, kind string) func([]object) []byte {
	return func(gold []object) []byte {
		var out []object
		for _, g := range gold {
			text := []rune(g["text"].(string))
			at := func(n float64) int { return len(string(text[:min(int(n), len(text))])) }
			ms := []object{}
			for i, x := range g[field].([]any) {
				x := x.(object)
				start, end, k, v := x["start"].(float64), x["end"].(float64), kind, x["value"]
				if k == "" {
					k = strings.ToLower(x["type"].(string))
				}
				switch dice(12, g["id"], i) {
				case 0:
					continue
				case 1:
					end++
				case 2:
					start = max(0, start-4)
				case 3:
					v = "7"
				case 4:
					k = "set"
				case 5:
					v = fmt.Sprint(v, "%")
				case 6:
					ms = append(ms, object{"type": k, "byte_start": at(start), "byte_end": at(start + 3), "value": v})
				}
				ms = append(ms, object{"type": k, "byte_start": at(start), "byte_end": at(end), "value": v})
			}
			out = append(out, object{"id": g["id"], "mentions": ms})
		}
		return lines(out)
	}
}

func spoilNames(gold []object) []byte {
	var out []object
	for _, g := range gold {
		if n := dice(6, g["id"]); n > 0 {
			out = append(out, object{"id": g["id"], "match": g["match"] == (n > 1)})
		}
	}
	return lines(out)
}

func spoilParts(gold []object) []byte {
	var out []object
	for _, g := range gold {
		o := object{"id": g["id"], "suffix": "Jr."}
		for key, v := range g["expected"].(object) {
			o[key] = v
		}
		switch dice(4, g["id"]) {
		case 0:
			delete(o, "first")
		case 1:
			o["last"] = fmt.Sprint(o["last"], ",")
		}
		out = append(out, o)
	}
	return lines(out)
}

func spoilPairs(gold []object) []byte {
	relations := []string{"equal", "conflict", "update", "different", "refines", "reword"}
	var out []object
	for _, g := range gold {
		o := object{"id": g["id"], "relation": g["relation"], "a_value": g["a_value"], "b_value": fmt.Sprint("about ", g["b_value"])}
		if dice(3, g["id"]) == 0 {
			o["relation"] = relations[dice(len(relations), "relation", g["id"])]
		}
		if dice(5, "value", g["id"]) == 0 {
			o["a_value"] = nil
		}
		out = append(out, o)
	}
	return lines(out)
}

func spoilComparable(gold []object) []byte {
	var out []object
	for _, g := range gold {
		relation := "different"
		if g["comparable"] == (dice(5, g["id"]) > 0) {
			relation = "refines"
		}
		out = append(out, object{"id": g["id"], "relation": relation})
	}
	return lines(out)
}

// spoilFindings makes a report with an event for each of the editor's, whose
// findings have some sides moved, missing or of another relation, and some
// doubled.
func spoilFindings(gold []object) []byte {
	relations := []string{"equal", "refines", "conflict", "update", "reword", "silent"}
	byEvent := map[string]object{}
	events := []any{}
	for n, g := range gold {
		id := g["event"].(string)
		e := byEvent[id]
		if e == nil {
			e = object{"members": []any{}, "claims": []any{}, "findings": []any{}}
			byEvent[id] = e
			events = append(events, e)
		}
		relation := g["relation"].(string)
		if dice(4, "relation", n) == 0 {
			relation = relations[dice(len(relations), "other", n)]
		}
		sides := []any{}
		for i, s := range g["sides"].([]any) {
			s := s.(object)
			if s["quote"] == nil || s["quote"] == "" {
				sides = append(sides, object{"articles": []any{s["article"]}, "claims": []any{}})
				continue
			}
			start, end := int(s["byte_start"].(float64)), int(s["byte_end"].(float64))
			switch dice(8, n, i) {
			case 0:
				start += (end - start) / 2
			case 1:
				end += 200
			case 2:
				start, end = end, end+9
			case 3:
				end += 2 * (end - start)
			}
			claim := fmt.Sprintf("c%d.%d", n, i)
			e["claims"] = append(e["claims"].([]any), object{"id": claim, "article": s["article"], "evidence": object{"byte_start": start, "byte_end": end}})
			sides = append(sides, object{"articles": []any{s["article"]}, "claims": []any{claim}})
		}
		f := object{"relation": relation, "sides": sides}
		e["findings"] = append(e["findings"].([]any), f)
		if dice(5, "twice", n) == 0 {
			e["findings"] = append(e["findings"].([]any), f)
		}
	}
	return lines([]object{{"events": events}})
}
