package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strconv"
)

// read returns the texts of a file or of the generator.
func read(gen string, n int, files []string) ([]string, error) {
	if gen == "" {
		if len(files) != 1 {
			return nil, errors.New("want one file, or -gen")
		}
		f, err := os.Open(files[0])
		if err != nil {
			return nil, err
		}
		defer f.Close()
		return parse(f)
	}
	cmd := exec.Command("go", "run", ".", "-n", strconv.Itoa(n), "-seed", "1")
	cmd.Dir, cmd.Stderr = gen, os.Stderr
	out, err := cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	if err := cmd.Start(); err != nil {
		return nil, err
	}
	texts, err := parse(out)
	return texts, errors.Join(err, cmd.Wait())
}

func parse(in io.Reader) ([]string, error) {
	sc := bufio.NewScanner(in)
	sc.Buffer(nil, 64<<20)
	var texts []string
	for sc.Scan() {
		var a struct{ Text string }
		if err := json.Unmarshal(sc.Bytes(), &a); err != nil {
			return nil, fmt.Errorf("line %d: %w", len(texts)+1, err)
		}
		texts = append(texts, a.Text)
	}
	return texts, sc.Err()
}
