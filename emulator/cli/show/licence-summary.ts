import type { Layout } from "./layout";
import { accountSection, type LicenceStatusView } from "./licence-status";
import { type LicenceView, usageStatus } from "./licence-usage";
import { separated, under } from "./lines";

const longestTag = 22;
export const listRule = "-".repeat(77);

/** `show license summary`; a tag that is too long for its column is cut. */
export function printLicenceSummary(status: LicenceStatusView, licences: readonly LicenceView[]): string {
  const { layout } = status.display;
  const list = under("License Usage:", ...heading(layout), ...licences.map(row));
  return separated(layout === "from-17.6" ? [accountSection(status), list] : [list]);
}

const heading = (layout: Layout) =>
  layout === "from-17.6" ? [columns("License", "Entitlement Tag", "Count", "Status"), listRule] : [listHeading];

export const listHeading = columns("License", "Entitlement tag", "Count", "Status");

const row = (licence: LicenceView): string => licenceRow(licence, usageStatus(licence.count));

export const licenceRow = ({ name, tag, count }: LicenceView, status: string): string =>
  columns(name, `(${cut(tag)})`, String(count), status);

function columns(name: string, tag: string, count: string, status: string): string {
  return `${name.padEnd(23)} ${tag.padEnd(29)} ${count.padStart(5)} ${status}`;
}

const cut = (tag: string): string => (tag.length > longestTag ? `${tag.slice(0, longestTag)}...` : tag);
