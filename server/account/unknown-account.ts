/** What does not exist and what the asker may not see are answered alike (ACC-4). */
export interface UnknownAccount {
  readonly kind: "unknown-account";
}
