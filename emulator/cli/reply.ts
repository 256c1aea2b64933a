/** What a line came to. */
export interface Reply {
  /** Lines of the log that `terminal monitor` shows, said while the line was executed. */
  readonly heard: readonly string[];
  /** Lines without the last line feed. */
  readonly output: string;
  readonly ended: boolean;
}
