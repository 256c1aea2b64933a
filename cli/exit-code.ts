/** What the exit code of `slp` says. */
export const exitCode = { good: 0, bad: 1, usage: 2, fault: 3, interrupted: 130 } as const;
export type ExitCode = (typeof exitCode)[keyof typeof exitCode];
