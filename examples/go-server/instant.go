package main

import (
	"encoding/json"
	"fmt"
	"time"
)

const (
	hour = 3600
	day  = 24 * hour
	week = 7 * day
)

// Instant is in whole seconds of Unix time; messages write it as RFC 3339 in UTC, documents as the number.
type Instant int64

func (i Instant) String() string { return time.Unix(int64(i), 0).UTC().Format(time.RFC3339) }

// Stamp is an instant as messages write it.
type Stamp struct{ Instant }

func (s Stamp) MarshalJSON() ([]byte, error) { return json.Marshal(s.String()) }

func (s *Stamp) UnmarshalJSON(text []byte) error {
	var written string
	if err := json.Unmarshal(text, &written); err != nil {
		return err
	}
	at, err := time.Parse("2006-01-02T15:04:05Z", written)
	if err != nil {
		return fmt.Errorf("%q is no instant like 2021-03-29T20:00:00Z", written)
	}
	s.Instant = Instant(at.Unix())
	return nil
}
