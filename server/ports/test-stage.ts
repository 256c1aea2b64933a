/** What tests may do with a stage that is theirs, besides setting its clock. */
export interface TestStage {
  /** Forgets all accounts, devices and reports, and the time; the root key stays. */
  forget(): Promise<void>;
  /** How many messages of all queues wait or are worked on; dead letters do not count. */
  unfinished(): Promise<number>;
}
