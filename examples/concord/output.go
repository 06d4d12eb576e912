package main

import (
	"bufio"
	"encoding/json"
	"io"
	"os"
	"path/filepath"
)

// output hands write the file of -o, or standard output. The file is written
// beside its place and renamed when it is whole, so that a run that ends early
// leaves what was there before.
func (j *job) output(write func(io.Writer) error) error {
	if j.file == "" {
		return buffered(j.out, write)
	}
	f, err := os.CreateTemp(filepath.Dir(j.file), ".concord-*")
	if err != nil {
		return err
	}
	defer os.Remove(f.Name()) // when it was not renamed
	if err := buffered(f, write); err != nil {
		f.Close()
		return err
	}
	if err := f.Chmod(0o644); err != nil {
		f.Close()
		return err
	}
	if err := f.Close(); err != nil {
		return err
	}
	return os.Rename(f.Name(), j.file)
}

// buffered flushes what was written also when write fails, so that finished
// lines reach a reader.
func buffered(w io.Writer, write func(io.Writer) error) error {
	b := bufio.NewWriterSize(w, 1<<16)
	err := write(b)
	if e := b.Flush(); err == nil {
		err = e
	}
	return err
}

// printLine writes a value as one line of JSON.
func printLine(w io.Writer, v any) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	return enc.Encode(v)
}
