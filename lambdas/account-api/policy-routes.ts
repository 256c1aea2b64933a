import { writePolicy } from "../../core/policy/policy-document";
import { policySettingShape, readPolicySetting } from "../../core/policy/policy-setting";
import type { readPolicy } from "../../server/account/read-policy";
import type { setPolicy } from "../../server/account/set-policy";
import { type Answer, ok } from "../http/answer";
import type { HttpRequest } from "../http/request";
import { notFound } from "../http/virtual-account-route";

/** The account's policy, null while none was set. */
export const readPolicyRoute =
  (read: ReturnType<typeof readPolicy>) =>
  async (_request: HttpRequest, virtualAccount: string): Promise<Answer> => {
    const outcome = await read(virtualAccount);
    if (outcome.kind === "unknown-account") return notFound();
    return ok({ policy: outcome.policy === "none" ? null : writePolicy(outcome.policy) });
  };

/** Sets the account's policy; the answer has it with its new version (POL-4). */
export const setPolicyRoute =
  (set: ReturnType<typeof setPolicy>) =>
  async (request: HttpRequest, virtualAccount: string): Promise<Answer> => {
    const policy = readPolicySetting(request.body(policySettingShape));
    const outcome = await set({ virtualAccount, policy, actor: request.caller });
    return outcome.kind === "unknown-account" ? notFound() : ok({ policy: writePolicy(outcome.policy) });
  };
