/** Where a session stands in the command hierarchy (CLI-1). */
export type Mode = "user" | "privileged" | "global" | "voice-service";

const marks: Readonly<Record<Mode, string>> = {
  user: ">",
  privileged: "#",
  global: "(config)#",
  "voice-service": "(conf-voi-serv)#",
};

/** The prompt of a mode: hostname and mark. */
export const promptOf = (mode: Mode, hostname: string): string => `${hostname}${marks[mode]}`;

/** The mode whose commands are understood too, and entered by them. */
export const parentOf = (mode: Mode): Mode | undefined => (mode === "voice-service" ? "global" : undefined);

export const isExec = (mode: Mode): boolean => mode === "user" || mode === "privileged";
