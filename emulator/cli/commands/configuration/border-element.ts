import type { Periodicity } from "../../../../core/measurement/periodicity";
import { before } from "../../../../core/release/release-rule";
import { reportsByPolicy } from "../../../../core/release/release-rules";
import { type Command, configured, type Effect, type Scene } from "../../command";
import type { Given } from "../../grammar/given";

const help = {
  license: "Licence use of the border element",
  capacity: "What a box-to-box pair is licensed for",
  sessions: "Sessions",
  periodicity: "How often licence use is recorded",
  hours: "Interval in hours",
  days: "Interval in days",
};

/** Switches CUBE on, and sets how often licence use is recorded (REC-1, REC-2). */
export const borderElement: Command = {
  modes: ["voice-service"],
  releases: reportsByPolicy,
  syntax: "mode border-element [license periodicity {hours hours:<8-23> | days days:<1-30>}]",
  help,
  run: (scene, given) => configured(scene, { borderElement: true, periodicity: periodicityOf(given) ?? "default" }),
  no: {
    syntax: "mode border-element [license periodicity [hours [hours:<8-23>] | days [days:<1-30>]]]",
    run: withdrawn,
  },
};

/** The same before 17.3.2: from an hour on, and with the capacity that a box-to-box pair is licensed for (REL-6, REL-7). */
export const borderElementBefore: Command = {
  modes: ["voice-service"],
  releases: before("17.3.2"),
  syntax:
    "mode border-element [license {capacity sessions:<0-100000> | periodicity {hours hours:<1-23> | days days:<1-30>}}]",
  help,
  run: (scene, given) =>
    configured(
      scene,
      given.has("capacity")
        ? { borderElement: true, capacity: given.number("sessions") }
        : { borderElement: true, periodicity: periodicityOf(given) ?? "default" },
    ),
  no: {
    syntax:
      "mode border-element [license {capacity [sessions:<0-100000>] | periodicity [hours [hours:<1-23>] | days [days:<1-30>]]}]",
    run: withdrawn,
  },
};

function withdrawn(scene: Scene, given: Given): Effect {
  if (given.has("capacity")) return configured(scene, { capacity: 0 });
  return configured(
    scene,
    given.has("periodicity")
      ? { periodicity: "default" }
      : { borderElement: false, periodicity: "default", capacity: 0 },
  );
}

function periodicityOf(given: Given): Periodicity | undefined {
  const unit = given.oneOf("hours", "days");
  const count = unit && given.number(unit);
  return unit === undefined || count === undefined ? undefined : { unit, count };
}
