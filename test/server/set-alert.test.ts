import { expect, it } from "vitest";
import { hours } from "../../core/time/duration";
import { plus } from "../../core/time/instant";
import { memoryPorts } from "../../server/adapters/memory/memory-ports";
import { setAlert } from "../../server/alerts/set-alert";
import { noon } from "./story";

it("an alert whose function died before it could tell is told of by whoever clears it, once", async () => {
  const ports = memoryPorts({ now: async () => noon }, "alerts");
  const subject = { kind: "insufficient-licences", tag: "CUBE_T_STD" } as const;
  const deaf = { ...ports, events: { sendAll: () => Promise.reject(new Error("dead")) } };
  const stands = async () => ({ holds: true, since: noon });
  const isOver = async () => ({ holds: false, since: plus(noon, hours(1)) });
  await expect(setAlert(deaf, "va", subject, stands)).rejects.toThrow("dead");
  expect(ports.eventQueue.receive(10)).toEqual([]);
  await setAlert(ports, "va", subject, isOver);
  await setAlert(ports, "va", subject, isOver);
  expect(ports.eventQueue.receive(10).map(({ message }) => message)).toEqual([
    { ...subject, virtualAccount: "va", at: noon },
  ]);
});
