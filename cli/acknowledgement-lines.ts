import Table from "cli-table3";
import { readAcknowledgementFile } from "../core/acknowledgement/acknowledgement-file";
import { deviceName } from "../core/report/sudi";
import { formatInstant } from "../core/time/instant";
import type { CompletePoll } from "../emulator/transport/licence-server-client";

/** What a licence server acknowledged and what it refused, for a person to read. */
export function acknowledgementLines({ documents, refused }: CompletePoll): readonly string[] {
  return [
    ...documents
      .flatMap((document) => readAcknowledgementFile(document))
      .flatMap(({ acknowledgement }) => {
        const { serial, sudi, issuedAt, reports, policy } = acknowledgement;
        const table = new Table({
          head: ["report", "tag", "from", "to", "hours", "peak"],
          style: { head: [], border: [] },
        });
        for (const { reportId, tag, from, to, hours, peak } of reports) {
          table.push([reportId, tag, formatInstant(from), formatInstant(to), hours, peak]);
        }
        const given = policy ? `, with policy ${policy.name ?? ""} version ${policy.version ?? "unknown"}` : "";
        return [
          `acknowledgement ${serial} for ${deviceName(sudi)}, issued ${formatInstant(issuedAt)}${given}`,
          table.toString(),
        ];
      }),
    ...refused.map(({ reportId, message }) => `report ${reportId} was refused: ${message}`),
  ];
}
