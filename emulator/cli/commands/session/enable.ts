import { type Command, exec } from "../../command";

export const enable: Command = { modes: exec, syntax: "enable", run: () => ({ mode: "privileged" }) };
