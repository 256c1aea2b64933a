import type { Router } from "../../device/router";

/** A route processor and its peer, as redundancy sees them. */
export interface RedundancyView {
  readonly mine: string;
  readonly peer: string;
  readonly mode: "Simplex" | "Duplex";
  readonly unit: "Primary" | "Secondary";
  readonly unitId: number;
  /** Operational and configured mode are the same. */
  readonly redundancy: "Non-redundant" | "sso";
  readonly state: "Non Redundant" | "sso";
  readonly manualSwitchover: string;
  readonly communications: string;
}

/** A router that has no peer. */
export const alone: RedundancyView = {
  mine: "13 -ACTIVE",
  peer: "1  -DISABLED",
  mode: "Simplex",
  unit: "Primary",
  unitId: 48,
  redundancy: "Non-redundant",
  state: "Non Redundant",
  manualSwitchover: "disabled (system is simplex (no peer unit))",
  communications: "Down      Reason: Simplex mode",
};

const states = { active: "13 -ACTIVE", standby: "8  -STANDBY HOT" } as const;

/** What a router shows of its pair, from where it stands (HAI-4). */
export function redundancyOf({ state: { redundancy } }: Router): RedundancyView {
  if (redundancy === undefined) return alone;
  const { role, unit, peerLink } = redundancy;
  const place = { unit: unit === "first" ? "Primary" : "Secondary", unitId: unit === "first" ? 48 : 49 } as const;
  if (peerLink === "down")
    return { ...alone, ...place, mine: states[role], communications: "Down      Reason: Failure" };
  return {
    ...place,
    mine: states[role],
    peer: states[role === "active" ? "standby" : "active"],
    mode: "Duplex",
    redundancy: "sso",
    state: "sso",
    manualSwitchover: role === "active" ? "enabled" : "cannot be initiated from this the standby unit",
    communications: "Up",
  };
}

/** `show redundancy states`; client count and timers are fixed. */
export const printRedundancyStates = (view: RedundancyView): string => `\
       my state = ${view.mine} 
     peer state = ${view.peer} 
           Mode = ${view.mode}
           Unit = ${view.unit}
        Unit ID = ${view.unitId}

Redundancy Mode (Operational) = ${view.redundancy}
Redundancy Mode (Configured)  = ${view.redundancy}
Redundancy State              = ${view.state}
     Maintenance Mode = Disabled
    Manual Swact = ${view.manualSwitchover}
 Communications = ${view.communications}

   client count = 135
 client_notification_TMR = 30000 milliseconds
           RF debug mask = 0x0   
Gateway monitoring interval  = 0 secs`;
