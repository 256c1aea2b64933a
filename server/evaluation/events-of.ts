import { deviceName } from "../../core/report/sudi";
import type { AccountEvent } from "../ports/events";
import type { Evaluation } from "./store-reports";

/** What the world is told of a submission: the reports that are refused, and those accepted where somebody wants to hear of them. */
export function eventsOf({ submission, kept, refused }: Evaluation): readonly AccountEvent[] {
  const { virtualAccount, receivedAt: at, tellsAccepted } = submission;
  const accepted = (tellsAccepted ? kept : []).map(({ signed: { report } }): AccountEvent => {
    const { sudi, id: reportId, tag } = report;
    return { kind: "report-accepted", virtualAccount, at, sudi, reportId, tag };
  });
  return [
    ...accepted,
    ...refused.map(({ sudi, reportId, reason, message }): AccountEvent => {
      const subject = `${deviceName(sudi)}, report ${reportId}`;
      return { kind: "report-refused", virtualAccount, at, subject, reason, message };
    }),
  ];
}
