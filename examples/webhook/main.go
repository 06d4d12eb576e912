// Command webhook answers: can my newsroom be told of conflicts as they come up,
// with the sentences, and a link into the page?
//
//	webhook FOLDER HOOK STATE
//
// It posts each conflict that is new since the last call as JSON to the address
// HOOK, and keeps report.json and report.html in the folder STATE: the first when
// all is posted, so that a hook that was away is told next time.
package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"log"
	"net/http"
	"os"
	"path/filepath"
	"time"

	"github.com/newsconcord/concord/normalize/intake"
	"github.com/newsconcord/concord/normalize/value"
	"github.com/newsconcord/concord/reconcile"
	"github.com/newsconcord/concord/reconcile/claim"
	"github.com/newsconcord/concord/reconcile/report"
)

func main() {
	err := errors.New("usage: webhook FOLDER HOOK STATE")
	if len(os.Args) == 4 {
		err = run(os.Args[1], os.Args[2], os.Args[3])
	}
	if err != nil {
		log.Fatal(err)
	}
}

func run(folder, hook, state string) error {
	r, _ := reconcile.New(reconcile.Options{}) // fails for wrong options alone
	articles, texts := report.Keep(intake.Articles(nil, folder))
	now, err := r.Reconcile(context.Background(), articles)
	if err != nil {
		return err
	}
	for _, x := range now.Rejected {
		log.Printf("not read: %s: %s", x.Place, x.Reason)
	}
	last, page := filepath.Join(state, "report.json"), filepath.Join(state, "report.html")
	before := &reconcile.Report{Schema: reconcile.Schema} // before the first call
	f, err := os.Open(last)
	if err == nil {
		before, err = report.ReadJSON(f)
		f.Close()
	}
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	var html, data bytes.Buffer
	if err := errors.Join(report.HTML(&html, now, texts), report.JSON(&data, now)); err != nil {
		return err
	}
	if err := os.WriteFile(page, html.Bytes(), 0o644); err != nil {
		return err
	}
	for _, m := range messages(report.Diff(before, now), now, page) {
		if err := post(hook, m); err != nil {
			return err
		}
	}
	return os.WriteFile(last, data.Bytes(), 0o644)
}

func post(hook string, m message) error {
	client := http.Client{Timeout: 10 * time.Second}
	body, _ := json.Marshal(m) // of texts and numbers, which can't fail
	resp, err := client.Post(hook, "application/json", bytes.NewReader(body))
	if err == nil && resp.StatusCode/100 != 2 {
		err = fmt.Errorf("%s answers %s", hook, resp.Status)
	}
	if resp != nil {
		resp.Body.Close()
	}
	return err
}

// message is what a hook is told. The text is what chats show.
type message struct {
	Text     string `json:"text"`
	Severity int    `json:"severity"`
	Link     string `json:"link"`
}

// messages tells of the conflicts that came, and are rather right than wrong.
func messages(d *report.Difference, now *reconcile.Report, page string) (out []message) {
	claims := map[string]claim.Claim{}
	for _, e := range now.Events {
		for _, c := range e.Claims {
			claims[c.ID] = c
		}
	}
	for _, c := range d.Changes {
		f := c.After
		if f == nil || c.Before != nil && c.Before.Relation == value.Conflict || f.Relation != value.Conflict || f.Confidence < 0.5 {
			continue
		}
		text := fmt.Sprintf("%s: %s of %s\n", c.Event, f.Attribute, f.Subject)
		for _, s := range f.Sides {
			for _, id := range s.Claims {
				e := claims[id].Evidence
				text += fmt.Sprintf("%s: …%s*%s*%s…\n", claims[id].Article, e.Prefix, e.Exact, e.Suffix)
			}
		}
		out = append(out, message{text, f.Severity, page + "#f-" + f.ID})
	}
	return out
}
