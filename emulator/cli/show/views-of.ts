import { formatRelease } from "../../../core/release/release";
import { nextAckCheck } from "../../device/polling";
import type { Router } from "../../device/router";
import type { CubeStatusView } from "./cube-status";
import { layoutOf } from "./layout";
import type { LicenceAllView } from "./licence-all";
import type { LicenceStatusView } from "./licence-status";
import { licencesOf } from "./licences-of";
import type { TransportView } from "./transport-section";

/** What a router shows of its licensing (DDL-5). */
export function statusOf(router: Router): LicenceStatusView {
  const { state, deadline, pushIntervalDays, nextPush } = router;
  const { accountPolicy, acknowledged, pushing, trust } = state;
  return {
    display: { layout: layoutOf(state.release), zone: state.timeZone },
    smartAccount: trust === "none" ? "none" : (trust.smartAccount ?? "none"),
    virtualAccount: trust === "none" ? "none" : (trust.virtualAccount ?? "none"),
    transport: transportOf(router),
    policy: {
      effective: state.policy,
      installed: accountPolicy === "none" ? "none" : { at: accountPolicy.installedAt, name: accountPolicy.policy.name },
    },
    reporting: {
      lastAck: acknowledged.lastAck,
      nextDeadline: deadline,
      pushInterval: pushIntervalDays,
      nextAckCheck: nextAckCheck(state),
      nextPush,
      lastPush: pushing.lastPush === "never" ? "none" : pushing.lastPush,
      lastFileWrite: state.lastFileWrite,
      lastPull: state.lastPull,
    },
    trustInstalled: trust === "none" ? "none" : trust.installedAt,
  };
}

export const transportOf = ({ state }: Router): TransportView => ({
  type: state.transport,
  url: state.transport === "cslu" ? state.csluUrl : state.url,
  proxy: state.proxy,
});

export const allOf = (router: Router): LicenceAllView => ({
  status: statusOf(router),
  licences: licencesOf(router),
  sudi: router.state.sudi,
  members: router.members,
  reservation: router.state.reservation,
});

export const cubeStatusOf = ({ state, cubeVersion, haType }: Router): CubeStatusView => ({
  cubeVersion,
  release: formatRelease(state.release),
  platform: state.sudi.pid,
  haType,
});
