package intake

import (
	"encoding/json"
	"fmt"
	"strings"
)

// ninjs holds the fields of an item of IPTC News in JSON, versions 1 (one
// field for each form of the body) to 3 (lists of bodies and headlines).
//
// Source: https://iptc.org/standards/ninjs/
type ninjs struct {
	URI            flex `json:"uri"`
	Type           flex `json:"type"`
	PubStatus      flex `json:"pubstatus"`
	FirstCreated   flex `json:"firstcreated"`
	VersionCreated flex `json:"versioncreated"`
	ContentCreated flex `json:"contentcreated"`

	Headline  flex  `json:"headline"` // also schema.org
	BodyText  flex  `json:"body_text"`
	BodyHTML  flex  `json:"body_html"`
	BodyXHTML flex  `json:"body_xhtml"`
	Headlines parts `json:"headlines"`
	Bodies    parts `json:"bodies"`

	InfoSources     flex `json:"infosources"`
	Provider        flex `json:"provider"`
	CopyrightHolder flex `json:"copyrightholder"`
}

// part is a headline or a body of ninjs 2 and 3.
type part struct {
	Role        flex `json:"role"`
	ContentType flex `json:"contenttype"`
	Value       flex `json:"value"`
}

// parts reads what is no list of parts as none: other formats use the names
// "headlines" and "bodies" for other things.
type parts []part

func (p *parts) UnmarshalJSON(b []byte) error {
	var all []part
	if json.Unmarshal(b, &all) == nil {
		*p = all
	}
	return nil
}

// check refuses what is no text, and what its publisher took back.
func (n *ninjs) check() error {
	switch strings.ToLower(string(n.PubStatus)) {
	case "canceled", "cancelled", "withheld":
		return fmt.Errorf("%w: pubstatus %q", ErrStatus, n.PubStatus)
	}
	switch strings.ToLower(string(n.Type)) {
	case "picture", "graphic", "video", "audio", "component", "composite", "planning", "event":
		if n.BodyText == "" && n.BodyHTML == "" && n.BodyXHTML == "" && len(n.Bodies) == 0 {
			return fmt.Errorf("%w: type %q", ErrKind, n.Type)
		}
	}
	return nil
}

func (n *ninjs) source() flex {
	return flex(first(n.Provider, n.InfoSources, n.CopyrightHolder))
}

// plain returns the plain text of the item, or "".
func (n *ninjs) plain() flex {
	if n.BodyText != "" {
		return n.BodyText
	}
	if b := n.Bodies.main(); b.isPlain() {
		return b.Value
	}
	return ""
}

// markup returns the body in HTML, or "".
func (n *ninjs) markup() flex {
	if b := n.Bodies.main(); !b.isPlain() {
		return b.Value
	}
	return flex(first(n.BodyXHTML, n.BodyHTML))
}

// isPlain reports whether the part is a text without markup, or none.
func (p part) isPlain() bool {
	return p.ContentType == "" || strings.HasPrefix(strings.ToLower(string(p.ContentType)), "text/plain")
}

// isMain reports whether the role, a word or the end of an address, is "main".
func (p part) isMain() bool { return strings.HasSuffix(strings.ToLower(string(p.Role)), "main") }

// main returns the part with the role "main", or else the longest: teasers and
// captions are parts as well. Of several the plain one is meant.
func (p parts) main() (best part) {
	before := func(a, b part) bool { // a is rather meant than b
		switch {
		case a.Value == "" || b.Value == "":
			return b.Value == "" && a.Value != ""
		case a.isMain() != b.isMain():
			return a.isMain()
		case a.isPlain() != b.isPlain():
			return a.isPlain()
		}
		return len(a.Value) > len(b.Value)
	}
	for _, x := range p {
		if before(x, best) {
			best = x
		}
	}
	return best
}

// headline returns the headline with the role "main", or else the first.
func (p parts) headline() flex {
	for _, h := range p {
		if h.isMain() {
			return h.Value
		}
	}
	if len(p) > 0 {
		return p[0].Value
	}
	return ""
}
