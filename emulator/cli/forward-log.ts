import type { Receiver } from "../transport/syslog";
import type { Machine } from "./machine";
import { type SyslogForm, syslogLine } from "./syslog-line";

/** Sends every entry of the log from now on to the hosts of `logging host`, down to the level of `logging trap`; what comes back ends it. */
export function forwardLog(machine: Machine, form: SyslogForm, send: (line: string, to: Receiver) => void): () => void {
  return machine.listen((entries, state) => {
    const { trap, hosts } = state.logging;
    for (const [index, entry] of entries.entries()) {
      if (trap === "off" || entry.severity > trap) continue;
      const line = syslogLine(form, entry, state.log.written - entries.length + index + 1, state);
      for (const host of hosts) send(line, host);
    }
  });
}
