import fc from "fast-check";
import { expect, it } from "vitest";
import { signAcknowledgement } from "../../../core/acknowledgement/acknowledgement-file";
import { hours } from "../../../core/time/duration";
import { parseInstant, plus } from "../../../core/time/instant";
import { Server } from "../../emulator/server";

const inputs = 100_000;
const midnight = parseInstant("2021-03-29T00:00:00Z");
const policy = { classes: { perpetual: { firstReport: 30, reportingFrequency: 30, reportOnChange: 30 } } };

/** A router without trust that saved its usage, and the answer of the licence server to it. */
function saved() {
  const server = new Server("17.6.1a", midnight, { classes: {} }, "silent", false);
  const { router } = server;
  router.calls({ action: "start", kind: "trunk", count: 9 });
  server.advance(plus(midnight, hours(2)));
  const usage = router.saveUsage("all").document;
  const answer = signAcknowledgement({ ...server.acknowledgement(), trustCode: "code", policy }, server.issuer);
  return { router, usage, answer };
}

const { router, usage, answer } = saved();
const before = router.state;
router.importFile(answer);
const after = router.state;

const place = fc.double({ min: 0, max: 1, noNaN: true });
const rubbish = fc.oneof(
  fc.string({ unit: "binary", maxLength: 12 }),
  fc.constantFrom(
    "",
    "<",
    ">",
    "&",
    "&amp;",
    '"',
    "\\",
    "\u0000",
    "\ufffd",
    "\ud800",
    "]]>",
    "<!DOCTYPE a>",
    " ",
    "\n",
  ),
  fc.constantFrom("-1", "1e999", "null", "[]", "{}", "9".repeat(400), "a".repeat(10_000)),
);

/** A file in which a stretch, mostly a short one, was replaced by rubbish or by a piece of the file itself. */
const spoiled = fc
  .tuple(fc.constantFrom(answer, answer, answer, usage), place, fc.oneof(fc.nat(3), fc.nat(300)), rubbish, fc.boolean())
  .map(([file, where, length, put, copies]) => {
    const start = Math.floor(where * file.length);
    return file.slice(0, start) + (copies ? file.slice(start - length, start) : put) + file.slice(start + length);
  });
const imported = fc.oneof({ weight: 9, arbitrary: spoiled }, { weight: 1, arbitrary: fc.string({ unit: "binary" }) });

it(`${inputs} spoiled files are refused with a reason and change nothing, or say what the whole file says`, () => {
  let refused = 0;
  fc.assert(
    fc.property(imported, (text) => {
      router.restore(before);
      const { accepted, message } = router.importFile(text);
      expect(router.state).toEqual(accepted ? after : before);
      if (accepted) return;
      refused += 1;
      expect(message).toMatch(/\S/);
    }),
    { numRuns: inputs },
  );
  expect(after.trust).not.toBe("none");
  expect(after.acknowledged.lastValidAck).toBe(before.now);
  expect(refused).toBeGreaterThan(inputs / 2);
}, 300_000);
