import type { ServerClient } from "../../carrier/clients";
import type { RequestFields } from "../../messages/envelope";
import type { serverOps } from "../../messages/messages";
import { Deviation, Undecided } from "../outcome";
import type { ServerDeclaration } from "./server-declaration";
import type { Undertaking } from "./undertakings";

type Users = NonNullable<RequestFields<typeof serverOps, "account">["users"]>;
type Row = Record<string, string>;

/** What the desk needs of the bench that it belongs to. */
type Bench = {
  readonly server: ServerClient;
  readonly declaration: ServerDeclaration;
  readonly smartAccount: string;
  readonly virtualAccounts: string[];
  readonly tokens: { textOf(name: string): string };
  note(from: "operator", what: string, detail?: unknown): void;
};

/** How the server receives a user. */
export const receptions = ["let in", "told that there is no such account"] as const;
export type Reception = (typeof receptions)[number];

const roles = { administrator: "admin", user: "user", viewer: "viewer" } as const;
/** The virtual accounts of the other smart account, which has nothing to do with the one of the story. */
const elsewhere = ["Branch"];

/** The users of a scenario, and what the last of them who asked was answered. */
export class UserDesk {
  /** The last answer, and what the same user was told of an account that does not exist. */
  private last: { readonly answer: object; readonly ofNothing: object } | undefined;

  constructor(private readonly bench: Bench) {}

  /** Lets users in, by a table with the columns `user`, `role`, `of`, and `smart account`. */
  async letIn(rows: readonly Row[]): Promise<void> {
    this.bench.declaration.needs("users");
    const { smartAccount: own, virtualAccounts } = this.bench;
    for (const [smartAccount, part] of Map.groupBy(rows, (row) => row["smart account"] ?? own)) {
      const account = { smartAccount, virtualAccounts: smartAccount === own ? virtualAccounts : elsewhere };
      await this.bench.server.call("account", { ...account, users: part.map(userIn) });
      this.bench.note("operator", `users of ${smartAccount}`, part);
    }
  }

  /** Somebody does something to a virtual account, and the same to one that does not exist. */
  async undertake(as: string, { needs, ask }: Undertaking, virtualAccount: string): Promise<void> {
    this.bench.declaration.needs("users");
    this.bench.declaration.needs(needs);
    const { server, tokens } = this.bench;
    const ofNothing = await ask(server, as, "Nowhere", "NOBODY-MADE-THIS-TOKEN");
    const answer = await ask(server, as, virtualAccount, tokens.textOf("token 1"));
    this.bench.note("operator", `${as} about ${virtualAccount}`, answer);
    this.last = { answer, ofNothing };
  }

  /** How the user was received who asked last; whoever is not let in is told the same as about nothing. */
  expect(expected: Reception): void {
    if (this.last === undefined) throw new Undecided("untested", "nobody asked for anything");
    const { answer, ofNothing } = this.last;
    const said = JSON.stringify(answer);
    const refused = "accepted" in answer && answer.accepted === false;
    if (expected === "let in") {
      if (refused) throw new Deviation("an answer to somebody who may have it", said);
      return;
    }
    if (!refused) throw new Deviation("no more than for an account that does not exist", "it was granted");
    if (said !== JSON.stringify(ofNothing)) throw new Deviation(JSON.stringify(ofNothing), said);
  }
}

function userIn({ user = "", role = "", of = "" }: Row): Users[number] {
  const word = Object.entries(roles).find(([name]) => name === role)?.[1];
  if (word === undefined) throw new RangeError(`"${role}" is none of: ${Object.keys(roles).join(", ")}.`);
  return { name: user, role: word, ...(of !== "" && { virtualAccounts: of.split(" and ") }) };
}
