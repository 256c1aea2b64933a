import { describe, expect, it } from "vitest";
import { issuerOfTheDay } from "../../../cli/fleet/issuer-of-the-day";
import { parseInstant } from "../../../core/time/instant";
import { seededIssuer } from "../../../server/adapters/memory/seeded-issuer";

describe("the issuer of the day", () => {
  it("has one key for each day, in whatever order its hours come", async () => {
    const issuer = issuerOfTheDay(seededIssuer("fleet"));
    const hours = ["2021-03-29T23:59:59Z", "2021-03-30T00:00:00Z", "2021-03-29T00:00:00Z", "2021-03-30T12:00:00Z"];
    const [night, next, morning, noon] = await Promise.all(hours.map((hour) => issuer.current(parseInstant(hour))));
    expect(morning).toBe(night);
    expect(noon).toBe(next);
    expect(next?.key.keyId).not.toBe(night?.key.keyId);
  });

  it("has its certificate good for all of the day", async () => {
    const issuer = issuerOfTheDay(seededIssuer("fleet"));
    const { certificate } = await issuer.current(parseInstant("2021-03-29T15:00:00Z"));
    const { not_before, not_after } = JSON.parse(certificate.payload);
    expect(not_before).toBe(parseInstant("2021-03-29T00:00:00Z"));
    expect(not_after).toBeGreaterThanOrEqual(parseInstant("2021-03-30T00:00:00Z"));
  });
});
