import { type Command, exec } from "../../command";
import type { RehearsalServer } from "../../rehearsal/rehearsal-server";
import { told } from "../../rehearsal/standing";

/** The policy that trust and acknowledgements carry, the same for each class of licence. */
export const policy = (rehearsal: RehearsalServer): Command => ({
  modes: exec,
  syntax: "emulator server policy first:<0-365> frequency:<0-365> change:<0-365>",
  help: {
    policy: "Policy of the account, in days",
    first: "First report requirement (days)",
    frequency: "Reporting frequency (days)",
    change: "Report on change (days)",
  },
  run: (_scene, given) => {
    const days = [given.number("first") ?? 0, given.number("frequency") ?? 0, given.number("change") ?? 0] as const;
    rehearsal.policyDays = days;
    return told(`the policy of the account is ${days.join("/")} from the next answer on`);
  },
});
