import type { Acknowledgements, IssuedPart } from "../../ports/acknowledgements";

export function memoryAcknowledgements(): Acknowledgements {
  const polls = new Map<string, Map<number, IssuedPart>>();
  return {
    async storeOnce(issued) {
      const parts = polls.get(issued.poll) ?? new Map<number, IssuedPart>();
      polls.set(issued.poll, parts);
      if (parts.has(issued.part)) return "exists";
      parts.set(issued.part, issued);
      return "stored";
    },
    async findPoll(poll) {
      return [...(polls.get(poll)?.values() ?? [])].sort((one, other) => one.part - other.part);
    },
    async findParts(parts) {
      return parts.flatMap(({ poll, part }) => polls.get(poll)?.get(part) ?? []);
    },
  };
}
