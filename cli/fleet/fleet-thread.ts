import { createHash } from "node:crypto";
import { parentPort, workerData } from "node:worker_threads";
import { ed25519, signingKeyFromSeed } from "../../cryptography/ed25519";
import { Crew, type Letter } from "../../emulator/fleet/crew";
import type { Muster, Order, Return } from "./orders";
import { rememberingChecks } from "./remembering-checks";

/** A thread that holds a part of the fleet's devices and does what it is told. */
function serve({ plan, numbers, token }: Muster): void {
  const cryptography = rememberingChecks(ed25519);
  const routerMeans = (seed: string) => ({
    key: signingKeyFromSeed(createHash("sha256").update(seed).digest()),
    cryptography,
  });
  const crew = new Crew(plan, numbers, { token, routerMeans });
  const obey = (order: Exclude<Order, { readonly kind: "end" }>): Return => {
    switch (order.kind) {
      case "set-out":
        return { kind: "letters", letters: crew.setOut(order.to).map(light) };
      case "go-on":
        return { kind: "letters", letters: crew.goOn(order.replies, order.to).map(light) };
      case "report":
        return { kind: "fared", figures: crew.figures, standing: crew.standing };
    }
  };
  parentPort?.on("message", (order: Order) => {
    if (order.kind === "end") parentPort?.close();
    else parentPort?.postMessage(obey(order));
  });
}

/** A report's document says all; what was read of it need not travel between threads. */
const light = ({ device, message }: Letter): Letter =>
  message.kind === "report" ? { device, message: { ...message, reports: [] } } : { device, message };

serve(workerData);
