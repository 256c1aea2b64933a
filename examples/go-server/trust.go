package main

import (
	"crypto/ed25519"
	"fmt"
	"strings"
)

const usualDays = 30

// Token is a registration ID token: whoever shows it joins its virtual account.
type Token struct {
	account *Account
	expires Instant
	uses    *int
	users   map[Sudi]bool
	revoked bool
}

type tokenRequest struct {
	VirtualAccount string `json:"virtualAccount"`
	ExpiresInDays  *int   `json:"expiresInDays"`
	Uses           *int   `json:"uses"`
}

func (s *Server) token(asked tokenRequest) (Ok, error) {
	account := s.accounts[asked.VirtualAccount]
	if account == nil {
		return notFound()
	}
	days := usualDays
	if asked.ExpiresInDays != nil {
		days = *asked.ExpiresInDays
	}
	text := sha256Hex([]byte(fmt.Sprintf("%s: token %d", s.seed, len(s.tokens)+1)))
	s.tokens[text] = &Token{account, s.now + Instant(days)*day, asked.Uses, map[Sudi]bool{}, false}
	return accepted(Ok{"token": text})
}

func (s *Server) revokeToken(asked struct{ Token string }) (Ok, error) {
	token := s.tokens[asked.Token]
	if token == nil {
		return notFound()
	}
	token.revoked = true
	return accepted(nil)
}

type trustRequest struct {
	Token           string `json:"token"`
	Sudi            Sudi   `json:"sudi"`
	Hostname        string `json:"hostname"`
	SoftwareVersion string `json:"softwareVersion"`
	DeviceTime      Stamp  `json:"deviceTime"`
	Force           bool   `json:"force"`
	Key             []byte `json:"key"`
}

func (s *Server) trust(asked trustRequest) (Ok, error) {
	if len(asked.Key) != ed25519.PublicKeySize {
		return nil, refusal{"bad-request", "key is no Ed25519 public key of 32 bytes"}
	}
	if reason, message := s.objection(asked); reason != "" {
		return refused(reason, message)
	}
	token := s.tokens[asked.Token]
	token.users[asked.Sudi] = true
	device := s.devices[asked.Sudi]
	if device == nil {
		device = &Device{sudi: asked.Sudi, account: token.account, reports: map[int64]*Stored{}}
		s.devices[asked.Sudi] = device
	}
	device.key = asked.Key
	given := Ok{
		"trustCode":  sha256Hex([]byte(s.seed + asked.Token + asked.Sudi.PID + asked.Sudi.Serial + string(asked.Key)))[:32],
		"serverTime": Stamp{s.now},
		"issuerKeys": [][]byte{publicHalf(rootKey(s.seed))},
	}
	if policy := s.policyOf(device); policy != nil {
		given["policy"] = policy
	}
	return accepted(given)
}

// objection is the first reason against trusting a device, or none.
func (s *Server) objection(asked trustRequest) (reason, message string) {
	token := s.tokens[asked.Token]
	device := s.devices[asked.Sudi]
	skew := max(asked.DeviceTime.Instant-s.now, s.now-asked.DeviceTime.Instant)
	switch {
	case token == nil:
		return "token-unknown", "there is no such token"
	case token.revoked:
		return "token-revoked", "the token was revoked"
	case s.now >= token.expires:
		return "token-expired", fmt.Sprintf("the token expired at %v", token.expires)
	case token.uses != nil && len(token.users) >= *token.uses && !token.users[asked.Sudi]:
		return "token-exhausted", fmt.Sprintf("the token was good for %d devices", *token.uses)
	case strings.EqualFold(asked.Hostname, asked.Sudi.PID):
		return "hostname-equals-pid", fmt.Sprintf("the device has to be called something else than %q", asked.Hostname)
	case skew >= hour:
		return "clock-skew", fmt.Sprintf("it is %v here and %v there", s.now, asked.DeviceTime)
	case device != nil && device.account != token.account:
		return "other-account", "the device belongs to another virtual account"
	case device != nil && !asked.Force:
		return "already-trusted", "the device is trusted already; force replaces its key"
	}
	return "", ""
}
