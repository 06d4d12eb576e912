package main

func Example() {
	main()
	// Output:
	// reword crowd.name of crowd, the reports use other words. courier: "protesters"; gazette: "mob"
}
