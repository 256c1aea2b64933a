import type { z } from "zod";
import type { OpHandlers } from "../../adapter/carrier/adapter";
import { AdapterRefusal } from "../../adapter/carrier/faults";
import { readAcknowledgements } from "../../adapter/documents/acknowledgements";
import { policyOfForm } from "../../adapter/documents/policy-form";
import { udiOf } from "../../adapter/documents/rum-payload";
import { instantAt } from "../../adapter/documents/unix-time";
import { serverOps } from "../../adapter/messages/server";
import type { AccountBook, Place } from "./account-book";
import { pollAnswer, reasonOf, trustAnswer, usageAnswer } from "./answers";
import { ApiFault, type ApiRequest, type LicensingApi } from "./licensing-api";
import { signingIn } from "./sign-in";

type Ops = "trust" | "submit" | "poll";

/** What a device does. */
export function deviceOps(operator: LicensingApi, accounts: AccountBook): Pick<OpHandlers<typeof serverOps>, Ops> {
  const signIn = signingIn(operator, accounts);
  let nonces = 0;
  const post = (path: string, data: object): ApiRequest => {
    nonces += 1;
    return { method: "POST", path, body: { data: { nonce: String(nonces), ...data } } };
  };

  return {
    async trust(request) {
      const api = await signIn(request.as);
      const { token, sudi, hostname, softwareVersion, deviceTime, force, key, redundancy } = request;
      const asked = post("/v2/devices/trust", {
        timestamp: Date.parse(deviceTime),
        sudi: udiOf(sudi),
        hostname,
        software_version: softwareVersion,
        token,
        force,
        key: key && { type: "Ed25519", public: key },
        ha_udi: redundancy?.map((member) => ({ role: member.role, sudi: udiOf(member.sudi) })),
      });
      const answer = await api.ask(asked, trustAnswer);
      const serverTime = answer.timestamp === undefined ? undefined : instantAt(Math.floor(answer.timestamp / 1000));
      if (answer.status === "FAILED") {
        const reason = reasonOf(answer.message_code);
        return known(serverOps.trust.ok, asked, { accepted: false, reason, message: answer.message, serverTime });
      }
      accounts.enterDevice(sudi, accounts.ofToken(token));
      const { trust_code: trustCode, policy, issuer_keys } = answer.data;
      const issuerKeys = issuer_keys.map((issuerKey) => issuerKey.public);
      return known(serverOps.trust.ok, asked, {
        accepted: true,
        trustCode,
        policy: policy && policyOfForm(policy),
        serverTime,
        issuerKeys,
      });
    },
    async submit(request) {
      const api = await signIn(request.as);
      const { virtualAccount, document } = request;
      const place = accounts.find(virtualAccount);
      if (place === undefined) return notFound;
      if (document === undefined) throw new AdapterRefusal("bad-request", "this server takes signed documents only");
      const asked = post("/v2/devices/reportusage", { document });
      const answer = await api.send({ ...asked, headers: headersOf(place) });
      const read = usageAnswer.safeParse(answer.body);
      if (!read.success) throw new ApiFault(asked, `status ${answer.status}: ${JSON.stringify(answer.body)}`);
      if (read.data.status === "OK_POLL") return { accepted: true, poll: read.data.poll_id };
      const { message_code, message } = read.data;
      if (message_code === "NOT_FOUND") return notFound;
      return known(serverOps.submit.ok, asked, { accepted: false, reason: reasonOf(message_code), message });
    },
    async poll(request) {
      const asked = post("/v2/accounts/poll", { poll_id: request.poll, action: "acknowledgements" });
      if (request.as === undefined) return told(await operator.ask(asked, pollAnswer));
      // A user asks for an account: for each in turn, as nobody says which one it is.
      const api = await signIn(request.as);
      for (const place of accounts.all) {
        const answer = await api.ask({ ...asked, headers: headersOf(place) }, pollAnswer);
        if (answer.status !== "OK_POLL") return told(answer);
      }
      return { pending: true };
    },
  };
}

const notFound = { accepted: false, reason: "not-found" } as const;

const headersOf = ({ domain, id }: Place) => ({ "x-csw-smart-account-id": domain, "x-csw-virtual-account-id": id });

function told(answer: z.infer<typeof pollAnswer>) {
  switch (answer.status) {
    case "OK_POLL":
      return { pending: true as const };
    case "FAILED":
      return { ...notFound, message: answer.message };
    case "COMPLETE":
      return { ...decoded(answer.data.acknowledgements), refused: answer.data.refused.map(refusal) };
  }
}

const refusal = (refused: { report_id: number; reason: string }) => ({
  report: String(refused.report_id),
  reason: reasonOf(refused.reason),
});

/** The signed bytes, and beside them what they say. */
function decoded(issued: readonly { readonly smart_license: string }[]) {
  const read = issued.flatMap(({ smart_license: document }) =>
    readAcknowledgements(document, []).map(({ acknowledgement }) => ({ acknowledgement, document })),
  );
  return {
    acknowledgements: read.map(({ acknowledgement }) => acknowledgement),
    documents: read.map(({ document }) => document),
  };
}

/** An answer as its op's schema has it; throws `ApiFault` where the server gave a reason that the protocol has no word for. */
function known<Schema extends z.ZodType>(schema: Schema, asked: ApiRequest, answer: unknown): z.output<Schema> {
  const read = schema.safeParse(answer);
  if (read.success) return read.data;
  throw new ApiFault(asked, `adapter protocol 1 has no words for ${JSON.stringify(answer)}`);
}
