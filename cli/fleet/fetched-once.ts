import type { Acknowledgements, IssuedPart } from "../../server/ports/acknowledgements";

/** Forgets an acknowledgement once it was fetched whole: in one process no answer is lost on the way. */
export function fetchedOnce(): Acknowledgements {
  const polls = new Map<string, readonly IssuedPart[]>();
  return {
    async storeOnce(issued) {
      const parts = polls.get(issued.poll) ?? [];
      if (parts.some(({ part }) => part === issued.part)) return "exists";
      polls.set(issued.poll, [...parts, issued]);
      return "stored";
    },
    async findPoll(poll) {
      const parts = polls.get(poll) ?? [];
      if (parts.length === parts[0]?.parts) polls.delete(poll);
      return [...parts].sort((one, other) => one.part - other.part);
    },
    async findParts(named) {
      return named.flatMap(({ poll, part }) => polls.get(poll)?.filter((issued) => issued.part === part) ?? []);
    },
  };
}
