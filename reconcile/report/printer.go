package report

import (
	"bufio"
	"io"
	"strings"

	"github.com/newsconcord/concord/normalize/value"
)

// printer writes lines and, where it may, colours.
type printer struct {
	w     *bufio.Writer
	width int
	color bool
}

func newPrinter(w io.Writer, o TextOptions) *printer {
	if o.Width == 0 {
		o.Width = 100
	}
	return &printer{w: bufio.NewWriter(w), width: max(o.Width, 60), color: o.Color}
}

func (p *printer) line(s string) {
	p.w.WriteString(s)
	p.w.WriteByte('\n')
}

// para writes s wrapped and indented; lines after the first hang by hang more.
func (p *printer) para(indent, hang, s string) {
	for _, l := range wrap(s, p.width-columns(indent)-columns(hang)) {
		p.line(indent + l)
		indent += hang
		hang = ""
	}
}

// titled prints a paragraph whose first words have a style.
func (p *printer) titled(indent, hang, style, head, rest string) {
	lines := wrap(head+rest, p.width-columns(indent)-columns(hang))
	if after, ok := strings.CutPrefix(lines[0], head); ok {
		lines[0] = p.paint(style, head) + after
	}
	for i, l := range lines {
		if i == 1 {
			indent += hang
		}
		p.line(indent + l)
	}
}

// The ANSI styles (ECMA-48 select graphic rendition).
const (
	bold       = "1"
	underlined = "4"
)

var relationStyle = map[value.Relation]string{
	value.Conflict: "1;31", value.Update: "33", value.Reword: "35",
	value.Refines: "36", value.Silent: "2", value.Equal: "32",
}

func (p *printer) paint(style, s string) string {
	if !p.color || style == "" || s == "" {
		return s
	}
	return "\x1b[" + style + "m" + s + "\x1b[0m"
}
