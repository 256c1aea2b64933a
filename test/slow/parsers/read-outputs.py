"""Reads outputs of a router with the parsers that network engineers use.

Standard input: one JSON object a line, {"command", "output"}. Standard output: one a line, what each parser made of it:
{"genie": value or null, "ntc": value or null, "errors": [text]}; null where there is no parser for the command.
"""

import json
import logging
import sys
import warnings

warnings.simplefilter("ignore")
logging.disable(logging.CRITICAL)

from genie.conf.base import Device  # noqa: E402
from genie.libs.parser.utils import get_parser  # noqa: E402
from genie.metaparser.util.exceptions import SchemaEmptyParserError  # noqa: E402
from ntc_templates.parse import parse_output  # noqa: E402

device = Device("cube", os="iosxe")
device.custom = {"abstraction": {"order": ["os"]}}


def genie(command, output):
    try:
        get_parser(command, device)
    except Exception:
        return None
    try:
        return device.parse(command, output=output)
    except SchemaEmptyParserError:
        # Its word for a list that lists nothing.
        return {}


# The package takes the template of "show license" for every command that begins so: only those that have one of their own count.
templates = {"show license status", "show version", "show clock", "show logging"}


def ntc(command, output):
    return parse_output(platform="cisco_ios", command=command, data=output) if command in templates else None


for line in sys.stdin:
    asked = json.loads(line)
    read = {"genie": None, "ntc": None, "errors": []}
    for name, parser in (("genie", genie), ("ntc", ntc)):
        try:
            read[name] = parser(asked["command"], asked["output"])
        except Exception as fault:
            read["errors"].append(f"{name}: {type(fault).__name__}: {fault}")
    print(json.dumps(read, default=str), flush=True)
