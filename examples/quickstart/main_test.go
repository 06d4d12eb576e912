package main

import (
	"os"
	"strings"
	"testing"
)

func Example() {
	main()
	// Output:
	// seventh Baltic Energy Forum
	// - conflict quantity of project, 12 and 15 are different numbers. north: "12"; south: "15"
	// - conflict person.role of Anna Kalnina, "Deputy Energy Minister" and "Energy Minister" are different offices. north: "Energy Minister"; south: "Deputy Energy Minister"
	// - equal event.place of seventh Baltic Energy Forum, "Riga" and "Riga" name the same. north, south: "Riga"
	// - equal statement of seventh Baltic Energy Forum, the reports share most of what the shorter says. north, south: "The seventh Baltic Energy Forum opened in Riga on Monday"
	// - equal event.date of seventh Baltic Energy Forum, both are March 8, 2021. north, south: "Monday"
	// - equal person.name of Anna Kalnina, "Anna Kalnina" and "Anna Kalnina" are the same name. north, south: "Anna Kalnina"
	// - refines event.name of seventh Baltic Energy Forum, not all number it: edition 7. north: "seventh Baltic Energy Forum"; south: "Baltic Energy Forum"
	// - silent event.edition of seventh Baltic Energy Forum, the other reports do not say. north: "seventh"; south: nothing
}

// TestReadme checks that the README shows this program.
func TestReadme(t *testing.T) {
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	source, err := os.ReadFile("main.go")
	if err != nil {
		t.Fatal(err)
	}
	_, program, ok := strings.Cut(string(source), "\n")
	if !ok || !strings.Contains(string(readme), program) {
		t.Error("the program in the README is not the one in main.go")
	}
}
