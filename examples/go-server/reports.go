package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"strconv"
)

// Measurement is the highest use between two instants.
type Measurement struct {
	start, end Instant
	value      int
}

// Report is a usage report as it was signed.
type Report struct {
	id           int64
	device       Sudi
	tag          string
	measurements []Measurement
	payload      string
	signature    signature
}

func (r Report) hash() string { return sha256Hex([]byte(r.payload)) }

func (r Report) from() Instant { return r.measurements[0].start }

func (r Report) to() Instant { return r.measurements[len(r.measurements)-1].end }

func (r Report) peak() int {
	highest := 0
	for _, one := range r.measurements {
		highest = max(highest, one.value)
	}
	return highest
}

type signedText struct {
	Payload   string    `json:"payload"`
	Header    *header   `json:"header"`
	Signature signature `json:"signature"`
}

type header struct {
	Type string `json:"type"`
}

type reportPayload struct {
	Asset struct {
		ReportID *int64 `json:"report_id"`
		Instance struct {
			Sudi udi `json:"sudi"`
		} `json:"instance"`
	} `json:"asset_identification"`
	Meta struct {
		ReportID *int64 `json:"report_id"`
		Tag      string `json:"entitlement_tag"`
	} `json:"meta"`
	Measurements []struct {
		Start Instant `json:"start_time"`
		End   Instant `json:"end_time"`
		Value struct {
			Value string `json:"value"`
		} `json:"value"`
	} `json:"measurements"`
}

// reportsIn reads a usage report document; signatures are not looked at here.
func reportsIn(document []byte) ([]Report, error) {
	texts, err := cdataIn(document, "smartLicense/RUMReport")
	if err != nil {
		return nil, err
	}
	if len(texts) == 0 {
		return nil, errors.New("the document holds no report")
	}
	var reports []Report
	for _, text := range texts {
		report, err := reportIn(text)
		if err != nil {
			return nil, err
		}
		reports = append(reports, report)
	}
	return reports, nil
}

func reportIn(text string) (Report, error) {
	var signed signedText
	if err := json.Unmarshal([]byte(text), &signed); err != nil {
		return Report{}, err
	}
	if signed.Header != nil && signed.Header.Type != "rum" {
		return Report{}, fmt.Errorf("the header says %q", signed.Header.Type)
	}
	var payload reportPayload
	if err := json.Unmarshal([]byte(signed.Payload), &payload); err != nil {
		return Report{}, err
	}
	id := payload.Asset.ReportID
	if id == nil {
		id = payload.Meta.ReportID
	}
	if id == nil || payload.Meta.Tag == "" || len(payload.Measurements) == 0 {
		return Report{}, errors.New("a report has an id, an entitlement tag and measurements")
	}
	report := Report{
		id: *id, device: Sudi(payload.Asset.Instance.Sudi), tag: payload.Meta.Tag,
		payload: signed.Payload, signature: signed.Signature,
	}
	for _, one := range payload.Measurements {
		value, err := strconv.Atoi(one.Value.Value)
		if err != nil || value < 0 || one.Start >= one.End {
			return Report{}, fmt.Errorf("report %d measures %q from %d to %d", report.id, one.Value.Value, one.Start, one.End)
		}
		report.measurements = append(report.measurements, Measurement{one.Start, one.End, value})
	}
	return report, nil
}
