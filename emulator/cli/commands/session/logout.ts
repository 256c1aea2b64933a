import { type Command, exec } from "../../command";

export const logout: Command = { modes: exec, syntax: "logout", run: () => ({ ends: true }) };
