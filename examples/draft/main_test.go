package main

import (
	"os"

	"github.com/newsconcord/concord/normalize"
	"github.com/newsconcord/concord/reconcile"
)

func Example() {
	articles := reconcile.Articles(
		normalize.Article{ID: "draft", Published: "2021-05-05", Text: "The council of Bergen voted 31 to 12 on Tuesday for a tram line to the airport. Mayor Kari Lund said that the line would cost 400 million euros."},
		normalize.Article{ID: "herald", Published: "2021-05-05", Text: "The council of Bergen voted on May 4 for a tram line to the airport. Mayor Kari Lund said that the line would cost 450 million euros. Lund, 52, was elected in 2019."},
		normalize.Article{ID: "post", Published: "2021-05-05", Text: "The council of Bergen voted on Tuesday for a tram line to the airport. The line would cost 450 million euros, said Mayor Kari Lund."},
	)
	if err := run(os.Stdout, "draft", articles); err != nil {
		panic(err)
	}
	// Output:
	// conflict: money of cost: the draft has "400 million euros", others "450 million euros" (herald, post; independent: 2)
	// left out: person.age of Kari Lund: "52" (herald; independent: 1)
	// left out: statement of Kari Lund: "Lund, 52, was elected in 2019" (herald; independent: 1)
}
