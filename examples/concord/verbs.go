package main

import "slices"

// verbs lists the verbs in the order of the help.
func verbs() []verb {
	return slices.Concat(articleVerbs(), lineVerbs(), proofVerbs(), measureVerbs(), programVerbs())
}

// articleVerbs read articles and group, list or compare what they say.
func articleVerbs() []verb {
	return []verb{
		{
			name: "reconcile", args: "[ARTICLES]", parallel: true, groups: true, forms: formats(), setup: reconcileVerb,
			about: "compare articles and write a report (the default verb)",
			teach: `Says which articles report the same event, lines up what they claim, and lists
where they agree and where they don't, each with the words that carry it.
Without ARTICLES it reads five articles that the program carries.
The values of -format are
` + formatList(),
			examples: [][2]string{
				{"reconcile", "see what a report looks like"},
				{"reconcile a.txt b.txt", "compare two articles"},
				{"reconcile -format html -o report.html news/", "a page of all articles of a folder"},
				{"reconcile -format json -o report.json news.jsonl", "a report for other programs"},
			},
		},
		{
			name: "import", args: "[ARTICLES]", parallel: true, setup: importVerb,
			about: "write articles as canonical JSON Lines",
			teach: `Prints a line for each article, in order of ids:
  {"id","source","url","title","published","modified","language","text"}
All offsets in the output of other verbs count bytes of this text.`,
			examples: [][2]string{
				{"import page.html", "see the text that is read from a saved page"},
				{"import -o news.jsonl news/", "put a folder of articles into one file"},
			},
		},
		{
			name: "cluster", args: "[ARTICLES]", parallel: true, groups: true, setup: clusterVerb,
			about: "say which articles report the same event",
			teach: `Prints a line for each article and event, the main event of an article first:
  {"id","event","duplicate_of","byte_start","byte_end"}
The span is the part of the article that reports the event.`,
			examples: [][2]string{
				{"cluster news.jsonl", "group a stream of articles"},
				{"cluster -workers 2 -o events.jsonl news/", "the same on two processors, into a file"},
			},
		},
		{
			name: "extract", args: "[ARTICLES]", parallel: true, setup: extractVerb,
			about: "list the typed values of each article",
			teach: `Prints a line for each article, in order of ids:
  {"id","mentions":[{"type","byte_start","byte_end","text","value","unit","bound"}]}
Types are date, time, duration, set, number, ordinal, percent, currency,
quantity, person, organization, place, event, role, rank and quote.`,
			examples: [][2]string{
				{"extract a.txt", "dates, numbers, people and places of one article"},
			},
		},
	}
}

// lineVerbs read lines of passages or names.
func lineVerbs() []verb {
	return []verb{
		{
			name: "compare", args: "[LINES]", parallel: true, setup: compareVerb,
			about: "relate two passages",
			teach: `Reads lines {"id","a","b"} with two passages, and optional "a_published" and
"b_published"; prints for each
  {"id","relation","attribute","a_value","b_value","confidence","explanation"}
The relation is equal, refines, conflict, update, reword or different.`,
			examples: [][2]string{
				{"compare pairs.jsonl", "relate the passages of a file"},
			},
		},
		{
			name: "names", args: "[LINES]", parallel: true, setup: namesVerb,
			about: "compare two names",
			teach: `Reads lines {"id","a","b","schema"}, where the schema is Person, Organization
or another kind of thing; prints {"id","score","match","explanation"}.`,
			examples: [][2]string{
				{"names pairs.jsonl", "which of these names are one"},
			},
		},
		{
			name: "parse-names", args: "[LINES]", parallel: true, setup: parseNamesVerb,
			about: "split names of people into parts",
			teach: `Reads lines {"id","text"}; prints
  {"id","title","first","middle","last","suffix","nickname"}
with the parts as they are written.`,
			examples: [][2]string{
				{"parse-names people.jsonl", "the parts of each name"},
			},
		},
	}
}

// proofVerbs say why, prove and compare reports.
func proofVerbs() []verb {
	return []verb{
		{
			name: "explain", args: "A B [ARTICLES]", parallel: true, groups: true, forms: []string{"text", "json"}, setup: explainVerb,
			about: "say why two articles are, or are not, one event",
			teach: `Groups ARTICLES, or those that the program carries, and says of A and B which
stage decided. A and B are ids, or the start of one, or files; two files alone
are the articles too. The stages are candidates, veto, evidence, grouping or
judgement. Lists each comparison with the two values, and what it adds to the
log-odds that the two are one event. With -format json it prints
  {"a","b","same","stage","reason","log_odds","threshold",
   "evidence":[{"step","comparison","means","a_value","b_value","value",
                "weight"}]}`,
			examples: [][2]string{
				{"explain 000 001", "why two of the embedded articles are one event"},
				{"explain -format json a b news.jsonl", "the same of your own, for a program"},
			},
		},
		{
			name: "verify", args: "REPORT [ARTICLES]", setup: verifyVerb,
			about: "prove every piece of evidence of a report from the texts",
			teach: `Reads a report in the format json or jsonl ("-" is standard input) and the
articles that it was made of; without ARTICLES those that the program carries.
Looks up every quotation, offset, hash and id anew, prints what it counted, and
fails when one is wrong.`,
			examples: [][2]string{
				{"verify report.json a.txt b.txt", "check that nobody changed report or articles"},
			},
		},
		{
			name: "diff", args: "REPORT REPORT", forms: []string{"text", "json"}, setup: diffVerb,
			about: "list what changed between two reports",
			teach: `Reads two reports in the format json or jsonl, the earlier one first, of which
one may be "-" for standard input, and lists the findings that are new, changed,
settled (they differed and now agree) or withdrawn. Findings are one when they
have the same id, else when their sides overlap: the same attribute, and common
claims or the same subject and article; of statements, common claims. A claim is
known again by article and evidence.`,
			examples: [][2]string{
				{"diff monday.json tuesday.json", "what came, went and changed since"},
				{"diff -format json monday.json tuesday.json", "the same for a program"},
			},
		},
	}
}

