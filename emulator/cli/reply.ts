/** What a line came to. */
export interface Reply {
  /** Lines without the last line feed. */
  readonly output: string;
  readonly ended: boolean;
}
