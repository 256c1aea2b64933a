import { Command, Option } from "commander";
import type * as z from "zod/mini";
import type { operations } from "../../lambdas/inventory-api/operations";
import { paths } from "../../lambdas/paths";
import {
  type AccountOptions,
  clientOf,
  ending,
  type Terminal,
  tellAnswer,
  withAccountOptions,
} from "../account-options";
import { alignedLines } from "../aligned-lines";
import type { ExitCode } from "../exit-code";
import { parseCount } from "../parse-count";
import { deviceText, type NamedDevice, parseDevice } from "../parse-device";

type ListOptions = AccountOptions & {
  readonly virtualAccount?: readonly string[];
  readonly search?: string;
  readonly cursor?: string;
  readonly limit: number;
};

const pidAndSerial = "its PID and serial number, as in C8000V:93POM8FF9IZ";

/** `slp devices`: the product instances of a smart account. */
export function devicesCommand(terminal: Terminal = console): Command {
  const list = withAccountOptions(new Command("list"))
    .description("devices with their deadlines, a page of them")
    .addOption(new Option("--virtual-account <name...>", "only of these; of every one that is open without it"))
    .option("--search <text>", "only those whose serial number or hostname begins with it")
    .option("--limit <number>", "how many at most, up to 200", parseCount, 50)
    .option("--cursor <text>", "where the page before this one ended, as it says itself")
    .action(ending((options: ListOptions) => listDevices(options, terminal)));
  const transfer = withAccountOptions(new Command("transfer"))
    .description("move a device to another virtual account of its smart account")
    .argument("<device>", pidAndSerial, parseDevice)
    .argument("<virtual-account>", "by its name")
    .action(
      ending((device: NamedDevice, to: string, options: AccountOptions) =>
        transferDevice(device, to, options, terminal),
      ),
    );
  const remove = withAccountOptions(new Command("remove"))
    .description("take a device out of its virtual account; its use ends with this hour")
    .argument("<device>", pidAndSerial, parseDevice)
    .action(ending((device: NamedDevice, options: AccountOptions) => removeDevice(device, options, terminal)));
  return [list, transfer, remove].reduce(
    (devices, one) => devices.addCommand(one),
    new Command("devices").description("product instances, their deadlines and where they belong"),
  );
}

/** Prints a page of devices, and how to get the next one. */
export function listDevices(options: ListOptions, terminal: Terminal): Promise<ExitCode> {
  const { account: domain, virtualAccount: virtualAccounts, search, cursor, limit } = options;
  const asked = { place: { domain }, body: { virtualAccounts, search, cursor, limit } };
  return tellAnswer(options, terminal, clientOf(options).ask(`POST ${paths.devices}`, asked), ({ devices, next }) => [
    ...(devices.length === 0 && next === undefined ? ["no device"] : deviceLines(devices)),
    ...(next === undefined ? [] : [`there may be more: --cursor '${next}'`]),
  ]);
}

type Device = z.output<(typeof operations)[`POST ${typeof paths.devices}`]["answers"][200]["body"]>["devices"][number];

const deviceLines = (devices: readonly Device[]) =>
  alignedLines<Device>(
    [
      { head: "Device", of: ({ sudi }) => deviceText(sudi) },
      { head: "Hostname", of: ({ hostName }) => hostName },
      { head: "Release", of: ({ softwareVersion }) => softwareVersion },
      { head: "Virtual account", of: ({ virtualAccount }) => virtualAccount },
      { head: "Last ACK", of: ({ lastContactDate }) => lastContactDate },
      { head: "Deadline", of: ({ deadline }) => deadline ?? "none" },
      {
        head: "In Use",
        of: ({ licenseUsage }) =>
          licenseUsage.map(({ entitlementTag, quantity }) => `${quantity} ${entitlementTag}`).join(", "),
      },
      { head: "Peer", of: ({ peer }) => (peer === null ? "" : deviceText(peer)) },
    ],
    devices,
  );

/** Moves a device to another virtual account. */
export function transferDevice(
  sudi: NamedDevice,
  virtualAccount: string,
  options: AccountOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const asked = { place: { domain: options.account }, body: { sudi, virtualAccount } };
  return tellAnswer(options, terminal, clientOf(options).ask(`POST ${paths.transferDevice}`, asked), (moved) => [
    `${deviceText(moved.sudi)} is in ${moved.virtualAccount}`,
  ]);
}

/** Takes a device out of its virtual account. */
export function removeDevice(sudi: NamedDevice, options: AccountOptions, terminal: Terminal): Promise<ExitCode> {
  const asked = { place: { domain: options.account }, body: { sudi } };
  return tellAnswer(options, terminal, clientOf(options).ask(`POST ${paths.removeDevice}`, asked), (removed) => [
    `${deviceText(removed.sudi)} is out`,
  ]);
}
