import type { Layout } from "./layout";
import { accountSection, type LicenceStatusView } from "./licence-status";
import { type LicenceView, usageStatus } from "./licence-usage";
import { separated, under } from "./lines";

const longestTag = 22;
const rule = "-".repeat(77);

/** `show license summary`; a tag that is too long for its column is cut. */
export function printLicenceSummary(status: LicenceStatusView, licences: readonly LicenceView[]): string {
  const { layout } = status.display;
  const list = under("License Usage:", ...heading(layout), ...licences.map(row));
  return separated(layout === "from-17.6" ? [accountSection(status), list] : [list]);
}

const heading = (layout: Layout) =>
  layout === "from-17.6"
    ? [columns("License", "Entitlement Tag", "Count", "Status"), rule]
    : [columns("License", "Entitlement tag", "Count", "Status")];

const row = ({ name, tag, count }: LicenceView): string =>
  columns(name, `(${cut(tag)})`, String(count), usageStatus(count));

const columns = (name: string, tag: string, count: string, status: string): string =>
  `${name.padEnd(23)} ${tag.padEnd(29)} ${count.padStart(5)} ${status}`;

const cut = (tag: string): string => (tag.length > longestTag ? `${tag.slice(0, longestTag)}...` : tag);
