import type { Cryptography } from "../../core/document/cryptography";
import type { DeviceRules } from "./device-rules";
import { answeredAgain, failed } from "./log/communication";
import { say } from "./log/journal";
import { giveNotice } from "./log/notices";
import { noteAnswer } from "./message-history";
import type { Answer } from "./messages";
import { receiptAnswered, receiptGiven } from "./polling";
import { receiveAcknowledgement } from "./receive-acknowledgement";
import { receivePolicy } from "./receive-policy";
import type { RouterState } from "./router-state";
import type { Received } from "./signed-document";
import { accepted } from "./submission";
import { receiveTrust } from "./trust";
import { answered } from "./wire";

/** Takes what came from the server, the answer to a message or something that nobody asked for; the log tells what came of it. */
export function receive(before: RouterState, answer: Answer, cryptography: Cryptography, rules: DeviceRules): Received {
  const { state, verdict } = take(before, answer, cryptography, rules);
  return { state: giveNotice(noteAnswer(state, answer, verdict.accepted), rules), verdict };
}

function take(before: RouterState, answer: Answer, cryptography: Cryptography, rules: DeviceRules): Received {
  const { state: listening, message } = answered(before, "ref" in answer ? answer.ref : undefined);
  const state = message && answer.kind !== "failure" ? answeredAgain(listening, rules) : listening;
  const taken = { accepted: true };
  switch (answer.kind) {
    case "acknowledgement": {
      const received = receiveAcknowledgement(state, answer.document, cryptography, rules);
      if (!message || !received.verdict.accepted) return received;
      if (message.kind === "report") return { ...received, state: accepted(received.state, message) };
      return { ...received, state: receiptAnswered(received.state, message.poll) };
    }
    case "later": {
      if (message?.kind !== "report") return { state, verdict: taken };
      return { state: receiptGiven(accepted(state, message), answer.poll, message.at, rules), verdict: taken };
    }
    case "policy":
      return receivePolicy(state, answer.document, cryptography, rules);
    case "failure":
      return { state: notDelivered(state, answer, rules), verdict: taken };
    case "trust-installed":
    case "trust-refused":
      return receiveTrust(state, answer, rules);
  }
}

const notDelivered = (
  state: RouterState,
  { reason, message }: Extract<Answer, { kind: "failure" }>,
  rules: DeviceRules,
): RouterState =>
  reason === "unsupported-version" ? say(state, rules.reportingNotSupported()) : failed(state, message, rules);
