package main

import (
	"fmt"
)

// Server is all that there is between two resets.
type Server struct {
	now             Instant
	seed            string
	accounts        map[string]*Account
	tokens          map[string]*Token
	devices         map[Sudi]*Device
	submissions     map[string]*Submission
	issued          int64
	policiesWritten int
}

// Account is a virtual account.
type Account struct {
	name   string
	policy *Policy
}

// Device is a product instance: it belongs to one virtual account.
type Device struct {
	sudi    Sudi
	account *Account
	policy  *Policy
	key     []byte
	reports map[int64]*Stored
}

type resetRequest struct {
	At   Stamp  `json:"at"`
	Seed string `json:"seed"`
}

func (s *Server) reset(asked resetRequest) (Ok, error) {
	*s = Server{
		now: asked.At.Instant, seed: "example server " + asked.Seed,
		accounts: map[string]*Account{}, tokens: map[string]*Token{},
		devices: map[Sudi]*Device{}, submissions: map[string]*Submission{},
	}
	return Ok{}, nil
}

func (s *Server) advance(asked struct{ To Stamp }) (Ok, error) {
	if asked.To.Instant < s.now {
		return nil, refusal{"bad-request", fmt.Sprintf("%v is over", asked.To)}
	}
	s.now = asked.To.Instant
	return Ok{"now": Stamp{s.now}}, nil
}

type accountRequest struct {
	SmartAccount    string   `json:"smartAccount"`
	VirtualAccounts []string `json:"virtualAccounts"`
}

func (s *Server) account(asked accountRequest) (Ok, error) {
	for _, name := range asked.VirtualAccounts {
		if s.accounts[name] == nil {
			s.accounts[name] = &Account{name: name}
		}
	}
	return Ok{}, nil
}

type policyRequest struct {
	VirtualAccount string  `json:"virtualAccount"`
	Sudi           *Sudi   `json:"sudi"`
	Policy         *Policy `json:"policy"`
}

// policy puts a policy in force, as a version above all that were in force before: going back is a change too (POL-4).
func (s *Server) policy(asked policyRequest) (Ok, error) {
	account := s.accounts[asked.VirtualAccount]
	if account == nil {
		return notFound()
	}
	if asked.Policy == nil {
		return nil, refusal{"bad-request", "policy is missing"}
	}
	s.policiesWritten++
	asked.Policy.Version = s.policiesWritten
	if asked.Sudi == nil {
		account.policy = asked.Policy
		return accepted(nil)
	}
	device := s.devices[*asked.Sudi]
	if device == nil || device.account != account {
		return notFound()
	}
	device.policy = asked.Policy
	return accepted(nil)
}

func (s *Server) policyOf(device *Device) *Policy {
	if device.policy != nil {
		return device.policy
	}
	return device.account.policy
}
