import { PassThrough } from "node:stream";
import fc from "fast-check";
import { expect, it } from "vitest";
import { InteractiveTerminal } from "../../../emulator/cli/terminal/interactive";
import { Rehearsal } from "../../emulator/cli/rehearse";

const inputs = 100_000;
const words =
  "show license smart trust idtoken conf t voice service voip mode border-element periodicity hours days no do end exit";
const word = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(...words.split(" "), "?", "|", "include", "8", "-1", "a.b.c.d", "http://a", "\u001a"),
  },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 12 }) },
  { weight: 1, arbitrary: fc.constantFrom("\u0000", "\u0003", "\u001b[A", "\r", "\u007f", "\ufffd", "\ud800") },
);
const line = fc.array(word, { maxLength: 9 }).map((chosen) => chosen.join(" "));

it(`${inputs} lines of words and rubbish leave a router that answers, its clock and its reports as they were`, async () => {
  const batch = fc.array(line, { minLength: 1_000, maxLength: 1_000 });
  await fc.assert(
    fc.asyncProperty(batch, async (lines) => {
      const { session, router } = new Rehearsal();
      const { now, records, book } = router.state;
      await session.execute("enable");
      for (const typed of lines) {
        const { output } = await session.execute(typed);
        expect(output).not.toMatch(/(?!\n)\p{Cc}/u);
      }
      expect(router.state).toMatchObject({ now, records, book });
      session.leaveConfiguration();
      await session.execute("enable");
      expect((await session.execute("show clock")).output).toBe("00:00:00.000 UTC Mon Mar 29 2021");
    }),
    { numRuns: inputs / 1_000 },
  );
});

/** What a terminal sends when something is pasted into it: whole blocks, control characters, endless lines, bytes that are no UTF-8. */
const pasted = fc.oneof(
  fc.array(line, { maxLength: 30 }).map((lines) => Buffer.from(lines.join("\r\n"))),
  fc.uint8Array({ maxLength: 400 }).map((bytes) => Buffer.from(bytes)),
  fc.constantFrom("x", "show ", "\u00e9", "|", "?").map((text) => Buffer.from(text.repeat(10_000 / text.length))),
);

const sessions = 150;

it(`${sessions} sessions into which blocks, endless lines and broken bytes are pasted leave a terminal that answers, and its router as it was`, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(pasted, { minLength: 1, maxLength: 5 }), async (blocks) => {
      const { session, router } = new Rehearsal();
      const { now, records, book } = router.state;
      const [input, output] = [new PassThrough(), new PassThrough()];
      output.resume();
      const terminal = new InteractiveTerminal(session, input, output).run();
      for (const block of blocks) input.write(block);
      input.end();
      await terminal;
      expect(router.state).toMatchObject({ now, records, book });
      session.leaveConfiguration();
      await session.execute("enable");
      expect((await session.execute("show clock")).output).toBe("00:00:00.000 UTC Mon Mar 29 2021");
    }),
    { numRuns: sessions },
  );
}, 300_000);
