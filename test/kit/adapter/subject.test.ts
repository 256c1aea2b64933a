import { expect, it, vi } from "vitest";
import { inProcessCarrier } from "../../../kit/adapter/carrier/in-process";
import type * as subjectModule from "../../../kit/adapter/subject";
import { closeSubject, type Subject } from "../../../kit/adapter/subject";

it("a scenario without a subject is told what to do, and afterwards gets the one that was set", async () => {
  vi.resetModules();
  const { judge, subjectUnderTest } = await vi.importActual<typeof subjectModule>("../../../kit/adapter/subject");
  expect(subjectUnderTest).toThrow("call judge(subject)");
  const subject: Subject = { name: "ours", side: "device", device: inProcessCarrier(() => undefined) };
  judge(subject);
  expect(subjectUnderTest()).toBe(subject);
});

it("closing a connected subject closes both of its carriers", async () => {
  const closed: string[] = [];
  const carrier = (name: string) =>
    inProcessCarrier(
      () => undefined,
      async () => void closed.push(name),
    );
  await closeSubject({ name: "pair", side: "connected", device: carrier("device"), server: carrier("server") });
  expect(closed).toEqual(["device", "server"]);
});
