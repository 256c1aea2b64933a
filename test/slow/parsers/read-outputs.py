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
from ntc_templates.parse import ParsingException, parse_output  # noqa: E402

device = Device("cube", os="iosxe")
device.custom = {"abstraction": {"order": ["os"]}}


def genie(command, output):
    try:
        get_parser(command, device)
    except Exception:
        return None
    return device.parse(command, output=output)


def ntc(command, output):
    try:
        return parse_output(platform="cisco_ios", command=command, data=output)
    except ParsingException as fault:
        if "attribute" in str(fault) or "No template found" in str(fault):
            return None
        raise


for line in sys.stdin:
    asked = json.loads(line)
    read = {"genie": None, "ntc": None, "errors": []}
    for name, parser in (("genie", genie), ("ntc", ntc)):
        try:
            read[name] = parser(asked["command"], asked["output"])
        except Exception as fault:
            read["errors"].append(f"{name}: {type(fault).__name__}: {fault}")
    print(json.dumps(read, default=str), flush=True)
