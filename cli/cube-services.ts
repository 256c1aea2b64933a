import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { Session } from "../emulator/cli/session";
import type { Cube } from "./cube-router";

/** Ports that a router is served on besides its terminal; `true` takes the usual one, 0 a free one. */
export interface ServiceOptions {
  readonly ssh?: number | true;
  readonly https?: number | true;
  readonly user: string;
  readonly password?: string;
}

/** What serves a router. */
export interface Services {
  /** What a person reads about them. */
  readonly lines: readonly string[];
  readonly close: () => Promise<void>;
}

export const usualPorts = { ssh: 2222, https: 8443 } as const;

/** Serves a router as the options ask: its prompt over SSH, its licensing interfaces over HTTPS; keys are kept in the folder. */
export async function cubeServices(cube: Cube, folder: string, options: ServiceOptions): Promise<Services> {
  const password = options.password ?? randomBytes(9).toString("base64url");
  const login = { user: options.user, password };
  const services: Services[] = [];
  const close = async (): Promise<void> => {
    await Promise.all(services.map((service) => service.close()));
  };
  try {
    if (options.ssh !== undefined) services.push(await overSsh(cube, folder, portOf("ssh", options.ssh), login));
    if (options.https !== undefined) services.push(await overHttps(cube, portOf("https", options.https), login));
  } catch (error) {
    await close();
    throw error;
  }
  const secret = options.password === undefined ? [`password ${password}`] : [];
  return { lines: [...services.flatMap(({ lines }) => lines), ...secret], close };
}

/** Whether a router is served at all. */
export const isServed = ({ ssh, https }: ServiceOptions): boolean => ssh !== undefined || https !== undefined;

const portOf = (service: keyof typeof usualPorts, given: number | true): number =>
  given === true ? usualPorts[service] : given;

interface Login {
  readonly user: string;
  readonly password: string;
}

async function overSsh({ machine, commandLine }: Cube, folder: string, port: number, login: Login): Promise<Services> {
  const [{ serveSsh }, { hostKeyIn }] = await Promise.all([
    import("../emulator/ssh/ssh-server"),
    import("../emulator/ssh/host-key"),
  ]);
  const service = await serveSsh({
    hostKey: hostKeyIn(join(folder, "ssh-host-key")),
    credentials: login,
    port,
    openSession: (mode) => new Session(machine, commandLine, mode),
  });
  return { lines: [`ssh -p ${service.port} ${login.user}@127.0.0.1`], close: service.close };
}

async function overHttps({ machine }: Cube, port: number, { user, password }: Login): Promise<Services> {
  const [{ deviceInterface }, { selfMadeCertificate }, { serveInterface, addressOfRequest }] = await Promise.all([
    import("../emulator/interfaces/device-interface"),
    import("../emulator/interfaces/self-made-certificate"),
    import("../emulator/interfaces/serve-interface"),
  ]);
  const app = deviceInterface(machine, {
    user: { name: user, password },
    now: () => performance.now(),
    addressOf: addressOfRequest,
  });
  const service = await serveInterface(app, port, await selfMadeCertificate(machine.router.state.hostname));
  return { lines: [`curl -k -u ${user} ${service.url}/smartlic-service/list`], close: service.close };
}
