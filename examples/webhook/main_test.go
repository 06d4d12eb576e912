package main

import (
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
)

func Example() {
	folder, err := os.MkdirTemp("", "webhook")
	if err != nil {
		panic(err)
	}
	defer os.RemoveAll(folder)
	news, state := filepath.Join(folder, "news"), filepath.Join(folder, "state")
	for _, dir := range []string{news, state} {
		if err := os.Mkdir(dir, 0o755); err != nil {
			panic(err)
		}
	}
	away := false
	hook := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, q *http.Request) {
		var m message
		if err := json.NewDecoder(q.Body).Decode(&m); err != nil || away {
			http.Error(w, "away", http.StatusServiceUnavailable)
			return
		}
		page, anchor, _ := strings.Cut(m.Link, "#")
		html, err := os.ReadFile(page)
		fmt.Print(strings.ReplaceAll(m.Text, news+"/", ""))
		fmt.Println("severity", m.Severity, "and the link leads to a finding:", err == nil && strings.Contains(string(html), `id="`+anchor+`"`))
	}))
	defer hook.Close()
	look := func(name, text string) {
		if err := os.WriteFile(filepath.Join(news, name), []byte(text), 0o644); err != nil {
			panic(err)
		}
		err := run(news, hook.URL, state)
		fmt.Println(name, "read, failed:", err != nil)
	}
	look("herald.txt", "The council of Bergen voted on 4 May 2021 for a tram line to the airport. Mayor Kari Lund said that the line would cost 450 million euros.")
	away = true
	look("post.txt", "The council of Bergen voted on 4 May 2021 for a tram line to the airport. Mayor Kari Lund said that the line would cost 400 million euros.")
	away = false
	look("other.txt", "A ferry ran aground near Cork on Tuesday morning with 84 people on board, the coast guard said.")
	look("more.txt", "A storm cut the power of 3,000 homes near Galway on Sunday night, the grid company said.")
	// Output:
	// herald.txt read, failed: false
	// post.txt read, failed: true
	// “The council of Bergen voted on 4 May 2021 for a tram line to the airport.”: money of cost
	// herald: …d said that the line would cost *450 million euros*.…
	// post: …d said that the line would cost *400 million euros*.…
	// severity 4 and the link leads to a finding: true
	// other.txt read, failed: false
	// more.txt read, failed: false
}
