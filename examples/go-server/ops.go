package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"strings"
)

// Ok is what an op is answered with.
type Ok map[string]any

type handler func(*Server, []byte) (Ok, error)

// Ops outside this table, and fields outside their requests, belong to capabilities that are not declared.
var ops = map[string]handler{
	"hello":       op(hello),
	"bye":         op(func(*Server, struct{}) (Ok, error) { return Ok{}, nil }),
	"reset":       op((*Server).reset),
	"advance":     op((*Server).advance),
	"account":     op((*Server).account),
	"token":       op((*Server).token),
	"revokeToken": op((*Server).revokeToken),
	"policy":      op((*Server).policy),
	"trust":       op((*Server).trust),
	"submit":      op((*Server).submit),
	"poll":        op((*Server).poll),
	"history":     op((*Server).history),
}

var declaration = Ok{
	"protocol":       1,
	"side":           "server",
	"implementation": Ok{"name": "go-server", "version": "1.0.0"},
	"capabilities":   []string{"reports", "documents", "accounts", "tokens", "policies", "history"},
	"clock":          "advance",
}

func hello(_ *Server, asked struct{ Protocol int }) (Ok, error) {
	if asked.Protocol != 1 {
		return nil, refusal{"bad-request", "protocol 1 is spoken here"}
	}
	return declaration, nil
}

// A refusal of the protocol: the op is outside the declaration, or the message is wrong.
type refusal struct{ code, message string }

func (r refusal) Error() string { return r.message }

func answer(server *Server, line []byte) Ok {
	var request struct {
		ID int    `json:"id"`
		Op string `json:"op"`
	}
	if err := json.Unmarshal(line, &request); err != nil {
		return failure(0, refusal{"bad-request", err.Error()})
	}
	perform, known := ops[request.Op]
	if !known {
		return failure(request.ID, refusal{"not-implemented", `"` + request.Op + `" is not done here`})
	}
	if server.accounts == nil && request.Op != "hello" && request.Op != "reset" && request.Op != "bye" {
		return failure(request.ID, refusal{"bad-request", "there is no server yet: reset comes first"})
	}
	ok, err := perform(server, line)
	if err != nil {
		return failure(request.ID, err)
	}
	return Ok{"id": request.ID, "ok": ok}
}

func failure(id int, err error) Ok {
	refused := refusal{"internal", err.Error()}
	errors.As(err, &refused)
	return Ok{"id": id, "error": Ok{"code": refused.code, "message": refused.message}}
}

// op reads a request into its shape before it is performed; null means the same as absent.
func op[Request any](perform func(*Server, Request) (Ok, error)) handler {
	return func(server *Server, line []byte) (Ok, error) {
		var request Request
		if err := readStrictly(line, &request); err != nil {
			return nil, err
		}
		return perform(server, request)
	}
}

func readStrictly(line []byte, request any) error {
	var fields map[string]json.RawMessage
	if err := json.Unmarshal(line, &fields); err != nil {
		return refusal{"bad-request", err.Error()}
	}
	delete(fields, "id")
	delete(fields, "op")
	for name, value := range fields {
		if string(value) == "null" {
			delete(fields, name)
		}
	}
	rest, err := json.Marshal(fields)
	if err != nil {
		return err
	}
	decoder := json.NewDecoder(bytes.NewReader(rest))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(request); err != nil {
		if strings.Contains(err.Error(), "unknown field") {
			return refusal{"not-implemented", err.Error()}
		}
		return refusal{"bad-request", err.Error()}
	}
	return nil
}

func accepted(more Ok) (Ok, error) {
	ok := Ok{"accepted": true}
	for name, value := range more {
		ok[name] = value
	}
	return ok, nil
}

func refused(reason, message string) (Ok, error) {
	return Ok{"accepted": false, "reason": reason, "message": message}, nil
}

// notFound is the one answer to whatever does not exist.
func notFound() (Ok, error) { return refused("not-found", "there is no such thing here") }
