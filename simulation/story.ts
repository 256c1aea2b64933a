import { type Chance, wholeBetween } from "../emulator/fleet/chance";

/** Virtual accounts by number: two of one smart account, and one of another. */
export const accountNames = [
  { smartAccount: "one.example", name: "Branches" },
  { smartAccount: "one.example", name: "Campus" },
  { smartAccount: "two.example", name: "Default" },
] as const;

/** Devices by number; the first two can be a pair. */
export const deviceCount = 5;

const tags = ["CUBE_T_STD", "CUBE_T_ENH", "CUBE_T_VGW"] as const;

/** A report as it will be written; times in seconds from the beginning of the story, which it may come before. */
export interface PlannedReport {
  readonly id: number;
  readonly device: number;
  readonly tag: string;
  readonly paired: boolean;
  readonly from: number;
  /** Each begins where the one before ends. */
  readonly stretches: readonly { readonly seconds: number; readonly value: number }[];
}

export type Act =
  | {
      readonly kind: "submit";
      readonly device: number;
      readonly reports: readonly PlannedReport[];
      readonly copies: 1 | 2;
    }
  | {
      readonly kind: "trust";
      readonly device: number;
      readonly account: number;
      readonly paired: boolean;
      readonly limited: boolean;
    }
  | { readonly kind: "transfer"; readonly device: number; readonly account: number }
  | { readonly kind: "remove"; readonly device: number; readonly account: number }
  | {
      readonly kind: "buy";
      readonly account: number;
      readonly tag: string;
      readonly quantity: number;
      readonly inHours: number;
      readonly forHours: number | "ever";
    }
  | { readonly kind: "policy"; readonly account: number; readonly days: number; readonly copies: 1 | 2 }
  | {
      readonly kind: "device policy";
      readonly device: number;
      readonly account: number;
      readonly days: number | "account";
    }
  | { readonly kind: "watch" }
  | { readonly kind: "seal"; readonly account: number };

/** What somebody does, and when: in seconds from the beginning of the story. */
export type Operation = Act & { readonly name: string; readonly at: number };

const hour = 3_600;
const day = 24 * hour;

/** The story of a seed: bursts of what people and devices do, over sixteen days. */
export function storyOf(chance: Chance): readonly Operation[] {
  const count = wholeBetween(3, 20, chance("operations"));
  const bursts = wholeBetween(2, 8, chance("bursts"));
  const operations: Operation[] = [];
  for (let index = 0; index < count; index++) {
    const name = `operation ${index + 1}`;
    const burst = wholeBetween(1, bursts, chance(`burst of ${name}`));
    const begun = wholeBetween(0, 16 * day, chance(`time of burst ${burst}`));
    const at = begun + wholeBetween(0, chance(`haste of ${name}`) < 0.5 ? 5 : 5 * hour, chance(`time of ${name}`));
    operations.push({ name, at, ...actOf(chance, name, index, at, operations) });
  }
  return operations.sort((one, other) => one.at - other.at);
}

function actOf(chance: Chance, name: string, index: number, at: number, before: readonly Operation[]): Act {
  const draw = (what: string, least: number, most: number) => wholeBetween(least, most, chance(`${what} of ${name}`));
  const kind = chance(`kind of ${name}`);
  const device = draw("device", 0, deviceCount - 1);
  const account = draw("account", 0, accountNames.length - 1);
  if (kind < 0.5) return submission(chance, name, index, at, before);
  if (kind < 0.6) return { kind: "transfer", device, account: draw("target", 0, 1) };
  if (kind < 0.66) return { kind: "remove", device, account };
  if (kind < 0.76)
    return {
      kind: "trust",
      device,
      account,
      paired: device < 2 && draw("pair", 0, 1) === 1,
      limited: draw("token", 0, 2) === 0,
    };
  if (kind < 0.82) {
    const forHours = draw("term", 0, 1) === 0 ? "ever" : draw("hours", 1, 300);
    const tag = tags[draw("tag", 0, 1)] ?? tags[0];
    return {
      kind: "buy",
      account,
      tag,
      quantity: draw("quantity", 1, 60),
      inHours: draw("beginning", -30, 60),
      forHours,
    };
  }
  if (kind < 0.89)
    return { kind: "policy", account, days: draw("days", 10, 99), copies: draw("copies", 0, 2) === 0 ? 1 : 2 };
  if (kind < 0.93)
    return { kind: "device policy", device, account, days: draw("own", 0, 1) === 0 ? "account" : draw("days", 10, 99) };
  if (kind < 0.97) return { kind: "watch" };
  return { kind: "seal", account };
}

function submission(chance: Chance, name: string, index: number, at: number, before: readonly Operation[]): Act {
  const draw = (what: string, least: number, most: number) => wholeBetween(least, most, chance(`${what} of ${name}`));
  const copies = draw("copies", 0, 4) === 0 ? 2 : 1;
  const manner = chance(`manner of ${name}`);
  const earlier = before.filter((one) => one.kind === "submit").filter((one) => one.at <= at);
  const again = earlier[draw("repetition", 0, earlier.length - 1)];
  if (again && manner < 0.2) return { kind: "submit", device: again.device, reports: again.reports, copies };
  if (again && manner < 0.3) {
    return { kind: "submit", device: again.device, reports: again.reports.map(contradicting), copies };
  }
  const device = draw("device", 0, deviceCount - 1);
  const reports = Array.from({ length: draw("reports", 1, 3) }, (_, one) =>
    planned(chance, `${name} report ${one}`, device, index * 10 + one, at),
  );
  return { kind: "submit", device, reports, copies };
}

/** The same id for other use. */
const contradicting = ({ stretches, ...report }: PlannedReport): PlannedReport => ({
  ...report,
  stretches: stretches.map(({ seconds, value }) => ({ seconds, value: value + 1 })),
});

function planned(chance: Chance, name: string, device: number, number: number, at: number): PlannedReport {
  const draw = (what: string, least: number, most: number) => wholeBetween(least, most, chance(`${what} of ${name}`));
  const late = draw("lateness", 0, 3) === 0 ? draw("days late", 0, 12 * day) : draw("seconds late", 0, hour);
  const stretches = Array.from({ length: draw("stretches", 1, 3) }, (_, one) => ({
    seconds: draw(`length ${one}`, 60, 20 * hour),
    value: draw(`value ${one}`, 0, 2) === 0 ? 0 : draw(`sessions ${one}`, 1, 40),
  }));
  const length = stretches.reduce((sum, { seconds }) => sum + seconds, 0);
  const tag = tags[draw("tag", 0, 5) % 4] ?? tags[0];
  const paired = device < 2 && draw("pair", 0, 1) === 1;
  return { id: 1_616_000_000 + number, device, tag, paired, from: at - late - length, stretches };
}
