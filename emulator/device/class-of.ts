import { classOfCubeTag, type LicenceClass } from "../../core/policy/licence-class";
import type { RouterState } from "./router-state";

/** The class of a tag on this router: platform licences came with theirs. */
export const classOf = (state: RouterState, tag: string): LicenceClass =>
  state.platformLicences.find((licence) => licence.tag === tag)?.class ?? classOfCubeTag(tag);
