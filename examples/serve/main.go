// Command serve answers: can my other programs ask concord over HTTP?
//
//	serve [-addr 127.0.0.1:8765]
//	curl --data-binary @news.jsonl localhost:8765/reconcile
//	curl --data-binary @news.jsonl -H 'Accept: text/html' localhost:8765/reconcile
//
// It listens on the loopback interface only, answers no page of another site
// (a name that is rebound to this machine shows in the Host header, and a
// form of another site in Origin), and bounds bodies and times.
package main

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"strings"
	"time"

	"github.com/newsconcord/concord/normalize/intake"
	"github.com/newsconcord/concord/reconcile"
	"github.com/newsconcord/concord/reconcile/report"
)

const (
	maxBody = 32 << 20 // bytes
	atOnce  = 2        // requests that are worked on; the others wait
)

func main() {
	addr := flag.String("addr", "127.0.0.1:8765", "`address` on the loopback interface")
	flag.Parse()
	host, _, err := net.SplitHostPort(*addr)
	if ip := net.ParseIP(host); err != nil || ip == nil || !ip.IsLoopback() {
		log.Fatalf("-addr %s: want an address of the loopback interface, such as 127.0.0.1:8765", *addr)
	}
	r, err := reconcile.New(reconcile.Options{})
	if err != nil {
		log.Fatal(err)
	}
	s := http.Server{Addr: *addr, Handler: handler(r), ReadTimeout: time.Minute, WriteTimeout: 5 * time.Minute, MaxHeaderBytes: 1 << 14}
	log.Fatal(s.ListenAndServe())
}

// handler answers POST /reconcile.
func handler(r *reconcile.Reconciler) http.Handler {
	mux := http.NewServeMux()
	slots := make(chan struct{}, atOnce)
	mux.HandleFunc("POST /reconcile", func(w http.ResponseWriter, q *http.Request) {
		select {
		case slots <- struct{}{}:
			defer func() { <-slots }()
		case <-q.Context().Done():
			return
		}
		answer(w, q, r)
	})
	return local(mux)
}

// local lets through what programs and people of this machine ask.
func local(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, q *http.Request) {
		host := q.Host
		if h, _, err := net.SplitHostPort(host); err == nil {
			host = h
		}
		ip := net.ParseIP(strings.Trim(host, "[]"))
		if host != "localhost" && (ip == nil || !ip.IsLoopback()) || q.Header.Get("Origin") != "" {
			http.Error(w, "only for programs on this machine", http.StatusForbidden)
			return
		}
		next.ServeHTTP(w, q)
	})
}

// answer reads JSON Lines and writes a report.
func answer(w http.ResponseWriter, q *http.Request, r *reconcile.Reconciler) {
	body, err := io.ReadAll(http.MaxBytesReader(w, q.Body, maxBody))
	if err != nil {
		code := http.StatusBadRequest
		if tooLarge := (*http.MaxBytesError)(nil); errors.As(err, &tooLarge) {
			code = http.StatusRequestEntityTooLarge
		}
		http.Error(w, err.Error(), code)
		return
	}
	articles, texts := report.Keep(intake.Articles(bytes.NewReader(body), "-"))
	rep, err := r.Reconcile(q.Context(), articles)
	if err != nil {
		return // the other side is gone
	}
	w.Header().Set("X-Content-Type-Options", "nosniff")
	w.Header().Set("Content-Type", "application/json")
	write := func(w io.Writer) error { return report.JSON(w, rep) }
	if strings.Contains(q.Header.Get("Accept"), "text/html") {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		write = func(w io.Writer) error { return report.HTML(w, rep, texts) }
	}
	if err := write(w); err != nil {
		log.Print(fmt.Errorf("%s: %w", q.RemoteAddr, err))
	}
}
