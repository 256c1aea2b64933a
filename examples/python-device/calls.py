"""The calls that stand, and what they use by licence tag."""

from releases import VOICE_GATEWAY, Release


class Calls:
    def __init__(self) -> None:
        self.plain = 0
        self.forked = 0
        self.voice_port = 0

    def start(self, kind: str, count: int) -> int:
        if kind == "trunk":
            self.plain += count
        else:
            self.voice_port += count
        return count

    def end(self, kind: str, count: int, forked: bool) -> int:
        if kind == "voice-port":
            ended = min(count, self.voice_port)
            self.voice_port -= ended
            return ended
        ended_forked = min(count, self.forked) if forked else min(max(count - self.plain, 0), self.forked)
        ended_plain = min(count - ended_forked, self.plain)
        self.forked -= ended_forked
        self.plain -= ended_plain
        return ended_forked + ended_plain

    def fork(self, count: int, forked: bool) -> int:
        """Plain calls become forked ones; one more fork of a forked call changes nothing (CNT-2)."""
        if forked:
            return min(count, self.forked)
        forking = min(count, self.plain)
        self.plain -= forking
        self.forked += forking
        return forking

    def by_tag(self, release: Release) -> dict[str, int]:
        enhanced = self.forked if release.counts_forked_calls_as_enhanced else 0
        return {
            release.standard_tag: self.plain + self.forked - enhanced,
            release.enhanced_tag: enhanced,
            VOICE_GATEWAY: self.voice_port,
        }
