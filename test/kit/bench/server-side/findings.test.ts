import { describe, expect, it } from "vitest";
import { momentOf } from "../../../../kit/adapter/bench/moment";
import {
  answerToRepetition,
  expectAcknowledgements,
  expectSignedUnderTrust,
} from "../../../../kit/adapter/bench/server-side/findings/acknowledged";
import { expectFate } from "../../../../kit/adapter/bench/server-side/findings/fates";
import { expectHistory } from "../../../../kit/adapter/bench/server-side/findings/history";
import { expectNewerPolicy, expectPolicy } from "../../../../kit/adapter/bench/server-side/findings/policies";
import { keepMeasured } from "../../../../kit/adapter/bench/server-side/measured-reports";
import type { ServerBench } from "../../../../kit/adapter/bench/server-side/server-bench";
import { spanOf } from "../../../../kit/adapter/bench/span";
import { makeIssuer, signAcknowledgement } from "../../../../kit/adapter/documents/documents";
import { acknowledgementOf, benchOn } from "./server-double";

const first = "1616976001";

/** Device A of the bench with report 1, handed over as often as there are polls to answer. */
async function handedOver(bench: ServerBench, times = 1) {
  const device = bench.device("A");
  await bench.establishTrust(device, "Voice");
  keepMeasured(device, [{ report: "1", licence: "Standard", from: "00:00", to: "08:00", sessions: "20" }], bench.start);
  for (let count = 0; count < times; count += 1) await bench.submit(device, [1]);
  await bench.poll(device);
  return device;
}

describe("how often a report is acknowledged", () => {
  it.each([
    ["no acknowledgement", [], "observed none"],
    ["an acknowledgement of another report", [acknowledgementOf("S1", "5")], "observed none"],
    ["two acknowledgements", [acknowledgementOf("S1", first), acknowledgementOf("S2", first)], "observed S1, S2"],
  ])("is not once with %s", async (_, acknowledgements, words) => {
    const bench = await benchOn({ poll: () => ({ acknowledgements }) });
    const device = await handedOver(bench);
    expect(() => expectAcknowledgements(bench, device, [1], 1)).toThrow(words);
  });

  it("is once when the same acknowledgement is fetched twice", async () => {
    const bench = await benchOn({ poll: () => ({ acknowledgements: [acknowledgementOf("S1", first)] }) });
    const device = await handedOver(bench);
    await bench.poll(device);
    expectAcknowledgements(bench, device, [1], 1);
  });
});

describe("the answer to a repetition", () => {
  it.each([
    ["the same acknowledgement", [{ acknowledgements: [acknowledgementOf("S1", first)] }]],
    [
      "another acknowledgement",
      [{ acknowledgements: [acknowledgementOf("S1", first)] }, { acknowledgements: [acknowledgementOf("S2", first)] }],
    ],
    ["no acknowledgement", [{ acknowledgements: [acknowledgementOf("S1", first)] }, { pending: true as const }]],
    [
      "refused by name",
      [
        { acknowledgements: [acknowledgementOf("S1", first)] },
        { acknowledgements: [], refused: [{ report: first, reason: "duplicate" }] },
      ],
    ],
  ])("is %s", async (expected, answers) => {
    let polls = 0;
    const bench = await benchOn({ poll: () => answers[Math.min(polls++, answers.length - 1)] ?? { pending: true } });
    const device = await handedOver(bench, 2);
    expect(answerToRepetition(bench, device, [1])).toBe(expected);
  });
});

describe("what becomes of a report", () => {
  it.each([
    ["signature", "refused for its signature"],
    ["unknown-device", "refused for its device"],
    ["other-account", "refused for its account"],
    ["conflict", "refused by name"],
  ] as const)("with the reason %s is: %s", async (reason, fate) => {
    const bench = await benchOn({ submit: () => ({ accepted: false, reason }) });
    const device = await handedOver(bench);
    expectFate(bench, device, [1], fate);
    expect(() => expectFate(bench, device, [1], "taken in")).toThrow(`observed ${fate}`);
  });
});

describe("the usage history", () => {
  const hours = (...inUse: number[]) => inUse.map((use, hour) => ({ hour: `2021-03-29T0${hour}:00:00Z`, inUse: use }));
  it.each([
    ["one hour of which differs", hours(20, 19), "in the hour from 2021-03-29 01:00:00; observed 19"],
    ["one hour of which is missing", hours(20), "in the hour from 2021-03-29 01:00:00; observed nothing"],
  ])("%s is no history of 20 throughout", async (_, rows, words) => {
    const bench = await benchOn({ history: () => ({ rows }) }, { capabilities: ["reports", "history"] });
    await expect(expectHistory(bench, "Voice", 20, "Standard", spanOf("from 00:00 to 02:00"))).rejects.toThrow(words);
  });
});

