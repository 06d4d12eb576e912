package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/newsconcord/concord/normalize/intake"
	"github.com/newsconcord/concord/normalize/value"
	"github.com/newsconcord/concord/reconcile/evaluate"
)

// evaluation holds the flags of the verb.
type evaluation struct {
	kind, articles, answers string
}

// task is a kind of labels with the verb that answers it.
type task struct {
	name string
	// label tells the task by the fields of its lines.
	label func(fields map[string]json.RawMessage) bool
	verb  []string
	score func(gold, answers io.Reader, kind string) (any, error)
}

func has(names ...string) func(map[string]json.RawMessage) bool {
	return func(fields map[string]json.RawMessage) bool {
		return !slices.ContainsFunc(names, func(n string) bool { return fields[n] == nil })
	}
}

// expected tells lists of values from parts of names.
func expected(first byte) func(map[string]json.RawMessage) bool {
	return func(fields map[string]json.RawMessage) bool {
		return len(fields["expected"]) > 0 && fields["expected"][0] == first
	}
}

// scored drops the type of what a task measures.
func scored[T any](f func(gold, answers io.Reader) (T, error)) func(gold, answers io.Reader, _ string) (any, error) {
	return func(gold, answers io.Reader, _ string) (any, error) { return f(gold, answers) }
}

// tasks are told apart in this order.
func tasks() []task {
	return []task{
		{"triples", has("event", "relation", "sides"), []string{"reconcile", "-format", "json"}, func(gold, report io.Reader, _ string) (any, error) {
			return evaluate.Findings(gold, report)
		}},
		{"timex", has("timexes"), []string{"extract"}, scored(evaluate.Times)},
		{"values", expected('['), []string{"extract"}, func(gold, answers io.Reader, kind string) (any, error) {
			return evaluate.Values(gold, answers, kind)
		}},
		{"parse", expected('{'), []string{"parse-names"}, scored(evaluate.Parse)},
		{"names", has("a", "b", "match"), []string{"names"}, scored(evaluate.Names)},
		{"pairs", has("a", "b", "relation"), []string{"compare"}, scored(evaluate.Pairs)},
		{"comparable", has("a", "b", "comparable"), []string{"compare"}, scored(evaluate.Comparable)},
		{"cluster", has("cluster"), []string{"cluster"}, scored(evaluate.Events)},
	}
}

// evaluateVerb measures against labelled data.
func evaluateVerb(fs *flag.FlagSet) action {
	var o evaluation
	fs.StringVar(&o.kind, "type", "", "`type` of the values, as extract lists it")
	fs.StringVar(&o.articles, "articles", "", "`FILE` with the articles of an editor's findings")
	fs.StringVar(&o.answers, "answers", "", "measure the answers in `FILE`, or the report, instead of this program's")
	return func(ctx context.Context, j *job) int {
		files, err := j.labelled()
		if err != nil {
			return j.fail(err)
		}
		err = j.output(func(w io.Writer) error {
			for _, f := range files {
				line, err := j.evaluate(ctx, f, o)
				if ctx.Err() != nil {
					return ctx.Err()
				}
				if err != nil {
					j.refuse(f, err)
					continue
				}
				j.read++
				if err := printLine(w, line); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			return j.fail(err)
		}
		return j.status()
	}
}

var errNoTask = errors.New("no labels that a measure knows")

// labelled returns the files of the arguments. In folders, files without
// labels are passed over; they often hold the articles.
func (j *job) labelled() ([]string, error) {
	var out []string
	if len(j.args) == 0 {
		return nil, errors.New("evaluate: want labelled data")
	}
	for _, p := range j.args {
		info, err := os.Stat(p)
		if err != nil || !info.IsDir() {
			out = append(out, p) // what is wrong shows when it is read
			continue
		}
		err = filepath.WalkDir(p, func(path string, e fs.DirEntry, err error) error {
			if err != nil {
				j.refuse(path, err)
				return nil
			}
			if e.IsDir() || filepath.Ext(path) != ".jsonl" {
				return nil
			}
			if _, err := taskOf(path); errors.Is(err, errNoTask) {
				fmt.Fprintf(j.err, "concord: passed over: %s: %v\n", clean(path), err)
				return nil
			}
			out = append(out, path)
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	return out, nil
}

// taskOf tells the task of a file by its first line.
func taskOf(path string) (task, error) {
	for l, err := range intake.Lines(nil, path) {
		if err != nil {
			return task{}, err
		}
		var fields map[string]json.RawMessage
		if err := json.Unmarshal(l.Data, &fields); err != nil {
			return task{}, fmt.Errorf("not JSON Lines: %w", err)
		}
		for _, t := range tasks() {
			if t.label(fields) {
				return t, nil
			}
		}
		break
	}
	return task{}, errNoTask
}

// evaluation line of a file.
type measured struct {
	Data     string `json:"data"`
	Task     string `json:"task"`
	Measures any    `json:"measures"`
}

// evaluate measures one file.
func (j *job) evaluate(ctx context.Context, file string, o evaluation) (measured, error) {
	t, err := taskOf(file)
	if err != nil {
		return measured{}, err
	}
	var answers io.Reader
	if o.answers != "" {
		f, err := os.Open(o.answers)
		if err != nil {
			return measured{}, err
		}
		defer f.Close()
		answers = f
	} else if answers, err = j.answer(ctx, t, file, o); err != nil {
		return measured{}, err
	}
	gold, err := os.Open(file)
	if err != nil {
		return measured{}, err
	}
	defer gold.Close()
	m, err := t.score(gold, answers, valueType(file, o.kind))
	return measured{filepath.ToSlash(file), t.name, m}, err
}

// answer runs the verb of the task on the file, or on the articles that the
// labels are about.
func (j *job) answer(ctx context.Context, t task, file string, o evaluation) (io.Reader, error) {
	input := file
	if t.name == "triples" {
		if input = o.articles; input == "" {
			input = filepath.Join(filepath.Dir(file), "articles.jsonl")
		}
	}
	var out bytes.Buffer
	fs, sub, act := lookup(t.verb[0]).flagSet(env{j.in, &out, j.err})
	if err := fs.Parse(t.verb[1:]); err != nil {
		return nil, err
	}
	sub.args, sub.workers, sub.weights, sub.bar = []string{input}, j.workers, j.weights, j.bar
	if code := act(ctx, sub); code == exitFailed {
		return nil, fmt.Errorf("%s failed", t.verb[0])
	}
	return &out, nil
}

// valueType returns the type that the file's values have: what is given, or
// the name of the file if it is a type.
func valueType(file, given string) string {
	name := strings.TrimSuffix(filepath.Base(file), filepath.Ext(file))
	for _, t := range []value.Type{value.Number, value.Ordinal, value.Percent, value.Currency, value.Quantity} {
		if given == "" && name == string(t) {
			return name
		}
	}
	return given
}
