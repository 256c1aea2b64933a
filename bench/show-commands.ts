import { commandLineOf } from "../emulator/cli/command-line";
import { routerCommands } from "../emulator/cli/commands/router-commands";
import { Session } from "../emulator/cli/session";
import { agedRouter } from "./aged-router";
import { type Figure, processorTime } from "./measure";

const times = 20;

/** The slowest show command of a router after 72 days in which its load changed every hour. */
export async function showCommands(): Promise<Figure> {
  const session = new Session(await agedRouter("S1"), commandLineOf(routerCommands), "privileged");
  const lines = routerCommands.map(({ syntax }) => syntax.replace(/[[{].*/, "").trim()).filter(isShow);
  const took = [];
  for (const line of [...lines, "show license rum id all", "show voice sip license stats table"]) {
    const milliseconds = await processorTime(5, async () => {
      for (let time = 0; time < times; time++) await session.execute(line);
    });
    took.push({ line, milliseconds: milliseconds / times });
  }
  const slowest = took.reduce((one, other) => (other.milliseconds > one.milliseconds ? other : one));
  const { line, milliseconds } = slowest;
  return {
    what: `slowest of ${took.length} show commands (${line})`,
    value: milliseconds,
    unit: "ms",
    budget: "≤ 5 ms",
    kept: milliseconds <= 5,
  };
}

const isShow = (line: string): boolean => line.startsWith("show ");