// measureVerbs measure.
func measureVerbs() []verb {
	return []verb{
		{
			name: "evaluate", args: "DATA", parallel: true, groups: true, setup: evaluateVerb,
			about: "measure against labelled data",
			teach: `Reads JSON Lines of labelled data, files or folders, tells the task by the
labels, answers with the verb of that task, and prints a line for each file:
  {"data","task","measures"}
The tasks are
  cluster     {"id","text","cluster"}              events of articles
  timex       {"id","text","timexes"}              temporal expressions
  values      {"id","text","expected":[…]}         values; the type is -type or
                                                   the name of the file
  names       {"id","a","b","schema","match"}      one name or two
  parse       {"id","text","expected":{…}}         parts of names
  pairs       {"id","a","b","relation"}            relations of passages
  comparable  {"id","a","b","comparable"}          passages of one happening
  triples     {"event","relation","sides"}         findings of an editor; the
                                                   articles are -articles or
                                                   articles.jsonl beside
Offsets of labels count code points, those of the sides of findings bytes.`,
			examples: [][2]string{
				{"evaluate data/", "all measures of a folder"},
				{"evaluate -type currency prices.jsonl", "the amounts of a file"},
				{"evaluate -weights mine.json news.jsonl", "what weights are worth"},
				{"evaluate -answers theirs.jsonl gold.jsonl", "measure another system's answers"},
			},
		},
	}
}

// programVerbs are about the program itself.
func programVerbs() []verb {
	return []verb{
		{
			name: "completion", args: "bash|zsh|fish", setup: completionVerb,
			about: "print a script that completes commands in a shell",
			teach: `Prints a script for the shell; put the line of your shell into its start file:
  bash   source <(concord completion bash)
  zsh    source <(concord completion zsh)
  fish   concord completion fish | source`,
			examples: [][2]string{
				{"completion bash", "the script for bash"},
			},
		},
		{
			name: "version", setup: versionVerb,
			about: "print the version of the program and of what it reads and writes",
			teach: `Prints "concord" and the version of the library, then a name and a value a line:
  report     the schema of reports
  lexicons   the hash of the word lists; reports of other lists can differ
  revision   the commit that the program was built of, where it is known
  go         the version of Go`,
			examples: [][2]string{
				{"version", "what to name when you report a fault"},
			},
		},
		{
			name: "help", args: "[VERB|TOPIC]", setup: helpVerb,
			about: "tell how to use the program, a verb, the input or the configuration",
			teach: `Without an argument it lists the verbs. "help articles" lists what is read as
an article, "help config" what a configuration file holds, "help publishers"
what a table of publishers is.`,
			examples: [][2]string{
				{"help reconcile", "what the verb reads and prints"},
			},
		},
	}
}

// topics are pages of the help that belong to no verb.
var topics = map[string]string{
	"articles": `ARTICLES are files, folders or "-", mixed freely. Folders are read with all
below them. What can't be read is told of with its place and its reason, and
the rest goes on.

  .txt            one article; its id is the path without .txt
  .jsonl .ndjson  an article a line; "-" is such lines on standard input
  .json           articles, lists or graphs of them, a JSON Feed
  .html .htm      a saved page: schema.org NewsArticle, else its main text
  .gz             any of these, compressed

A line or object has the fields id, source, url, title, published, modified,
language and text, of which only text is needed; or those of IPTC ninjs,
schema.org NewsArticle or JSON Feed. Times are RFC 3339 or a date; RFC 822, ISO 8601 without
separators and seconds since 1970 are read as well. Without an id the first 16
hex digits of the text's SHA-256 stand for it. Articles with one id are
merged when they are the same, and both rejected when they are not.

Feeds, archives (ZIP, WARC), MHTML, zstd, and pages whose encoding or text must
be guessed are read by examples/importer, a module of its own, which prints
such lines:

  go build -C examples/importer -o ../../importer .
  ./importer feed.xml crawl.warc.gz | ./concord -

Standard input is read only where "-" stands: without ARTICLES a verb takes the
five articles that the program carries, also at the end of a pipe. A pipe that
the shell names, as in "concord <(zcat news.gz)", is JSON Lines.

LINES are .jsonl files or "-" for standard input, which is the default.
`,
	"publishers": `A table of publishers says which names are one house, so that its prints
count as one voice. -families FILE adds such a table to the one that the
program has. A line is a house with its names, abbreviations and hosts:

  # comment
  Baltic Press (agency) = BP; Baltic Press Service; balticpress.example
  Harbour House = Quay Post; quaypost.example

"(agency)" says that others print its stories. A name that the program knows
otherwise belongs to the house of your table.
`,
	"config": `A configuration file gives values for flags that the command line leaves out.
It is named by -config, or else by the variable ` + configVariable + `. It is one
JSON object. A key is a flag, for all verbs that have it, or a verb with an
object of its own flags, which go first:

  {
    "workers": 2,
    "quiet": true,
    "families": "publishers.txt",
    "reconcile": {"format": "html", "width": 120}
  }

A key that is neither flag nor verb is an error.
`,
}
