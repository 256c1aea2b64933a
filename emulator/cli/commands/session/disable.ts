import { type Command, exec } from "../../command";

export const disable: Command = { modes: exec, syntax: "disable", run: () => ({ mode: "user" }) };
