import { ServerBench } from "../../../../kit/adapter/bench/server-side/server-bench";
import { ServerDeclaration } from "../../../../kit/adapter/bench/server-side/server-declaration";
import { adapter, type OpHandlers } from "../../../../kit/adapter/carrier/adapter";
import { serverClient } from "../../../../kit/adapter/carrier/clients";
import { inProcessCarrier } from "../../../../kit/adapter/carrier/in-process";
import { serverOps } from "../../../../kit/adapter/messages/messages";

/** A server that trusts everybody and takes everything in, but for what a test has it do. */
const obliging: OpHandlers<typeof serverOps> = {
  reset: () => ({}),
  account: () => ({}),
  token: () => ({ accepted: true, token: "T" }),
  policy: () => ({ accepted: true }),
  trust: ({ deviceTime }) => ({ accepted: true, serverTime: deviceTime }),
  submit: () => ({ accepted: true, poll: "1" }),
  poll: () => ({ pending: true }),
  advance: ({ to }) => ({ now: to }),
};

/** A bench on a server that does what a test says, declares these capabilities, and takes reports as they are, unsigned, unless it declares documents. */
export async function benchOn(
  handlers: OpHandlers<typeof serverOps>,
  { capabilities = ["reports"], clock = "advance" }: { capabilities?: string[]; clock?: string } = {},
) {
  const server = serverClient(inProcessCarrier(adapter(serverOps, { ...obliging, ...handlers })));
  const hello = { protocol: 1, side: "server", implementation: { name: "double", version: "1" }, capabilities, clock };
  const bench = new ServerBench(server, new ServerDeclaration(serverOps.hello.ok.parse(hello)));
  await bench.begin();
  return bench;
}

/** An acknowledgement, unsigned, of reports by their ids. */
export const acknowledgementOf = (serial: string, ...of: string[]) => ({
  serial,
  issuedAt: "2021-03-29T08:05:00Z",
  sudi: { pid: "ISR4321/K9", serial: "FDO2112A0BA" },
  of,
});
