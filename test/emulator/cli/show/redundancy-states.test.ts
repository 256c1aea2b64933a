import { describe, expect, it } from "vitest";
import { alone, printRedundancyStates, type RedundancyView } from "../../../../emulator/cli/show/redundancy-states";
import { linesBeyond } from "./lines-beyond";

const pair = { mode: "Duplex", redundancy: "sso", state: "sso", communications: "Up" } as const;
const first: RedundancyView = {
  ...pair,
  mine: "13 -ACTIVE",
  peer: "8  -STANDBY HOT",
  unit: "Primary",
  unitId: 48,
  manualSwitchover: "enabled",
};
const second: RedundancyView = {
  ...pair,
  mine: first.peer,
  peer: first.mine,
  unit: "Secondary",
  unitId: 49,
  manualSwitchover: "cannot be initiated from this the standby unit",
};

const sso = `\
Redundancy Mode (Operational) = sso
Redundancy Mode (Configured)  = sso
Redundancy State              = sso
     Maintenance Mode = Disabled`;
const end = `\
   client count = 135
 client_notification_TMR = 30000 milliseconds
           RF debug mask = 0x0   
Gateway monitoring interval  = 0 secs`;

const sampleOfFirst = `\
       my state = 13 -ACTIVE 
     peer state = 8  -STANDBY HOT 
           Mode = Duplex
           Unit = Primary
        Unit ID = 48
${sso}
    Manual Swact = enabled
 Communications = Up
${end}`;
const sampleOfSecond = `\
       my state = 8  -STANDBY HOT 
     peer state = 13 -ACTIVE 
           Mode = Duplex
           Unit = Secondary
        Unit ID = 49
${sso}
    Manual Swact = cannot be initiated from this the standby unit
 Communications = Up
${end}`;

describe("show redundancy states", () => {
  it("prints the guide's samples of both route processors, and two blank lines that its page lost", () => {
    expect(linesBeyond(sampleOfFirst, printRedundancyStates(first))).toEqual(["", ""]);
    expect(linesBeyond(sampleOfSecond, printRedundancyStates(second))).toEqual(["", ""]);
  });

  it("shows a router without a peer as simplex", () => {
    expect(printRedundancyStates(alone)).toBe(`\
       my state = 13 -ACTIVE 
     peer state = 1  -DISABLED 
           Mode = Simplex
           Unit = Primary
        Unit ID = 48

Redundancy Mode (Operational) = Non-redundant
Redundancy Mode (Configured)  = Non-redundant
Redundancy State              = Non Redundant
     Maintenance Mode = Disabled
    Manual Swact = disabled (system is simplex (no peer unit))
 Communications = Down      Reason: Simplex mode

${end}`);
  });
});
