import { parseRelease } from "../../../core/release/release";
import { reportsByPolicy } from "../../../core/release/release-rules";
import { deviceName } from "../../../core/report/sudi";
import type { ServerDefect } from "./server-mutant";

export const registration: readonly ServerDefect[] = [
  {
    id: "TRU-6",
    name: "policy releases alone",
    what: "A device of a release before 17.3.2 is not registered.",
    expects: "expected trust of device A granted; observed refused: token-unknown",
    ports: (ports) => ({
      ...ports,
      deviceRules: [
        ...ports.deviceRules,
        {
          reason: "token-unknown",
          against: ({ softwareVersion }) => (reportsByPolicy(softwareVersion) ? "none" : "it runs no policy release"),
        },
      ],
    }),
  },
  {
    id: "TRU-6",
    name: "registered for nothing",
    what: "What a registered device of a release before 17.3.2 reports is refused.",
    expects: "expected report 1 taken in; observed refused for its device",
    ports: (ports) => ({
      ...ports,
      reporters: {
        async find(sudis, virtualAccount) {
          const { instances, accounts } = await ports.reporters.find(sudis, virtualAccount);
          return { accounts, instances: instances.filter((one) => reportsByPolicy(parseRelease(one.softwareVersion))) };
        },
      },
    }),
  },
  {
    id: "TRU-8",
    name: "one device to an On-Prem",
    what: "Of the devices that an On-Prem brings with one token only the last is known.",
    expects: "expected report 1 taken in; observed refused for its device",
    ports(ports) {
      const last = new Map<string, string>();
      const tokens = new Map<string, string>();
      return {
        ...ports,
        tokens: {
          ...ports.tokens,
          async use(token, sudi, now) {
            last.set(token, deviceName(sudi));
            tokens.set(deviceName(sudi), token);
            return ports.tokens.use(token, sudi, now);
          },
        },
        reporters: {
          async find(sudis, virtualAccount) {
            const { instances, accounts } = await ports.reporters.find(sudis, virtualAccount);
            const isKnown = (name: string): boolean => [name, undefined].includes(last.get(tokens.get(name) ?? ""));
            return { accounts, instances: instances.filter(({ sudi }) => isKnown(deviceName(sudi))) };
          },
        },
      };
    },
  },
];
