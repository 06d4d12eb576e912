package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"slices"
	"strings"
)

// verb is one word of the command line.
type verb struct {
	name  string
	args  string // what follows the flags
	about string // one line
	// teach says what the verb reads and prints, in paragraphs.
	teach string
	// examples are command lines without "concord", each with what it does.
	examples [][2]string
	// parallel verbs have -workers, and those that group articles -weights and
	// -families.
	parallel bool
	groups   bool
	// forms are the values of -format, the default first; none without the flag.
	forms []string
	// setup adds the verb's own flags and returns what it does.
	setup func(fs *flag.FlagSet) action
}

// action does the work of a verb and returns the exit status.
type action func(ctx context.Context, j *job) int

// job is one call of a verb.
type job struct {
	env
	args     []string // what is no flag
	file     string   // -o
	quiet    bool
	workers  int
	weights  string // the file of -weights
	families string // the file of -families

	tally
	bar *bar
}

// flagSet returns the flags of the verb and the job that they set.
func (v *verb) flagSet(e env) (*flag.FlagSet, *job, action) {
	fs := flag.NewFlagSet(v.name, flag.ContinueOnError)
	fs.SetOutput(io.Discard) // run prints what is wrong
	j := &job{env: e}
	fs.StringVar(&j.file, "o", "", "write to `FILE`, which is replaced only when all is written")
	fs.BoolVar(&j.quiet, "quiet", false, "no progress and no notes; what is rejected or wrong is told of all the same")
	fs.String("config", "", "take flags that are not given from a JSON `FILE`; see \"concord help config\"")
	if v.parallel {
		fs.IntVar(&j.workers, "workers", 0, "`number` of goroutines, which does not change the output; 0 is one for each processor")
	}
	if v.groups {
		fs.StringVar(&j.weights, "weights", "", "group with weights of a JSON `FILE`, as examples/weights fits them to labels")
		fs.StringVar(&j.families, "families", "", "know the publishers of a `FILE`, too; see \"concord help publishers\"")
	}
	return fs, j, v.setup(fs)
}

// run dispatches to the verb; without one it is reconcile.
func run(ctx context.Context, e env, args []string) int {
	v, rest := pick(args)
	if v == nil {
		return fail(e, fmt.Errorf("%q is no verb, file or folder; \"concord help\" lists the verbs", args[0]))
	}
	fs, j, act := v.flagSet(e)
	var err error
	if j.args, err = parse(fs, rest); err == nil {
		err = configure(fs)
	}
	switch {
	case errors.Is(err, flag.ErrHelp):
		writeHelp(e.out, v)
		return exitOK
	case err == nil && j.workers < 0:
		err = fmt.Errorf("-workers %d: want 0 or more", j.workers)
	}
	if err != nil {
		why := strings.Replace(err.Error(), ": parse error", ": want a whole number", 1)
		return fail(e, fmt.Errorf("%s: %s; \"concord help %s\" lists the flags", v.name, why, v.name))
	}
	j.start()
	defer j.bar.stop()
	return act(ctx, j)
}

// pick returns the verb and its arguments. What begins like a flag or names a
// path belongs to the default verb; nil means a word that is neither.
func pick(args []string) (*verb, []string) {
	if len(args) == 0 {
		return lookup("reconcile"), nil
	}
	if slices.Contains([]string{"-h", "-help", "--help"}, args[0]) {
		return lookup("help"), args[1:]
	}
	if slices.Contains([]string{"-version", "--version"}, args[0]) {
		return lookup("version"), args[1:]
	}
	if v := lookup(args[0]); v != nil {
		return v, args[1:]
	}
	if v, rest := behindFlags(args); v != nil {
		return v, rest
	}
	if strings.HasPrefix(args[0], "-") || strings.ContainsAny(args[0], "./\\") || exists(args[0]) {
		return lookup("reconcile"), args
	}
	return nil, nil
}

// behindFlags finds a verb that stands behind its flags, and returns it with the
// arguments before and behind it. A word is no verb where it is the value of a
// flag or names a file.
func behindFlags(args []string) (*verb, []string) {
	for i, word := range args {
		v := lookup(word)
		if v == nil || exists(word) {
			continue
		}
		fs, _, _ := v.flagSet(env{})
		if fs.Parse(args[:i]) == nil && fs.NArg() == 0 {
			return v, slices.Concat(args[:i], args[i+1:])
		}
	}
	return nil, nil
}

func lookup(name string) *verb {
	all := verbs()
	if i := slices.IndexFunc(all, func(v verb) bool { return v.name == name }); i >= 0 {
		return &all[i]
	}
	return nil
}

// parse parses flags wherever they stand among the arguments, up to "--".
func parse(fs *flag.FlagSet, args []string) (rest []string, err error) {
	for {
		if err := fs.Parse(args); err != nil {
			return nil, err
		}
		if fs.NArg() == 0 {
			return rest, nil
		}
		if n := len(args) - fs.NArg(); n > 0 && args[n-1] == "--" {
			return append(rest, fs.Args()...), nil
		}
		rest = append(rest, fs.Arg(0))
		args = fs.Args()[1:]
	}
}

// eachOf returns the errors that were joined, each for a line of its own.
func eachOf(err error) []error {
	joined, ok := err.(interface{ Unwrap() []error })
	if !ok || !strings.Contains(err.Error(), "\n") {
		return []error{err}
	}
	var out []error
	for _, e := range joined.Unwrap() {
		out = append(out, eachOf(e)...)
	}
	return out
}

// fail prints an error and returns the status for it.
func fail(e env, err error) int {
	if errors.Is(err, context.Canceled) {
		err = errors.New("interrupted")
	}
	for _, err := range eachOf(err) {
		fmt.Fprintln(e.err, "concord:", clean(err.Error()))
	}
	return exitFailed
}

// fail ends the progress line and prints an error.
func (j *job) fail(err error) int {
	j.bar.stop()
	return fail(j.env, err)
}
