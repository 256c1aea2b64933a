import { wholeBetween } from "../emulator/fleet/chance";
import { pause } from "./process";
import type { ServerFunction } from "./server-function";
import type { World } from "./world";

const minute = 60_000;
/** Whoever hears nothing so often gives up, and the story is broken. */
const mostTries = 500;

/** What is outside the server: requests go there and answers come back, or get lost. */
export class Clients {
  constructor(readonly world: World) {}

  /** Asks once. A fault, a crash and an answer that is lost on the way look the same from here. */
  async ask<Work, Answer>(
    to: ServerFunction<Work>,
    what: string,
    run: (work: Work) => Promise<Answer>,
  ): Promise<Answer | "no answer"> {
    const { world } = this;
    await pause(world.agenda, wholeBetween(1, 50, world.chance(`way of ${what}`)));
    const ending = await to.invoke(what, run);
    const lost = world.chance(`answer to ${what}`) < world.weather.unheard;
    world.trace.note(`${what}: ${lost ? "the answer is lost" : ending.kind}`);
    return ending.kind !== "answered" || lost ? "no answer" : ending.answer;
  }

  /** Asks again until there is an answer; `run` is told which try it is, from 1 on. */
  async insist<Work, Answer>(
    to: ServerFunction<Work>,
    what: string,
    run: (work: Work, attempt: number) => Promise<Answer>,
  ): Promise<Answer> {
    for (let attempt = 1; attempt <= mostTries; attempt++) {
      const answer = await this.ask(to, `${what}, try ${attempt}`, (work) => run(work, attempt));
      if (answer !== "no answer") return answer;
      await this.wait(what, attempt);
    }
    throw new Error(`${what} was asked ${mostTries} times and never answered`);
  }

  /** Some seconds at first, up to six hours later on. */
  async wait(what: string, attempt: number): Promise<void> {
    const most = Math.min(6 * 60, 2 ** attempt) * minute;
    await pause(this.world.agenda, wholeBetween(1_000, most, this.world.chance(`patience with ${what}`, attempt)));
  }
}
