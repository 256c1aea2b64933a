import type { DeviceClient } from "../carrier/clients";
import type { RequestFields } from "../messages/envelope";
import type { deviceOps, Message, Report } from "../messages/messages";

type Which = RequestFields<typeof deviceOps, "pull">["which"];

/** Usage that somebody takes from a device, or has it push by hand. */
export type Taking = { readonly way: "file" | "pull"; readonly which: Which } | { readonly way: "synchronisation" };

const whichPattern = "all|unreported|the last day|the last \\d+ days";

/** What it looks like in a scenario: `usage (all) is saved to a file`, `usage (the last 3 days) is pulled`, `usage is synchronised`. */
export const takingPattern = `usage (?:\\((?:${whichPattern})\\) is (?:saved to a file|pulled)|is synchronised)`;

const parts = new RegExp(`\\((${whichPattern})\\) is (saved|pulled)`);

/** Reads what is taken, and how. */
export function takingOf(text: string): Taking {
  const [, which, how] = parts.exec(text) ?? [];
  if (which === undefined) return { way: "synchronisation" };
  return { way: how === "saved" ? "file" : "pull", which: whichOf(which) };
}

function whichOf(text: string): Which {
  if (text === "all" || text === "unreported") return text;
  return { days: Number(/\d+/.exec(text)?.[0] ?? "1") };
}

/** Reports as the device gives them: decoded, and as bytes where it signs documents. */
export async function takenBy(
  device: DeviceClient,
  way: "file" | "pull",
  which: Which,
): Promise<{ readonly reports: Report[]; readonly document?: string; readonly sent?: Message[] }> {
  if (way === "pull") return device.call("pull", { which });
  const { file, reports = [], sent } = await device.call("saveUsage", { which });
  return { document: file, reports, sent };
}
