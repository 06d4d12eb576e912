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

// shells returns what writes the completion script of each shell.
func shells() map[string]func(io.Writer) {
	return map[string]func(io.Writer){"bash": bash, "zsh": zsh, "fish": fish}
}

// completionVerb prints the completion script of a shell.
func completionVerb(*flag.FlagSet) action {
	return func(_ context.Context, j *job) int {
		if len(j.args) != 1 || shells()[j.args[0]] == nil {
			return j.fail(fmt.Errorf("completion: want one of %s", strings.Join(slices.Sorted(maps.Keys(shells())), ", ")))
		}
		err := j.output(func(w io.Writer) error {
			shells()[j.args[0]](w)
			return nil
		})
		if err != nil {
			return j.fail(err)
		}
		return exitOK
	}
}

// words returns what may stand behind a verb besides flags and files.
func (v *verb) words() []string {
	switch v.name {
	case "help":
		out := slices.Sorted(maps.Keys(topics))
		for _, v := range verbs() {
			out = append(out, v.name)
		}
		return out
	case "completion":
		return slices.Sorted(maps.Keys(shells()))
	}
	return nil
}

// flagNames returns the flags of a verb with their dashes.
func (v *verb) flagNames() []string {
	var out []string
	fs, _, _ := v.flagSet(env{})
	fs.VisitAll(func(f *flag.Flag) { out = append(out, "-"+f.Name) })
	return out
}

func verbNames() string {
	var out []string
	for _, v := range verbs() {
		out = append(out, v.name)
	}
	return strings.Join(out, " ")
}

func bash(w io.Writer) {
	fmt.Fprint(w, `_concord() {
	local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} verb=${COMP_WORDS[1]} words=
	COMPREPLY=()
	if [[ $prev == -format ]]; then
		case $verb in
`)
	for _, v := range verbs() {
		fmt.Fprintf(w, "\t\t%s) words=\"%s\" ;;\n", v.name, strings.Join(v.forms, " "))
	}
	fmt.Fprint(w, `		*) words="`+strings.Join(formats(), " ")+`" ;;
		esac
		COMPREPLY=($(compgen -W "$words" -- "$cur"))
		return
	fi
	if ((COMP_CWORD == 1)); then
		words="`+verbNames()+`"
	else
		case $verb in
`)
	for _, v := range verbs() {
		fmt.Fprintf(w, "\t\t%s) words=\"%s\" ;;\n", v.name, strings.Join(append(v.flagNames(), v.words()...), " "))
	}
	fmt.Fprint(w, `		esac
	fi
	COMPREPLY=($(compgen -W "$words" -- "$cur"))
	[[ $cur == -* ]] || COMPREPLY+=($(compgen -f -- "$cur"))
}
complete -o filenames -F _concord concord
`)
}

func zsh(w io.Writer) {
	fmt.Fprint(w, `#compdef concord
_concord() {
	local -a verbs
	verbs=(
`)
	for _, v := range verbs() {
		fmt.Fprintf(w, "\t\t'%s:%s'\n", v.name, quoted(v.about))
	}
	fmt.Fprint(w, `	)
	if ((CURRENT == 2)); then
		_describe verb verbs
		_files
		return
	fi
	if [[ ${words[CURRENT-1]} == -format ]]; then
		case ${words[2]} in
`)
	for _, v := range verbs() {
		fmt.Fprintf(w, "\t\t%s) compadd -- %s ;;\n", v.name, strings.Join(v.forms, " "))
	}
	fmt.Fprint(w, `		*) compadd -- `+strings.Join(formats(), " ")+` ;;
		esac
		return
	fi
	case ${words[2]} in
`)
	for _, v := range verbs() {
		fmt.Fprintf(w, "\t%s) compadd -- %s ;;\n", v.name, strings.Join(append(v.flagNames(), v.words()...), " "))
	}
	fmt.Fprint(w, `	esac
	_files
}
compdef _concord concord
`)
}

func fish(w io.Writer) {
	for _, v := range verbs() {
		fmt.Fprintf(w, "complete -c concord -n __fish_use_subcommand -a %s -d '%s'\n", v.name, quoted(v.about))
		if words := v.words(); len(words) > 0 {
			fmt.Fprintf(w, "complete -c concord -n '__fish_seen_subcommand_from %s' -f -a '%s'\n", v.name, strings.Join(words, " "))
		}
		fs, _, _ := v.flagSet(env{})
		fs.VisitAll(func(f *flag.Flag) {
			value, usage := flag.UnquoteUsage(f)
			more := ""
			switch {
			case f.Name == "format":
				more = " -x -a '" + strings.Join(v.forms, " ") + "'"
			case value != "":
				more = " -r"
			}
			fmt.Fprintf(w, "complete -c concord -n '__fish_seen_subcommand_from %s' -o %s%s -d '%s'\n", v.name, f.Name, more, quoted(usage))
		})
	}
}

// quoted makes text fit to stand between single quotes in a shell.
func quoted(s string) string {
	return strings.NewReplacer("'", "", "\\", "", ":", "", "\n", " ").Replace(s)
}
