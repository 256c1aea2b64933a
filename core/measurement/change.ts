/** Whether a peak differs by more than 25 % of the value recorded last, up or down; from 0 any use does (CHG-1, CHG-6, CHG-7). */
export function isChange(recorded: number, peak: number): boolean {
  return Math.abs(peak - recorded) * 4 > recorded;
}
