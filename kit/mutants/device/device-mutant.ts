import type { Command } from "../../../emulator/cli/command";
import { commandLineOf } from "../../../emulator/cli/command-line";
import { routerCommands } from "../../../emulator/cli/commands/router-commands";
import type { Manners } from "../../../emulator/cli/manners";
import { type DeviceRules, documentedRules } from "../../../emulator/device/device-rules";
import { ourDevice } from "../../subjects/our-device";
import type { Mutant } from "../mutant";

/** A router with some of its decisions replaced: of its rules, of its commands, of the manners at its prompt. */
export type DeviceDefect = Omit<Mutant, "side" | "start"> & {
  readonly rules?: Partial<DeviceRules>;
  readonly commands?: readonly Command[];
  readonly manners?: Partial<Manners>;
};

export const deviceMutant = ({ rules, commands = routerCommands, manners, ...defect }: DeviceDefect): Mutant => ({
  ...defect,
  side: "device",
  start: () => ourDevice({ ...documentedRules, ...rules }, commandLineOf(commands, manners)),
});

/** The commands of a router in which one answers otherwise; throws a RangeError where no command is written so. */
export function answering(syntax: string, change: (output: string) => string): readonly Command[] {
  const command = routerCommands.find((one) => one.syntax.startsWith(syntax));
  if (command === undefined) throw new RangeError(`No command of the router begins with "${syntax}".`);
  const run: Command["run"] = async (scene, given) => {
    const effect = await command.run(scene, given);
    return { ...effect, output: change(effect.output ?? "") };
  };
  return routerCommands.map((one) => (one === command ? { ...command, run } : one));
}
