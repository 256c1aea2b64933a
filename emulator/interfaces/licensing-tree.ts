import { licenceClasses } from "../../core/policy/licence-class";
import { deviceName, type Sudi } from "../../core/report/sudi";
import { formatInstant, type Instant } from "../../core/time/instant";
import { licencesOf } from "../cli/show/licences-of";
import { reportsKept } from "../device/reports-kept";
import type { Router } from "../device/router";
import type { Transport } from "../device/router-state";

/** A node of the data that RESTCONF shows: named as the YANG model `cisco-smart-license` names it. */
export type Node = string | number | boolean | Tree | readonly Tree[];
export type Tree = { readonly [name: string]: Node | undefined };

const transportNames: Readonly<Record<Transport, string>> = {
  smart: "transport-type-smart",
  callhome: "transport-type-callhome",
  cslu: "transport-type-cslu",
  off: "transport-type-off",
};

/** The keys of the lists in the tree. */
export const listKeys: Readonly<Record<string, string>> = {
  usage: "entitlement-tag",
  "trust-code": "key_udi",
  "rum-reports-closed-keys": "rum-report-key",
};

/** What `licensing/state` of the model says of a router; instants are RFC 3339 in UTC. */
export function licensingTree(router: Router): Tree {
  const { state } = router;
  return {
    state: {
      "always-enabled": true,
      "smart-enabled": true,
      version: "5.0",
      "state-info": {
        udi: udiOf(state.sudi),
        transport: { "transport-type": transportNames[state.transport], ...urlsOf(router) },
        usage: usageOf(router),
        policy: policyOf(router),
        "trust-code": [trustOf(router)],
        "rum-ack": ackOf(router),
        "rum-reports-closed-keys": closedOf(router),
      },
    },
  };
}

const udiOf = ({ pid, serial }: Sudi): Tree => ({ pid, sn: serial });

const urlsOf = ({ state: { transport, url } }: Router): Tree =>
  transport === "smart" && url !== "default" ? { "url-settings": { "url-registration": url, "url-utility": url } } : {};

const usageOf = (router: Router): readonly Tree[] =>
  licencesOf(router).map(({ tag, name, count }) => ({
    "entitlement-tag": tag,
    "license-name": name,
    count,
    "enforcement-mode": count > 0 ? "enforcement-in-compliance" : "enforcement-waiting",
    "post-paid": false,
  }));

function policyOf({ policy, state: { accountPolicy } }: Router): Tree {
  const installed = accountPolicy !== "none";
  const classes = licenceClasses.map((licenceClass): [string, Tree] => {
    const { firstReport, reportingFrequency, reportOnChange } = policy.classes[licenceClass];
    return [
      `policy-${licenceClass}`,
      {
        "reporting-first-time": firstReport.value,
        "reporting-ongoing": reportingFrequency.value,
        "reporting-macd": reportOnChange.value,
      },
    ];
  });
  return {
    "policy-type": installed ? "policy-type-custom" : "policy-type-merged",
    "policy-name": (installed && accountPolicy.policy.name) || "Merged from multiple sources.",
    "install-time": installed ? formatInstant(accountPolicy.installedAt) : undefined,
    "ack-required": policy.ackRequired.value,
    ...Object.fromEntries(classes),
  };
}

function trustOf({ state: { sudi, trust } }: Router): Tree {
  const installed = trust === "none" ? {} : { "time-installed": formatInstant(trust.installedAt) };
  return { key_udi: deviceName(sudi), "is-installed": trust !== "none", ...installed, udi: udiOf(sudi) };
}

function ackOf({ deadline, state: { acknowledged } }: Router): Tree {
  return { "last-received-time": timeOr(acknowledged.lastAck), "next-report-deadline": timeOr(deadline) };
}

const closedOf = (router: Router): readonly Tree[] =>
  reportsKept(router.state)
    .filter(({ state }) => state !== "open")
    .map(({ id, sudi, start, end, state }) => ({
      "rum-report-key": String(id),
      "report-id": String(id),
      udi: udiOf(sudi),
      "report-start-time": formatInstant(start),
      "report-end-time": formatInstant(end),
      "report-state": `rum-report-state-${state}`,
    }));

const timeOr = (at: Instant | "none"): string | undefined => (at === "none" ? undefined : formatInstant(at));
