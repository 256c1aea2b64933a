import * as z from "zod/mini";
import { DocumentError } from "../../core/document/document-error";
import { checkTag } from "../../core/policy/entitlement-tag";
import type { Sudi } from "../../core/report/sudi";
import type { reserveLicences } from "../../server/reservation/reserve-licences";
import type { returnReservation } from "../../server/reservation/return-reservation";
import { type Answer, ok, problem } from "../http/answer";
import { notFound, type Route } from "../http/virtual-account-route";
import { noDevice } from "./no-device";
import { sudiShape, writeSudi } from "./shapes";

/** What a device of such a release asks with: two letters, `Z` with its UDI, and two groups to tell requests apart. */
const codePattern = /^C[A-Z]-Z([^:]{1,64}):([^:]{1,64})-\w{1,32}-\w{1,8}$/;

const licence = z.object({
  entitlementTag: z.string().check(z.minLength(1), z.maxLength(128)),
  quantity: z.int().check(z.minimum(1), z.maximum(10_000_000)),
  precedence: z.optional(z.enum(["LONGEST_TERM_FIRST"])),
});
const oneRequest = z.object({
  reservationCode: z.string().check(z.regex(codePattern, "a reservation request code holds the UDI of its device")),
  reservationType: z.literal("SPECIFIC"),
  licenses: z.array(licence).check(z.minLength(1), z.maxLength(50)),
});
/** One device at a time: a refusal then leaves nothing half done. */
export const reservationShape = z.object({
  reservationRequests: z.array(oneRequest).check(z.minLength(1), z.maxLength(1)),
});
export const returnShape = z.object({
  sudi: sudiShape,
  returnCode: z
    .string()
    .check(z.regex(/^[\x21-\x7e]{1,128}$/, "a return code has up to 128 letters, digits and signs")),
});

/** Sets licences aside for a device, which its reservation request code names (SLR-2, SLR-3). */
export const reserveLicencesRoute =
  (reserve: ReturnType<typeof reserveLicences>): Route =>
  async (request, virtualAccount): Promise<Answer> => {
    const authorizationCodes: { reservationCode: string; authorizationCode: string }[] = [];
    for (const { reservationCode, licenses } of request.body(reservationShape).reservationRequests) {
      const licences = licenses.map(({ entitlementTag: tag, quantity: count }, index) => {
        checkTag(tag, `body.reservationRequests.0.licenses.${index}.entitlementTag`);
        return { tag, count };
      });
      if (new Set(licences.map(({ tag }) => tag)).size < licences.length) {
        throw new DocumentError("body.reservationRequests.0.licenses", "a tag stands there twice");
      }
      const sudi = deviceOf(reservationCode);
      const outcome = await reserve({ virtualAccount, sudi, licences, actor: request.caller });
      if (outcome.kind === "unknown-account") return notFound();
      if (outcome.kind === "refused") return problem(409, outcome.reason, outcome.message);
      authorizationCodes.push({ reservationCode, authorizationCode: outcome.reservation.authorizationCode });
    }
    return ok({ status: "COMPLETE", authorizationCodes });
  };

function deviceOf(reservationCode: string): Sudi {
  const [, pid = "", serial = ""] = codePattern.exec(reservationCode) ?? [];
  return { pid, serial };
}

/** Takes a reservation back; its licences are available again (SLR-2). */
export const returnReservationRoute =
  (giveBack: ReturnType<typeof returnReservation>): Route =>
  async (request, virtualAccount): Promise<Answer> => {
    const { sudi, returnCode } = request.body(returnShape);
    const outcome = await giveBack({ virtualAccount, sudi, returnCode, actor: request.caller });
    if (outcome.kind === "unknown-device") return noDevice();
    if (outcome.kind === "refused") return problem(409, outcome.reason, outcome.message);
    return ok({ status: "SUCCESS", sudi: writeSudi(sudi) });
  };
