/** `license smart trust idtoken TOKEN {local | all} [force]`, and before 17.3.2 `license smart register idtoken TOKEN [force]`. */
export interface TrustOrder {
  readonly token: string;
  readonly scope: "local" | "all";
  readonly force: boolean;
}
