// Command validate checks reports in JSON against the JSON Schema of
// concord.report/v1, as a program in another language would:
//
//	validate REPORT.json...
//
// The schema is reconcile/report/schema.json. It says what a report looks like;
// that its evidence stands in the articles is what "concord verify" proves.
package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

const schemaFile = "../../reconcile/report/schema.json"

func main() {
	if err := run(os.Stdout, os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "validate:", err)
		os.Exit(1)
	}
}

func run(w io.Writer, files []string) error {
	schema, err := compile(schemaFile)
	if err != nil {
		return err
	}
	var errs []error
	for _, name := range files {
		b, err := os.ReadFile(name)
		if err == nil {
			err = validate(schema, b)
		}
		if err != nil {
			errs = append(errs, fmt.Errorf("%s: %w", name, err))
			continue
		}
		fmt.Fprintf(w, "%s is a report\n", name)
	}
	return errors.Join(errs...)
}

func compile(path string) (*jsonschema.Schema, error) {
	c := jsonschema.NewCompiler()
	c.UseLoader(jsonschema.SchemeURLLoader{"file": jsonschema.FileLoader{}}) // never the network
	return c.Compile(path)
}

func validate(schema *jsonschema.Schema, report []byte) error {
	v, err := jsonschema.UnmarshalJSON(bytes.NewReader(report))
	if err != nil {
		return err
	}
	return schema.Validate(v)
}
