import { type Command, configured } from "../../command";

/** Name servers are added one by one; without one no name resolves (TRN-2). */
export const nameServer: Command = {
  modes: ["global"],
  syntax: "ip name-server address:A.B.C.D",
  help: { "name-server": "Specify address of name server to use", address: "Domain server IP address" },
  run: (scene, given) => {
    const { nameServers } = scene.machine.router.state;
    const address = given.text("address") ?? "";
    return configured(scene, { nameServers: [...nameServers.filter((other) => other !== address), address] });
  },
  no: {
    syntax: "ip name-server [address:A.B.C.D]",
    run: (scene, given) => {
      const address = given.text("address");
      const { nameServers } = scene.machine.router.state;
      return configured(scene, { nameServers: address ? nameServers.filter((other) => other !== address) : [] });
    },
  },
};
