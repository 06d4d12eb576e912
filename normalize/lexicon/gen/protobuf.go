package main

import (
	"encoding/binary"
	"errors"
)

// message holds the fields of one city by their numbers.
type message struct {
	text   map[int]string
	number map[int]int
}

var errFormat = errors.New("bad protocol buffer")

// nextMessage reads a message with its length before it and returns the rest
// (https://protobuf.dev/programming-guides/encoding/).
func nextMessage(data []byte) (message, []byte, error) {
	m := message{map[int]string{}, map[int]int{}}
	size, n := binary.Uvarint(data)
	if n <= 0 || size > uint64(len(data)-n) {
		return m, nil, errFormat
	}
	body, rest := data[n:n+int(size)], data[n+int(size):]
	for len(body) > 0 {
		tag, n := binary.Uvarint(body)
		if n <= 0 {
			return m, nil, errFormat
		}
		value, k := binary.Uvarint(body[n:])
		if k <= 0 {
			return m, nil, errFormat
		}
		body = body[n+k:]
		switch tag & 7 {
		case 0:
			m.number[int(tag>>3)] = int(value)
		case 2:
			if value > uint64(len(body)) {
				return m, nil, errFormat
			}
			m.text[int(tag>>3)] = string(body[:value])
			body = body[value:]
		default:
			return m, nil, errFormat
		}
	}
	return m, rest, nil
}
