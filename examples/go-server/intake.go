package main

import (
	"crypto/ed25519"
	"fmt"
	"strconv"
)

// Stored is a report that was taken in, and the acknowledgement that names it.
type Stored struct {
	report          Report
	acknowledgement *Acknowledgement
}

// Submission is what one handing over brought: the reports that count, and those refused by name.
type Submission struct {
	stored  []*Stored
	refused []Ok
}

type submitRequest struct {
	VirtualAccount string `json:"virtualAccount"`
	Document       []byte `json:"document"`
}

// submit takes a document as a whole or not at all; a known id with other bytes is refused by name at the poll (RPT-5).
func (s *Server) submit(asked submitRequest) (Ok, error) {
	account := s.accounts[asked.VirtualAccount]
	if account == nil {
		return notFound()
	}
	reports, err := reportsIn(asked.Document)
	if err != nil {
		return refused("malformed", err.Error())
	}
	if reason, message := s.distrust(reports, account); reason != "" {
		return refused(reason, message)
	}
	submission, err := s.store(reports)
	if err != nil {
		return nil, err
	}
	poll := strconv.Itoa(len(s.submissions) + 1)
	s.submissions[poll] = submission
	return accepted(Ok{"poll": poll})
}

// distrust is the first reason against a submission: signature, device, account, in that order (RPT-11).
func (s *Server) distrust(reports []Report, account *Account) (reason, message string) {
	for _, report := range reports {
		if !s.signatureMayFit(report) {
			return "signature", fmt.Sprintf("report %d does not bear the signature of its device", report.id)
		}
	}
	for _, report := range reports {
		if s.devices[report.device] == nil {
			return "unknown-device", fmt.Sprintf("nobody trusts %s %s here", report.device.PID, report.device.Serial)
		}
	}
	for _, report := range reports {
		if s.devices[report.device].account != account {
			return "other-account", fmt.Sprintf("the device is not in %q", account.name)
		}
	}
	return "", ""
}

// signatureMayFit checks a report against the key of its device; where that is unknown only the kind of signature can be judged.
func (s *Server) signatureMayFit(report Report) bool {
	signed := report.signature
	if signed.SigningType != "Ed25519" || signed.Sudi == nil || Sudi(*signed.Sudi) != report.device {
		return false
	}
	device := s.devices[report.device]
	return device == nil || signed.fits(report.payload, ed25519.PublicKey(device.key))
}

// store keeps what is new, then acknowledges it device by device; what is known already keeps the acknowledgement it has (RPT-4).
func (s *Server) store(reports []Report) (*Submission, error) {
	submission := &Submission{}
	fresh := map[*Device][]Report{}
	var order []*Device
	for _, report := range reports {
		device := s.devices[report.device]
		known := device.reports[report.id]
		switch {
		case known == nil:
			known = &Stored{report: report}
			device.reports[report.id] = known
			if fresh[device] == nil {
				order = append(order, device)
			}
			fresh[device] = append(fresh[device], report)
		case known.report.hash() != report.hash():
			id := strconv.FormatInt(report.id, 10)
			submission.refused = append(submission.refused, Ok{"report": id, "reason": "conflict"})
			continue
		}
		submission.stored = append(submission.stored, known)
	}
	for _, device := range order {
		acknowledgement, err := s.acknowledge(device, fresh[device])
		if err != nil {
			return nil, err
		}
		for _, report := range fresh[device] {
			device.reports[report.id].acknowledgement = acknowledgement
		}
	}
	return submission, nil
}

func (s *Server) poll(asked struct{ Poll string }) (Ok, error) {
	submission := s.submissions[asked.Poll]
	if submission == nil {
		return notFound()
	}
	messages, documents := []Ok{}, []string{}
	told := map[*Acknowledgement]bool{}
	for _, stored := range submission.stored {
		if one := stored.acknowledgement; !told[one] {
			told[one] = true
			messages = append(messages, one.message)
			documents = append(documents, one.document)
		}
	}
	answer := Ok{"acknowledgements": messages, "documents": documents}
	if submission.refused != nil {
		answer["refused"] = submission.refused
	}
	return answer, nil
}
