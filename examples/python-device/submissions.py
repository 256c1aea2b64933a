"""When the device speaks to its server: pushes, repetitions and polls."""

from dataclasses import dataclass
from typing import Any

from instants import DAY, HOUR, instant_of

USUAL_PUSH_DAYS = 30
RETRY_AFTER = 12 * HOUR
# A push for the sake of a deadline leaves two days before it: one for the server, one for a push that has to wait.
LEAD = 2 * DAY


@dataclass
class Submissions:
    usage_interval_days: int | None = None
    last_push: int | None = None
    change_since: int | None = None
    last_try: int = 0
    retry_at: int | None = None
    poll: str | None = None
    poll_at: int | None = None

    def push_days(self, from_policy: int | None) -> int:
        """What was configured, or what the policy says where that is less; 0 for no routine pushes (RPT-12)."""
        stated = [days for days in (self.usage_interval_days, from_policy) if days is not None]
        return min(stated, default=USUAL_PUSH_DAYS)

    def next_push(self, trusted_at: int, push_days: int, deadline: int | None, anything_pending: bool) -> int | None:
        """The next routine push: an interval after the last, earlier where the deadline comes before (RPT-7)."""
        due = []
        if self.last_push is None and anything_pending:
            due.append(trusted_at)
        if self.last_push is not None and push_days > 0:
            due.append(self.last_push + push_days * DAY)
        if deadline is not None and (self.last_push is None or self.last_push < deadline - LEAD):
            due.append(deadline - LEAD)
        return min(due, default=None)

    def next_submission(self, next_push: int | None) -> int | None:
        """Nothing leaves within 24 hours of the last submission (CHG-4), but for the repetition of a failed one."""
        if self.retry_at is not None and self.change_since is None:
            return self.retry_at
        due = [at for at in (self.change_since, self.retry_at or next_push) if at is not None]
        if not due:
            return None
        return max(min(due), self.last_push + DAY) if self.last_push is not None else min(due)

    def tried(self, at: int) -> None:
        """Until the server answers, a submission has failed and will be repeated (TRN-7)."""
        self.change_since = None
        self.last_try = at
        self.retry_at = at + RETRY_AFTER

    def accepted(self, sent_at: int) -> None:
        self.last_push = max(sent_at, self.last_push or sent_at)
        self.retry_at = None

    def expect(self, poll: str, at: int) -> None:
        self.poll, self.poll_at = poll, at

    def acknowledged(self, answered: dict[str, Any] | None, nothing_is_open: bool) -> None:
        """An acknowledgement that answers no message, too, accepts the last submission where it leaves nothing open."""
        if answered is not None and answered["kind"] == "report":
            self.accepted(instant_of(answered["at"]))
        elif nothing_is_open and self.retry_at is not None:
            self.accepted(self.last_try)
        if nothing_is_open or (answered is not None and answered["kind"] == "poll"):
            self.poll = self.poll_at = None
