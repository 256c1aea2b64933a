/** Whom a router talks to. */
export const peers = ["cssm", "cslu", "on-prem"] as const;
export type Peer = (typeof peers)[number];
