import { type Command, configured } from "../../command";

export const smartTransport: Command = {
  modes: ["global"],
  syntax: "license smart transport {smart | callhome | cslu | off}",
  help: {
    transport: "Set the transport type",
    callhome: "Use Call Home",
    cslu: "Use Cisco Smart License Utility",
    off: "Disable smart agent communication",
  },
  run: (scene, given) => configured(scene, { transport: given.oneOf("smart", "callhome", "cslu", "off") }),
  no: {
    syntax: "license smart transport [smart | callhome | cslu | off]",
    run: (scene) => configured(scene, { transport: "smart" }),
  },
};
