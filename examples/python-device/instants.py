"""Instants are whole seconds of Unix time, UTC; the wire writes them as RFC 3339."""

from datetime import datetime, timezone

HOUR = 3600
DAY = 24 * HOUR
FORMAT = "%Y-%m-%dT%H:%M:%SZ"


def instant_of(text: str) -> int:
    return int(datetime.strptime(text, FORMAT).replace(tzinfo=timezone.utc).timestamp())


def text_of(instant: int | None) -> str | None:
    return None if instant is None else datetime.fromtimestamp(instant, timezone.utc).strftime(FORMAT)


def hour_after(instant: int) -> int:
    return instant - instant % HOUR + HOUR
