package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
)

// helpVerb prints the overview, or the page of a verb or topic.
func helpVerb(*flag.FlagSet) action {
	return func(_ context.Context, j *job) int {
		err := j.output(func(w io.Writer) error {
			if len(j.args) == 0 {
				writeOverview(w)
				return nil
			}
			if v := lookup(j.args[0]); v != nil {
				writeHelp(w, v)
				return nil
			}
			page, ok := topics[j.args[0]]
			if !ok {
				return fmt.Errorf("help: no verb or topic %q", j.args[0])
			}
			_, err := io.WriteString(w, page)
			return err
		})
		if err != nil {
			return j.fail(err)
		}
		return exitOK
	}
}

func writeOverview(w io.Writer) {
	fmt.Fprint(w, "concord compares news reports of the same happenings.\n\nusage: concord [VERB] [flags] [ARTICLES]\n\n")
	for _, v := range verbs() {
		fmt.Fprintf(w, "  %-12s %-24s %s\n", v.name, v.args, v.about)
	}
	fmt.Fprintf(w, `
Start with
  concord                                        the report of five articles that it carries
  concord a.txt b.html                           two articles of your own
  concord -format html -o report.html news/      a page of all articles of a folder

"concord help VERB" tells what a verb reads and prints, its flags, and examples.
More pages: %s.

Exit status: 0 all well; 2 done, some input rejected; 1 nothing usable, a wrong
flag, or a failed proof.
`, strings.Join(slices.Sorted(maps.Keys(topics)), ", "))
}

// writeHelp prints the page of a verb.
func writeHelp(w io.Writer, v *verb) {
	fmt.Fprintf(w, "concord %s: %s\n\nusage: concord %s [flags] %s\n\n%s\n", v.name, v.about, v.name, v.args, v.teach)
	if len(v.examples) > 0 {
		fmt.Fprint(w, "\nexamples:\n")
	}
	for _, x := range v.examples {
		fmt.Fprintf(w, "  concord %s\n      %s\n", x[0], x[1])
	}
	fmt.Fprint(w, "\nflags:\n")
	fs, _, _ := v.flagSet(env{})
	fs.SetOutput(w)
	fs.PrintDefaults()
	if strings.Contains(v.args, "ARTICLES") || strings.Contains(v.args, "LINES") {
		fmt.Fprint(w, "\n\"concord help articles\" tells what ARTICLES and LINES are.\n")
	}
}
