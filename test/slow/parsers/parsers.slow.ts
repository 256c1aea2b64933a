import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { formatPaddedRelease, formatRelease } from "../../../core/release/release";
import { licencesOf } from "../../../emulator/cli/show/licences-of";
import type { Router } from "../../../emulator/device/router";
import { releases, routerIn, states, statesWithoutLicences } from "./routers-to-read";

/** What both parsers made of an output. */
interface Read {
  readonly genie: unknown;
  readonly ntc: unknown;
  readonly errors: readonly string[];
}

const script = join(__dirname, "read-outputs.py");
const hasParsers = spawnSync("python3", ["-c", "import genie, ntc_templates"]).status === 0;

/** Commands that genie reads; those with an asterisk are read by ntc-templates too. */
const commands = [
  "show license all",
  "show license status *",
  "show license summary",
  "show license usage",
  "show license tech support",
  "show license udi",
  "show license rum id all",
  "show license history message",
  "show version *",
  "show redundancy states",
  "show clock *",
  "show call-home smart-licensing",
];

/** The layout of 17.3 to 17.5 has no section that these parsers can do without; they do not read the guide's own samples of it either. */
const earlyLayout = /^17\.[345]\./;
const unread = ["show license all", "show license status *", "show license tech support"];

/** The parser of this one wants a licence; without one the output of a real router, too, has no handle. */
const wantsLicences = "show license tech support";

const cases = releases.flatMap((release) => Object.keys(states).map((state) => ({ release, state })));
let read: ReadonlyMap<string, Read>;
const routers = new Map<string, Router>();
const nameOf = (release: string, state: string, command: string) => `${release} ${state}: ${command}`;

beforeAll(async () => {
  if (!hasParsers) return;
  const asked: { readonly name: string; readonly command: string; readonly output: string }[] = [];
  for (const { release, state } of cases) {
    const { router, reports, answers } = await routerIn(release, state);
    routers.set(`${release} ${state}`, router);
    const details = reports.slice(0, 1).map((id) => `show license rum id ${id} detail`);
    for (const written of [...commands, ...details]) {
      const command = written.replace(" *", "");
      asked.push({ name: nameOf(release, state, written), command, output: await answers(command) });
    }
  }
  const input = asked.map(({ command, output }) => JSON.stringify({ command, output })).join("\n");
  const { stdout } = spawnSync("python3", [script], { input, encoding: "utf8", maxBuffer: 64 * 1024 * 1024 });
  const lines = stdout.trim().split("\n");
  read = new Map(asked.map(({ name }, index) => [name, JSON.parse(lines[index] ?? "null")]));
}, 300_000);

