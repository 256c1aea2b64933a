import { type Command, configured } from "../../command";

export const smartUrl: Command = {
  modes: ["global"],
  syntax: "license smart url {default | smart url:URL | cslu url:URL | url:URL}",
  help: { url: "URL of the licence server", default: "Use the default URL", cslu: "URL of CSLU" },
  run: (scene, given) => configured(scene, { url: given.text("url") ?? "default" }),
  no: { syntax: "license smart url [smart | cslu | url:URL]", run: (scene) => configured(scene, { url: "default" }) },
};
