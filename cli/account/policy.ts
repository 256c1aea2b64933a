import { Command, InvalidArgumentError, Option } from "commander";
import { type LicenceClass, licenceClasses } from "../../core/policy/licence-class";
import { type PolicyDocument, writePolicy } from "../../core/policy/policy-document";
import { policyPresetNames, policyPresets } from "../../core/policy/policy-preset";
import { paths } from "../../lambdas/paths";
import {
  clientOf,
  ending,
  type Terminal,
  tellAnswer,
  type VirtualAccountOptions,
  withVirtualAccountOptions,
} from "../account-options";
import { type ExitCode, exitCode } from "../exit-code";
import { parseCount } from "../parse-count";
import { type NamedDevice, parseDevice } from "../parse-device";
import { policyLines } from "./policy-lines";

type Days = NonNullable<PolicyDocument[LicenceClass]>;
export type PolicySetting = VirtualAccountOptions &
  Partial<Readonly<Record<LicenceClass, Days>>> & {
    readonly preset?: (typeof policyPresetNames)[number];
    readonly name?: string;
    readonly ack: boolean;
    readonly pushInterval?: number;
    readonly device?: NamedDevice;
  };

const deviceOption = () =>
  new Option("--device <pid:serial>", "of this device alone, before the policy of its account").argParser(parseDevice);

/** `slp policy`: what the account asks of its devices. */
export function policyCommand(terminal: Terminal = console): Command {
  const show = withVirtualAccountOptions(new Command("show"))
    .description("the policy of a virtual account")
    .action(ending((options: VirtualAccountOptions) => showPolicy(options, terminal)));
  const set = withVirtualAccountOptions(new Command("set"))
    .description("set the policy: a preset, single numbers, or a preset with numbers of its own")
    .addOption(new Option("--preset <name>", "see slp policy presets").choices(policyPresetNames))
    .option("--name <name>", "what it is called")
    .option("--no-ack", "ask for no acknowledgement: nothing is enforced")
    .option("--push-interval <days>", "how often devices report by themselves", parseCount)
    .addOption(deviceOption());
  for (const one of licenceClasses) {
    set.option(`--${one} <days>`, "first report/reporting frequency/report on change; - leaves one open", parseDays);
  }
  set.action(ending((options: PolicySetting) => setPolicy(options, terminal)));
  const clear = withVirtualAccountOptions(new Command("clear"))
    .description("give a device the policy of its account again")
    .addOption(deviceOption().makeOptionMandatory())
    .action(
      ending((options: VirtualAccountOptions & { readonly device: NamedDevice }) => clearPolicy(options, terminal)),
    );
  const presets = new Command("presets")
    .description("the policies that have a name")
    .option("--json", "print them for programs", false)
    .action(ending((options: { readonly json: boolean }) => showPresets(options, terminal)));
  return [show, set, clear, presets].reduce(
    (policy, one) => policy.addCommand(one),
    new Command("policy").description("what an account asks of its devices"),
  );
}

/** Days as `30/60/60`, where `-` leaves a number open. */
function parseDays(text: string): Days {
  if (!/^(\d{1,5}|-)(\/(\d{1,5}|-)){2}$/.test(text)) {
    throw new InvalidArgumentError("Three numbers of days are expected, as in 30/60/60 or 30/-/60.");
  }
  const [first_report, reporting_frequency, report_on_change] = text
    .split("/")
    .map((days) => (days === "-" ? undefined : Number(days)));
  return { first_report, reporting_frequency, report_on_change };
}

const placeOf = ({ account: domain, virtualAccount }: VirtualAccountOptions) => ({ domain, virtualAccount });

/** Prints the policy of a virtual account. */
export function showPolicy(options: VirtualAccountOptions, terminal: Terminal): Promise<ExitCode> {
  const answer = clientOf(options).ask(`GET ${paths.policy}`, { place: placeOf(options) });
  return tellAnswer(options, terminal, answer, ({ policy }) => policyLines(policy));
}

/** Sets the policy of a virtual account, or of one of its devices, and prints it. */
export function setPolicy(options: PolicySetting, terminal: Terminal): Promise<ExitCode> {
  const { preset, name, ack, pushInterval: push_interval_days, device: sudi } = options;
  const { perpetual, subscription, enforced, export: exported } = options;
  const policy = {
    ...{ preset, name, push_interval_days, perpetual, subscription, enforced, export: exported },
    ...(!ack && { ack_required: false }),
  };
  const client = clientOf(options);
  const place = placeOf(options);
  const answer =
    sudi === undefined
      ? client.ask(`PUT ${paths.policy}`, { place, body: policy })
      : client.ask(`PUT ${paths.devicePolicy}`, { place, body: { sudi, policy } });
  return tellAnswer(options, terminal, answer, (set) => policyLines(set.policy));
}

/** Takes a device's own policy away and prints the one that it gets from now on. */
export function clearPolicy(
  options: VirtualAccountOptions & { readonly device: NamedDevice },
  terminal: Terminal,
): Promise<ExitCode> {
  const asked = { place: placeOf(options), body: { sudi: options.device, policy: null } };
  const answer = clientOf(options).ask(`PUT ${paths.devicePolicy}`, asked);
  return tellAnswer(options, terminal, answer, ({ policy }) => policyLines(policy));
}

/** Prints the presets. */
export async function showPresets({ json }: { readonly json: boolean }, terminal: Terminal): Promise<ExitCode> {
  const presets = policyPresetNames.map((preset) => ({ preset, ...writePolicy(policyPresets[preset]) }));
  const lines = presets.map(({ preset, ...policy }) => [preset, ...policyLines(policy)].join("\n"));
  terminal.log(json ? JSON.stringify(presets, null, 2) : lines.join("\n\n"));
  return exitCode.good;
}
