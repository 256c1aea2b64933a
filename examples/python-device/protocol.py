"""Adapter protocol 1 over standard input and output: one JSON object a line, one answer a line, in order."""

import json
import sys
from typing import Any, Callable

from display import SEEN
from instants import DAY, HOUR, instant_of, text_of
from releases import NEWEST, OLDEST, Release
from router import ACCEPTED, Router, Verdict, refused

Fields = dict[str, Any]

DECLARATION = {
    "protocol": 1,
    "side": "device",
    "implementation": {"name": "python-device", "version": "1.0.0"},
    "capabilities": ["reports", "policy", "voice-gateway", "reload", "upgrade"],
    "releases": {"from": str(OLDEST), "to": str(NEWEST)},
    "clock": "advance",
}

# What belongs to capabilities that are not declared.
UNDECLARED = {"redundancy", "reservation", "url", "proxy", "sourceInterface", "capacity"}


class Refusal(Exception):
    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


class Adapter:
    def __init__(self) -> None:
        self._router: Router | None = None

    @property
    def router(self) -> Router:
        if self._router is None:
            raise Refusal("bad-request", "there is no device yet: reset comes first")
        return self._router

    def answer(self, request: Fields) -> Fields:
        fields = {name: value for name, value in request.items() if name not in ("id", "op") and value is not None}
        try:
            return {"id": request["id"], "ok": self._perform(request["op"], fields)}
        except Refusal as refusal:
            error = {"code": refusal.code, "message": str(refusal)}
        except (KeyError, TypeError, ValueError) as fault:
            error = {"code": "bad-request", "message": f"{type(fault).__name__}: {fault}"}
        return {"id": request["id"], "error": error}

    def _perform(self, op: str, fields: Fields) -> Fields:
        perform: Callable[[Fields], Fields] | None = getattr(self, f"op_{op}", None)
        if perform is None:
            raise Refusal("not-implemented", f'"{op}" is not done here')
        if fields.get("unit", "first") != "first":
            raise Refusal("not-implemented", "there is one unit here")
        for field in sorted(UNDECLARED.intersection(fields)):
            raise Refusal("not-implemented", f'"{field}" belongs to a capability that is not declared')
        return perform(fields)

    def op_hello(self, asked: Fields) -> Fields:
        if asked["protocol"] != 1:
            raise Refusal("bad-request", "protocol 1 is spoken here")
        return DECLARATION

    def op_bye(self, asked: Fields) -> Fields:
        return {}

    def op_reset(self, asked: Fields) -> Fields:
        release, verdict = _played(asked["release"])
        if release is not None:
            self._router = Router(instant_of(asked["at"]), release, asked["device"], asked.get("platformLicences", []))
        return _said(verdict)

    def op_configure(self, asked: Fields) -> Fields:
        """All of it, or nothing where one value is refused."""
        interval = _seconds_of(asked["periodicity"]) if "periodicity" in asked else self.router.recorder.interval
        if interval is None:
            return _said(refused("the periodicity is 8 to 23 hours or 1 to 30 days"))
        if not 1 <= asked.get("usageIntervalDays", 1) <= 365:
            return _said(refused("the usage interval is 1 to 365 days"))
        if asked.get("transport") == "cslu":
            raise Refusal("not-implemented", "collectors are not declared")
        self.router.recorder.set_interval(self.router.now, interval)
        self.router.transport = asked.get("transport", self.router.transport)
        self.router.finds_servers = asked.get("nameServers", self.router.finds_servers) not in ([], False)
        submissions = self.router.submissions
        submissions.usage_interval_days = asked.get("usageIntervalDays", submissions.usage_interval_days)
        return _said(ACCEPTED)

    def op_trust(self, asked: Fields) -> Fields:
        verdict, sent = self.router.ask_for_trust(asked["token"], asked["scope"], asked.get("force", False))
        return _said(verdict) | {"sent": sent}

    def op_calls(self, asked: Fields) -> Fields:
        done = self.router.place_calls(asked["action"], asked["kind"], asked["count"], asked.get("forked", False))
        return {"accepted": done, "refused": asked["count"] - done}

    def op_advance(self, asked: Fields) -> Fields:
        to = instant_of(asked["to"])
        if to < self.router.now:
            raise Refusal("bad-request", f"{asked['to']} is over")
        sent = self.router.advance(to)
        return {"now": text_of(self.router.now), "sent": sent}

    def op_deliver(self, given: Fields) -> Fields:
        """Signed bytes are not read here: the decoded form counts."""
        router = self.router
        answered = router.sent.get(given.get("ref", ""))
        if "acknowledgement" in given:
            return _said(router.take_acknowledgement(given["acknowledgement"], answered))
        if "policy" in given:
            return _said(router.take_policy(given["policy"]))
        if answered is None:
            return _said(refused("this answers no message of this device"))
        if "trust" in given:
            return _said(router.take_trust(given["trust"]))
        if "later" in given:
            router.take_receipt(answered, given["later"]["poll"], given["later"]["seconds"])
        return _said(ACCEPTED)

    def op_link(self, asked: Fields) -> Fields:
        if asked.get("to", "cssm") == "cssm":
            self.router.link_is_up = asked["state"] == "up"
        return {}

    def op_reload(self, asked: Fields) -> Fields:
        self.router.reload()
        return _said(ACCEPTED)

    def op_upgrade(self, asked: Fields) -> Fields:
        release, verdict = _played(asked["release"])
        if release is not None:
            self.router.upgrade(release)
        return _said(verdict)

    def op_observe(self, asked: Fields) -> Fields:
        for name in asked["what"]:
            if name not in SEEN:
                raise Refusal("not-implemented", f'"{name}" cannot be seen here')
        return {name: SEEN[name](self.router) for name in asked["what"]}


def _played(text: str) -> tuple[Release | None, Verdict]:
    try:
        release = Release.parse(text)
    except ValueError as fault:
        return None, refused(str(fault))
    if OLDEST <= release <= NEWEST:
        return release, ACCEPTED
    return None, refused(f"{text} is not played here; {OLDEST} to {NEWEST} are")


def _seconds_of(periodicity: Any) -> int | None:
    """None for a value that the command line refuses (REC-1)."""
    match periodicity:
        case "default":
            return 7 * DAY
        case {"hours": hours}:
            return hours * HOUR if 8 <= hours <= 23 else None
        case {"days": days}:
            return days * DAY if 1 <= days <= 30 else None
    raise ValueError(f"{periodicity} is no periodicity")


def _said(verdict: Verdict) -> Fields:
    accepted, message = verdict
    return {"accepted": accepted} if message is None else {"accepted": accepted, "message": message}


def serve() -> None:
    adapter = Adapter()
    for line in sys.stdin:
        request = json.loads(line)
        print(json.dumps(adapter.answer(request), separators=(",", ":")), flush=True)
        if request["op"] == "bye":
            return
