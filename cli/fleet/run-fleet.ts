import { days } from "../../core/time/duration";
import { earlier, type Instant, plus } from "../../core/time/instant";
import type { LastStanding, Letter } from "../../emulator/fleet/crew";
import type { FleetPlan } from "../../emulator/fleet/fleet-plan";
import { addUp, type FleetFigures } from "../../emulator/fleet/tally";
import type { FleetServer } from "./fleet-server";
import { FleetThread } from "./threads";

/** How the whole fleet fared. */
export interface FleetRun {
  readonly plan: FleetPlan;
  readonly figures: FleetFigures;
  /** In the order of the devices' serial numbers. */
  readonly standing: readonly LastStanding[];
}

export type Progress = (now: Instant) => void;

/** Runs a fleet against a server, its devices in `threads` threads; the same plan gives the same run, whatever their number. */
export async function runFleet(
  plan: FleetPlan,
  server: FleetServer,
  threads: number,
  progress: Progress,
): Promise<FleetRun> {
  const token = await server.token(plan.from);
  const numbers = Array.from({ length: plan.devices }, (_, number) => number);
  const crews = Array.from(
    { length: threads },
    (_, part) => new FleetThread({ plan, token, numbers: numbers.filter((number) => number % threads === part) }),
  );
  try {
    const end = plus(plan.from, days(plan.days));
    for (let now = plan.from; now < end; ) {
      const to = earlier(plus(now, server.stride), end);
      await server.timeIs(now);
      await Promise.all(crews.map((crew) => stride(crew, server, to)));
      now = to;
      progress(now);
    }
    await server.timeIs(end);
    await server.over();
    return { plan, ...(await fared(crews)) };
  } finally {
    await Promise.all(crews.map((crew) => crew.end()));
  }
}

async function stride(crew: FleetThread, server: FleetServer, to: Instant): Promise<void> {
  let letters = lettersOf(await crew.order({ kind: "set-out", to }));
  while (letters.length > 0) {
    const replies = await server.answer(letters);
    letters = lettersOf(await crew.order({ kind: "go-on", to, replies }));
  }
}

async function fared(crews: readonly FleetThread[]): Promise<Omit<FleetRun, "plan">> {
  const parts = await Promise.all(crews.map((crew) => crew.order({ kind: "report" })));
  const told = parts.flatMap((part) => (part.kind === "fared" ? [part] : []));
  const [first, ...others] = told;
  if (!first) throw new RangeError("a fleet has at least one thread");
  return {
    figures: others.reduce((sum, { figures }) => addUp(sum, figures), first.figures),
    standing: told.flatMap(({ standing }) => standing).sort((one, other) => (one.serial < other.serial ? -1 : 1)),
  };
}

function lettersOf(answer: Awaited<ReturnType<FleetThread["order"]>>): readonly Letter[] {
  if (answer.kind !== "letters") throw new Error(`letters were expected, not ${answer.kind}`);
  return answer.letters;
}
