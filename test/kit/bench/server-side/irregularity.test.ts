import { describe, expect, it } from "vitest";
import {
  type Draft,
  irregularitiesOf,
  irregularitiesPattern,
  madeIrregular,
} from "../../../../kit/adapter/bench/server-side/irregularity";
import { KitDevice } from "../../../../kit/adapter/bench/server-side/kit-device";
import { readReports, signReports } from "../../../../kit/adapter/documents/documents";

const device = new KitDevice("A");
device.keep(1, {
  tag: "CUBE_T_STD",
  measurements: [{ start: "2021-03-29T00:00:00Z", end: "2021-03-29T08:00:00Z", value: 20 }],
});
device.makeNewKey();

const inOrder: Draft = {
  reports: [device.report(1)],
  virtualAccount: "Voice",
  key: device.key,
  sign: signReports,
  spoil: (document) => document,
};

/** The only report of the document that a draft becomes, checked with the device's key. */
function written(text: string) {
  const { reports, key, sign, spoil, virtualAccount } = madeIrregular(inOrder, device, irregularitiesOf(text));
  const [read] = readReports(spoil(sign(reports, key)), device.key.publicKey);
  return { virtualAccount, signature: read?.signature, value: read?.report.measurements[0]?.value };
}

describe("a submission that is out of order", () => {
  it.each([
    ["nothing", "valid", 20, "Voice"],
    ["changed after signing", "invalid", 21, "Voice"],
    ["signed with another key", "other-key", 20, "Voice"],
    ["signed by an imposter", "invalid", 20, "Voice"],
    ["signed with its former key", "other-key", 20, "Voice"],
    ["signed with the built-in key", "built-in", 20, "Voice"],
    ["with other figures", "valid", 21, "Voice"],
    ["for the virtual account Lab", "valid", 20, "Lab"],
    ["changed after signing and for the virtual account Lab", "invalid", 21, "Lab"],
  ])("%s", (text, signature, value, virtualAccount) => {
    expect(written(text)).toEqual({ signature, value, virtualAccount });
  });

  it("is written with one irregularity or two", () => {
    const pattern = new RegExp(`^${irregularitiesPattern}$`);
    expect("with other figures and signed with another key").toMatch(pattern);
    expect("with other figures, signed with another key").not.toMatch(pattern);
  });
});
