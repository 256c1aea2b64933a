/** What reports look like in a scenario: `report 1`, `reports 1, 2 and 3`. */
export const reportsPattern = "reports? \\d+(?:, \\d+)*(?: and \\d+)?";

/** The numbers by which a scenario calls reports. */
export function reportsOf(text: string): readonly number[] {
  return (text.match(/\d+/g) ?? []).map(Number);
}
