import { type Command, configured } from "../../command";

export const smartUrl: Command = {
  modes: ["global"],
  syntax: "license smart url {default | smart url:URL | cslu url:URL | url:URL}",
  help: { url: "URL of the licence server", default: "Use the default URL", cslu: "URL of CSLU" },
  run: (scene, given) => {
    const url = given.text("url");
    if (given.has("cslu")) return configured(scene, { csluUrl: url });
    return configured(scene, url === undefined ? { url: "default", csluUrl: "default" } : { url });
  },
  no: {
    syntax: "license smart url [default | smart [url:URL] | cslu [url:URL] | url:URL]",
    run: (scene, given) => configured(scene, given.has("cslu") ? { csluUrl: "default" } : { url: "default" }),
  },
};
