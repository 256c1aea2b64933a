"""What depends on the release of the router."""

import re
from dataclasses import dataclass
from functools import total_ordering

VOICE_GATEWAY = "CUBE_T_VGW"

# REL-4: these, and every release of the trains 17.4 and 17.5.
STOPPING_RELEASES = ("17.3.2", "17.3.3", "17.3.4a", "17.6.1a")
STOPPING_TRAINS = ((17, 4), (17, 5))

# REL-8: the pairs that are documented; the version of any other release is not guessed.
CUBE_VERSIONS = {"17.6.1a": "14.4", "17.15.1a": "14.10", "17.18.1a": "15"}


@total_ordering
@dataclass(frozen=True)
class Release:
    numbers: tuple[int, ...]
    letter: str

    @classmethod
    def parse(cls, text: str) -> "Release":
        match = re.fullmatch(r"(\d+)\.(\d+)\.(\d+)([a-z]?)", text)
        if match is None:
            raise ValueError(f'"{text}" is no release like 17.6.1a')
        *numbers, letter = match.groups()
        return cls(tuple(int(number) for number in numbers), letter)

    def __lt__(self, other: "Release") -> bool:
        return (self.numbers, self.letter) < (other.numbers, other.letter)

    def __str__(self) -> str:
        return ".".join(str(number) for number in self.numbers) + self.letter

    @property
    def stops_without_acknowledgement(self) -> bool:
        return str(self) in STOPPING_RELEASES or self.numbers[:2] in STOPPING_TRAINS

    @property
    def counts_forked_calls_as_enhanced(self) -> bool:
        return self >= FORKED_IS_ENHANCED_FROM

    @property
    def standard_tag(self) -> str:
        return "CUBE_TS_STD" if self.names_subscriptions else "CUBE_T_STD"

    @property
    def enhanced_tag(self) -> str:
        return "CUBE_TS_ENH" if self.names_subscriptions else "CUBE_T_ENH"

    @property
    def names_subscriptions(self) -> bool:
        return self >= SUBSCRIPTIONS_FROM

    @property
    def cube_version(self) -> str | None:
        return CUBE_VERSIONS.get(str(self))


FORKED_IS_ENHANCED_FROM = Release.parse("17.6.1a")
SUBSCRIPTIONS_FROM = Release.parse("17.18.1a")
OLDEST = Release.parse("17.3.2")
NEWEST = Release.parse("17.18.99")


def class_of(tag: str) -> str:
    """The licence class of a CUBE tag."""
    return "subscription" if tag.startswith("CUBE_TS_") else "perpetual"
