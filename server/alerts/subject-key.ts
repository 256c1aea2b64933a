import { deviceName } from "../../core/report/sudi";
import type { AlertSubject } from "../ports/alerts";

/** Tells subjects of one kind apart. */
export const subjectKey = (subject: AlertSubject): string =>
  subject.kind === "insufficient-licences" ? subject.tag : deviceName(subject.sudi);
