"""Read a router's licensing over RESTCONF and print it as a few lines.

    python3 read_licensing.py https://router [TOKEN]

With a registration ID token the router is first made to trust its licence server. Name and password stand in ROUTER_LOGIN.
"""

import json
import os
import sys
import urllib.error

from pull_reports import call

MODEL = "cisco-smart-license"


def state(router, login, *names):
    """Read one node below licensing/state/state-info."""
    path = "/".join(names)
    answer = call("GET", f"{router}/restconf/data/{MODEL}:licensing/state/state-info/{path}", login=login)
    return answer[f"{MODEL}:{names[-1].split('=')[0]}"]


def trust(router, login, token):
    body = {f"{MODEL}:input": {"id-token": token, "all-ha": False, "force": False}}
    try:
        call("POST", f"{router}/restconf/operations/{MODEL}:id-token-trust", body, login)
    except urllib.error.HTTPError as refusal:
        errors = json.load(refusal)["ietf-restconf:errors"]["error"]
        sys.exit(f"no trust: {errors[0]['error-message']}")


def main():
    router, *token = sys.argv[1:]
    login = os.environ["ROUTER_LOGIN"]
    if token:
        trust(router, login, token[0])
    print(f"device    {state(router, login, 'udi')['sn']}")
    print(f"trusted   {state(router, login, 'trust-code')[0]['is-installed']}")
    print(f"policy    {state(router, login, 'policy')['policy-name']}")
    for licence in state(router, login, "usage"):
        print(f"in use    {licence['entitlement-tag']} {licence['count']}")
    print(f"deadline  {state(router, login, 'rum-ack').get('next-report-deadline', 'none')}")


if __name__ == "__main__":
    main()
