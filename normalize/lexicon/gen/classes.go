package main

import (
	"fmt"
	"path/filepath"
	"strings"

	"github.com/newsconcord/concord/normalize/lexicon"
)

// A class is set when its senses make up this share of a form's weight.
const (
	posShare      = 0.2
	semanticShare = 0.3
)

var posClass = map[string]lexicon.Class{"n": lexicon.Noun, "v": lexicon.Verb, "a": lexicon.Adjective, "r": lexicon.Adverb}

var classNames = map[string]lexicon.Class{
	"person": lexicon.PersonNoun, "office": lexicon.OfficeNoun, "kin": lexicon.KinNoun, "group": lexicon.GroupNoun,
	"act": lexicon.ActNoun, "gathering": lexicon.GatheringNoun, "place": lexicon.PlaceNoun, "time": lexicon.TimeNoun,
	"say": lexicon.SayVerb, "actverb": lexicon.ActVerb,
}

// classifier knows the classes of each synset.
type classifier struct {
	wn   *wordNet
	sets map[*synset]lexicon.Class
}

// newClassifier reads classes.txt: a class, then the senses whose kinds belong
// to it. A "-" takes the kinds of a sense out again; "file:18" stands for a
// whole lexicographer file; "frame:26" limits the verbs to those that take the
// frame.
func newClassifier(wn *wordNet, dir string) (*classifier, error) {
	c := &classifier{wn, map[*synset]lexicon.Class{}}
	err := eachLine(filepath.Join(dir, "classes.txt"), func(l string) error {
		f := strings.Fields(l)
		class, ok := classNames[f[0]]
		if !ok {
			return fmt.Errorf("no such class: %s", l)
		}
		return c.add(class, f[1:])
	})
	return c, err
}

func (c *classifier) add(class lexicon.Class, items []string) error {
	for _, item := range items {
		file, frame := -1, -1
		if n, _ := fmt.Sscanf(item, "file:%d:frame:%d", &file, &frame); n > 0 {
			for _, s := range c.wn.order {
				if s.lexfile == file && (n == 1 || hasFrame(s, frame)) {
					c.sets[s] |= class
				}
			}
			continue
		}
		name, out := strings.CutPrefix(item, "-")
		in, err := c.wn.under([]string{name})
		if err != nil {
			return err
		}
		for s := range in {
			if out {
				c.sets[s] &^= class
			} else {
				c.sets[s] |= class
			}
		}
	}
	return nil
}

func hasFrame(s *synset, frame int) bool {
	for _, f := range s.frames {
		if f == frame {
			return true
		}
	}
	return false
}

// of returns the classes that have their share in the readings of a form.
func (c *classifier) of(readings []reading, total float64) lexicon.Class {
	weights := map[lexicon.Class]float64{}
	for _, r := range readings {
		senses := c.wn.senses[r.pos+":"+r.lemma]
		all := 0.0
		for _, s := range senses {
			if !s.set.instance {
				all += s.weight()
			}
		}
		for _, s := range senses {
			if s.set.instance {
				continue
			}
			w := r.weight * s.weight() / all
			weights[posClass[r.pos]] += w
			for set := c.sets[s.set]; set != 0; set &= set - 1 {
				weights[set&-set] += w
			}
		}
	}
	var out lexicon.Class
	for class, w := range weights {
		share := semanticShare
		if class <= lexicon.Adverb {
			share = posShare
		}
		if w >= share*total {
			out |= class
		}
	}
	return out
}
