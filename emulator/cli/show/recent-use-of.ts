import type { Router } from "../../device/router";
import type { RecentUse, SipLicenceStatusView } from "./sip-licence-status";

interface Kind {
  readonly licence: string;
  readonly tags: readonly string[];
  /** Shown without a record too. */
  readonly always: boolean;
}

/** In the order in which they are shown; tags of earlier releases keep their place (REL-9), voice ports need a session (VGW-5), and redundant trunks a pair (CNT-5). */
const kinds: readonly Kind[] = [
  { licence: "CUBE Standard Trunk", tags: ["CUBE_T_STD", "CUBE_TS_STD"], always: true },
  { licence: "CUBE Enhanced Trunk", tags: ["CUBE_T_ENH", "CUBE_TS_ENH"], always: true },
  { licence: "CUBE Redundant Trunk", tags: ["CUBE_T_RED"], always: false },
  { licence: "CUBE Voice Gateway Session", tags: ["CUBE_T_VGW"], always: false },
];

/** What a router shows of its measuring and recording (REC-6). */
export const sipLicenceStatusOf = (router: Router): SipLicenceStatusView => ({
  zone: router.state.timeZone,
  hostname: router.state.hostname,
  now: router.state.now,
  service: router.service.kind,
  periodicity: router.state.recorder.periodicity,
  nextRecordAt: router.nextRecordAt,
  uses: recentUses(router),
});

function recentUses({ state }: Router): readonly RecentUse[] {
  const uses = kinds.map(({ licence, tags, always }) => {
    const records = state.records.filter(({ tag }) => tags.includes(tag)).toReversed();
    return { licence, records, isShown: always || records.length > 0 };
  });
  return uses.filter(({ isShown }) => isShown);
}
