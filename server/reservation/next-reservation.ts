import type { Reservation } from "../ports/reservations";

type Changed = Pick<Reservation, "sudi" | "virtualAccount" | "licences" | "at" | "authorizationCode">;

/** What becomes of a reservation, or of none, by a change: which codes and tags it had stays known. */
export const nextReservation = (before: Reservation | "none", changed: Changed, returnCode?: string): Reservation => {
  const { returnCodes, tags, version } = before === "none" ? { returnCodes: [], tags: [], version: 0 } : before;
  return {
    ...changed,
    returnCodes: returnCode === undefined ? returnCodes : [...returnCodes, returnCode],
    tags: [...new Set([...tags, ...changed.licences.map(({ tag }) => tag)])],
    version: version + 1,
  };
};
