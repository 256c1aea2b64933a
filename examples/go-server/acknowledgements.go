package main

import (
	"encoding/base64"
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
)

// Acknowledgement is one signed document, and what it says as a message.
type Acknowledgement struct {
	message  Ok
	document string
}

type receipt struct {
	ReportID int64   `json:"report_id"`
	Tag      string  `json:"entitlement_tag"`
	SHA256   string  `json:"sha256"`
	From     Instant `json:"from"`
	To       Instant `json:"to"`
	Hours    int64   `json:"hours"`
	Peak     int     `json:"peak"`
}

type acknowledgementPayload struct {
	Version    string      `json:"version"`
	TestIssuer string      `json:"test_issuer"`
	Serial     string      `json:"serial"`
	IssuedAt   Instant     `json:"issued_at"`
	Sudi       udi         `json:"sudi"`
	Reports    []receipt   `json:"reports"`
	Policy     *policyForm `json:"policy,omitempty"`
}

// acknowledge signs for reports of one device that are stored.
func (s *Server) acknowledge(device *Device, reports []Report) (*Acknowledgement, error) {
	policy := s.policyOf(device)
	serial := s.nextSerial()
	ids, receipts := []string{}, []receipt{}
	for _, one := range reports {
		ids = append(ids, strconv.FormatInt(one.id, 10))
		hours := (int64(one.to()-one.from()) + hour/2) / hour
		receipts = append(receipts, receipt{one.id, one.tag, one.hash(), one.from(), one.to(), hours, one.peak()})
	}
	payload, err := json.Marshal(acknowledgementPayload{
		"1.0", testIssuer, serial, s.now, udi(device.sudi), receipts, policy.form(),
	})
	if err != nil {
		return nil, err
	}
	key, certificate := issuer(s.seed, s.now)
	text, err := json.Marshal(map[string]any{
		"payload": string(payload), "header": header{"rum-ack"},
		"signature": sign(string(payload), key), "certificate": certificate,
	})
	if err != nil {
		return nil, err
	}
	message := Ok{"serial": serial, "issuedAt": Stamp{s.now}, "sudi": device.sudi, "of": ids}
	if policy != nil {
		message["policy"] = policy
	}
	document := inEnvelope("smartLicense/smartLicenseRumAck/data", string(text))
	return &Acknowledgement{message, base64.StdEncoding.EncodeToString(document)}, nil
}

// nextSerial is a ULID: ten digits of time in milliseconds, sixteen of a count.
func (s *Server) nextSerial() string {
	s.issued++
	return inDigits(int64(s.now)*1000, 10) + inDigits(s.issued, 16)
}

func inDigits(value int64, width int) string {
	const digits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
	var text strings.Builder
	for shift := (width - 1) * 5; shift >= 0; shift -= 5 {
		fmt.Fprintf(&text, "%c", digits[value>>min(shift, 63)&31])
	}
	return text.String()
}
