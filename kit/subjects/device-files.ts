import type { WhichUsage } from "../../core/report/saved-usage";
import type { Router } from "../../emulator/device/router";
import { AdapterRefusal } from "../adapter/carrier/faults";
import type { deviceOps } from "../adapter/messages/device";
import type { GivenOk } from "../adapter/messages/envelope";
import { base64, reportOf } from "./device-wire";

/** The usage file of our router, and what it says. */
export function savedUsage(router: Router, which: WhichUsage): GivenOk<typeof deviceOps, "saveUsage"> {
  const { reports, document } = router.saveUsage(which);
  return { file: base64(document), reports: reports.map(reportOf) };
}

/** What our router gives to whoever fetches its reports. */
export function pulledUsage(router: Router, which: WhichUsage): GivenOk<typeof deviceOps, "pull"> {
  const { reports, document } = router.pull(which);
  return { document: base64(document), reports: reports.map(reportOf) };
}

/** Hands our router a file; of what is imported only the bytes count. */
export function imported(router: Router, { file }: { readonly file?: string }): GivenOk<typeof deviceOps, "import"> {
  if (file === undefined) throw new AdapterRefusal("bad-request", "this device declares documents: import a file");
  return router.importFile(Buffer.from(file, "base64").toString("utf8"));
}
