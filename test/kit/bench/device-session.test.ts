import { expect, it } from "vitest";
import { DeviceSession } from "../../../kit/adapter/bench/device-session";
import { deviceClient } from "../../../kit/adapter/carrier/clients";
import { inProcessCarrier } from "../../../kit/adapter/carrier/in-process";
import { submissionAt } from "./fake-device";

function sessionWith(ok: object): DeviceSession {
  const handler = (request: unknown) => ({ id: (request as { id: number }).id, ok });
  return new DeviceSession(deviceClient(inProcessCarrier(handler)), async () => {});
}

it("a device that stops on the way without a message breaks the protocol", async () => {
  const session = sessionWith({ now: "2021-03-29T01:00:00Z", sent: [] });
  await expect(session.advance(1_616_983_200)).rejects.toThrow("stopped at 2021-03-29T01:00:00Z with nothing sent");
});

it("a device that goes beyond its goal breaks the protocol", async () => {
  const session = sessionWith({ now: "2021-03-29T03:00:00Z", sent: [] });
  await expect(session.advance(1_616_983_200)).rejects.toThrow("ok.now");
});

it("a device that never stops sending at one instant breaks the protocol", async () => {
  const session = sessionWith({ now: "2021-03-29T02:00:00Z", sent: [submissionAt("02:00:00", "again")] });
  await expect(session.advance(1_616_983_200)).rejects.toThrow("it sent messages 1000 times at 2021-03-29T02:00:00Z");
});
