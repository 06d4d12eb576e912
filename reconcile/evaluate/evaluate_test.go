package evaluate_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/newsconcord/concord/reconcile/evaluate"
)

func join(lines ...string) *strings.Reader { return strings.NewReader(strings.Join(lines, "\n")) }

// want compares a measure's JSON with some of its fields.
func want(t *testing.T, got any, err error, fields, reason string) {
	t.Helper()
	if err != nil {
		t.Fatalf("%s: %v", reason, err)
	}
	b, err := json.Marshal(got)
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(b), fields) {
		t.Errorf("%s: got %s, want %s in it", reason, b, fields)
	}
}

func TestEvents(t *testing.T) {
	gold := []string{`{"id":"1","cluster":"x"}`, `{"id":"2","cluster":"x"}`, `{"id":"3","cluster":"y"}`, `{"id":"4","cluster":"y"}`}
	tests := []struct {
		reason  string
		answers []string
		want    string
	}{
		{"all right", []string{`{"id":"1","event":"a"}`, `{"id":"2","event":"a"}`, `{"id":"3","event":"b"}`, `{"id":"4","event":"b"}`}, `"b3":{"p":100,"r":100,"f1":100}`},
		{"one event for all: half of each is right", []string{`{"id":"1","event":"a"}`, `{"id":"2","event":"a"}`, `{"id":"3","event":"a"}`, `{"id":"4","event":"a"}`}, `"b3":{"p":50,"r":100,"f1":66.67},"pairwise":{"p":33.33,"r":100,"f1":50,"tp":2,"predicted":6,"gold":2},"ari":0}`},
		{"no answers: each article is an event", nil, `"missing":4,"gold_events":2,"predicted_events":4,"b3":{"p":100,"r":50,"f1":66.67}`},
		{"the first line of an article counts", []string{`{"id":"1","event":"a"}`, `{"id":"1","event":"b"}`, `{"id":"2","event":"a"}`, `{"id":"3","event":"b"}`, `{"id":"4","event":"b"}`}, `"b3":{"p":100,"r":100,"f1":100}`},
	}
	for _, tt := range tests {
		got, err := evaluate.Events(join(gold...), join(tt.answers...))
		want(t, got, err, tt.want, tt.reason)
	}
}

func TestTimes(t *testing.T) {
	const gold = `{"id":"1","text":"Ünder way on Monday and in May","timexes":[{"start":13,"end":19,"type":"DATE","value":"2021-03-08"},{"start":27,"end":30,"type":"DATE","value":"2021-05"}]}`
	tests := []struct{ reason, mentions, want string }{
		{"offsets of answers count bytes: the umlaut is two", `{"type":"date","byte_start":14,"byte_end":20,"value":"2021-03-08"}`, `"strict":{"p":100,"r":50,"f1":66.67`},
		{"a leading preposition does not matter", `{"type":"date","byte_start":11,"byte_end":20,"value":"2021-03-08"}`, `"strict":{"p":100,"r":50,"f1":66.67`},
		{"an overlap is relaxed, not strict", `{"type":"date","byte_start":14,"byte_end":18,"value":"2021-03-08"}`, `"strict":{"p":0,"r":0,"f1":0,"tp":0,"predicted":1,"gold":2},"relaxed":{"p":100,"r":50`},
		{"one answer stands for one label", `{"type":"date","byte_start":14,"byte_end":31,"value":"2021-05"}`, `"value":{"p":0,"r":0,"f1":0,"tp":0,"predicted":1,"gold":2}`},
		{"other types are not temporal", `{"type":"number","byte_start":14,"byte_end":20,"value":"2021-03-08"}`, `"predicted":0`},
	}
	for _, tt := range tests {
		got, err := evaluate.Times(join(gold), join(`{"id":"1","mentions":[`+tt.mentions+`]}`))
		want(t, got, err, tt.want, tt.reason)
	}
}

func TestValues(t *testing.T) {
	const gold = `{"id":"1","text":"5 million","expected":[{"start":0,"end":9,"value":"5000000"}]}`
	tests := []struct{ reason, value, want string }{
		{"equal as numbers", `"5,000,000.0"`, `"span_and_value":{"p":100`},
		{"a number of JSON", `5e6`, `"span_and_value":{"p":100`},
		{"a percent sign is not part of the value", `"5000000%"`, `"span_and_value":{"p":100`},
		{"another value", `"5"`, `"span":{"p":100,"r":100,"f1":100,"tp":1,"predicted":1,"gold":1},"span_and_value":{"p":0`},
	}
	for _, tt := range tests {
		got, err := evaluate.Values(join(gold), join(`{"id":"1","mentions":[{"type":"number","byte_start":0,"byte_end":9,"value":`+tt.value+`}]}`), "number")
		want(t, got, err, tt.want, tt.reason)
	}
	if _, err := evaluate.Values(join(gold), join(), ""); !errors.Is(err, evaluate.ErrType) {
		t.Errorf("without a type: got %v", err)
	}
}