describe("the policy that a device got", () => {
  const policy = { version: 2, perpetual: { firstReport: 90, reportingFrequency: 90, reportOnChange: 90 } };
  it("is compared number by number, and with no number where there is none", async () => {
    const bench = await benchOn({ trust: () => ({ accepted: true, serverTime: "2021-03-29T00:00:00Z", policy }) });
    const device = await handedOver(bench);
    expectPolicy(bench, device, "its trust code", policy);
    const other = { perpetual: { ...policy.perpetual, reportOnChange: 30 } };
    expect(() => expectPolicy(bench, device, "its trust code", other)).toThrow("observed perpetual 90/90/90, ");
    expect(() => expectPolicy(bench, device, "its trust code", { ...policy, ackRequired: false })).toThrow(/required$/);
    expect(() => expectPolicy(bench, device, "its last acknowledgement", policy)).toThrow("observed none");
  });

  it.each([[1], [2], [undefined]])("is no newer with version %s after version 2", async (version) => {
    const acknowledgement = { ...acknowledgementOf("S1", first), policy: { ...policy, version } };
    const bench = await benchOn({
      trust: () => ({ accepted: true, serverTime: "2021-03-29T00:00:00Z", policy }),
      poll: () => ({ acknowledgements: [acknowledgement] }),
    });
    const device = await handedOver(bench);
    expect(() => expectNewerPolicy(bench, device)).toThrow("expected a version above 2");
  });
});

describe("signed acknowledgements", () => {
  const at = "2021-03-29T08:05:00Z";
  const issuer = makeIssuer("the server", at);
  const receipt = { entitlement_tag: "CUBE_T_STD", sha256: "0".repeat(64), from: 0, to: 3600, hours: 1, peak: 1 };
  const { of: _, ...given } = acknowledgementOf("S1");
  const document = signAcknowledgement({ ...given, receipts: [{ report_id: Number(first), ...receipt }] }, issuer);

  it.each([
    ["fit the keys that came with the trust", issuer.root.publicKey, document, undefined],
    ["do not fit other keys", makeIssuer("somebody", at).root.publicKey, document, "observed unknown-root"],
    ["have to be there", issuer.root.publicKey, undefined, "observed one without"],
  ])("%s", async (_, issuerKey, signed, words) => {
    const bench = await benchOn(
      {
        trust: () => ({ accepted: true, serverTime: at, issuerKeys: [issuerKey] }),
        poll: () => ({
          acknowledgements: [acknowledgementOf("S1", first)],
          documents: signed === undefined ? undefined : [signed],
        }),
      },
      { capabilities: ["reports", "documents"] },
    );
    const device = await handedOver(bench);
    if (words === undefined) expectSignedUnderTrust(bench, device);
    else expect(() => expectSignedUnderTrust(bench, device)).toThrow(words);
  });
});

describe("a submission that meets no answer", () => {
  const takesTheSecond = () => {
    let submissions = 0;
    return () => {
      submissions += 1;
      if (submissions === 1) throw new Error("struck by lightning");
      return { accepted: true as const, poll: "1" };
    };
  };

  it("is handed over again where a crash was due", async () => {
    const bench = await benchOn(
      { crash: () => ({}), submit: takesTheSecond() },
      { capabilities: ["reports", "crash"] },
    );
    await bench.crashAtNextReport("before-store");
    expectFate(bench, await handedOver(bench), [1], "taken in");
  });

  it("is a fault of the server at any other time", async () => {
    const bench = await benchOn({ submit: takesTheSecond() });
    await expect(handedOver(bench)).rejects.toThrow("struck by lightning");
  });
});

describe("a scenario that asks for more than the server declares", () => {
  it("is inapplicable", async () => {
    const bench = await benchOn({});
    await expect(bench.crashAtNextReport("before-store")).rejects.toMatchObject({ verdict: "inapplicable" });
    await expect(bench.setPolicy("Voice", {})).rejects.toMatchObject({ verdict: "inapplicable" });
    const device = await handedOver(bench);
    await expect(bench.submit(device, [1], ["changed after signing"])).rejects.toMatchObject({
      verdict: "inapplicable",
    });
  });

  it("is untested where it needs time that can be moved", async () => {
    const bench = await benchOn({}, { clock: "wall" });
    await expect(bench.reach(momentOf("08:00"))).rejects.toMatchObject({ verdict: "untested" });
  });
});
