package report

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/newsconcord/concord/normalize/value"
	"github.com/newsconcord/concord/reconcile/claim"
)

// fold puts findings that tell a reader one fact into one row: a gathering's number
// that some leave out, and its name with and without it; agreement of two pairs of
// reports on one value, which is agreement of all; and two findings on the same
// clauses, of which the harder one stays. Programs get them all, for each has its
// own claims.
func fold(rows []row) []row {
	gone := make([]bool, len(rows))
	into := func(host, guest int) {
		gone[guest] = true
		rows[host].Also = append(append(rows[host].Also, rows[guest].Finding), rows[guest].Also...)
	}
	for host := range rows {
		for guest := range rows {
			if !gone[guest] && numbers(rows[host], rows[guest]) {
				into(host, guest)
				rows[host].What = "name and number"
				if rows[host].Of == "" {
					rows[host].What += ofEvent
				}
			}
		}
	}
	first := map[string]int{}
	for n, r := range rows {
		for _, key := range values(r) {
			if host, seen := first[key]; !seen {
				first[key] = n
			} else if host != n && !gone[host] && !gone[n] && sure(rows[host].Finding) == sure(r.Finding) {
				into(host, n)
				rows[host].Cells = united(rows[host].Cells, r.Cells)
			}
		}
	}
	for _, p := range sharing(rows) {
		host, guest := p[0], p[1]
		if !gone[host] && !gone[guest] && covers(rows[host], rows[guest]) {
			into(host, guest)
		}
	}
	at := 0
	return slices.DeleteFunc(rows, func(row) bool { at++; return gone[at-1] })
}

// numbers reports whether the host is the name of a gathering, which some give
// without the number, and the guest says that these leave the number out.
func numbers(host, guest row) bool {
	if host.Attribute != claim.EventName || host.Relation != value.Refines || guest.Attribute != claim.EventEdition || guest.Relation != value.Silent {
		return false
	}
	if host.Rule != numberLacks || sure(host.Finding) != sure(guest.Finding) {
		return false
	}
	for i, c := range guest.Cells {
		if c.State != apart && host.Cells[i].State == apart {
			return false
		}
	}
	return true
}

// values names what is agreed in a row, by each place that states it; none for
// statements, of which two may each have another part in common with a third.
func values(r row) []string {
	if r.Relation != value.Equal || r.Attribute == claim.Statement {
		return nil
	}
	var out []string
	for _, c := range r.Cells {
		for _, cl := range c.Claims {
			if cl.Value.Canonical != r.Cells[r.firstStating()].Claims[0].Value.Canonical {
				return nil
			}
			out = append(out, fmt.Sprint(cl.Attribute, " ", cl.Article, " ", cl.Evidence.Start, " ", cl.Evidence.End, " ", cl.Value.Canonical))
		}
	}
	return out
}

func (r row) firstStating() int {
	return slices.IndexFunc(r.Cells, func(c cell) bool { return len(c.Claims) > 0 })
}

// united adds to cells what others state where they state nothing. Both are on
// their rows' only side with claims.
func united(cells, others []cell) []cell {
	out := slices.Clone(cells)
	at := slices.IndexFunc(cells, func(c cell) bool { return c.State == states })
	for i, o := range others {
		if o.State == states && out[i].State != states {
			o.Side = cells[at].Side
			out[i] = o
		}
	}
	return out
}

// sharing lists pairs of statements and quotations that have an end of a piece of
// evidence in common, each with the harder one first.
func sharing(rows []row) [][2]int {
	at := map[string][]int{}
	var out [][2]int
	for n, r := range rows {
		if !clausal(r) {
			continue
		}
		var near []int
		for _, c := range r.Cells {
			for _, cl := range c.Claims {
				for _, end := range []string{fmt.Sprint(cl.Article, " from ", cl.Evidence.Start), fmt.Sprint(cl.Article, " to ", cl.Evidence.End)} {
					near = append(near, at[end]...)
					at[end] = append(at[end], n)
				}
			}
		}
		slices.Sort(near)
		for _, o := range slices.Compact(near) {
			if o != n {
				out = append(out, harderFirst(rows, o, n))
			}
		}
	}
	return out
}

func clausal(r row) bool { return r.Attribute == claim.Statement || r.Attribute == claim.Quote }

func harderFirst(rows []row, a, b int) [2]int {
	if cmp.Or(cmp.Compare(rows[a].Word.hardness(), rows[b].Word.hardness()), a-b) > 0 {
		a, b = b, a
	}
	return [2]int{a, b}
}

// sameClause is the part of the longer of two pieces of evidence that is common to
// both where they are one clause.
const sameClause = 0.6

// covers reports whether two sure findings are on the same clauses: each report
// that the guest cites is cited by the host, for the same words.
func covers(host, guest row) bool {
	n := 0
	for i, c := range guest.Cells {
		if c.State != states {
			continue
		}
		n++
		if !slices.ContainsFunc(c.Claims, func(a *claim.Claim) bool {
			return slices.ContainsFunc(host.Cells[i].Claims, func(b *claim.Claim) bool { return oneClause(a, b) })
		}) {
			return false
		}
	}
	return n > 1 && sure(host.Finding) && sure(guest.Finding)
}

func oneClause(a, b *claim.Claim) bool {
	common := min(a.Evidence.End, b.Evidence.End) - max(a.Evidence.Start, b.Evidence.Start)
	longer := max(a.Evidence.End-a.Evidence.Start, b.Evidence.End-b.Evidence.Start)
	return common > 0 && float64(common) >= sameClause*float64(longer)
}
