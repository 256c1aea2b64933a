import { minutes } from "../../core/time/duration";
import { formatInstant, type Instant } from "../../core/time/instant";
import type { Letter, Reply } from "../../emulator/fleet/crew";
import { exchange } from "../../emulator/transport/exchange";
import { LicenceServerClient } from "../../emulator/transport/licence-server-client";
import { paths } from "../../lambdas/paths";
import type { FleetServer } from "./fleet-server";

/** How many messages are on their way at a time. */
const atATime = 16;

/** The server that was given cannot take a fleet. */
export class UnfitServer extends Error {
  override readonly name = "UnfitServer";
}

/**
 * A licence server that is spoken to over HTTP and whose clock can be set: it is never more than half an hour behind a device,
 * so that trust is not refused for the difference (TRU-4).
 */
export function servedServer(url: URL, token: string): FleetServer {
  const client = new LicenceServerClient(url);
  return {
    stride: minutes(30),
    token: async () => token,
    timeIs: (now) => setClock(url, now),
    over: async () => undefined,
    async answer(letters) {
      const replies: Reply[] = [];
      for (let first = 0; first < letters.length; first += atATime) {
        const group = letters.slice(first, first + atATime);
        replies.push(...(await Promise.all(group.map((letter) => answerOne(letter, client)))));
      }
      return replies;
    },
  };
}

const answerOne = async ({ device, message }: Letter, client: LicenceServerClient): Promise<Reply> => ({
  device,
  answers: await exchange(message, client),
});

async function setClock(server: URL, now: Instant): Promise<void> {
  const answer = await fetch(new URL(paths.testClock, server), {
    method: "PUT",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ now: formatInstant(now) }),
  }).catch((cause: unknown) => {
    throw new UnfitServer(`No licence server answers at ${server}: check its address.`, { cause });
  });
  if (answer.ok) return void (await answer.body?.cancel());
  if (answer.status === 409) {
    throw new UnfitServer(
      `The clock of ${server} is past ${formatInstant(now)} already, and it only goes forward: give a later --from.`,
    );
  }
  throw new UnfitServer(
    `The clock of ${server} cannot be set (it answers ${answer.status}): a fleet needs a server that is started with --test-clock.`,
  );
}
