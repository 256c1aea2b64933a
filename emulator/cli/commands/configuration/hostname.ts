import { type Command, configured } from "../../command";

export const hostname: Command = {
  modes: ["global"],
  syntax: "hostname name:HOSTNAME",
  help: { name: "This system's network name" },
  run: (scene, given) => configured(scene, { hostname: given.text("name") }),
  no: { syntax: "hostname [name:HOSTNAME]", run: (scene) => configured(scene, { hostname: "Router" }) },
};