func TestNamesAndParts(t *testing.T) {
	got, err := evaluate.Names(
		join(`{"id":"1","schema":"Person","match":true}`, `{"id":"2","schema":"Person","match":false}`, `{"id":"3","schema":"Company","match":true}`),
		join(`{"id":"1","match":true}`, `{"id":"2","match":true}`))
	want(t, got, err, `{"Company":{"p":0,"r":0,"f1":0,"tp":0,"predicted":0,"gold":1},"Person":{"p":50,"r":100,"f1":66.67,"tp":1,"predicted":2,"gold":1},"all":{"p":50,"r":50,"f1":50`, "each schema and all")
	parts, err := evaluate.Parse(
		join(`{"id":"1","expected":{"first":"Ann","title":"Dr."}}`, `{"id":"2","expected":{"first":"Bo","nickname":""}}`),
		join(`{"id":"1","title":"Dr.,","first":" Ann","last":"Lee"}`, `{"id":"2","first":"Bo","nickname":"B"}`))
	want(t, parts, err, `{"n":2,"right":50,"titled":1,"titled_right":100}`, "parts that the label does not name are free, empty ones are not")
}

func TestPairs(t *testing.T) {
	gold := []string{
		`{"id":"1","relation":"conflict","a_value":"12 people","b_value":"15 people"}`,
		`{"id":"2","relation":"update","a_value":"3","b_value":"4"}`,
		`{"id":"3","relation":"equal","a_value":"","b_value":""}`,
		`{"id":"4","relation":"different","a_value":"","b_value":""}`,
	}
	got, err := evaluate.Pairs(join(gold...), join(
		`{"id":"1","relation":"update","a_value":"12","b_value":"15 people"}`,
		`{"id":"2","relation":"conflict","a_value":null,"b_value":"4"}`,
		`{"id":"3","relation":"refines"}`))
	want(t, got, err, `"discrepancy":{"p":100,"r":100`, "conflict and update are one group")
	want(t, got, err, `"agreement":{"p":100,"r":100`, "so are the mild ones")
	want(t, got, err, `"values_located":{"hit":1,"of":2,"share":50}`, "two thirds of the words are enough, no value is not")
	want(t, got, err, `"different":{"p":100,"r":100,"f1":100,"tp":1`, "a missing answer is different")
	c, err := evaluate.Comparable(join(`{"id":"1","comparable":true}`, `{"id":"2","comparable":false}`), join(`{"id":"1","relation":"equal"}`, `{"id":"2","relation":"different"}`))
	want(t, c, err, `"f1":100`, "any relation but different")
}

func TestFindings(t *testing.T) {
	const gold = `{"event":"e","relation":"conflict","sides":[{"article":"a","quote":"q","byte_start":10,"byte_end":20},{"article":"b","quote":"q","byte_start":30,"byte_end":40}]}`
	report := func(relation string, spans ...int) string {
		claim := func(id, article string, start, end int) string {
			return fmt.Sprintf(`{"id":%q,"article":%q,"evidence":{"byte_start":%d,"byte_end":%d}}`, id, article, start, end)
		}
		return `{"events":[{"members":[],"claims":[` + claim("1", "a", spans[0], spans[1]) + `,` + claim("2", "b", spans[2], spans[3]) +
			`],"findings":[{"relation":"` + relation + `","sides":[{"articles":["a"],"claims":["1"]},{"articles":["b"],"claims":["2"]}]}]}]}`
	}
	tests := []struct{ reason, report, want string }{
		{"the same places and relation", report("conflict", 10, 20, 30, 40), `"aligned_recall":100,"group_recall":100,"relation_recall":100`},
		{"half of the shorter is enough", report("conflict", 15, 25, 30, 34), `"relation_recall":100`},
		{"an update is of the group", report("update", 10, 20, 30, 40), `"aligned_recall":100,"group_recall":100,"relation_recall":0`},
		{"one wrong side spoils it", report("conflict", 10, 20, 41, 50), `"aligned_recall":0`},
		{"a paragraph is no evidence", report("conflict", 10, 20, 30, 340), `"aligned_recall":0`},
		{"nor is what is much longer than the value", report("conflict", 10, 20, 30, 300), `"aligned_recall":0`},
	}
	for _, tt := range tests {
		got, err := evaluate.Findings(join(gold), join(tt.report))
		want(t, got, err, tt.want, tt.reason)
	}
	got, err := evaluate.Findings(join(gold, gold), join(report("conflict", 10, 20, 30, 40)))
	want(t, got, err, `"aligned_recall":50`, "one finding stands for one label")
}

func TestBadLines(t *testing.T) {
	var le *evaluate.LineError
	_, err := evaluate.Events(join(`{"id":"1","cluster":"x"}`, `{`), join())
	if !errors.As(err, &le) || le.Input != "gold" || le.Line != 2 {
		t.Errorf("broken JSON: got %v, want line 2 of gold", err)
	}
	_, err = evaluate.Times(join(`{"id":"1","text":"May","timexes":[{"start":0,"end":9}]}`), join())
	if !errors.Is(err, evaluate.ErrOffset) {
		t.Errorf("offset outside: got %v", err)
	}
	_, err = evaluate.Findings(join(), join(`{"events":[{"findings":[{"sides":[{"claims":["x"]}]}]}]}`))
	if !errors.Is(err, evaluate.ErrClaim) {
		t.Errorf("a claim that is not there: got %v", err)
	}
}

func ExampleEvents() {
	gold := strings.NewReader(`{"id":"a","cluster":"fire"}
{"id":"b","cluster":"fire"}
{"id":"c","cluster":"vote"}`)
	answers := strings.NewReader(`{"id":"a","event":"1"}
{"id":"b","event":"1"}
{"id":"c","event":"1"}`)
	s, err := evaluate.Events(gold, answers)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(s.BCubed.P, s.BCubed.R, s.BCubed.F1)
	// Output: 55.56 100 71.43
}
