import { type Command, exec } from "../../command";
import { printCubeStatus } from "../../show/cube-status";
import { cubeStatusOf } from "../../show/views-of";

export const showCubeStatus: Command = {
  modes: exec,
  syntax: "show cube status",
  help: { cube: "Display CUBE information", status: "Display CUBE status" },
  run: ({ machine: { router } }) => ({ output: printCubeStatus(cubeStatusOf(router)) }),
};
