package main

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/newsconcord/concord/reconcile"
	"github.com/newsconcord/concord/reconcile/report"
)

const lines = `{"id":"a","text":"The minister said on 8 March 2021 in Riga that the forum would discuss 12 projects."}
{"id":"b","text":"The minister said on 8 March 2021 in Riga that the forum would discuss 15 projects."}
{"id":
`

func server() http.Handler {
	r, err := reconcile.New(reconcile.Options{})
	if err != nil {
		panic(err)
	}
	return handler(r)
}

func ask(method, target, body string, header ...string) *httptest.ResponseRecorder {
	q := httptest.NewRequest(method, target, strings.NewReader(body))
	for i := 0; i < len(header); i += 2 {
		q.Header.Set(header[i], header[i+1])
	}
	w := httptest.NewRecorder()
	server().ServeHTTP(w, q)
	return w
}

func TestAnswers(t *testing.T) {
	tests := []struct {
		reason string
		got    *httptest.ResponseRecorder
		code   int
		body   string
	}{
		{"a page, for a person", ask("POST", "http://localhost:8765/reconcile", lines, "Accept", "text/html"), 200, "<!doctype html>"},
		{"a name that another site rebinds", ask("POST", "http://evil.example/reconcile", lines), 403, "only for programs"},
		{"another address of this machine", ask("POST", "http://192.168.0.7/reconcile", lines), 403, "only for programs"},
		{"a page of another site", ask("POST", "http://localhost/reconcile", lines, "Origin", "https://evil.example"), 403, "only for programs"},
		{"IPv6", ask("POST", "http://[::1]:8765/reconcile", lines), 200, "concord.report/v1"},
		{"a body without end", ask("POST", "http://localhost/reconcile", strings.Repeat("x", maxBody+1)), 413, "too large"},
		{"another method", ask("GET", "http://localhost/reconcile", ""), 405, "Method Not Allowed"},
		{"another path", ask("POST", "http://localhost/", ""), 404, "not found"},
	}
	for _, tt := range tests {
		if body := tt.got.Body.String(); tt.got.Code != tt.code || !strings.Contains(strings.ToLower(body), strings.ToLower(tt.body)) {
			t.Errorf("%s: status %d, body %.200q; want %d and %q", tt.reason, tt.got.Code, body, tt.code, tt.body)
		}
	}
}

func Example() {
	w := ask("POST", "http://127.0.0.1:8765/reconcile", lines)
	rep, err := report.ReadJSON(w.Body)
	if err != nil {
		panic(err)
	}
	fmt.Println(w.Code, w.Header().Get("Content-Type"))
	fmt.Println("articles:", len(rep.Articles), "rejected:", rep.Rejected[0].Place)
	for _, f := range rep.Events[0].Findings {
		if f.Severity > 2 {
			fmt.Println(f.Relation, f.Attribute, f.Sides[0].Value, f.Sides[1].Value)
		}
	}
	// Output:
	// 200 application/json
	// articles: 2 rejected: -:3
	// conflict quantity 12 15
}
