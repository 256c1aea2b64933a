import type { Command } from "../../command";

export const voiceService: Command = {
  modes: ["global"],
  syntax: "voice service voip",
  help: { service: "Voice service configuration", voip: "Voice over IP" },
  run: () => ({ mode: "voice-service" }),
};
