import { type Command, configuration } from "../../command";

export const end: Command = { modes: configuration, syntax: "end", run: () => ({ mode: "privileged" }) };
