import { z } from "zod";
import { playsRelease } from "../adapter/bench/release-range";
import type { Carrier } from "../adapter/carrier/carrier";
import { headOf } from "../adapter/carrier/request-head";
import type { Subject } from "../adapter/subject";
import { UnknownSelection } from "./selection";

const greeting = z.looseObject({
  ok: z.looseObject({
    releases: z.union([z.array(z.string()), z.object({ from: z.string(), to: z.string() })]).nullish(),
  }),
});

/**
 * The subject with its device judged on one release: scenarios that name no release run on it, those that name another do
 * not apply. Throws `UnknownSelection` where the device does not play it.
 */
export async function onRelease(subject: Subject, release: string): Promise<Subject> {
  if (subject.side === "server" || subject.side === "collector") return subject;
  const declared = greeting.safeParse(await hello(subject.device));
  if (declared.success && !playsRelease(declared.data.ok.releases ?? undefined, release)) {
    throw new UnknownSelection(`${subject.name} does not declare release ${release}, so it cannot be judged on it.`);
  }
  return { ...subject, device: declaringOnly(subject.device, release) };
}

/** A device whose `hello` declares this one release. */
function declaringOnly(device: Carrier, release: string): Carrier {
  return {
    async exchange(request) {
      const answer = await device.exchange(request);
      if (headOf(request).op !== "hello") return answer;
      const read = greeting.safeParse(answer);
      return read.success ? { ...read.data, ok: { ...read.data.ok, releases: [release] } } : answer;
    },
    close: () => device.close(),
  };
}

/** What the device says to `hello`; one that cannot say it is left to the run, which names what is wrong. */
function hello(device: Carrier): Promise<unknown> {
  return device.exchange({ id: 1, op: "hello", protocol: 1 }).catch(() => undefined);
}
