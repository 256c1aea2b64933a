import * as z from "zod/mini";
import type { WhichUsage } from "../../core/report/saved-usage";
import { badName, errorOpening } from "../cli/flash/answers";
import { fileName } from "../cli/flash/file-name";
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

const filePath = z.string().check(z.minLength(1), z.maxLength(127));
const fileInput = z.object({ "file-path": filePath });
const daysInput = z.object({ "file-path": filePath, days: z.optional(z.int().check(z.minimum(0), z.maximum(3_650))) });
const usualDays = 90;

/** Writes usage reports to a file of the flash, in place of one that has the name: there is nobody to ask. */
async function save({ router, flash }: Machine, path: string, which: WhichUsage): Promise<RpcOutcome> {
  const name = fileName(path);
  if (name === undefined) return refused(badName(path));
  const before = router.state;
  const { document } = router.saveUsage(which);
  const written = await flash.write(name, document);
  if (written.kind === "done") return done;
  router.restore(before);
  return refused(errorOpening(path, written.reason));
}

async function importFrom({ router, flash }: Machine, path: string): Promise<RpcOutcome> {
  const name = fileName(path);
  if (name === undefined) return refused(badName(path));
  const file = await flash.read(name);
  if (file.kind === "failed") return refused(errorOpening(path, file.reason));
  const verdict = router.importFile(file.value);
  return verdict.accepted ? done : refused(verdict.message ?? "the file is refused");
}

/** The operations of `cisco-smart-license` that are played, by their names (TRU-2, TRN-5). */
export const rpcs: Readonly<Record<string, Rpc>> = {
  "id-token-trust": rpc(trustInput, async (machine, { "id-token": token, "all-ha": all = false, force = false }) => {
    const { verdict, sent } = machine.router.trust({ token, scope: all ? "all" : "local", force });
    if (!verdict.accepted) return refused(verdict.message ?? "trust was not asked for");
    const { failures } = await machine.carry(sent);
    return failures[0] === undefined ? done : refused(failures[0]);
  }),
  "rum-save-usage-all": rpc(fileInput, (machine, input) => save(machine, input["file-path"], "all")),
  "rum-save-usage-unreported": rpc(fileInput, (machine, input) => save(machine, input["file-path"], "unreported")),
  "rum-save-usage-days": rpc(daysInput, (machine, { "file-path": path, days = usualDays }) =>
    save(machine, path, { days }),
  ),
  "import-file": rpc(fileInput, (machine, input) => importFrom(machine, input["file-path"])),
};
