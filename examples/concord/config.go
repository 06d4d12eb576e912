package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"maps"
	"os"
	"slices"
)

// configVariable names a configuration file where -config does not.
const configVariable = "CONCORD_CONFIG"

// maxSetup is the greatest size of a file that sets the program up, in bytes.
const maxSetup = 1 << 20

// configure sets the flags that were not given from the configuration file, if
// there is one. Its keys are names of flags, for every verb that has them, or
// names of verbs with an object of their own flags, which go first.
func configure(fs *flag.FlagSet) error {
	path := fs.Lookup("config").Value.String()
	if path == "" {
		path = os.Getenv(configVariable)
	}
	if path == "" {
		return nil
	}
	all, err := readConfig(path)
	if err != nil {
		return fmt.Errorf("configuration %s: %w", path, err)
	}
	given := map[string]bool{"config": true}
	fs.Visit(func(f *flag.Flag) { given[f.Name] = true })
	if err := setFlags(fs, all[fs.Name()], given); err != nil {
		return fmt.Errorf("configuration %s: %s: %w", path, fs.Name(), err)
	}
	if err := setFlags(fs, all[""], given); err != nil {
		return fmt.Errorf("configuration %s: %w", path, err)
	}
	return nil
}

// setFlags sets what was not given, and notes it as given. A flag that only
// other verbs have is left alone.
func setFlags(fs *flag.FlagSet, values map[string]string, given map[string]bool) error {
	for _, name := range slices.Sorted(maps.Keys(values)) {
		if given[name] || fs.Lookup(name) == nil {
			continue
		}
		if err := fs.Set(name, values[name]); err != nil {
			return fmt.Errorf("%q: %q: %w", name, values[name], err)
		}
		given[name] = true
	}
	return nil
}

// readConfig returns the values by verb and flag; those for all verbs stand
// under "". It refuses what no verb knows, so that a misspelt key shows.
func readConfig(path string) (map[string]map[string]string, error) {
	b, err := readSetup(path)
	if err != nil {
		return nil, err
	}
	var raw map[string]json.RawMessage
	if err := json.Unmarshal(b, &raw); err != nil {
		return nil, fmt.Errorf("not a JSON object of flags: %w", err)
	}
	known := flagsOf()
	out := map[string]map[string]string{"": {}}
	for _, key := range slices.Sorted(maps.Keys(raw)) {
		if own, ok := known[key]; ok {
			if out[key], err = section(raw[key], own); err != nil {
				return nil, fmt.Errorf("%q: %w", key, err)
			}
			continue
		}
		if !slices.ContainsFunc(slices.Collect(maps.Values(known)), func(m map[string]bool) bool { return m[key] }) {
			return nil, fmt.Errorf("%q is neither a verb nor a flag", key)
		}
		if out[""][key], err = scalar(raw[key]); err != nil {
			return nil, fmt.Errorf("%q: %w", key, err)
		}
	}
	return out, nil
}

// readSetup reads a file that sets the program up.
func readSetup(path string) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, errors.Unwrap(err)
	}
	defer f.Close()
	b, err := io.ReadAll(io.LimitReader(f, maxSetup+1))
	if err != nil {
		return nil, err
	}
	if len(b) > maxSetup {
		return nil, fmt.Errorf("larger than %d bytes", maxSetup)
	}
	return bytes.TrimPrefix(b, []byte("\ufeff")), nil
}

// section reads the flags of one verb.
func section(raw json.RawMessage, own map[string]bool) (map[string]string, error) {
	var values map[string]json.RawMessage
	if err := json.Unmarshal(raw, &values); err != nil {
		return nil, errors.New("want an object of flags")
	}
	out := map[string]string{}
	for _, key := range slices.Sorted(maps.Keys(values)) {
		if !own[key] {
			return nil, fmt.Errorf("%q is not a flag of this verb", key)
		}
		s, err := scalar(values[key])
		if err != nil {
			return nil, fmt.Errorf("%q: %w", key, err)
		}
		out[key] = s
	}
	return out, nil
}

// scalar returns a string, number or truth value as it stands on a command
// line.
func scalar(raw json.RawMessage) (string, error) {
	var v any
	d := json.NewDecoder(bytes.NewReader(raw))
	d.UseNumber()
	if err := d.Decode(&v); err != nil {
		return "", err
	}
	switch v.(type) {
	case string, json.Number, bool:
		return fmt.Sprint(v), nil
	}
	return "", errors.New("want a string, a number, true or false")
}

// flagsOf returns the names of the flags of each verb.
func flagsOf() map[string]map[string]bool {
	out := map[string]map[string]bool{}
	for _, v := range verbs() {
		fs, _, _ := v.flagSet(env{})
		out[v.name] = map[string]bool{}
		fs.VisitAll(func(f *flag.Flag) { out[v.name][f.Name] = f.Name != "config" })
	}
	return out
}
