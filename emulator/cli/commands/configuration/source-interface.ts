import { type Command, configured } from "../../command";
import { interfaceName } from "../../interface-name";

/** Binds the HTTP client to an interface (TRN-8). */
export const sourceInterface: Command = {
  modes: ["global"],
  syntax: "ip http client source-interface interface:INTERFACE",
  help: {
    http: "HTTP server configuration",
    client: "HTTP client configuration",
    "source-interface": "Specify interface for source address in all HTTP(S) client connections",
    interface: "Name of the interface, as in GigabitEthernet0/0/0",
  },
  run: (scene, given) =>
    configured(scene, { sourceInterface: { name: interfaceName(given.text("interface") ?? ""), state: "up" } }),
  no: {
    syntax: "ip http client source-interface [interface:INTERFACE]",
    run: (scene) => configured(scene, { sourceInterface: "any" }),
  },
};
