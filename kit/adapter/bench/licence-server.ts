import type { RequestFields } from "../messages/envelope";
import type { deviceOps, MessageOf, Policy } from "../messages/messages";
import type { Instant } from "./instant";

/** What is said to a device, without the reference to the message that it answers. */
export type Answer = Omit<RequestFields<typeof deviceOps, "deliver">, "ref" | "unit">;

/** What becomes of a submission at the server's door. */
export type Receipt =
  | { readonly kind: "receipt"; readonly poll: string }
  | { readonly kind: "refused"; readonly reason: "refused" | "unknown-device"; readonly message: string };

/** The licence server that a device under test talks to: the kit's own, or a real one behind it. */
export interface LicenceServer {
  /** Starts afresh: one account, one virtual account, one token, no policy. */
  begin(at: Instant): Promise<void>;
  /** The account's policy from now on; it reaches devices with the trust code and with each acknowledgement. */
  setPolicy(policy: Policy): Promise<void>;
  /** A registration ID token of the virtual account, or of another one where the server has more. */
  token(virtualAccount?: string): string;
  /** What it says to a device that asks for trust, or to be registered. */
  trust(request: MessageOf<"trust-request" | "registration">): Promise<Answer>;
  submit(submission: MessageOf<"report">): Promise<Receipt>;
  /** What the server gives for a usage file that somebody brings it: acknowledgements to import, none while there is none. */
  exchangeFile(usage: MessageOf<"report">, at: Instant): Promise<readonly Answer[]>;
  /** The root keys of the server's documents, for a device that works by file; none where they are not known beforehand. */
  issuerKeys(at: Instant): readonly string[];
  /** The acknowledgements of the submission with this poll id, none while there is none. */
  collect(poll: string, at: Instant): Promise<readonly Answer[]>;
}
