import * as z from "zod/mini";

/** What a fault of the network, of a certificate or of a proxy means to a person. */
const meanings: Readonly<Record<string, string>> = {
  ECONNREFUSED: "nothing listens there",
  ECONNRESET: "the connection was cut",
  ETIMEDOUT: "it did not answer in time",
  UND_ERR_CONNECT_TIMEOUT: "it did not answer in time",
  UND_ERR_SOCKET: "the connection was cut",
  ENOTFOUND: "its name is not known to the name server",
  EAI_AGAIN: "the name server does not answer",
  CERT_HAS_EXPIRED: "its certificate has expired",
  CERT_NOT_YET_VALID: "its certificate is not valid yet",
  ERR_TLS_CERT_ALTNAME_INVALID: "its certificate is for another host",
  DEPTH_ZERO_SELF_SIGNED_CERT: "its certificate is signed by itself, and no authority that is believed",
  SELF_SIGNED_CERT_IN_CHAIN: "the authority of its certificate is not believed",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: "the authority of its certificate is not believed",
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: "the authority of its certificate is not believed",
};

/** Why no answer came, in words; the innermost fault that is known decides. */
export function whyUnanswered(fault: unknown): string {
  for (let cause = fault; cause instanceof Error; cause = cause.cause) {
    const meaning = "code" in cause && typeof cause.code === "string" ? meanings[cause.code] : undefined;
    if (meaning) return meaning;
    const proxy = /proxy response \((\d+)\)/i.exec(cause.message)?.[1];
    if (proxy) return proxy === "407" ? "the proxy asks for a name and a password" : `the proxy answers ${proxy}`;
    if (cause instanceof SyntaxError || cause instanceof z.core.$ZodError)
      return "what answers there is no licence server";
  }
  return "check its address";
}
