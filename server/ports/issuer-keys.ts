import type { Issuer } from "../../core/acknowledgement/acknowledgement-file";
import type { IssuerKey } from "../../core/acknowledgement/certificate";
import type { Instant } from "../../core/time/instant";

/** The keys that acknowledgements are signed with. */
export interface IssuerKeys {
  /** A key whose certificate is good at `now` and for hours after. */
  current(now: Instant): Promise<Issuer>;
  /** The root keys that a device has to know. */
  roots(): Promise<readonly IssuerKey[]>;
}
