import { subjectKey } from "../../alerts/subject-key";
import type { AlertHistory, AlertKind, Alerts } from "../../ports/alerts";
import { SortedKeys } from "./sorted-keys";

export function memoryAlerts(): Alerts {
  const accounts = new Map<string, SortedKeys<AlertHistory>>();
  const of = (virtualAccount: string, kind: AlertKind): SortedKeys<AlertHistory> => {
    const name = JSON.stringify([virtualAccount, kind]);
    const kept = accounts.get(name) ?? new SortedKeys<AlertHistory>();
    accounts.set(name, kept);
    return kept;
  };
  return {
    async find(virtualAccount, subject) {
      return of(virtualAccount, subject.kind).get(subjectKey(subject)) ?? "none";
    },
    async save(history) {
      const kept = of(history.virtualAccount, history.subject.kind);
      const key = subjectKey(history.subject);
      if ((kept.get(key)?.version ?? 0) !== history.version - 1) return "stale";
      kept.set(key, history);
      return "saved";
    },
    async page(virtualAccount, kind, after, most) {
      return of(virtualAccount, kind).page("", after, most);
    },
  };
}
