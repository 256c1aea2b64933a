import { describe, expect, it } from "vitest";
import type { AccountDevices } from "../../server/ports/account-devices";
import { fresh, freshDevice } from "./fixtures";

/** What every keeper of the devices of accounts has to do. */
export function describeAccountDevices(name: string, make: () => Promise<AccountDevices>): void {
  it(`${name} keeps the devices that were ever entered, each once`, async () => {
    const devices = await make();
    const [va, one, other] = [fresh("va"), freshDevice(), freshDevice()];
    for (const sudi of [one, other, one]) await devices.enter(va, sudi);
    await devices.enter(fresh("va"), freshDevice());
    expect(await devices.of(va)).toHaveLength(2);
    expect(await devices.of(va)).toEqual(expect.arrayContaining([one, other]));
  });

  describe("an account without devices", () => {
    it(`has none, ${name}`, async () => expect(await (await make()).of(fresh("va"))).toEqual([]));
  });
}
