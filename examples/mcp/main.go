// Command mcp answers: can a language model ask concord what reports say, and
// get quotations instead of guesses?
//
// It is a server of the Model Context Protocol (version 2025-06-18, transport
// stdio): JSON-RPC 2.0, a message a line. A client needs its path and no key.
package main

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"io"
	"log"
	"os"

	"github.com/newsconcord/concord/normalize"
	"github.com/newsconcord/concord/reconcile"
)

const maxMessage = 32 << 20 // bytes

func main() {
	r, err := reconcile.New(reconcile.Options{})
	if err == nil {
		err = serve(context.Background(), r, os.Stdin, os.Stdout)
	}
	if err != nil {
		log.Fatal(err)
	}
}

type request struct {
	ID, Params json.RawMessage
	Method     string
}

type object = map[string]any

// serve answers messages until the input ends.
func serve(ctx context.Context, r *reconcile.Reconciler, in io.Reader, out io.Writer) error {
	enc := json.NewEncoder(out)
	sc := bufio.NewScanner(in)
	sc.Buffer(nil, maxMessage)
	for sc.Scan() {
		var q request
		a := object{"jsonrpc": "2.0", "id": nil}
		if err := json.Unmarshal(sc.Bytes(), &q); err != nil {
			a["error"] = failure(-32700, err.Error())
		} else if q.ID == nil {
			continue // a notification wants no answer
		} else {
			a["id"] = q.ID
			key, value := handle(ctx, r, q)
			a[key] = value
		}
		if err := enc.Encode(a); err != nil {
			return err
		}
	}
	return sc.Err()
}

// failure is an error with a code of JSON-RPC 2.0, section 5.1.
func failure(code int, message string) object { return object{"code": code, "message": message} }

// handle returns "result" or "error" and its value.
func handle(ctx context.Context, r *reconcile.Reconciler, q request) (string, object) {
	switch q.Method {
	case "initialize":
		return "result", object{"protocolVersion": "2025-06-18", "capabilities": object{"tools": object{}}, "serverInfo": object{"name": "concord", "version": reconcile.Version}}
	case "ping":
		return "result", object{}
	case "tools/list":
		return "result", object{"tools": tools}
	case "tools/call":
		return call(ctx, r, q.Params)
	}
	return "error", failure(-32601, "no method "+q.Method)
}

var text = object{"type": "string"}

var tools = []object{
	{"name": "reconcile", "description": "Compares news articles: which report the same event, and where they agree and differ, with the words that carry it.",
		"inputSchema": object{"type": "object", "required": []string{"articles"}, "properties": object{"articles": object{"type": "array",
			"items": object{"type": "object", "required": []string{"id", "text"}, "properties": object{"id": text, "source": text, "published": text, "text": text}}}}}},
	{"name": "compare", "description": "Relates two passages: equal, refines, conflict, update, reword or different.",
		"inputSchema": object{"type": "object", "required": []string{"a", "b"}, "properties": object{"a": text, "b": text}}},
}

// call runs a tool. What is wrong with its arguments is a result, which the
// model reads and can mend.
func call(ctx context.Context, r *reconcile.Reconciler, params json.RawMessage) (string, object) {
	var p struct {
		Name      string
		Arguments struct {
			A, B     string
			Articles []normalize.Article
		}
	}
	if err := json.Unmarshal(params, &p); err != nil {
		return "error", failure(-32602, err.Error())
	}
	var out any
	var err error
	switch p.Name {
	case "reconcile":
		out, err = r.Reconcile(ctx, reconcile.Articles(p.Arguments.Articles...))
	case "compare":
		out, err = reconcile.Compare(normalize.Article{ID: "a", Text: p.Arguments.A}, normalize.Article{ID: "b", Text: p.Arguments.B})
	default:
		return "error", failure(-32602, "no tool "+p.Name)
	}
	b, e := json.Marshal(out)
	if err = errors.Join(err, e); err != nil {
		return "result", object{"isError": true, "content": []object{{"type": "text", "text": err.Error()}}}
	}
	return "result", object{"content": []object{{"type": "text", "text": string(b)}}}
}
