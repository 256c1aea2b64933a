import { type Command, configured } from "../../command";

export const smartProxy: Command = {
  modes: ["global"],
  syntax: "license smart proxy {address host:WORD | port port:<1-65535>}",
  help: {
    address: "Set the proxy address",
    host: "Hostname or IP address of the proxy",
    port: "Set the proxy port",
  },
  run: (scene, given) => {
    const { proxy } = scene.machine.router.state;
    return configured(scene, {
      proxy: { address: given.text("host") ?? proxy.address, port: given.number("port") ?? proxy.port },
    });
  },
  no: {
    syntax: "license smart proxy [address [host:WORD] | port [port:<1-65535>]]",
    run: (scene, given) => {
      const { address, port } = scene.machine.router.state.proxy;
      const gone = given.oneOf("address", "port");
      return configured(scene, { proxy: gone === "address" ? { port } : gone === "port" ? { address } : {} });
    },
  },
};
