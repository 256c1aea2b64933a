import type { Issuer } from "../../core/acknowledgement/acknowledgement-file";
import type { IssuerKey } from "../../core/acknowledgement/certificate";
import type { Instant } from "../../core/time/instant";

/** The keys that acknowledgements are signed with. */
export interface IssuerKeys {
  /** A key whose certificate is good at `now` and for hours after. */
  current(now: Instant): Promise<Issuer>;
  /** The root keys that a device has to know. */
  roots(now: Instant): Promise<readonly IssuerKey[]>;
  /** What an acknowledgement has to tell of root keys; nothing as long as there was never more than one. */
  toldRoots(now: Instant): Promise<readonly IssuerKey[] | "nothing">;
  /** Every root key that ever certified, the revoked ones too: what was sealed before stays readable. */
  allRoots(now: Instant): Promise<readonly IssuerKey[]>;
}
