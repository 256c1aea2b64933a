import { type Command, configured } from "../../command";

export const clockTimezone: Command = {
  modes: ["global"],
  syntax: "clock timezone zone:WORD hours:<-23-23> [minutes:<0-59>]",
  help: {
    clock: "Configure time-of-day clock",
    timezone: "Configure time zone",
    zone: "name of time zone",
    hours: "Hours offset from UTC",
    minutes: "Minutes offset from UTC",
  },
  run: (scene, given) => {
    const hours = given.number("hours") ?? 0;
    const minutes = given.number("minutes") ?? 0;
    const east = Math.abs(hours) * 60 + minutes;
    const name = given.text("zone") ?? "UTC";
    return configured(scene, { timeZone: { name, minutes: hours < 0 ? -east : east } });
  },
  no: {
    syntax: "clock timezone",
    run: (scene) => configured(scene, { timeZone: { name: "UTC", minutes: 0 } }),
  },
};
