import type { Carrier } from "./carrier/carrier";

/** What the features are run against: a device, a licence server, a collector, or a device whose messages the kit relays to a server. */
export type Subject =
  | { readonly name: string; readonly side: "device"; readonly device: Carrier }
  | { readonly name: string; readonly side: "server"; readonly server: Carrier }
  | { readonly name: string; readonly side: "collector"; readonly collector: Carrier }
  | { readonly name: string; readonly side: "connected"; readonly device: Carrier; readonly server: Carrier };

/** A scenario asked for its subject before anybody had called `judge`. */
export class NoSubject extends Error {
  override readonly name = "NoSubject";
}

let current: Subject | undefined;

/** Sets the subject of every scenario that follows. */
export function judge(subject: Subject): void {
  current = subject;
}

/** The subject of the running scenario; throws `NoSubject` when none was set. */
export function subjectUnderTest(): Subject {
  if (current === undefined) {
    throw new NoSubject("No subject is under test: call judge(subject) before the scenarios start.");
  }
  return current;
}

/** Closes every carrier of the subject. */
export async function closeSubject(subject: Subject): Promise<void> {
  switch (subject.side) {
    case "device":
      return subject.device.close();
    case "server":
      return subject.server.close();
    case "collector":
      return subject.collector.close();
    case "connected":
      await Promise.all([subject.device.close(), subject.server.close()]);
  }
}
