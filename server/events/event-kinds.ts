import { deviceAlertKinds } from "../ports/alerts";
import type { EventKind } from "../ports/events";

/** Everything that somebody may want to be told. */
export const eventKinds = [
  "report-accepted",
  "report-refused",
  "insufficient-licences",
  ...deviceAlertKinds,
] as const satisfies readonly EventKind[];
