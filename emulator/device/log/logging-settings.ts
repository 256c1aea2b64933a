import type { Severity } from "./journal";

/** The severities by the words of the command line, the most serious first. */
export const severityWords = [
  "emergencies",
  "alerts",
  "critical",
  "errors",
  "warnings",
  "notifications",
  "informational",
  "debugging",
] as const;

/** How the time stands before a line; `none` leaves it away. */
export interface Timestamps {
  readonly milliseconds: boolean;
  /** In the time zone of the display instead of UTC. */
  readonly localTime: boolean;
  readonly showsZone: boolean;
  readonly year: boolean;
}

/** A syslog receiver. */
export interface LogHost {
  readonly address: string;
  readonly port: number;
}

/** Where lines of the log go, each place with the least serious lines that it takes. */
export interface LoggingSettings {
  readonly buffer: { readonly bytes: number; readonly severity: Severity } | "off";
  readonly monitor: Severity | "off";
  readonly trap: Severity | "off";
  readonly hosts: readonly LogHost[];
  readonly timestamps: { readonly log: Timestamps | "none"; readonly debug: Timestamps | "none" };
}

export const defaultTimestamps: Timestamps = { milliseconds: true, localTime: false, showsZone: false, year: false };

/** A buffer of 4096 bytes that takes everything. */
export const defaultBuffer = { bytes: 4_096, severity: 7 } as const;

export const defaultLogging: LoggingSettings = {
  buffer: defaultBuffer,
  monitor: 7,
  trap: 6,
  hosts: [],
  timestamps: { log: defaultTimestamps, debug: defaultTimestamps },
};
