"""Pull the usage reports of a router, hand them to the licence server, and bring the acknowledgements back.

    python3 pull_reports.py https://router https://licence-server

Name and password stand in ROUTER_LOGIN as name:password. Needs nothing but Python.
"""

import base64
import json
import os
import ssl
import sys
import time
import urllib.request

SERVER_PATH = "/services/api/smart-accounts-and-licensing/v2"
MOST_POLLS = 30


def call(method, url, body=None, login=None):
    """Send one request and read its JSON; a router's certificate is its own, so it is not checked."""
    headers = {"content-type": "application/json"}
    if login:
        headers["authorization"] = "Basic " + base64.b64encode(login.encode()).decode()
    data = None if body is None else json.dumps(body).encode()
    trusting = ssl._create_unverified_context() if login else None
    request = urllib.request.Request(url, data, headers, method=method)
    with urllib.request.urlopen(request, context=trusting) as answer:
        return json.load(answer)


def report_file(usage):
    """Put signed reports into one file, as the licence server takes them."""
    reports = "".join(f"<RUMReport><![CDATA[{json.dumps(report)}]]></RUMReport>" for report in usage)
    return f"<smartLicense>{reports}</smartLicense>"


def acknowledgements(server, document):
    """Submit a report file, and poll until every report of it is acknowledged."""
    encoded = base64.b64encode(document.encode()).decode()
    receipt = call("POST", f"{server}{SERVER_PATH}/devices/reportusage", {"data": {"document": encoded}})
    if receipt["status"] != "OK_POLL":
        sys.exit(f"the licence server refuses the reports: {receipt['message']}")
    question = {"data": {"poll_id": receipt["poll_id"], "action": "acknowledgements"}}
    for _ in range(MOST_POLLS):
        answer = call("POST", f"{server}{SERVER_PATH}/accounts/poll", question)
        if answer["status"] == "COMPLETE":
            return [item["smart_license"] for item in answer["data"]["acknowledgements"]]
        time.sleep(1)
    sys.exit("the licence server took the reports and has not acknowledged them yet; run this again later")


def main():
    router, server = sys.argv[1:3]
    login = os.environ["ROUTER_LOGIN"]
    call("POST", f"{router}/smartlic-service/close-reports", {}, login)
    usage = call("GET", f"{router}/smartlic-service/all-reports", login=login)["usage"]
    documents = acknowledgements(server, report_file(usage))
    for document in documents:
        call("POST", f"{router}/smartlic-service/import", {"data": document}, login)
    print(f"{len(usage)} reports pulled, {len(documents)} acknowledgements imported")


if __name__ == "__main__":
    main()
