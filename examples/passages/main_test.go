package main

import "os"

func Example() {
	if err := run(os.Stdout); err != nil {
		panic(err)
	}
	// Output:
	// conflict of quantity: "12" and "15"
	// refines of event.date: "3 May 2021" and "May 2021"
	// different
}
