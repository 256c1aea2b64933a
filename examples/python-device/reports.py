"""Usage reports, from their first measurement until they are acknowledged."""

from dataclasses import dataclass, field
from typing import Any, Iterable

from instants import text_of
from recording import Measurement


@dataclass
class Report:
    """It grows until it is handed over; from then on it stays as it is."""

    id: int
    tag: str
    software_version: str
    measurements: list[Measurement] = field(default_factory=list)
    changes: list[int] = field(default_factory=list)
    handed_over_at: int | None = None


class Reports:
    def __init__(self, platform_tags: Iterable[str]) -> None:
        self._unacknowledged: list[Report] = []
        self._used_tags = set(platform_tags)
        self._last_id = 0

    @property
    def pending(self) -> list[Report]:
        """A licence that was never used has nothing to report (POL-7)."""
        return [report for report in self._unacknowledged if report.tag in self._used_tags]

    @property
    def anything_used(self) -> bool:
        return bool(self._used_tags)

    @property
    def changes(self) -> list[tuple[str, int]]:
        """The recorded changes that are not acknowledged yet: tag and instant."""
        return [(report.tag, at) for report in self._unacknowledged for at in report.changes]

    def add(self, measurement: Measurement, software_version: str) -> None:
        self._growing(measurement.tag, measurement.end, software_version).measurements.append(measurement)
        if measurement.value > 0:
            self._used_tags.add(measurement.tag)

    def note_change(self, tag: str, at: int, software_version: str) -> None:
        self._growing(tag, at, software_version).changes.append(at)

    def hand_over(self, at: int) -> list[Report]:
        """Everything that is pending (RPT-2)."""
        for report in self.pending:
            report.handed_over_at = report.handed_over_at or at
        return self.pending

    @property
    def all_handed_over_are_acknowledged(self) -> bool:
        return all(report.handed_over_at is None for report in self._unacknowledged)

    def acknowledge(self, ids: set[str]) -> list[Report]:
        """Takes out the reports that were handed over and are named; an empty list says that none was."""
        named = [one for one in self._unacknowledged if str(one.id) in ids and one.handed_over_at is not None]
        self._unacknowledged = [one for one in self._unacknowledged if one not in named]
        return named

    def _growing(self, tag: str, at: int, software_version: str) -> Report:
        for report in self._unacknowledged:
            if (report.tag, report.handed_over_at, report.software_version) == (tag, None, software_version):
                return report
        self._last_id = max(self._last_id + 1, at)
        report = Report(self._last_id, tag, software_version)
        self._unacknowledged.append(report)
        return report


def report_as_sent(sudi: dict[str, str], report: Report) -> dict[str, Any]:
    measured = [{"start": text_of(m.start), "end": text_of(m.end), "value": m.value} for m in report.measurements]
    named = {"id": str(report.id), "sudi": sudi, "tag": report.tag, "softwareVersion": report.software_version}
    return named | {"measurements": measured}
