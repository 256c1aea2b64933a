import { createSocket, type Socket } from "node:dgram";
import { once } from "node:events";
import { afterEach, describe, expect, it } from "vitest";
import { forwardLog } from "../../../emulator/cli/forward-log";
import type { SyslogForm } from "../../../emulator/cli/syslog-line";
import { SyslogSender } from "../../../emulator/transport/syslog";
import { Rehearsal } from "../cli/rehearse";

const open: { readonly close: () => unknown }[] = [];

afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

/** A syslog receiver on this machine. */
async function receiver(): Promise<{ readonly socket: Socket; readonly port: number }> {
  const socket = createSocket("udp4");
  socket.bind(0, "127.0.0.1");
  await once(socket, "listening");
  open.push({ close: () => socket.close() });
  return { socket, port: socket.address().port };
}

/** A router that sends its log to a receiver, and what the first datagrams say. */
async function forwarding(form: SyslogForm, datagrams: number, ...configuration: readonly string[]) {
  const { socket, port } = await receiver();
  const rehearsal = new Rehearsal();
  const sender = new SyslogSender();
  open.push(sender);
  forwardLog(rehearsal.machine, form, (line, to) => sender.send(line, to));
  const received: string[] = [];
  const all = new Promise<void>((resolve) => {
    socket.on("message", (datagram) => {
      received.push(datagram.toString("utf8"));
      if (received.length === datagrams) resolve();
    });
  });
  await rehearsal.type(
    "enable",
    "conf t",
    `logging host 127.0.0.1 transport udp port ${port}`,
    ...configuration,
    "end",
  );
  await rehearsal.type("license smart trust idtoken T local", "emulator calls 9 standard", "emulator advance 1h");
  await all;
  return received;
}

describe("a syslog receiver", () => {
  it("gets lines as routers send them: priority, number, line", async () => {
    expect(await forwarding("ios", 2)).toEqual([
      "<187>1: *Mar 29 00:00:00.000: %SMART_LIC-3-COMM_FAILED: Communications failure with the Cisco Smart Software Manager (CSSM) : no licence server answers",
      "<189>2: *Mar 29 01:00:00.000: %CUBE-5-LICENSE_INFO: Requesting for 9 CUBE Standard trunk licenses",
    ]);
  });

  it("gets lines after RFC 5424: version, time, host, application, message id", async () => {
    expect(await forwarding("rfc5424", 2, "hostname edge")).toEqual([
      "<187>1 2021-03-29T00:00:00Z edge SMART_LIC - COMM_FAILED - %SMART_LIC-3-COMM_FAILED: Communications failure with the Cisco Smart Software Manager (CSSM) : no licence server answers",
      "<189>1 2021-03-29T01:00:00Z edge CUBE - LICENSE_INFO - %CUBE-5-LICENSE_INFO: Requesting for 9 CUBE Standard trunk licenses",
    ]);
  });

  it("gets no line above the level of logging trap, and lines of debugging only where it asks for them", async () => {
    expect(await forwarding("ios", 1, "logging trap 3", "do debug license feature cube all")).toHaveLength(1);
    const traced = await forwarding("ios", 4, "logging trap debugging", "do debug license feature cube all");
    expect(traced[2]).toBe(
      "<191>3: *Mar 29 01:00:00.000: //CUBE-SL/Info/cube_sl_send_entitlement_request: Request successful for license_type: 0 and count 9.",
    );
  });
});

it("a receiver that is not there is no trouble", async () => {
  const sender = new SyslogSender();
  sender.send("<189>1: line", { address: "127.0.0.1", port: 9 });
  await expect(sender.close()).resolves.toBeUndefined();
});
