package main

// Sudi names a product instance in messages, udi in documents.
type Sudi struct {
	PID    string `json:"pid"`
	Serial string `json:"serial"`
}

type udi struct {
	PID    string `json:"udi_pid"`
	Serial string `json:"udi_serial_number"`
}

// Terms are the three numbers of a licence class, in days; one that the account leaves out is left to the device.
type Terms struct {
	FirstReport        *int `json:"firstReport,omitempty"`
	ReportingFrequency *int `json:"reportingFrequency,omitempty"`
	ReportOnChange     *int `json:"reportOnChange,omitempty"`
}

// Policy is what an account asks of its devices.
type Policy struct {
	Name             string `json:"name,omitempty"`
	Version          int    `json:"version,omitempty"`
	AckRequired      *bool  `json:"ackRequired,omitempty"`
	PushIntervalDays *int   `json:"pushIntervalDays,omitempty"`
	Perpetual        *Terms `json:"perpetual,omitempty"`
	Subscription     *Terms `json:"subscription,omitempty"`
	Enforced         *Terms `json:"enforced,omitempty"`
	Export           *Terms `json:"export,omitempty"`
}

// The same two in documents, which write names in snake case; Go converts between structures that differ in tags alone.
type termsForm struct {
	FirstReport        *int `json:"first_report,omitempty"`
	ReportingFrequency *int `json:"reporting_frequency,omitempty"`
	ReportOnChange     *int `json:"report_on_change,omitempty"`
}

type policyForm struct {
	Name             string     `json:"name,omitempty"`
	Version          int        `json:"version,omitempty"`
	AckRequired      *bool      `json:"ack_required,omitempty"`
	PushIntervalDays *int       `json:"push_interval_days,omitempty"`
	Perpetual        *termsForm `json:"perpetual,omitempty"`
	Subscription     *termsForm `json:"subscription,omitempty"`
	Enforced         *termsForm `json:"enforced,omitempty"`
	Export           *termsForm `json:"export,omitempty"`
}

func (p *Policy) form() *policyForm {
	if p == nil {
		return nil
	}
	return &policyForm{
		Name: p.Name, Version: p.Version, AckRequired: p.AckRequired, PushIntervalDays: p.PushIntervalDays,
		Perpetual: (*termsForm)(p.Perpetual), Subscription: (*termsForm)(p.Subscription),
		Enforced: (*termsForm)(p.Enforced), Export: (*termsForm)(p.Export),
	}
}