describe.skipIf(!hasParsers).each(cases)("$release $state", ({ release, state }) => {
  const early = earlyLayout.test(release);
  const unreadHere = [
    ...(early ? unread : []),
    ...(!early && statesWithoutLicences.includes(state) ? [wantsLicences] : []),
  ];
  const readable = commands.filter((command) => !unreadHere.includes(command));
  const made = (command: string): Read =>
    read.get(nameOf(release, state, command)) ?? { genie: null, ntc: null, errors: ["nothing was read"] };
  const router = (): Router => {
    const found = routers.get(`${release} ${state}`);
    if (found === undefined) throw new RangeError(`${release} ${state} was not asked`);
    return found;
  };

  it.each(readable)("%s is read without error", (command) => {
    const { genie, ntc, errors } = made(command);
    expect(errors).toEqual([]);
    expect(genie).not.toBeNull();
    expect(ntc !== null).toBe(command.endsWith("*"));
  });

  it.each(unreadHere)("%s is not read here; where it comes to be, the exception goes", (command) => {
    expect(made(command).errors).not.toEqual([]);
  });

  it.each(readable.filter((command) => command === wantsLicences))("what is read of %s is what the router is", () => {
    const { state, deadline, nextPush, nextRecordAt } = router();
    const { book, acknowledgedReports, pushing, timeZone, sudi, trust } = state;
    const handles = licencesOf(router()).map(({ name, tag, count }, index) => [
      index + 1,
      {
        license: name,
        entitlement_tag: tag,
        count,
        status: count > 0 ? "IN USE(15)" : "NOT IN USE(1)",
        measurements: { entitlement: { current_value: count } },
      },
    ]);
    const waiting = book.handed.length;
    const pending = waiting + book.open.length;
    const starting = (at: typeof nextPush) => expect.stringContaining(`${timeOf(at, timeZone)} (`);
    expect(made(wantsLicences).genie).toMatchObject({
      smart_licensing_status: {
        transport: { type: "Smart" },
        usage_reporting: {
          next_ack_deadline: timeOf(deadline, timeZone),
          next_report_push: timeOf(nextPush, timeZone),
        },
      },
      license_usage: { handle: Object.fromEntries(handles) },
      product_information: { udi: { pid: sudi.pid, sn: sudi.serial } },
      upcoming_scheduled_jobs: {
        current_time: timeOf(state.now, timeZone),
        start_utility_measurements: starting(nextRecordAt),
        send_utility_rum_reports: starting(pushing.retry === "none" ? nextPush : pushing.retry),
      },
      communication_statistics: {
        usage_reporting: { ongoing_failure: expect.stringContaining(`Overall=${pushing.failures} `) },
      },
      ha_info: { rp_role: "Active" },
      usage_report_summary: {
        total: acknowledgedReports.length + pending,
        total_acknowledged_received: acknowledgedReports.length,
        waiting_for_ack: `${waiting}(${pending})`,
        available_to_report: pending,
        collecting_data: book.open.length,
      },
      other_info: { transport: "Smart", overall_trust: trust === "none" ? "No ID" : "INSTALLED (2)" },
    });
  });

  it("the licences that are read are those of the router", () => {
    const licences = licencesOf(router()).map(({ tag, count }) => ({
      tag,
      count,
      status: count > 0 ? "IN USE" : "NOT IN USE",
    }));
    const listed = licences.map(({ tag, count, status }) => [
      tag,
      { license: tag, entitlement: tag, count: String(count), status },
    ]);
    const summary = licences.length === 0 ? {} : { license_usage: Object.fromEntries(listed) };
    expect(made("show license summary").genie).toMatchObject(summary);
    for (const { tag, count, status } of licences) {
      const described = { description: tag, count, status, feature_name: tag, enforcement_type: "NOT ENFORCED" };
      expect(made("show license usage").genie).toMatchObject({ license_name: { [`${tag} (${tag}):`]: described } });
    }
  });

  it.each(early ? [] : ["show license status *", "show license all"])(
    "deadline, acknowledgement, pushes and policy read of %s are those of the router",
    (command) => {
      const { state, deadline, nextPush, policy } = router();
      const { firstReport, reportingFrequency, reportOnChange } = policy.classes.perpetual;
      const inDays = ({ value, source }: typeof firstReport) => `${value} (${sourceWords[source]})`;
      const reporting = {
        last_ack_received: timeOf(state.acknowledged.lastAck, state.timeZone),
        next_ack_deadline: timeOf(deadline, state.timeZone),
        next_report_push: timeOf(nextPush, state.timeZone),
      };
      const attributes = {
        first_report_requirement_days: inDays(firstReport),
        reporting_frequency_days: inDays(reportingFrequency),
        report_on_change_days: inDays(reportOnChange),
      };
      const expected = {
        transport: { type: "Smart" },
        policy: { unenforced_non_export_perpetual_attributes: attributes },
        usage_reporting: reporting,
      };
      const whole = command === "show license all" ? { smart_licensing_status: expected } : expected;
      expect(made(command).genie).toMatchObject(whole);
      expect(made("show license status *").ntc).toMatchObject([
        {
          sl_enabled: "ENABLED",
          last_ack_received: reporting.last_ack_received,
          next_ack_deadline: reporting.next_ack_deadline,
        },
      ]);
    },
  );

  it("name, release, serial number, clock and reports that are read are those of the router", async () => {
    const { sudi, hostname, release: played, timeZone } = router().state;
    expect(made("show license udi").genie).toEqual({ udi_details: { pid: sudi.pid, sn: sudi.serial } });
    expect(made("show version *").genie).toMatchObject({
      version: {
        version: formatRelease(played),
        xe_version: formatPaddedRelease(played),
        hostname,
        chassis_sn: sudi.serial,
      },
    });
    expect(made("show version *").ntc).toMatchObject([
      { version: formatRelease(played), hostname, serial: [sudi.serial] },
    ]);
    expect(made("show clock *").genie).toMatchObject({ timezone: timeZone.name });
    expect(made("show redundancy states").genie).toMatchObject({ my_state: "13 -ACTIVE" });
  });

  it("the reports that are read are those of the router, and so is the oldest of them in detail", () => {
    const { book, acknowledgedReports, timeZone } = router().state;
    const kept = [
      ...acknowledgedReports.map(({ report }) => ({ report, state: "ACK" })),
      ...book.handed.map(({ signed: { report } }) => ({ report, state: "UNACK" })),
      ...book.open.map(({ report }) => ({ report, state: "OPEN" })),
    ];
    const listed = kept.map(({ report: { id, tag }, state }) => [id, { state, flag: "N", feature_name: tag }]);
    const all = kept.length === 0 ? {} : { smart_license_usage_reports: Object.fromEntries(listed) };
    expect(made("show license rum id all").genie).toEqual(all);
    const pending = [...book.handed.map(({ signed }) => signed.report), ...book.open.map(({ report }) => report)];
    for (const { id, tag, measurements } of pending.slice(0, 1)) {
      const state = book.handed.length > 0 ? "UNACK" : "OPEN";
      const [start_time, end_time] = [measurements[0]?.start, measurements.at(-1)?.end];
      const times = {
        start_time: timeOf(start_time ?? "none", timeZone),
        end_time: timeOf(end_time ?? "none", timeZone),
      };
      expect(made(`show license rum id ${id} detail`).genie).toMatchObject({
        report_id: { [id]: { state, metric_value: tag, feature_name: tag, ...times } },
      });
    }
  });

  it("the last answer of each kind that is read is the one that the router had", () => {
    const { sent, imported } = router().state.history;
    const said = { "trust-installed": "Trust code", acknowledgement: "Acknowledgement", later: "Receipt" };
    const answers: Readonly<Record<string, string>> = said;
    const last = (exchanges: typeof sent.poll) => {
      const newest = exchanges.at(-1);
      if (newest === undefined) return "No past history";
      return newest.answer === undefined ? "No response" : answers[newest.answer.said];
    };
    expect(made("show license history message").genie).toMatchObject({
      message_history: {
        trust_establishment: last(sent["trust-request"]),
        usage_reporting: last(sent.report),
        result_polling: last(sent.poll),
        trust_sync: "No past history",
      },
      import_message_history: { rum_ack: imported.acknowledgement.length > 0 ? "Acknowledgement" : "No past history" },
    });
  });
});

const sourceWords = { cisco: "CISCO default", product: "Product default", customer: "Customer Policy" };
const months = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

/** `Mar 29 01:05:00 2021 UTC`, or `<none>`. */
function timeOf(at: number | "none" | "never", { name, minutes }: { name: string; minutes: number }): string {
  if (typeof at === "string") return "<none>";
  const there = new Date((at + minutes * 60) * 1_000).toISOString();
  const month = months[Number(there.slice(5, 7)) - 1];
  return `${month} ${there.slice(8, 10)} ${there.slice(11, 19)} ${there.slice(0, 4)} ${name}`;
}
