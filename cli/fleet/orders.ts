import type { Instant } from "../../core/time/instant";
import type { LastStanding, Letter, Reply } from "../../emulator/fleet/crew";
import type { FleetPlan } from "../../emulator/fleet/fleet-plan";
import type { FleetFigures } from "../../emulator/fleet/tally";

/** What a thread of devices is made with. */
export interface Muster {
  readonly plan: FleetPlan;
  readonly numbers: readonly number[];
  readonly token: string;
}

/** What a thread of devices is told. */
export type Order =
  | { readonly kind: "set-out"; readonly to: Instant }
  | { readonly kind: "go-on"; readonly to: Instant; readonly replies: readonly Reply[] }
  | { readonly kind: "report" }
  | { readonly kind: "end" };

/** What it answers to each but the last: letters, of which none is left once all have arrived; or how its devices fared. */
export type Return =
  | { readonly kind: "letters"; readonly letters: readonly Letter[] }
  | { readonly kind: "fared"; readonly figures: FleetFigures; readonly standing: readonly LastStanding[] };
