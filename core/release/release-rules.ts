import { anyOf, exactly, from, type ReleaseRule, train } from "./release-rule";

/** REL-2, REL-3: use is reported by the policy of the account; before, the platform registers. */
export const reportsByPolicy: ReleaseRule = from("17.3.2");

/** REL-4: CUBE shuts down when no acknowledgement came by the deadline. */
export const stopsWithoutAcknowledgement: ReleaseRule = anyOf(
  exactly("17.3.2"),
  exactly("17.3.3"),
  exactly("17.3.4a"),
  exactly("17.6.1a"),
  train("17.4"),
  train("17.5"),
);

/** REL-6: a box-to-box pair needs licences for the calls that it carries; before, for the capacity that is configured. */
export const countsDynamically: ReleaseRule = from("17.2.1r");

/** REL-5: a call that is forked over WebSocket counts as Enhanced. */
export const forkedCallsAreEnhanced: ReleaseRule = from("17.6.1a");

/** REL-9: the trunk tags are `CUBE_TS_STD` and `CUBE_TS_ENH`. */
export const hasSubscriptionTags: ReleaseRule = from("17.18.1a");

/** POL-5: the built-in policy is that of the newer releases. */
export const hasNewerBuiltInPolicy: ReleaseRule = from("17.6.1");
