package report

import "strings"

// grid draws a table in lines of text.
type grid struct {
	widths []int
	indent string
	p      *printer
}

const gridGap = " │ "

// row prints cells, each wrapped to its column. The style is that of the first
// cell.
func (g *grid) row(style string, cells ...string) {
	wrapped := make([][]string, len(cells))
	height := 1
	for i, c := range cells {
		for part := range strings.SplitSeq(c, "\n") {
			wrapped[i] = append(wrapped[i], wrap(part, g.widths[i])...)
		}
		height = max(height, len(wrapped[i]))
	}
	for n := range height {
		line := ""
		for i := range cells {
			cell := ""
			if n < len(wrapped[i]) {
				cell = wrapped[i][n]
			}
			if i > 0 {
				line += gridGap
			}
			if i < len(cells)-1 {
				cell = pad(cell, g.widths[i])
			}
			if i == 0 {
				cell = g.p.paint(style, cell)
			}
			line += cell
		}
		g.p.line(g.indent + strings.TrimRight(line, " "))
	}
}

// rule prints a line between rows.
func (g *grid) rule() {
	parts := make([]string, len(g.widths))
	for i, w := range g.widths {
		parts[i] = strings.Repeat("─", w)
	}
	g.p.line(g.indent + strings.Join(parts, "─┼─"))
}
