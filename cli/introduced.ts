import { z } from "zod";
import type { Carrier } from "../kit/adapter/carrier/carrier";
import type { Subject } from "../kit/adapter/subject";

type Unnamed = Subject extends infer One ? (One extends Subject ? Omit<One, "name"> : never) : never;

const greeting = z.object({
  ok: z.object({ implementation: z.object({ name: z.string().min(1), version: z.string() }) }),
});

/** A subject under the name by which its adapter introduces itself, for as far as it does. */
export async function introduced(subject: Unnamed): Promise<Subject> {
  switch (subject.side) {
    case "device":
      return { ...subject, name: await nameOf(subject.device, "device") };
    case "server":
      return { ...subject, name: await nameOf(subject.server, "server") };
    case "collector":
      return { ...subject, name: await nameOf(subject.collector, "collector") };
    case "connected": {
      const [device, server] = [await nameOf(subject.device, "device"), await nameOf(subject.server, "server")];
      return { ...subject, name: `${device} with ${server}` };
    }
  }
}

async function nameOf(carrier: Carrier, side: string): Promise<string> {
  const answer = await carrier.exchange({ id: 1, op: "hello", protocol: 1 }).catch(() => undefined);
  const read = greeting.safeParse(answer);
  if (!read.success) return `${side} that does not say hello`;
  const { name, version } = read.data.ok.implementation;
  return `${presentable(name, 60)} ${presentable(version, 20)}, ${side}`;
}

/** What an adapter calls itself, fit for a terminal and for the name of a file. */
function presentable(text: string, most: number): string {
  return text.replace(/\p{C}/gu, " ").slice(0, most).trim();
}
