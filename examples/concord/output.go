package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// output hands write the file of -o, or standard output. The file is written
// beside its place and renamed when it is whole, so that a run that ends early
// leaves what was there before. A device or a pipe is written as it is.
func (j *job) output(write func(io.Writer) error) error {
	if j.file == "" {
		return buffered(j.out, write)
	}
	name, mode := j.file, os.FileMode(0)
	if info, err := os.Stat(name); err == nil {
		if !info.Mode().IsRegular() {
			return direct(name, write)
		}
		mode = info.Mode().Perm()
		if name, err = filepath.EvalSymlinks(name); err != nil {
			return err
		}
	}
	// Not os.CreateTemp, whose files only the user may read.
	temp := filepath.Join(filepath.Dir(name), fmt.Sprintf(".concord-%d-%s", os.Getpid(), filepath.Base(name)))
	f, err := os.OpenFile(temp, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		if at := new(fs.PathError); errors.As(err, &at) {
			err = &fs.PathError{Op: "write", Path: j.file, Err: at.Err} // the user asked for no other name
		}
		return err
	}
	defer os.Remove(temp) // when it was not renamed
	err = buffered(f, write)
	if err == nil && mode != 0 {
		err = f.Chmod(mode)
	}
	if e := f.Close(); err == nil {
		err = e
	}
	if err != nil {
		return err
	}
	return os.Rename(temp, name)
}

func direct(name string, write func(io.Writer) error) error {
	f, err := os.OpenFile(name, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	err = buffered(f, write)
	if e := f.Close(); err == nil {
		err = e
	}
	return err
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
