/** `license smart trust idtoken TOKEN {local | all} [force]`, and before 17.3.2 `license smart register idtoken TOKEN [force]`. */
export interface TrustOrder {
  readonly token: string;
  readonly scope: "local" | "all";
  readonly force: boolean;
}

/** Whether trust is asked for every member of a pair, or for the one alone that asks (TRU-2). */
export const coversAll = ({ scope }: TrustOrder): boolean => scope === "all";
