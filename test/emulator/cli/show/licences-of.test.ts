import { describe, expect, it } from "vitest";
import { hours } from "../../../../core/time/duration";
import { parseInstant, plus } from "../../../../core/time/instant";
import { licencesOf } from "../../../../emulator/cli/show/licences-of";
import { Server } from "../../server";

describe("the licences of a router", () => {
  it("ACC-5 are those of its platform, by name, and what was recorded last of CUBE's", () => {
    const midnight = parseInstant("2021-03-29T00:00:00Z");
    const server = new Server("17.6.1a", midnight, { classes: {} });
    const platformLicences = [
      { tag: "ESR_P_1G_A", class: "perpetual" },
      { tag: "DNA_P_1G_A", class: "subscription" },
      { tag: "uck9", class: "enforced" },
    ] as const;
    server.router.restore({ ...server.router.state, platformLicences });
    server.router.calls({ action: "start", kind: "trunk", count: 9 });
    const platform = [
      { name: "network-advantage_1G", tag: "ESR_P_1G_A", count: 1, class: "perpetual" },
      { name: "dna-advantage_1G", tag: "DNA_P_1G_A", count: 1, class: "subscription" },
      { name: "uck9", tag: "uck9", count: 1, class: "enforced" },
    ];
    const standard = { name: "CUBE_T_STD", tag: "CUBE_T_STD", class: "perpetual" };
    expect(licencesOf(server.router)).toEqual([...platform, { ...standard, count: 0 }]);
    server.advance(plus(midnight, hours(1)));
    expect(licencesOf(server.router)).toEqual([...platform, { ...standard, count: 9 }]);
  });
});
