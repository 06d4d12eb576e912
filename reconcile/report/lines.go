package report

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"

	"github.com/newsconcord/concord/reconcile"
	"github.com/newsconcord/concord/reconcile/provenance"
)

// The kinds of record in JSON Lines.
const (
	recordRun      = "run"
	recordArticle  = "article"
	recordRejected = "rejected"
	recordEvent    = "event"
	recordLink     = "link"
	recordCopy     = "copy"
	recordBridge   = "bridge"
	recordEnd      = "end"
)

type (
	runLine struct {
		Schema string `json:"schema"`
		reconcile.Run
	}
	// endLine closes the file: what came before it, counted and hashed.
	endLine struct {
		Counts
		SHA256 string `json:"sha256"`
	}
)

// Counts says how much a report holds. Claims and findings are counted over all
// events and links.
type Counts struct {
	Articles int `json:"articles"`
	Rejected int `json:"rejected"`
	Events   int `json:"events"`
	Claims   int `json:"claims"`
	Findings int `json:"findings"`
	Links    int `json:"links"`
	Copies   int `json:"copies"`
}

// Count counts what the report holds.
func Count(r *reconcile.Report) Counts {
	c := Counts{Articles: len(r.Articles), Rejected: len(r.Rejected), Events: len(r.Events), Links: len(r.Links), Copies: len(r.Copies)}
	for i := range r.Events {
		c.Claims += len(r.Events[i].Claims)
		c.Findings += len(r.Events[i].Findings)
	}
	for i := range r.Links {
		c.Findings += len(r.Links[i].Findings)
	}
	return c
}

// JSONLines writes the report one record a line: run, articles, rejected input,
// events, links, copies, bridges, and an end with counts and the SHA-256 of all bytes before it,
// so that a file that was cut shows.
func JSONLines(w io.Writer, r *reconcile.Report) error {
	hash := sha256.New()
	e := newEncoder(io.MultiWriter(w, hash), false)
	record(e, recordRun, &runLine{r.Schema, r.Run}, func(e *encoder, l *runLine) {
		e.text("schema", l.Schema)
		runFields(e, &l.Run)
	})
	records(e, recordArticle, r.Articles, articleFields)
	records(e, recordRejected, r.Rejected, rejectedFields)
	records(e, recordEvent, r.Events, eventFields)
	records(e, recordLink, r.Links, linkFields)
	records(e, recordCopy, r.Copies, copyFields)
	records(e, recordBridge, r.Bridges, bridgeFields)
	record(e, recordEnd, &endLine{Count(r), hex.EncodeToString(hash.Sum(nil))}, func(e *encoder, l *endLine) {
		countFields(e, &l.Counts)
		e.text("sha256", l.SHA256)
	})
	return e.err
}

func records[T any](e *encoder, kind string, all []T, fields func(*encoder, *T)) {
	for i := range all {
		record(e, kind, &all[i], fields)
	}
}

// record writes a line, and hands it on at once.
func record[T any](e *encoder, kind string, x *T, fields func(*encoder, *T)) {
	e.open('{')
	e.text("record", kind)
	fields(e, x)
	e.close('}')
	e.finish()
}

// ReadJSONLines reads a report that [JSONLines] wrote and checks its end: the
// error wraps [ErrCut] when records are missing or were altered. Records of an
// unknown kind are ignored. The error is a [*PlaceError], or what reading in
// returned.
func ReadJSONLines(in io.Reader) (*reconcile.Report, error) {
	b, err := readBounded(in)
	if err != nil {
		return nil, err
	}
	r := &reconcile.Report{Articles: []reconcile.Article{}, Rejected: []reconcile.Rejected{}, Events: []reconcile.Event{}, Links: []reconcile.Link{}, Copies: []provenance.Copy{}, Bridges: []reconcile.Bridge{}}
	n, at := 0, 0
	for at < len(b) {
		line, _, _ := bytes.Cut(b[at:], []byte{'\n'})
		n++
		end, err := readRecord(line, r)
		if err != nil {
			return nil, &PlaceError{fmt.Sprintf("line %d", n), err}
		}
		if end != nil {
			return r, checkEnd(r, end, b[:at], b[at+len(line):])
		}
		at += len(line) + 1
	}
	return nil, &PlaceError{fmt.Sprintf("line %d", n+1), fmt.Errorf("%w: no end record", ErrCut)}
}

// readRecord adds a line to the report; end is not nil for the last one.
func readRecord(line []byte, r *reconcile.Report) (end *endLine, err error) {
	var kind struct {
		Record string `json:"record"`
	}
	if err := decode(line, &kind); err != nil {
		return nil, err
	}
	switch kind.Record {
	case recordRun:
		var run runLine
		err = decode(line, &run)
		r.Schema, r.Run = run.Schema, run.Run
	case recordArticle:
		r.Articles, err = decodeTo(line, r.Articles)
	case recordRejected:
		r.Rejected, err = decodeTo(line, r.Rejected)
	case recordEvent:
		r.Events, err = decodeTo(line, r.Events)
	case recordLink:
		r.Links, err = decodeTo(line, r.Links)
	case recordCopy:
		r.Copies, err = decodeTo(line, r.Copies)
	case recordBridge:
		r.Bridges, err = decodeTo(line, r.Bridges)
	case recordEnd:
		end = new(endLine)
		err = decode(line, end)
	}
	return end, err
}

func decodeTo[T any](line []byte, all []T) ([]T, error) {
	var x T
	if err := decode(line, &x); err != nil {
		return all, err
	}
	return append(all, x), nil
}

func checkEnd(r *reconcile.Report, end *endLine, before, after []byte) error {
	sum := sha256.Sum256(before)
	switch {
	case hex.EncodeToString(sum[:]) != end.SHA256:
		return &PlaceError{"end", fmt.Errorf("%w: the hash of the records is another", ErrCut)}
	case Count(r) != end.Counts:
		return &PlaceError{"end", fmt.Errorf("%w: %+v records counted, %+v stated", ErrCut, Count(r), end.Counts)}
	case len(bytes.TrimSpace(after)) > 0:
		return &PlaceError{"end", fmt.Errorf("%w: records follow the end", ErrCut)}
	}
	return checkShape(r)
}
