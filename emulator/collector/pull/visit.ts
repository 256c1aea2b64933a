import type { Instant } from "../../../core/time/instant";
import type { Collector } from "../collector";
import { SmartlicService, type VisitedDevice, VisitFailed } from "./smartlic-service";

/** What a visit came to. */
export type Visit =
  | { readonly kind: "done"; readonly left: number }
  | { readonly kind: "failed"; readonly message: string };

/** Visits a device: its reports come along, the acknowledgements that wait for it are left there (RPT-9, TRN-6). */
export async function visit(device: VisitedDevice, collector: Collector, now: () => Instant): Promise<Visit> {
  const service = new SmartlicService(device);
  try {
    await service.closeReports();
    const file = await service.allReports();
    if (file !== "") {
      const answer = collector.visited(device.url, file, now());
      if (answer.kind === "refused") return failed(`${device.url}: ${answer.message}`);
    }
    const parcels = collector.parcelsAt(device.url);
    for (const parcel of parcels) {
      await service.import(parcel.document);
      collector.left([parcel], now());
    }
    return { kind: "done", left: parcels.length };
  } catch (error) {
    if (error instanceof VisitFailed) return failed(error.message);
    throw error;
  }

  function failed(message: string): Visit {
    collector.noteFailedVisit(message, now());
    return { kind: "failed", message };
  }
}
