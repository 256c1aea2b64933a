import fc from "fast-check";
import { expect, it } from "vitest";
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
