import * as z from "zod/mini";
import type { Machine } from "../cli/machine";

export type RpcOutcome = { readonly kind: "done" } | { readonly kind: "refused"; readonly message: string };

/** An operation of the model: what it takes, and what it does. */
export interface Rpc<Input = unknown> {
  readonly input: z.ZodMiniType<Input>;
  readonly run: (machine: Machine, input: Input) => Promise<RpcOutcome>;
}

const done: RpcOutcome = { kind: "done" };
const refused = (message: string): RpcOutcome => ({ kind: "refused", message });
const rpc = <Input>(input: z.ZodMiniType<Input>, run: Rpc<Input>["run"]): Rpc => ({
  input,
  run: (machine, given) => run(machine, z.parse(input, given)),
});

const idToken = z.string().check(z.minLength(1), z.maxLength(255));
const trustInput = z.object({
  "id-token": idToken,
  "all-ha": z.optional(z.boolean()),
  force: z.optional(z.boolean()),
});

/** The operations of `cisco-smart-license` that are played, by their names (TRU-2, TRN-5). */
export const rpcs: Readonly<Record<string, Rpc>> = {
  "id-token-trust": rpc(trustInput, async (machine, { "id-token": token, "all-ha": all = false, force = false }) => {
    const { verdict, sent } = machine.router.trust({ token, scope: all ? "all" : "local", force });
    if (!verdict.accepted) return refused(verdict.message ?? "trust was not asked for");
    const { failures } = await machine.carry(sent);
    return failures[0] === undefined ? done : refused(failures[0]);
  }),
};
