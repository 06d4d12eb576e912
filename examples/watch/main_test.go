package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
)

func Example() {
	dir, err := os.MkdirTemp("", "watch")
	if err != nil {
		panic(err)
	}
	defer os.RemoveAll(dir)
	wd, err := os.Getwd()
	if err != nil {
		panic(err)
	}
	defer os.Chdir(wd)
	if err := os.Chdir(dir); err != nil {
		panic(err)
	}
	w, err := newWatcher(".")
	if err != nil {
		panic(err)
	}
	arrivals := []struct{ name, text string }{
		{"herald.txt", "The council of Bergen voted on 4 May 2021 for a tram line to the airport. Mayor Kari Lund said that the line would cost 450 million euros."},
		{"post.txt", "The council of Bergen voted on 4 May 2021 for a tram line to the airport. Mayor Kari Lund said that the line would cost 400 million euros."},
		{"photo.txt", "\x00\x01"},
	}
	for _, a := range arrivals {
		fmt.Println("new file", a.name)
		if err := os.WriteFile(filepath.Join(dir, a.name), []byte(a.text), 0o644); err != nil {
			panic(err)
		}
		if err := w.look(context.Background(), os.Stdout); err != nil {
			panic(err)
		}
	}
	// Output:
	// new file herald.txt
	// new file post.txt
	// conflict of money: "450 million euros" in herald; "400 million euros" in post
	// new file photo.txt
	// not read: photo.txt: the text has NUL bytes: it is no text: byte 0 of the text
}
