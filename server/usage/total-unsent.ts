import type { TotalKey } from "../ports/totals";

/** The queue did not take a request; whoever made it does so again. */
export class TotalUnsent extends Error {
  override readonly name = "TotalUnsent";
  constructor({ virtualAccount, tag, week, cohort }: TotalKey) {
    super(
      `the total of ${tag} in week ${week}, cohort ${cohort}, of the virtual account ${virtualAccount} could not be asked for; this is tried again`,
    );
  }
}
