"""What can be seen of the router, by the names of the adapter protocol."""

from typing import Any, Callable

from instants import DAY, HOUR, text_of
from releases import VOICE_GATEWAY, class_of
from reports import report_as_sent
from router import Router


def interval(router: Router) -> dict[str, int]:
    seconds = router.recorder.interval
    return {"days": seconds // DAY} if seconds % DAY == 0 else {"hours": seconds // HOUR}


def records(router: Router) -> list[dict[str, Any]]:
    newest_first = reversed(router.recorder.records)
    return [{"tag": record.tag, "at": text_of(record.at), "count": record.count} for record in newest_first]


def licences(router: Router) -> list[dict[str, Any]]:
    """Platform licences, and whatever was recorded once: the voice gateway tag shows when it has been used (VGW-5)."""
    recorded = dict.fromkeys(record.tag for record in router.recorder.records)
    classes = router.platform | {tag: class_of(tag) for tag in recorded}
    counts = {tag: router.recorder.meters[tag].recorded for tag in classes}
    return [
        {"tag": tag, "class": classes[tag], "count": count, "status": "IN USE" if count > 0 else "NOT IN USE"}
        for tag, count in counts.items()
    ]


def counts(router: Router) -> dict[str, int]:
    standard = router.levels[router.release.standard_tag]
    enhanced = router.levels[router.release.enhanced_tag]
    aggregate, voice_port = standard + enhanced, router.levels[VOICE_GATEWAY]
    return {"standard": standard, "enhanced": enhanced, "aggregate": aggregate, "voicePort": voice_port}


def policy(router: Router) -> dict[str, Any]:
    shown = {"ackRequired": router.policy.acknowledgement_required} | router.policy.terms(router.release)
    installed = router.policy.installed
    if installed is None:
        return shown
    return shown | {"name": installed.given.get("name"), "installedAt": text_of(installed.at)}


SEEN: dict[str, Callable[[Router], Any]] = {
    "service": lambda router: "up" if router.service_is_up else "down",
    "deadline": lambda router: text_of(router.deadline),
    "lastAck": lambda router: text_of(router.standing.last_acknowledgement),
    "interval": interval,
    "nextRecordAt": lambda router: text_of(router.recorder.interval_end),
    "records": records,
    "pending": lambda router: [report_as_sent(router.sudi, report) for report in router.reports.pending],
    "licences": licences,
    "policy": policy,
    "counts": counts,
    "role": lambda router: "active",
    "haType": lambda router: "none",
    "cubeVersion": lambda router: router.release.cube_version,
    "softwareVersion": lambda router: str(router.release),
    "pushInterval": lambda router: router.push_days,
    "nextPush": lambda router: text_of(router.next_push),
    "lastPush": lambda router: text_of(router.submissions.last_push),
    "nextAckCheck": lambda router: text_of(router.submissions.poll_at),
    "trustInstalledAt": lambda router: text_of(router.standing.trusted_at),
}
