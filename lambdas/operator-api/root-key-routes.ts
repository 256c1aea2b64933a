import * as z from "zod/mini";
import { days } from "../../core/time/duration";
import { formatInstant, type Instant } from "../../core/time/instant";
import { isGood, knownRoots, type RootPorts, signingRoot } from "../../server/keys/known-roots";
import type { revokeRootKey } from "../../server/keys/revoke-root-key";
import type { rotateRootKey } from "../../server/keys/rotate-root-key";
import type { Clock } from "../../server/ports/clock";
import type { RootRecord } from "../../server/ports/root-keys";
import { type Answer, ok, problem } from "../http/answer";
import { type CallerOf, notAuthenticated } from "../http/caller";
import type { HttpRequest } from "../http/request";

/** Longer than a device may go without an acknowledgement by the policies of the guide, so that every device was told before. */
const usualOverlap = 100;

export const rotationShape = z.object({
  overlapDays: z._default(z.int().check(z.minimum(0), z.maximum(3_650)), usualOverlap),
});
export const keyRevocationShape = z.object({
  key: z.string().check(z.regex(/^[0-9a-f]{16}$/, "a key id is 16 hex digits")),
});

type Route = (request: HttpRequest, operator: string) => Promise<Answer>;

/** A route for the operator of the server; users are told that it is none of theirs. */
export const forOperator =
  (callerOf: CallerOf, route: Route) =>
  async (request: HttpRequest): Promise<Answer> => {
    const caller = await callerOf(request);
    if (caller === "nobody") return notAuthenticated();
    if (caller.kind === "user")
      return problem(403, "operators-only", "Root keys are the business of the server's operator.");
    return route(request, caller.name);
  };

/** Every root key and how it stands (TRU-5). */
export const rootKeysRoute =
  (ports: RootPorts & { readonly clock: Clock }): Route =>
  async () => {
    const [roots, now] = [await knownRoots(ports), await ports.clock.now()];
    const signing = signingRoot(roots, now);
    return ok({ keys: roots.map((root) => written(root, root === signing)) });
  };

/** Announces the next root key. */
export const rotateRoute =
  (rotate: ReturnType<typeof rotateRootKey>): Route =>
  async (request, actor) => {
    const { overlapDays } = request.body(rotationShape);
    const outcome = await rotate({ overlap: days(overlapDays), actor });
    if (outcome.kind === "refused") return problem(409, outcome.reason, outcome.message);
    return { status: 201, body: written(outcome.root, false) };
  };

/** Ends a root key. */
export const revokeRoute =
  (revoke: ReturnType<typeof revokeRootKey>): Route =>
  async (request, actor) => {
    const outcome = await revoke({ key: request.body(keyRevocationShape).key, actor });
    if (outcome.kind === "refused") {
      return problem(outcome.reason === "unknown-key" ? 404 : 409, outcome.reason, outcome.message);
    }
    return ok(written(outcome.root, false));
  };

const written = (root: RootRecord, signs: boolean) => ({
  key: root.key,
  public: root.public,
  standing: !isGood(root) ? "revoked" : signs ? "certifies" : "known",
  announcedAt: since(root.announcedAt),
  signsFrom: since(root.signsFrom),
  revokedAt: root.revokedAt === "never" ? null : formatInstant(root.revokedAt),
});

/** The first key was there from the beginning. */
const since = (at: Instant): string | null => (at === 0 ? null : formatInstant(at));
