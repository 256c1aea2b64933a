package main

type historyRequest struct {
	VirtualAccount string `json:"virtualAccount"`
	Tag            string `json:"tag"`
	From           Stamp  `json:"from"`
	To             Stamp  `json:"to"`
}

// history sums, hour by hour, what each device of the account used in that hour (ACC-6).
func (s *Server) history(asked historyRequest) (Ok, error) {
	account := s.accounts[asked.VirtualAccount]
	if account == nil {
		return notFound()
	}
	rows := []Ok{}
	for at := asked.From.Instant - asked.From.Instant%hour; at < asked.To.Instant; at += hour {
		inUse := 0
		for _, device := range s.devices {
			if device.account == account {
				inUse += device.usedIn(at, asked.Tag)
			}
		}
		rows = append(rows, Ok{"hour": Stamp{at}, "inUse": inUse})
	}
	return Ok{"rows": rows}, nil
}

// usedIn is the highest measurement that overlaps the hour; an hour that none overlaps has the value of the last one before it.
func (d *Device) usedIn(at Instant, tag string) int {
	highest, overlaps := 0, false
	var last Measurement
	for _, stored := range d.reports {
		if stored.report.tag != tag {
			continue
		}
		for _, one := range stored.report.measurements {
			switch {
			case one.start < at+hour && one.end > at:
				highest, overlaps = max(highest, one.value), true
			case one.end <= at && (one.end > last.end || one.end == last.end && one.value > last.value):
				last = one
			}
		}
	}
	if overlaps {
		return highest
	}
	return last.value
}
