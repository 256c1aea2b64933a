package main

import (
	"errors"
	"fmt"
	"regexp"
	"strings"
	"unicode/utf8"
)

const firstLine = `<?xml version="1.0" encoding="UTF-8"?>`

var token = regexp.MustCompile(`^\s*(?:<!\[CDATA\[|<(/?)([A-Za-z]+)>)`)

// cdataIn gives the text of every CDATA section that lies on the path. One root, elements without attributes, and one
// CDATA section a leaf: anything else (entities, comments, a DOCTYPE, stray text) is an error.
func cdataIn(document []byte, path string) ([]string, error) {
	if !utf8.Valid(document) {
		return nil, errors.New("the bytes are no UTF-8")
	}
	rest := strings.TrimSpace(strings.TrimPrefix(string(document), firstLine))
	var open, texts []string
	leafIsFull := false
	for started := false; !started || len(open) > 0; started = true {
		match := token.FindStringSubmatch(rest)
		if match == nil {
			return nil, fmt.Errorf("the envelope holds %.40q", rest)
		}
		rest = rest[len(match[0]):]
		closes, element := match[1] == "/", match[2]
		if leafIsFull && !closes {
			return nil, errors.New("an element holds more than one CDATA section")
		}
		leafIsFull = false
		switch {
		case closes:
			if len(open) == 0 || open[len(open)-1] != element {
				return nil, fmt.Errorf("</%s> closes nothing", element)
			}
			open = open[:len(open)-1]
		case element != "":
			open = append(open, element)
		default:
			text, after, ended := strings.Cut(rest, "]]>")
			if !ended || len(open) == 0 {
				return nil, errors.New("a CDATA section is out of place")
			}
			rest, leafIsFull = after, true
			if strings.Join(open, "/") == path {
				texts = append(texts, text)
			}
		}
	}
	if strings.TrimSpace(rest) != "" {
		return nil, fmt.Errorf("after the root comes %.40q", rest)
	}
	return texts, nil
}

// inEnvelope writes one text below the elements of a path; JSON as Go writes it cannot end a CDATA section.
func inEnvelope(path, text string) []byte {
	elements := strings.Split(path, "/")
	var opening, closing string
	for _, element := range elements {
		opening += "<" + element + ">"
		closing = "</" + element + ">" + closing
	}
	return []byte(firstLine + "\n" + opening + "<![CDATA[" + text + "]]>" + closing + "\n")
}
