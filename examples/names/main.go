// Command names looks names up in a list of people and bodies, although they are
// spelled otherwise, stand in another script or order, or lack parts. It prints
// the best entry of the list for each name, with the reason.
//
//	go run ./examples/names
//	go run ./examples/names "Ангела Петрова" "Kowalska, A."
package main

import (
	"fmt"
	"io"
	"log"
	"os"
	"slices"

	"github.com/newsconcord/concord/normalize/entity"
	"github.com/newsconcord/concord/similarity"
)

// entry is what the list knows. All of it is invented.
type entry struct{ name, schema string }

var list = []entry{
	{"Angela Petrova", "Person"},
	{"Anna Maria Kowalska", "Person"},
	{"Nguyễn Thị Lan", "Person"},
	{"Khalid bin Omar al-Rashid", "Person"},
	{"Zhou Jianping", "Person"},
	{"William Hartley", "Person"},
	{"Severny Veter LLC", "Company"},
	{"Baltic Growth Fund II LP", "Company"},
	{"International Institute of River Engineering", "Organization"},
}

var asked = []string{
	"Петрова, Ангела",
	"A. Kowalska",
	"Lan Nguyen Thi",
	"خالد الراشد",
	"Chou Chien-p'ing",
	"Lt. Col. Bill Hartley (Ret.)",
	"ООО «Северный ветер»",
	"IIRE",
	"Anna Lindgren",
}

func main() {
	log.SetFlags(0)
	names := os.Args[1:]
	if len(names) == 0 {
		names = asked
	}
	if err := run(os.Stdout, names); err != nil {
		log.Fatal(err)
	}
}

func run(w io.Writer, names []string) error {
	for _, name := range names {
		e, m := best(name)
		if !m.Match {
			e.name = "nobody in the list"
		}
		if _, err := fmt.Fprintf(w, "%s: %s\n    %s\n", name, e.name, m.Explanation); err != nil {
			return err
		}
	}
	return nil
}

// best returns the entry that is the most probable. People are looked up without
// the titles before and behind their names.
func best(name string) (entry, similarity.NameMatch) {
	type scored struct {
		entry
		similarity.NameMatch
	}
	var all []scored
	for _, e := range list {
		query := name
		if e.schema == "Person" {
			query = plain(name)
		}
		all = append(all, scored{e, similarity.CompareNames(query, e.name, e.schema)})
	}
	top := slices.MaxFunc(all, func(a, b scored) int {
		return int(1000*a.Score) - int(1000*b.Score)
	})
	return top.entry, top.NameMatch
}

// plain joins the parts of a person's name that are no title, suffix or nickname.
func plain(name string) string {
	n := entity.ParseName(name)
	return n.First + " " + n.Middle + " " + n.Last
}
