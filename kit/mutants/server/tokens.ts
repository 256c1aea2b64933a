import { seconds } from "../../../core/time/duration";
import { plus } from "../../../core/time/instant";
import type { MemoryPorts } from "../../../server/adapters/memory/memory-ports";
import type { RegistrationToken } from "../../../server/ports/tokens";
import { clocksApartBy, type DeviceRule } from "../../../server/trust/device-refusal";
import type { ServerDefect } from "./server-mutant";

/** Ports that make tokens otherwise than they were asked for. */
const making = (ports: MemoryPorts, change: (token: RegistrationToken) => RegistrationToken): MemoryPorts => ({
  ...ports,
  tokens: { ...ports.tokens, create: (token) => ports.tokens.create(change(token)) },
});

/** Ports with another rule in the place of the one for that reason. */
const judging = (ports: MemoryPorts, rule: DeviceRule): MemoryPorts => ({
  ...ports,
  deviceRules: ports.deviceRules.map((one) => (one.reason === rule.reason ? rule : one)),
});

export const tokens: readonly ServerDefect[] = [
  {
    id: "TRU-1",
    name: "good for ever",
    what: "A token has no end.",
    expects: "expected trust of device A refused; observed granted",
    ports: (ports) => making(ports, (token) => ({ ...token, expiresAt: plus(token.expiresAt, seconds(9_999_999)) })),
  },
  {
    id: "TRU-1",
    name: "a second too long",
    what: "A token is good at the instant of its expiry still.",
    expects: "expected trust of device A refused; observed granted",
    ports: (ports) => making(ports, (token) => ({ ...token, expiresAt: plus(token.expiresAt, seconds(1)) })),
  },
  {
    id: "TRU-1",
    name: "for everybody",
    what: "How many devices a token is for is not looked at.",
    expects: "refused; observed granted",
    ports: (ports) => making(ports, (token) => ({ ...token, uses: "unlimited" })),
  },
  {
    id: "TRU-1",
    name: "once only",
    what: "A token without a limit is for one device.",
    expects: "granted; observed refused: token-exhausted",
    ports: (ports) => making(ports, (token) => ({ ...token, uses: token.uses === "unlimited" ? 1 : token.uses })),
  },
  {
    id: "TRU-1",
    name: "revoked in name",
    what: "A token that was revoked is as good as before.",
    expects: "expected trust of device A refused; observed granted",
    ports: (ports) => ({ ...ports, tokens: { ...ports.tokens, revoke: async () => "revoked" } }),
  },
  {
    id: "TRU-2",
    name: "the first account",
    what: "Whatever the token, a device joins the account that a token was made in first.",
    expects: "expected report 1 taken in; observed refused for its account",
    ports(ports) {
      let first: string | undefined;
      return making(ports, (token) => {
        first ??= token.virtualAccount;
        return { ...token, virtualAccount: first };
      });
    },
  },
  {
    id: "TRU-2",
    name: "trusted again and again",
    what: "A device that is trusted already is trusted anew without force.",
    expects: "expected trust of device A refused; observed granted",
    ports: ({ productInstances, ...ports }) => ({
      ...ports,
      productInstances: {
        ...productInstances,
        find: async () => "unknown",
        async save(instance) {
          const before = await productInstances.find(instance.sudi);
          return productInstances.save({ ...instance, version: before === "unknown" ? 1 : before.version + 1 });
        },
      },
    }),
  },
  {
    id: "TRU-3",
    name: "capitals make a name",
    what: "A hostname in small letters is not its PID.",
    expects: "expected trust of device A refused; observed granted",
    ports: (ports) =>
      judging(ports, {
        reason: "hostname-equals-pid",
        against: ({ sudi, hostname }) => (hostname === sudi.pid ? "it is called like its PID" : "none"),
      }),
  },
  {
    id: "TRU-4",
    name: "an hour is near enough",
    what: "Clocks that are an hour apart are not yet too far apart.",
    expects: "expected trust of device A refused for its clock; observed granted",
    ports: (ports) => judging(ports, clocksApartBy(seconds(3_601))),
  },
  {
    id: "TRU-4",
    name: "slow clocks go unseen",
    what: "Only a clock that is ahead is looked at.",
    expects: "expected trust of device A refused for its clock; observed granted",
    ports(ports) {
      const { against } = clocksApartBy(seconds(3_600));
      return judging(ports, {
        reason: "clock-skew",
        against: (request, now) => (request.deviceTime < now ? "none" : against(request, now)),
      });
    },
  },
];
