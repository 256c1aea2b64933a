import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:net";
import { resolve } from "node:path";
import { expect, it } from "vitest";
import { instant } from "../../core/time/instant";
import { httpsReceivers } from "../../server/adapters/webhooks/https-receivers";
import { eventKinds } from "../../server/events/event-kinds";

const page = readFileSync(resolve(__dirname, "../../docs/events.md"), "utf8");

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  return typeof address === "object" && address ? address.port : 0;
}

it("the page names every kind of event", () => {
  const named = [...page.matchAll(/^\| `([\w-]+)` \|/gm)].map(([, kind]) => kind);
  expect(named.sort()).toEqual([...eventKinds].sort());
});

it("the receiver of the page takes what is signed with its secret, once for one id, and nothing else", async () => {
  const [, receiver = ""] = /```js\n(.*?)```/s.exec(page) ?? [];
  const secret = `whsec_${Buffer.alloc(32, 7).toString("base64")}`;
  const port = await freePort();
  const child = spawn(process.execPath, ["-e", `${receiver}\nserver.on("listening", () => console.log("ready"));`], {
    env: { ...process.env, WEBHOOK_SECRET: secret, PORT: String(port) },
    stdio: ["ignore", "pipe", "inherit"],
  });
  try {
    let said = "";
    child.stdout.setEncoding("utf8").on("data", (chunk) => (said += chunk));
    while (!said.includes("ready")) await once(child.stdout, "data");
    const { deliver } = httpsReceivers({ mayStayHere: true });
    const url = `http://127.0.0.1:${port}/`;
    const body = '{"type":"deadline-near","data":{"tag":"x"}}';
    const signed = { id: "evt_1", at: instant(Math.floor(Date.now() / 1_000)), body };
    expect(await deliver({ url, secret }, signed)).toEqual({ kind: "taken" });
    expect(await deliver({ url, secret }, signed)).toEqual({ kind: "taken" });
    const another = `whsec_${Buffer.alloc(32, 8).toString("base64")}`;
    expect(await deliver({ url, secret: another }, signed)).toEqual({ kind: "not-taken", reason: "it answered 401" });
    expect(await deliver({ url, secret }, { ...signed, at: instant(1) })).toMatchObject({ kind: "not-taken" });
    expect(said).toBe('ready\ndeadline-near {"tag":"x"}\n');
  } finally {
    child.kill();
  }
});
