import type { Command } from "commander";

/** Every sub-command of `slp` by its name, in the order of its help; each lives in a file of its own and is loaded when it is asked for. */
export const commands: Readonly<Record<string, () => Promise<Command>>> = {
  conform: async () => {
    const [{ conformCommand }, { ownImplementations }, { ownFeatures }] = await Promise.all([
      import("./conform"),
      import("./own-implementations"),
      import("../kit/run/feature-set"),
    ]);
    return conformCommand(ownImplementations, ownFeatures);
  },
  smoke: async () => {
    const [{ smokeCommand }, { ownImplementations }] = await Promise.all([
      import("./smoke"),
      import("./own-implementations"),
    ]);
    return smokeCommand(ownImplementations);
  },
  list: async () => {
    const [{ listCommand }, { ownFeatures }] = await Promise.all([import("./list"), import("../kit/run/feature-set")]);
    return listCommand(ownFeatures);
  },
  explain: async () => {
    const [{ explainCommand }, { ownFeatures }, { mutants }] = await Promise.all([
      import("./explain"),
      import("../kit/run/feature-set"),
      import("../kit/mutants/mutants"),
    ]);
    return explainCommand(ownFeatures, mutants);
  },
  adapter: async () => (await import("./adapter")).adapterCommand(),
  server: async () => (await import("./server")).serverCommand(),
  deploy: async () => (await import("./deploy/deploy")).deployCommand(),
  dlq: async () => (await import("./dlq/dlq")).dlqCommand(),
  cube: async () => (await import("./cube")).cubeCommand(),
  fleet: async () => (await import("./fleet")).fleetCommand(),
  collector: async () => (await import("./collector/collector")).collectorCommand(),
  account: async () => (await import("./account/account")).accountCommand(),
  policy: async () => (await import("./account/policy")).policyCommand(),
  purchase: async () => (await import("./account/purchase")).purchaseCommand(),
  inventory: async () => (await import("./account/inventory")).inventoryCommand(),
  devices: async () => (await import("./account/devices")).devicesCommand(),
  alerts: async () => (await import("./account/alerts")).alertsCommand(),
  history: async () => (await import("./account/history")).historyCommand(),
  token: async () => (await import("./token")).tokenCommand(),
  key: async () => (await import("./key")).keyCommand(),
  audit: async () => (await import("./audit")).auditCommand(),
  webhook: async () => (await import("./webhook")).webhookCommand(),
  recount: async () => (await import("./recount/recount")).recountCommand(),
  file: async () => (await import("./file/file")).fileCommand(),
};

/** Other names of commands. */
const aliases: Readonly<Record<string, string>> = { serve: "server" };

/** The command that the first word names, or all of them where it names none. */
export function commandsFor([word = ""]: readonly string[]): Promise<readonly Command[]> {
  const name = Object.hasOwn(aliases, word) ? (aliases[word] ?? word) : word;
  const named = Object.hasOwn(commands, name) ? commands[name] : undefined;
  return Promise.all((named ? [named] : Object.values(commands)).map((load) => load()));
}
