import { writeSudi } from "../../core/document/shapes";
import { readPolicy } from "../../core/policy/policy-document";
import type { RedundancyMember } from "../../core/report/rum-report";
import type {
  Answer,
  DeviceMessage,
  RegistrationRequest,
  TrustAnswer,
  TrustMember,
  TrustRequest,
} from "../device/messages";
import { type LicenceServerClient, UnexpectedAnswer } from "./licence-server-client";

/** Carries a router's message to a licence server and what it says back; a server that does not answer is a failure. */
export async function exchange(message: DeviceMessage, server: LicenceServerClient): Promise<readonly Answer[]> {
  try {
    switch (message.kind) {
      case "trust-request":
      case "registration":
        return [await askForTrust(message, server)];
      case "report":
        return [await submit(message.ref, message.document, server)];
      case "poll":
        return await poll(message.ref, message.poll, server);
    }
  } catch (error) {
    if (!(error instanceof UnexpectedAnswer)) throw error;
    return [{ kind: "failure", ref: message.ref, reason: "unreachable", message: error.message }];
  }
}

/** Asks for each member in turn; the first refusal is the answer, and else what the first was told. */
async function askForTrust(message: Request, server: LicenceServerClient): Promise<Answer> {
  const [own, ...others] = message.members;
  const answer = await askForOne(message, own, server);
  for (const member of answer.kind === "trust-installed" ? others : []) {
    const another = await askForOne(message, member, server);
    if (another.kind === "trust-refused") return another;
  }
  return answer;
}

/** The public call for trust registers a device of a release before 17.3.2 too. */
type Request = TrustRequest | RegistrationRequest;

const writePlatform = ({ role, sudi }: RedundancyMember) => ({ role, sudi: writeSudi(sudi) });

async function askForOne(message: Request, member: TrustMember, server: LicenceServerClient): Promise<TrustAnswer> {
  const { ref, token, force, hostname, softwareVersion, deviceTime, redundancy } = message;
  const answer = await server.trust({
    timestamp: deviceTime * 1_000,
    nonce: ref,
    sudi: writeSudi(member.sudi),
    hostname,
    software_version: softwareVersion,
    token,
    force,
    key: { type: "Ed25519", public: member.key },
    ...(redundancy.length > 1 && { ha_udi: redundancy.map(writePlatform) }),
  });
  if (answer.status === "FAILED") return { kind: "trust-refused", ref, message: answer.message };
  const { trust_code: trustCode, issuer_keys: issuerKeys, policy } = answer.data;
  const { smart_account: smartAccount, virtual_account: virtualAccount } = answer.data;
  const names = { smartAccount, virtualAccount };
  return { kind: "trust-installed", ref, trustCode, issuerKeys, ...names, policy: policy && readPolicy(policy) };
}

async function submit(ref: string, document: string, server: LicenceServerClient): Promise<Answer> {
  const outcome = await server.submit(Buffer.from(document, "utf8"));
  return outcome.kind === "accepted"
    ? { kind: "later", ref, poll: outcome.poll }
    : { kind: "failure", ref, reason: "refused", message: outcome.message };
}

async function poll(ref: string, poll: string, server: LicenceServerClient): Promise<readonly Answer[]> {
  const answer = await server.poll(poll);
  if (answer.kind === "pending") return [{ kind: "later", ref, poll }];
  return answer.documents.map((document) => ({ kind: "acknowledgement", ref, document }));
}
