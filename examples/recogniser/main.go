// Command recogniser plugs a recognizer of one's own in beside those of the
// library: ship numbers, which a service behind HTTP finds. The service stands
// in for a model; it answers with the bytes and the numbers that it found. What
// it finds is compared between reports like everything else.
package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"log"
	"net/http"
	"net/http/httptest"
	"os"
	"strings"

	"github.com/newsconcord/concord/normalize"
	"github.com/newsconcord/concord/normalize/text"
	"github.com/newsconcord/concord/normalize/value"
	"github.com/newsconcord/concord/reconcile"
)

// Ship is the number of a ship in the register of the International Maritime
// Organization: seven digits, the last of which checks the others.
type Ship string

func (s Ship) Type() value.Type   { return "ship" }
func (s Ship) String() string     { return string(s) }
func (s Ship) Unit() string       { return "" }
func (s Ship) Bound() value.Bound { return value.Exact }

func (s Ship) Relate(other value.Value) (value.Relation, value.Witness) {
	o, ok := other.(Ship)
	switch {
	case !ok:
		return value.Incomparable, value.Because("type", "a ship and a %s", string(other.Type()))
	case s == o:
		return value.Equal, value.Because("same-ship", "both are %s", s.String())
	}
	return value.Conflict, value.Because("other-ship", "%s and %s are two ships", s.String(), o.String())
}

var article = normalize.Article{ID: "a", Published: "2021-03-11", Text: "The tanker Nord Star, IMO 9074729, ran aground off Bergen on Tuesday. It carried 12,000 tonnes of oil."}

// other reports the same, with the number of another ship.
var other = normalize.Article{ID: "b", Published: "2021-03-11", Text: "The tanker Nord Star, IMO 8814275, ran aground off Bergen on Tuesday. The crew of 19 was saved."}

// client asks the service.
type client struct{ url string }

func (c client) Recognize(ctx context.Context, d *normalize.Document) ([]normalize.Mention, error) {
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, c.url, strings.NewReader(d.Text.Source))
	if err != nil {
		return nil, err
	}
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		return nil, err
	}
	defer resp.Body.Close()
	var answers []found
	if err := json.NewDecoder(resp.Body).Decode(&answers); err != nil {
		return nil, fmt.Errorf("%s: %w", resp.Status, err)
	}
	var ms []normalize.Mention
	for _, a := range answers {
		ms = append(ms, normalize.Mention{Span: text.Span{Start: a.Start, End: a.End}, Value: Ship(a.Number)})
	}
	return ms, nil
}

func run(w io.Writer) error {
	s := httptest.NewServer(http.HandlerFunc(service))
	defer s.Close()
	own := []normalize.Recognizer{client{s.URL}}
	p := normalize.Parser{Recognizers: own}
	d, err := p.Parse(context.Background(), article)
	if err != nil {
		return err
	}
	for _, m := range d.Mentions() {
		fmt.Fprintf(w, "%s %s: %q\n", m.Value.Type(), m.Value, m.In(d.Text.Source))
	}
	r, err := reconcile.New(reconcile.Options{Recognizers: own})
	if err != nil {
		return err
	}
	report, err := r.Reconcile(context.Background(), reconcile.Articles(article, other))
	if err != nil {
		return err
	}
	for _, e := range report.Events {
		for _, f := range e.Findings {
			if f.Attribute == "ship" {
				fmt.Fprintln(w, f.Relation, f.Explanation)
			}
		}
	}
	return nil
}

func main() {
	if err := run(os.Stdout); err != nil {
		log.Fatal(err)
	}
}
