package main

import (
	"bytes"
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/newsconcord/concord/reconcile"
)

func server() *reconcile.Reconciler {
	r, err := reconcile.New(reconcile.Options{})
	if err != nil {
		panic(err)
	}
	return r
}

func talk(t *testing.T, lines ...string) []string {
	t.Helper()
	var out bytes.Buffer
	if err := serve(context.Background(), server(), strings.NewReader(strings.Join(lines, "\n")), &out); err != nil {
		t.Fatal(err)
	}
	return strings.Split(strings.TrimSuffix(out.String(), "\n"), "\n")
}

func TestMessages(t *testing.T) {
	tests := []struct{ reason, message, want string }{
		{"the handshake", `{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18"}}`, `"protocolVersion":"2025-06-18"`},
		{"an id may be a string", `{"jsonrpc":"2.0","id":"x","method":"ping"}`, `{"id":"x","jsonrpc":"2.0","result":{}}`},
		{"the tools", `{"jsonrpc":"2.0","id":1,"method":"tools/list"}`, `"name":"reconcile"`},
		{"a comparison", `{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"compare","arguments":{"a":"The forum would discuss 12 projects.","b":"The forum would discuss 15 projects."}}}`, `\"relation\":\"conflict\"`},
		{"a report", `{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"reconcile","arguments":{"articles":[{"id":"a","text":"The forum opened."}]}}}`, `\"schema\":\"concord.report/v1\"`},
		{"what a model can mend is a result", `{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"compare","arguments":{"a":"x"}}}`, `"isError":true`},
		{"no such tool", `{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"fetch"}}`, `"code":-32602`},
		{"arguments of a wrong kind", `{"jsonrpc":"2.0","id":1,"method":"tools/call","params":[]}`, `"code":-32602`},
		{"no such method", `{"jsonrpc":"2.0","id":1,"method":"resources/list"}`, `"code":-32601`},
		{"no JSON", `{`, `{"error":{"code":-32700`},
	}
	for _, tt := range tests {
		if got := talk(t, tt.message); len(got) != 1 || !strings.Contains(got[0], tt.want) {
			t.Errorf("%s: got %s, want %s in it", tt.reason, got, tt.want)
		}
	}
}

func Example() {
	in := strings.NewReader(`{"jsonrpc":"2.0","id":1,"method":"ping"}
{"jsonrpc":"2.0","method":"notifications/initialized"}
{"jsonrpc":"2.0","id":2,"method":"prompts/list"}
`)
	var out bytes.Buffer
	if err := serve(context.Background(), server(), in, &out); err != nil {
		panic(err)
	}
	fmt.Print(out.String())
	// Output:
	// {"id":1,"jsonrpc":"2.0","result":{}}
	// {"error":{"code":-32601,"message":"no method prompts/list"},"id":2,"jsonrpc":"2.0"}
}
