import type { Periodicity } from "../../../../core/measurement/periodicity";
import { type Command, configured } from "../../command";
import type { Given } from "../../grammar/given";

/** Switches CUBE on, and sets how often licence use is recorded (REC-1, REC-2). */
export const borderElement: Command = {
  modes: ["voice-service"],
  syntax: "mode border-element [license periodicity {hours hours:<8-23> | days days:<1-30>}]",
  help: {
    license: "Licence use of the border element",
    periodicity: "How often licence use is recorded",
    hours: "Interval in hours",
    days: "Interval in days",
  },
  run: (scene, given) => configured(scene, { borderElement: true, periodicity: periodicityOf(given) ?? "default" }),
  no: {
    syntax: "mode border-element [license periodicity [hours [hours:<8-23>] | days [days:<1-30>]]]",
    run: (scene, given) =>
      configured(
        scene,
        given.has("periodicity") ? { periodicity: "default" } : { borderElement: false, periodicity: "default" },
      ),
  },
};

function periodicityOf(given: Given): Periodicity | undefined {
  const unit = given.oneOf("hours", "days");
  const count = unit && given.number(unit);
  return unit === undefined || count === undefined ? undefined : { unit, count };
}
