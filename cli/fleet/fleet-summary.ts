import Table from "cli-table3";
import type { FleetResult } from "./fleet-result";

const bare = { chars: { mid: "", "left-mid": "", "mid-mid": "", "right-mid": "" }, style: { head: [], border: [] } };
const widest = 50;
const minutesOfRow = 5;

/** A result for people: what was counted, and when reports arrived. */
export function fleetSummary(result: FleetResult): string {
  const table = new Table(bare);
  table.push(
    ["devices", `${count(result.devices)}, ${count(result.trusted)} of them trusted`],
    ["time", `${result.days} days from ${result.from}`],
    ["busiest hour", `${result.busiestHour.at}, ${count(result.busiestHour.sessions)} trunk sessions`],
    ["submissions", `${count(result.submissions)} with ${count(result.reports)} reports`],
    ["acknowledgements", count(result.acknowledgements)],
    ["polls", count(result.polls)],
    ["pending at the end", `${count(result.pendingReports)} reports`],
    ["answers refused", count(result.answersRefused)],
    ["service", `${count(result.serviceDown)} devices down, ${count(result.refusedCalls)} calls refused`],
    ["fingerprint", result.fingerprint],
  );
  for (const [reason, times] of Object.entries(result.failures)) table.push(["failed", `${count(times)} × ${reason}`]);
  return `${table.toString()}\n\nSubmissions by the minute of the hour\n${histogram(result.arrivals).join("\n")}`;
}

function histogram(arrivals: readonly number[]): readonly string[] {
  const rows = Array.from({ length: arrivals.length / minutesOfRow }, (_, row) => {
    const first = row * minutesOfRow;
    const sum = arrivals.slice(first, first + minutesOfRow).reduce((total, next) => total + next, 0);
    return { name: `${two(first)}-${two(first + minutesOfRow - 1)}`, sum };
  });
  const most = Math.max(1, ...rows.map(({ sum }) => sum));
  return rows.map(({ name, sum }) => `${name} ${"#".repeat(Math.ceil((sum / most) * widest))} ${count(sum)}`);
}

const two = (minute: number): string => String(minute).padStart(2, "0");
const count = (number: number): string => number.toLocaleString("en-US");
