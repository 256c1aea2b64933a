import type { ServerChannel, Session as SshSession } from "ssh2";
import type { Session } from "../cli/session";
import { runBatch } from "../cli/terminal/batch";
import { InteractiveTerminal } from "../cli/terminal/interactive";

/** What is asked for over one connection: a shell with a terminal, a shell that lines are piped into, or one command. */
export function serveChannels(ssh: SshSession, openSession: (mode: "user" | "privileged") => Session): void {
  let rows: number | undefined;
  let shown: Session | undefined;
  ssh.on("pty", (accept, _reject, window) => {
    rows = window.rows;
    accept?.();
  });
  ssh.on("window-change", (accept, _reject, window) => {
    shown?.useWindow(window.rows);
    accept?.();
  });
  ssh.on("env", (accept) => accept?.());
  ssh.on("shell", (accept) => {
    const session = openSession("user");
    shown = session;
    if (rows !== undefined) session.useWindow(rows);
    const channel = accept();
    const work = rows === undefined ? runBatch(session, channel, channel) : runInteractively(session, channel);
    void work.finally(() => hangUp(channel));
  });
  ssh.on("exec", (accept, _reject, { command }) => {
    const channel = accept();
    void answerOnce(openSession("privileged"), command, channel).finally(() => hangUp(channel));
  });
}

const runInteractively = (session: Session, channel: ServerChannel): Promise<void> =>
  new InteractiveTerminal(session, channel, channel).run();

/** Answers a command as it came with the connection; of several lines each in turn. */
async function answerOnce(session: Session, command: string, channel: ServerChannel): Promise<void> {
  for (const line of command.split(/\r?\n/)) {
    const { output, ended } = await session.execute(line);
    if (output !== "") channel.write(output.endsWith("\n") ? output : `${output}\n`);
    if (ended) return;
  }
}

function hangUp(channel: ServerChannel): void {
  channel.exit(0);
  channel.end();
}
