import type { Instant } from "../../core/time/instant";
import type { Desk } from "./desk";
import type { DeviceAnswer } from "./errand";
import { refused } from "./refusals";
import type { KeptErrand } from "./store/errands";

/** What has become of something that a device handed over, by the poll id that it got for it (TRN-6). */
export function answerPoll(desk: Desk, poll: string, now: Instant): DeviceAnswer {
  const errand = /^[1-9]\d{0,14}$/.test(poll) ? standingFor(desk, Number(poll)) : undefined;
  if (errand === undefined) return refused("poll-unknown", `this collector has given no poll id ${poll}`);
  switch (errand.state) {
    case "waiting":
    case "taken":
    case "replaced":
      return { kind: "later", poll };
    case "refused":
      return refused("refused", errand.answer ?? "");
    case "settled":
      return errand.kind === "trust" ? { kind: "trust", answer: errand.answer ?? "" } : acknowledged(desk, errand, now);
  }
}

/** The errand of that number, or the later one that holds all of it. */
function standingFor(desk: Desk, id: number): KeptErrand | undefined {
  const errand = desk.store.errands.find(id);
  return errand?.replaced_by == null ? errand : standingFor(desk, errand.replaced_by);
}

function acknowledged({ store, rules }: Desk, { id }: KeptErrand, now: Instant): DeviceAnswer {
  return store.atomically(() => {
    const kept = store.acknowledgements.of(id).filter(({ handed }) => !handed || rules.handsAgain());
    store.acknowledgements.handed(
      kept.map((one) => one.id),
      now,
    );
    const documents = kept.map(({ document }) => rules.asHandedDown(document));
    return { kind: "acknowledged", documents, refused: store.errands.refusedIn(id) };
  });
}
