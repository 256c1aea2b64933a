import { type Command, configured } from "../../command";

export const usageInterval: Command = {
  modes: ["global"],
  syntax: "license smart usage interval days:<1-365>",
  help: { usage: "Usage reporting", interval: "Set the interval between usage reports", days: "Interval in days" },
  run: (scene, given) => configured(scene, { usageIntervalDays: given.number("days") }),
  no: {
    syntax: "license smart usage interval [days:<1-365>]",
    run: (scene) => configured(scene, { usageIntervalDays: "policy" }),
  },
};
