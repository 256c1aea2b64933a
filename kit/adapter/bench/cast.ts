import type { Sudi } from "../messages/messages";
import type { Unit } from "../messages/observations";

/** The device of a story, and its peer where it is a box-to-box pair. */
export const deviceOfTheStory = { pid: "ISR4321/K9", serial: "FDO2112A0BC", hostname: "cube" };
const peerOfTheStory = { pid: "ISR4321/K9", serial: "FDO2112A0BD", hostname: "cube-b" };

/** The pairs of a story, as a reset asks for them. */
export const redundancies = {
  "box-to-box": { mode: "box-to-box", peer: peerOfTheStory },
  inbox: { mode: "inbox" },
} as const;
export type PairMode = keyof typeof redundancies;

/** The UDIs of a box-to-box pair, the first member first. */
export const membersOfTheStory: readonly Sudi[] = [deviceOfTheStory, peerOfTheStory].map(({ pid, serial }) => ({
  pid,
  serial,
}));

const units: Readonly<Record<string, Unit>> = { [deviceOfTheStory.serial]: "first", [peerOfTheStory.serial]: "second" };

/** The member of the story's box-to-box pair that has this UDI. */
export const unitInStory = (sudi: Sudi | undefined): Unit | undefined => units[sudi?.serial ?? ""];
