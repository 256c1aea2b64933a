import type { Carrier } from "../../adapter/carrier/carrier";
import type { Subject } from "../../adapter/subject";
import { collectorTrials } from "./collector-trials";
import { deviceTrials } from "./device-trials";
import { serverTrials } from "./server-trials";
import { ListenedCarrier, type Trial, type TrialResult, tryAll } from "./trial";

/** Tries the least that a device, a licence server or a collector has to do to be judged at all; of two connected each alone. */
export async function smokeSubject(subject: Subject): Promise<TrialResult[]> {
  switch (subject.side) {
    case "device":
      return smoke(subject.device, deviceTrials);
    case "server":
      return smoke(subject.server, serverTrials);
    case "collector":
      return smoke(subject.collector, collectorTrials);
    case "connected":
      return [...(await smoke(subject.device, deviceTrials)), ...(await smoke(subject.server, serverTrials))];
  }
}

function smoke(carrier: Carrier, trials: (carrier: ListenedCarrier) => Trial[]): Promise<TrialResult[]> {
  const listened = new ListenedCarrier(carrier);
  return tryAll(trials(listened), listened);
}
