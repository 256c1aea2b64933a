import type { MessageOf } from "../../messages/messages";
import type { Answer } from "../licence-server";
import { ScriptedServer } from "../scripted-server";

/** CSSM as the kit plays it to a collector: it trusts with the token of its account, and with no other. */
export class AccountServer extends ScriptedServer {
  override async trust(request: MessageOf<"trust-request">): Promise<Answer> {
    if (request.token === this.token()) return super.trust(request);
    const message = "CSSM does not know the token";
    return { trust: { accepted: false, serverTime: request.at, reason: "token-unknown", message } };
  }
}
