import { defaultBuffer } from "../../../device/log/logging-settings";
import type { Command } from "../../command";
import { withLogging } from "./settings";
import { severityGiven, severityHelp, severitySyntax } from "./severity";

/** The buffer of `show logging`: its size in bytes, and what it takes. */
export const loggingBuffered: Command = {
  modes: ["global"],
  syntax: `logging buffered [bytes:<4096-2147483647>] [${severitySyntax}]`,
  help: { ...severityHelp, buffered: "Set buffered logging parameters", bytes: "Logging buffer size" },
  run: (scene, given) => {
    const { buffer } = scene.machine.router.state.logging;
    const before = buffer === "off" ? defaultBuffer : buffer;
    const bytes = given.number("bytes") ?? before.bytes;
    return withLogging(scene, { buffer: { bytes, severity: severityGiven(given) ?? before.severity } });
  },
  no: { syntax: "logging buffered", run: (scene) => withLogging(scene, { buffer: "off" }) },
};
