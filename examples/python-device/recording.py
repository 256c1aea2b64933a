"""What is recorded when: changes of more than 25 percent at the hour, everything else at the end of the interval."""

from dataclasses import dataclass
from typing import Callable

from instants import DAY, HOUR, hour_after
from usage import Usage

FACTORY_INTERVAL = 7 * DAY


@dataclass(frozen=True)
class Record:
    tag: str
    at: int
    count: int


@dataclass(frozen=True)
class Measurement:
    tag: str
    start: int
    end: int
    value: int


@dataclass
class Meter:
    """One tag: its value recorded last, since when its peak is running, and up to where its use has been measured."""

    recorded: int
    peak_since: int
    measured_until: int


class Recorder:
    """`keep` is given every measurement that is over: from interval to interval, without a gap (RPT-1)."""

    def __init__(self, at: int, usage: Usage, keep: Callable[[Measurement], None]) -> None:
        self.usage = usage
        self.keep = keep
        self.interval = FACTORY_INTERVAL
        self.interval_end = at + FACTORY_INTERVAL
        self.next_hour = hour_after(at)
        self.meters: dict[str, Meter] = {}
        self.records: list[Record] = []

    def watch(self, tag: str, at: int, recorded: int = 0) -> None:
        """Every tag begins at a recorded value that is not listed: 0, and 1 for a platform licence."""
        self.meters.setdefault(tag, Meter(recorded, at, at))

    @property
    def next_due(self) -> int:
        return min(self.next_hour, self.interval_end)

    def set_interval(self, now: int, interval: int) -> None:
        """A different interval begins at once, and so does every peak; the same one changes nothing."""
        if interval != self.interval:
            self.interval = interval
            self._begin_interval(now)
            for meter in self.meters.values():
                meter.peak_since = now

    def work(self, now: int) -> list[Record]:
        """Does what is due at `now` and gives the records that were made."""
        changed = self._changes_of_the_hour(now) if now >= self.next_hour else []
        rest = self._peaks_of_the_interval(now, changed) if now >= self.interval_end else []
        if changed or now >= self.interval_end:
            self._begin_interval(now)
        self.records += changed + rest
        self.usage.forget(min(now - HOUR, *(min(m.peak_since, m.measured_until) for m in self.meters.values())))
        return changed + rest

    def measure(self, until: int) -> None:
        """Ends the running measurement of every tag."""
        for tag in self.meters:
            self._measure(tag, until)

    def _changes_of_the_hour(self, now: int) -> list[Record]:
        """A changed hour is a measurement of its own; the peaks of the other tags run on (CHG-1, CHG-2)."""
        self.next_hour = hour_after(now)
        peaks = {tag: self.usage.peak(tag, now - HOUR, now) for tag in self.meters}
        changed = [tag for tag, peak in peaks.items() if is_large_change(self.meters[tag].recorded, peak)]
        for tag in changed:
            self._measure(tag, now - HOUR)
        return [self._record(tag, now, peaks[tag]) for tag in changed]

    def _peaks_of_the_interval(self, now: int, changed: list[Record]) -> list[Record]:
        """An equal value is no change and is not listed (REC-5)."""
        made = []
        for tag, meter in self.meters.items():
            if all(record.tag != tag for record in changed):
                peak = self.usage.peak(tag, meter.peak_since, now)
                if peak != meter.recorded:
                    made.append(self._record(tag, now, peak))
                meter.peak_since = now
        return made

    def _begin_interval(self, now: int) -> None:
        self.interval_end = now + self.interval
        self.measure(now)

    def _measure(self, tag: str, until: int) -> None:
        meter = self.meters[tag]
        if until > meter.measured_until:
            start, meter.measured_until = meter.measured_until, until
            self.keep(Measurement(tag, start, until, self.usage.peak(tag, start, until)))

    def _record(self, tag: str, at: int, count: int) -> Record:
        self.meters[tag].recorded = count
        self.meters[tag].peak_since = at
        return Record(tag, at, count)


def is_large_change(recorded: int, peak: int) -> bool:
    """Exactly a quarter is not more than a quarter (CHG-6)."""
    return 4 * abs(peak - recorded) > recorded
