"""The numbers of the policy: what the release brings, and what the account puts in their place."""

from dataclasses import dataclass
from typing import Any, Iterable

from releases import Release

CLASSES = ("perpetual", "subscription", "enforced", "export")
NUMBERS = ("firstReport", "reportingFrequency", "reportOnChange")


def _terms(*numbers: tuple[int, str]) -> dict[str, dict[str, Any]]:
    return {name: {"days": days, "source": source} for name, (days, source) in zip(NUMBERS, numbers, strict=True)}


# POL-5, the sample of the guide.
BEFORE_17_6 = {
    "perpetual": _terms((365, "cisco"), (90, "cisco"), (90, "product")),
    "subscription": _terms((90, "cisco"), (90, "cisco"), (80, "product")),
    "enforced": _terms((90, "customer"), (90, "customer"), (80, "customer")),
    "export": _terms((90, "customer"), (90, "customer"), (90, "customer")),
}

# POL-5, outputs of newer routers.
FROM_17_6 = {
    "perpetual": _terms((365, "cisco"), (0, "cisco"), (90, "cisco")),
    "subscription": _terms((90, "cisco"), (90, "cisco"), (90, "cisco")),
    "enforced": _terms((0, "cisco"), (0, "cisco"), (0, "cisco")),
    "export": _terms((0, "cisco"), (0, "cisco"), (0, "cisco")),
}


@dataclass(frozen=True)
class InstalledPolicy:
    """What came from the account, as it came, and when."""

    given: dict[str, Any]
    at: int


class Policy:
    def __init__(self) -> None:
        self.installed: InstalledPolicy | None = None

    def install(self, given: dict[str, Any], at: int) -> bool:
        """The account's policy applies at once; an older version never replaces a newer one (POL-4)."""
        known = self.installed.given.get("version") if self.installed else None
        if known is not None and given.get("version", known) < known:
            return False
        self.installed = InstalledPolicy(given, at)
        return True

    @property
    def acknowledgement_required(self) -> dict[str, Any]:
        value = self._from_account("ackRequired")
        return {"value": True, "source": "cisco"} if value is None else {"value": value, "source": "customer"}

    @property
    def push_interval_days(self) -> int | None:
        return self._from_account("pushIntervalDays")

    def terms(self, release: Release) -> dict[str, dict[str, dict[str, Any]]]:
        """Each class's three numbers, with the source of each."""
        built_in = BEFORE_17_6 if release.numbers < (17, 6) else FROM_17_6
        return {name: built_in[name] | self._stated(name) for name in CLASSES}

    def shortest(self, release: Release, number: str, classes: Iterable[str]) -> int | None:
        """The smallest number above 0 among these classes; with none of them nothing is owed (POL-3)."""
        terms = self.terms(release)
        return min((terms[name][number]["days"] for name in classes if terms[name][number]["days"] > 0), default=None)

    def _stated(self, name: str) -> dict[str, dict[str, Any]]:
        stated = self._from_account(name) or {}
        return {key: {"days": days, "source": "customer"} for key, days in stated.items() if days is not None}

    def _from_account(self, field: str) -> Any:
        return self.installed.given.get(field) if self.installed else None
