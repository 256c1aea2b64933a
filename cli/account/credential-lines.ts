import { alignedLines } from "../aligned-lines";

interface Granted {
  readonly name: string;
  readonly clientId: string;
  readonly clientSecret?: string;
}

/** How users sign in; a secret is there for who is new, and only this once. */
export const credentialLines = (users: readonly Granted[]): readonly string[] =>
  alignedLines(
    [
      { head: "User", of: ({ name }) => name },
      { head: "Client id", of: ({ clientId }) => clientId },
      { head: "Client secret, shown this once", of: ({ clientSecret = "as before" }) => clientSecret },
    ],
    users,
  );
