import { type Answer, problem } from "../http/answer";

/** A device that is not there, and one that the asker may not see. */
export const noDevice = (): Answer => problem(404, "not-found", "There is no such device in this smart account.");
