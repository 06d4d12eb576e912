package main

import "os"

func Example() {
	if err := run(os.Stdout, asked); err != nil {
		panic(err)
	}
	// Output:
	// Петрова, Ангела: Angela Petrova
	//     "ангела" and "angela" are spellings of one sound; "петрова" and "petrova" are spellings of one sound
	// A. Kowalska: Anna Maria Kowalska
	//     "a" and "anna" begin alike; "kowalska" stands in both; "maria" stands in the second alone
	// Lan Nguyen Thi: Nguyễn Thị Lan
	//     "lan" stands in both; "nguyen" stands in both; "thi" stands in both
	// خالد الراشد: Khalid bin Omar al-Rashid
	//     "خالد" and "khalid" are spellings of one sound; "راشد" and "rashid" are spellings of one sound; "omar" stands in the second alone
	// Chou Chien-p'ing: Zhou Jianping
	//     "chou" and "zhou" are spellings of one sound; "chienping" and "jianping" are spellings of one sound
	// Lt. Col. Bill Hartley (Ret.): William Hartley
	//     "bill" and "william" are forms of one name; "hartley" stands in both
	// ООО «Северный ветер»: Severny Veter LLC
	//     "северный" and "severny" are spellings of one sound; "ветер" and "veter" are spellings of one sound
	// IIRE: International Institute of River Engineering
	//     one of "iire" and "international institute river engineering" is the first letters of the other
	// Anna Lindgren: nobody in the list
	//     "anna" stands in both; "lindgren" is not "maria"; "kowalska" stands in the second alone
}
