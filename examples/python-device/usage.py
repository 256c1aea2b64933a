"""How much of each licence was in use at which second."""

from bisect import bisect_right
from typing import Callable

Levels = dict[str, int]


class Usage:
    """A staircase: each step holds from its instant until the next one begins."""

    def __init__(self) -> None:
        self.steps: list[tuple[int, Levels]] = []

    def change(self, at: int, levels: Levels) -> None:
        """Within one second the last change stands: a call that starts and ends in it counts in no second."""
        if self.steps and self.steps[-1][0] == at:
            self.steps.pop()
        self.steps.append((at, levels))

    def peak(self, tag: str, start: int, end: int) -> int:
        """The highest use from `start` up to the second before `end`; Standard is Aggregate less Enhanced (CNT-4)."""
        if not tag.endswith("_STD"):
            return self._highest(lambda levels: levels.get(tag, 0), start, end)
        enhanced = tag.removesuffix("STD") + "ENH"
        aggregate = self._highest(lambda levels: levels.get(tag, 0) + levels.get(enhanced, 0), start, end)
        return aggregate - self.peak(enhanced, start, end)

    def forget(self, before: int) -> None:
        del self.steps[: self._standing_at(before)]

    def _highest(self, level: Callable[[Levels], int], start: int, end: int) -> int:
        steps = self.steps[self._standing_at(start) : self._standing_at(end - 1) + 1]
        return max((level(levels) for at, levels in steps if at < end), default=0)

    def _standing_at(self, instant: int) -> int:
        return max(bisect_right(self.steps, instant, key=lambda step: step[0]) - 1, 0)
