import { z } from "zod";
import { fillPath, paths } from "../../lambdas/paths";

/** The virtual account whose files are exchanged, and who asks. */
export interface Place {
  readonly server: URL;
  readonly domain: string;
  readonly virtualAccount: string;
  /** What an account with users asks for. */
  readonly accessToken?: string;
}

export type Answered =
  | { readonly kind: "pending" }
  | { readonly kind: "complete"; readonly file?: string; readonly refused: readonly string[] };

/** What the server says against a file, or that it is none that exchanges files. */
export class NotExchanged extends Error {
  override readonly name = "NotExchanged";
  constructor(
    readonly kind: "refused" | "fault",
    message: string,
  ) {
    super(message);
  }
}

const problem = z.object({ code: z.string(), detail: z.string() });
const receipt = z.object({ file: z.string() });
const refusal = z.object({ report_id: z.number(), message: z.string() });
const answer = z.discriminatedUnion("status", [
  z.object({ status: z.literal("pending") }),
  z.object({ status: z.literal("complete"), file: z.base64().optional(), refused: z.array(refusal) }),
]);

/** Hands a usage file in; gives the name under which its answer is asked for. Throws `NotExchanged`. */
export async function handIn(place: Place, usage: Buffer): Promise<string> {
  const { domain, virtualAccount } = place;
  const path = fillPath(paths.usageFiles, { domain, virtualAccount });
  const { file } = receipt.parse(await ask(place, path, { file: usage.toString("base64") }));
  return file;
}

/** The acknowledgement file for a usage file that was handed in. Throws `NotExchanged`. */
export async function answerTo(place: Place, file: string): Promise<Answered> {
  const { domain, virtualAccount } = place;
  const read = answer.parse(await ask(place, fillPath(paths.acknowledgementFile, { domain, virtualAccount, file })));
  if (read.status === "pending") return { kind: "pending" };
  const refused = read.refused.map(({ report_id, message }) => `report ${report_id} was refused: ${message}`);
  return { kind: "complete", file: read.file, refused };
}

async function ask({ server, accessToken }: Place, path: string, body?: object): Promise<unknown> {
  const headers = {
    "content-type": "application/json",
    ...(accessToken && { authorization: `Bearer ${accessToken}` }),
  };
  const method = body === undefined ? "GET" : "POST";
  const given = await fetch(new URL(path, server), { method, headers, body: body && JSON.stringify(body) }).catch(
    (error: unknown) => {
      throw new NotExchanged("fault", `no licence server answers at ${server.href}: ${String(error)}`);
    },
  );
  const text = await given.text();
  if (given.ok) return JSON.parse(text);
  const told = problem.safeParse(text.startsWith("{") ? JSON.parse(text) : {});
  if (!told.success) throw new NotExchanged("fault", `${server.href} answers ${given.status}: is it a licence server?`);
  throw new NotExchanged("refused", `${told.data.detail}\n(${told.data.code}; nothing of the file is stored)`);
}
