import { isGood } from "../verdict/compare-with-baseline";
import { count } from "../verdict/conformance";
import type { SubjectResult } from "../verdict/result";
import type { Replay } from "./replay";

/** What is against the subjects as GitHub's workflow commands: printed by a job they become annotations. */
export function workflowCommands(results: readonly SubjectResult[], replay: Replay): string {
  return results.map((result) => ofSubject(result, replay)).join("");
}

/** The verdict on all subjects together and the requirements counted, as the outputs of a step. */
export function workflowOutputs(results: readonly SubjectResult[]): string {
  const counts = JSON.stringify(count(results.flatMap(({ requirements }) => requirements)));
  return `verdict=${verdict(results)}\ncounts=${counts}\n`;
}

function verdict(results: readonly SubjectResult[]): string {
  if (results.every(({ conformant }) => conformant)) return "conformant";
  return results.every(isGood) ? "known-deviations" : "not-conformant";
}

function ofSubject({ subject, side, decisive, known = [], requirements }: SubjectResult, replay: Replay): string {
  return requirements
    .filter(({ verdict }) => verdict === "failed")
    .map(({ id, level, scenarios }) => {
      const first = scenarios.find(({ verdict }) => verdict === "failed");
      const decides = decisive.includes(id) && !known.includes(id);
      const text = [first?.name, first?.failure?.message, first && replay(side, first.place)]
        .filter(Boolean)
        .join("\n");
      return `::${decides ? "error" : "warning"} title=${property(`${id} (${level}), ${subject}`)}::${data(text)}\n`;
    })
    .join("");
}

function data(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
