import { type Command, configured, exec } from "../../command";
import { told } from "../../rehearsal/standing";

/** The interface that the HTTP client is bound to goes up or down, or is taken out (TRN-8). */
export const sourceInterfaceState: Command = {
  modes: exec,
  syntax: "emulator interface {up | down | missing}",
  help: {
    interface: "Source interface of the HTTP client",
    up: "Take it up",
    down: "Take it down",
    missing: "Take it out",
  },
  run: (scene, given) => {
    const { sourceInterface } = scene.machine.router.state;
    if (sourceInterface === "any") return told("no source interface is configured");
    const state = given.oneOf("up", "down", "missing") ?? "up";
    configured(scene, { sourceInterface: { ...sourceInterface, state } });
    return told(`${sourceInterface.name} is ${state}`);
  },
};
