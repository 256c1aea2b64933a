"""Until when an acknowledgement is needed, and what happens without one."""

from dataclasses import dataclass, field

from instants import DAY
from policy import Policy
from releases import VOICE_GATEWAY, Release
from reports import Reports


@dataclass
class Use:
    """Which licences are in use, each of its class, and when they were last."""

    classes: dict[str, str]
    first_at: int | None = None
    last_at: dict[str, int] = field(default_factory=dict)
    reported_until: int = -1

    def note(self, levels: dict[str, int], start: int, end: int) -> None:
        """These levels stood from `start` up to the second before `end`."""
        for tag, level in levels.items():
            if level > 0:
                self.first_at = start if self.first_at is None else self.first_at
                self.last_at[tag] = end - 1

    def tags(self, levels: dict[str, int]) -> set[str]:
        """In use is what is above 0 now, or was since the last acknowledged report."""
        now = {tag for tag, level in levels.items() if level > 0}
        return now | {tag for tag, at in self.last_at.items() if at >= self.reported_until}

    def first(self, levels: dict[str, int], now: int) -> int | None:
        standing = now if any(levels.values()) else None
        return standing if self.first_at is None else self.first_at


@dataclass
class Standing:
    """How the device stands with its acknowledgements."""

    trusted_at: int | None = None
    last_acknowledgement: int | None = None
    a_report_is_acknowledged: bool = False
    lapsed: bool = False

    def acknowledged(self, now: int) -> None:
        self.last_acknowledgement = now
        self.a_report_is_acknowledged = True
        self.lapsed = False

    def trusted(self, now: int) -> None:
        """The first trust counts as an acknowledgement of nothing; trust given again moves nothing (DDL-1)."""
        if self.trusted_at is None:
            self.last_acknowledgement = now
        self.trusted_at = now

    def judge(self, deadline: int | None, now: int, tags_in_use: set[str]) -> None:
        """What has passed stays passed until an acknowledgement; after one only a later deadline counts (ENF-3)."""
        resumed = self.last_acknowledgement if self.a_report_is_acknowledged else None
        is_over = deadline is not None and deadline <= now and (resumed is None or deadline > resumed)
        if is_over and tags_in_use - {VOICE_GATEWAY}:
            self.lapsed = True


def deadline_of(
    policy: Policy, release: Release, standing: Standing, use: Use, reports: Reports, levels: dict[str, int], now: int
) -> int | None:
    """The next acknowledgement deadline; None where nothing is owed (DDL-4)."""
    if not policy.acknowledgement_required["value"]:
        return None
    classes = {use.classes[tag] for tag in use.tags(levels)}
    if not standing.a_report_is_acknowledged:
        first_use = use.first(levels, now)
        days = policy.shortest(release, "firstReport", classes)
        if first_use is None or days is None:
            return None
        return max(first_use, standing.last_acknowledgement or first_use) + days * DAY
    due = []
    days = policy.shortest(release, "reportingFrequency", classes)
    if days is not None and standing.last_acknowledgement is not None:
        due.append(standing.last_acknowledgement + days * DAY)
    for tag, changed_at in reports.changes:
        days = policy.shortest(release, "reportOnChange", {use.classes[tag]})
        if days is not None:
            due.append(changed_at + days * DAY)
    return min(due, default=None)
