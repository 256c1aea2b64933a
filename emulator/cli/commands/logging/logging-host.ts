import type { Command } from "../../command";
import { withLogging } from "./settings";
import { severityHelp } from "./severity";

const syslogPort = 514;

/** A syslog receiver, which is sent every line of the log from now on. */
export const loggingHost: Command = {
  modes: ["global"],
  syntax: "logging host address:A.B.C.D [transport udp port port:<1-65535>]",
  help: {
    ...severityHelp,
    host: "Set syslog server IP address and parameters",
    address: "IP address of the syslog server",
    transport: "Specify the transport protocol (default=UDP)",
    udp: "User Datagram Protocol",
    port: "Specify the UDP port number (default=514)",
  },
  run: (scene, given) => {
    const host = { address: given.text("address") ?? "", port: given.number("port") ?? syslogPort };
    const { hosts } = scene.machine.router.state.logging;
    return withLogging(scene, { hosts: [...hosts.filter(({ address }) => address !== host.address), host] });
  },
  no: {
    syntax: "logging host address:A.B.C.D [transport udp port port:<1-65535>]",
    run: (scene, given) => {
      const { hosts } = scene.machine.router.state.logging;
      return withLogging(scene, { hosts: hosts.filter(({ address }) => address !== given.text("address")) });
    },
  },
};
