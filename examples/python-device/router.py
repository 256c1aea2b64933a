"""The router as far as licensing goes: its state, what time does to it, and what people and servers do to it."""

from typing import Any

from calls import Calls
from deadline import Standing, Use, deadline_of
from instants import DAY, HOUR, instant_of, text_of
from policy import Policy
from recording import Measurement, Recorder
from releases import Release, class_of
from reports import Reports, report_as_sent
from submissions import Submissions
from usage import Usage

Message = dict[str, Any]
Verdict = tuple[bool, str | None]
ACCEPTED: Verdict = (True, None)


def refused(why: str) -> Verdict:
    return False, why


class Router:
    def __init__(self, at: int, release: Release, device: dict[str, str], platform: list[dict[str, str]]) -> None:
        self.now = at
        self.release = release
        self.hostname = device["hostname"]
        self.sudi = {"pid": device["pid"], "serial": device["serial"]}
        self.platform = {licence["tag"]: licence["class"] for licence in platform}
        self.calls = Calls()
        self.usage = Usage()
        self.recorder = Recorder(at, self.usage, self._keep)
        self.reports = Reports(self.platform)
        self.policy = Policy()
        self.standing = Standing()
        self.use = Use(dict(self.platform))
        self.submissions = Submissions()
        self.transport = "smart"
        self.link_is_up = True
        self.finds_servers = True
        self.sent: dict[str, Message] = {}
        self.outbox: list[Message] = []
        for tag in self.platform:
            self.recorder.watch(tag, at, recorded=1)
        self._meter_calls()

    # What it shows

    @property
    def deadline(self) -> int | None:
        standing = (self.policy, self.release, self.standing, self.use, self.reports)
        return deadline_of(*standing, self.levels, self.now)

    @property
    def service_is_up(self) -> bool:
        return not (self.standing.lapsed and self.release.stops_without_acknowledgement)

    @property
    def push_days(self) -> int:
        return self.submissions.push_days(self.policy.push_interval_days)

    @property
    def next_push(self) -> int | None:
        if self.standing.trusted_at is None or not self.reports.anything_used:
            return None
        pending = bool(self.reports.pending)
        return self.submissions.next_push(self.standing.trusted_at, self.push_days, self.deadline, pending)

    # What time does to it

    def advance(self, to: int) -> list[Message]:
        """Everything that is due up to `to`, or up to the first instant at which messages leave."""
        while (due := self._next_due()) <= to:
            self._let_time_pass(max(due, self.now))
            self._work()
            if self.outbox:
                return self._take_outbox()
        self._let_time_pass(to)
        return []

    def _next_due(self) -> int:
        deadline = self.deadline
        due = [self.recorder.next_due, self._next_submission(), self.submissions.poll_at]
        if deadline is not None and deadline > self.now:
            due.append(deadline)
        return min(at for at in due if at is not None)

    def _next_submission(self) -> int | None:
        if self.standing.trusted_at is None or self.transport == "off" or not self.reports.anything_used:
            return None
        return self.submissions.next_submission(self.next_push)

    def _let_time_pass(self, to: int) -> None:
        if to > self.now:
            self.use.note(self.levels, self.now, to)
            self.now = to

    def _work(self) -> None:
        """What is due at this second, in the order of the ground rules."""
        self._record()
        self._judge_deadline()
        self._poll()
        self._submit()

    def _record(self) -> None:
        if self.now < self.recorder.next_due:
            return
        for record in self.recorder.work(self.now):
            self.reports.note_change(record.tag, self.now, str(self.release))
            self.submissions.change_since = self.submissions.change_since or self.now

    def _judge_deadline(self) -> None:
        self.standing.judge(self.deadline, self.now, self.use.tags(self.levels))

    def _poll(self) -> None:
        if self.submissions.poll_at is None or self.submissions.poll_at > self.now:
            return
        self.submissions.poll_at = self.now + DAY
        self._send({"kind": "poll", "poll": self.submissions.poll})

    def _submit(self) -> None:
        due = self._next_submission()
        if due is None or due > self.now:
            return
        self.submissions.tried(self.now)
        if not self._can_send():
            return
        if not self.reports.pending:
            self.recorder.measure(self.now)
        reports = [report_as_sent(self.sudi, report) for report in self.reports.hand_over(self.now)]
        self._send({"kind": "report", "reports": reports})

    def _keep(self, measurement: Measurement) -> None:
        self.reports.add(measurement, str(self.release))

    def _can_send(self) -> bool:
        return self.link_is_up and self.transport != "off" and self.finds_servers

    def _send(self, message: Message) -> None:
        if not self._can_send():
            return
        ref = f"m{len(self.sent) + 1}"
        self.sent[ref] = {"ref": ref, "at": text_of(self.now), "from": self.sudi, "to": "cssm"} | message
        self.outbox.append(self.sent[ref])

    def _take_outbox(self) -> list[Message]:
        taken, self.outbox = self.outbox, []
        return taken

    # What people do to it

    def place_calls(self, action: str, kind: str, count: int, forked: bool) -> int:
        """How many calls it was done to; voice ports are never refused (VGW-2)."""
        if action == "start":
            done = self.calls.start(kind, count) if kind == "voice-port" or self.service_is_up else 0
        elif action == "end":
            done = self.calls.end(kind, count, forked)
        elif action == "fork" and kind == "trunk":
            done = self.calls.fork(count, forked)
        else:
            done = 0
        self._meter_calls()
        return done

    def _meter_calls(self) -> None:
        """Brings what is measured in line with the calls that stand now."""
        by_tag = self.calls.by_tag(self.release)
        for tag in by_tag:
            self.use.classes[tag] = class_of(tag)
            self.recorder.watch(tag, self.now)
        self.levels = by_tag | dict.fromkeys(self.platform, 1)
        self.usage.change(self.now, self.levels)

    def ask_for_trust(self, token: str, scope: str, force: bool) -> tuple[Verdict, list[Message]]:
        if self.standing.trusted_at is not None and not force:
            return refused("trust is installed already; force replaces it"), []
        if self.hostname.lower() == self.sudi["pid"].lower():
            return refused(f'the hostname "{self.hostname}" is the PID of the platform; choose another'), []
        if not self._can_send():
            return refused("the server cannot be reached"), []
        who = {"hostname": self.hostname, "softwareVersion": str(self.release), "deviceTime": text_of(self.now)}
        members = {"members": [{"sudi": self.sudi}]}
        self._send({"kind": "trust-request", "token": token, "scope": scope, "force": force} | who | members)
        return ACCEPTED, self._take_outbox()

    def reload(self) -> None:
        """Calls do not survive it; what was recorded does (REC-4)."""
        self.calls = Calls()
        self._meter_calls()

    def upgrade(self, release: Release) -> None:
        self.release = release
        self.reload()
        self._judge_deadline()

    # What servers do to it

    def take_acknowledgement(self, given: dict[str, Any], answered: Message | None) -> Verdict:
        if given["sudi"] != self.sudi:
            return refused("this acknowledgement is for another device")
        named = self.reports.acknowledge(set(given["of"]))
        if not named:
            return refused("this acknowledgement names no report that is pending here")
        self.use.reported_until = max(self.use.reported_until, *(report.handed_over_at or 0 for report in named))
        self.submissions.acknowledged(answered, self.reports.all_handed_over_are_acknowledged)
        self.standing.acknowledged(self.now)
        if given.get("policy"):
            self.policy.install(given["policy"], self.now)
        return ACCEPTED

    def take_trust(self, given: dict[str, Any]) -> Verdict:
        if not given["accepted"]:
            return ACCEPTED
        if abs(instant_of(given["serverTime"]) - self.now) >= HOUR:
            return refused("the clocks differ by an hour or more")
        self.standing.trusted(self.now)
        if given.get("policy"):
            self.policy.install(given["policy"], self.now)
        self._judge_deadline()
        return ACCEPTED

    def take_policy(self, given: dict[str, Any]) -> Verdict:
        if not self.policy.install(given, self.now):
            return refused("a newer version of the policy is installed")
        self._judge_deadline()
        return ACCEPTED

    def take_receipt(self, answered: Message, poll: str, seconds: int) -> None:
        """After a receipt the first poll comes when the server asks for it, later ones daily (TRN-7)."""
        if answered["kind"] == "report":
            self.submissions.accepted(instant_of(answered["at"]))
            self.submissions.expect(poll, self.now + seconds)
        else:
            self.submissions.expect(poll, self.now + DAY)
