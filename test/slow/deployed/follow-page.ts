import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { run } from "./commands";

const root = join(__dirname, "../../..");

/**
 * Types the commands of a section of a page into one shell, as a person does: what stands after a `$ ` and what is typed at
 * what it starts. Where an export has a `…` the page tells to fill in what was printed before.
 */
export async function followPage(
  page: string,
  heading: string,
  environment: Readonly<Record<string, string>>,
  fillIn: (name: string, output: string) => string,
) {
  const [section = ""] = readFileSync(join(root, page), "utf8").split(`${heading}\n`)[1]?.split("\n## ") ?? [];
  const commands = [...section.matchAll(/^ {4}\$ (.+(?:\n {4}> .+)*)/gm)].map(([, text = ""]) =>
    text.replace(/\n {4}> /g, "\n"),
  );
  const folder = mkdtempSync(join(tmpdir(), "slp-page-"));
  writeFileSync(join(folder, "slp"), `#!/bin/sh\nexec "${process.execPath}" "${root}/bin/slp.js" "$@"\n`, {
    mode: 0o755,
  });
  const given: Record<string, string> = {
    ...environment,
    PATH: `${folder}:${join(root, "node_modules/.bin")}:${process.env.PATH}`,
  };
  let output = "";
  const missing: string[] = [];
  try {
    for (const command of commands) {
      const exported = /^export (.+)$/.exec(command);
      if (exported?.[1] !== undefined)
        Object.assign(
          given,
          filledIn(exported[1], (name) => fillIn(name, output)),
        );
      else {
        const ended = await run(given, "bash", ["-c", command]);
        output += `$ ${command}\n${ended.output}`;
        if (ended.status !== 0) missing.push(`${command}: ${ended.output}`);
      }
    }
    if (commands.length === 0) missing.push(`no command below ${heading}`);
    return { output, missing };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const filledIn = (text: string, fillIn: (name: string) => string) =>
  Object.fromEntries(
    text.split(" ").map((assignment) => {
      const [name = "", value = ""] = assignment.split("=");
      return [name, value.includes("…") ? fillIn(name) : value];
    }),
  );

/** A server of its own address for one that lies below a path. */
export async function proxyTo(target: () => string) {
  const server = createServer(async (request, response) => {
    const { method = "GET", url: path = "/" } = request;
    const headers = new Headers(
      Object.entries(request.headersDistinct).map(([name, [value = ""] = []]) => [name, value]),
    );
    for (const name of ["host", "connection", "content-length", "transfer-encoding"]) headers.delete(name);
    const body = await buffer(request);
    const answer = await fetch(`${target()}${path}`, { method, headers, ...(method !== "GET" && { body }) });
    const type = answer.headers.get("content-type") ?? "application/json";
    response.writeHead(answer.status, { "content-type": type }).end(await answer.text());
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  return { url: `http://127.0.0.1:${typeof address === "object" && address?.port}`, close: () => server.close() };
}
