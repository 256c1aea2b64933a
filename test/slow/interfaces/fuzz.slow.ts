import fc from "fast-check";
import { expect, it } from "vitest";
import { routerWithInterface } from "../../emulator/interfaces/interface";

const inputs = 50_000;
const paths = [
  "/smartlic-service/import",
  "/smartlic-service/close-reports",
  "/restconf/operations/cisco-smart-license:id-token-trust",
] as const;
const reads = ["/smartlic-service/days/", "/restconf/data/", "/restconf/data/cisco-smart-license:licensing/"] as const;

/** JSON and XML that is nearly right, and what is neither. */
const body = fc.oneof(
  fc.string({ unit: "binary", maxLength: 200 }),
  fc.json({ maxDepth: 4 }),
  fc.jsonValue().map((value) => JSON.stringify({ "cisco-smart-license:input": value })),
  fc
    .record({ "id-token": fc.anything(), "all-ha": fc.anything(), force: fc.anything() }, { requiredKeys: [] })
    .map((value) => {
      try {
        return JSON.stringify({ input: value }) ?? "";
      } catch {
        return "";
      }
    }),
  fc.base64String({ maxLength: 200 }).map((data) => JSON.stringify({ data })),
  fc
    .string()
    .map(
      (text) =>
        `<smartLicense><smartLicenseRumAck><data><![CDATA[${text}]]></data></smartLicenseRumAck></smartLicense>`,
    ),
  fc.string().map((text) => `<smartLicense>${text}</smartLicense>`),
);
const request = fc.oneof(
  fc.record({ method: fc.constant("POST" as const), path: fc.constantFrom(...paths), body }),
  fc.record({
    method: fc.constant("GET" as const),
    path: fc.tuple(fc.constantFrom(...reads), fc.webPath()).map(([base, rest]) => `${base}${rest.replace(/^\//, "")}`),
    body: fc.constant(undefined),
  }),
);

it(`${inputs.toLocaleString("en-US")} requests are answered without a fault, and none of them moves a deadline`, async () => {
  const { call, router } = await routerWithInterface();
  const { deadline } = router;
  const { trust, acknowledged, records } = router.state;
  const seen = new Set<number>();
  await fc.assert(
    fc.asyncProperty(request, async ({ method, path, body }) => {
      const answer = await call(method, path, { body });
      seen.add(answer.status);
      expect(answer.status).toBeLessThan(500);
    }),
    { numRuns: inputs },
  );
  expect([...seen]).toEqual(expect.arrayContaining([200, 400, 404, 422]));
  expect(router.deadline).toBe(deadline);
  expect(router.state).toMatchObject({ trust, acknowledged, records });
}, 600_000);
