import type { Progress } from "../run/run-subject";

/** Where progress is shown: standard error in a terminal, or anything that takes text. */
export type ProgressOutput = { readonly isTTY?: boolean; write(text: string): unknown };

/** Shows each scenario in a terminal, and elsewhere one line a subject. */
export function terminalProgress(output: ProgressOutput): Progress {
  let subject = "";
  let done = 0;
  let unsettled = 0;
  return {
    begin(name) {
      [subject, done, unsettled] = [name, 0, 0];
    },
    scenario({ verdict, place }, total) {
      done += 1;
      if (verdict !== "passed" && verdict !== "inapplicable") unsettled += 1;
      if (output.isTTY)
        output.write(`\r\u001b[2K${subject}  ${done} of ${scenarios(total)}${unsettledText(unsettled)}  ${place}`);
    },
    end() {
      output.write(`${output.isTTY ? "\r\u001b[2K" : ""}${subject}: ${scenarios(done)}${unsettledText(unsettled)}\n`);
    },
  };
}

function scenarios(number: number): string {
  return number === 1 ? "1 scenario" : `${number} scenarios`;
}

function unsettledText(unsettled: number): string {
  return unsettled === 0 ? "" : `, ${unsettled} not passed`;
}
