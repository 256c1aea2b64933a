/** Everything that is counted or measured: what it is, and what its values are told apart by. */
export const measures = {
  slp_reports_accepted_total: { what: "Reports that were stored, each once.", unit: "Count", labels: [] },
  slp_reports_refused_total: {
    what: "Submissions and reports that were not taken.",
    unit: "Count",
    labels: ["reason"],
  },
  slp_acknowledgements_issued_total: {
    what: "Acknowledgements that were signed and stored.",
    unit: "Count",
    labels: [],
  },
  slp_alerts_raised_total: { what: "Alerts that were raised, each once.", unit: "Count", labels: ["kind"] },
  slp_webhook_deliveries_total: { what: "Attempts to tell webhooks of events.", unit: "Count", labels: ["outcome"] },
  slp_batch_duration_seconds: { what: "How long a function worked on a batch.", unit: "Seconds", labels: ["function"] },
  slp_message_age_seconds: { what: "How old the oldest message of a batch was.", unit: "Seconds", labels: ["queue"] },
} as const satisfies Readonly<
  Record<
    string,
    {
      what: string;
      unit: "Count" | "Seconds";
      labels: readonly ("reason" | "kind" | "outcome" | "function" | "queue")[];
    }
  >
>;

export type MeasureName = keyof typeof measures;
export type Labels<Name extends MeasureName> = Readonly<Record<(typeof measures)[Name]["labels"][number], string>>;

/** Where use cases count what they do; nothing waits for it and nothing depends on it. */
export interface Metrics {
  /** Adds to a count, or notes a length of time in seconds. */
  note<Name extends MeasureName>(name: Name, labels: Labels<Name>, value: number): void;
}
