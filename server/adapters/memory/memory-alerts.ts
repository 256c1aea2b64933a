import type { AlertHistory, Alerts } from "../../ports/alerts";

export function memoryAlerts(): Alerts {
  const kept = new Map<string, AlertHistory>();
  const nameOf = ({ virtualAccount, subject }: Pick<AlertHistory, "virtualAccount" | "subject">): string =>
    JSON.stringify([
      virtualAccount,
      subject.kind,
      subject.kind === "insufficient-licences" ? subject.tag : subject.sudi,
    ]);
  return {
    async find(virtualAccount, subject) {
      return kept.get(nameOf({ virtualAccount, subject })) ?? "none";
    },
    async save(history) {
      if ((kept.get(nameOf(history))?.version ?? 0) !== history.version - 1) return "stale";
      kept.set(nameOf(history), history);
      return "saved";
    },
    async of(virtualAccount) {
      return [...kept.values()].filter((history) => history.virtualAccount === virtualAccount);
    },
  };
}
