import type { Reply } from "./reply";

/** What lines can be typed at. */
export interface Keyboard {
  readonly prompt: string;
  execute(line: string): Promise<Reply>;
}

/** Types lines until the session ends; gives what the screen shows, prompts and lines included. */
export async function typeLines(
  keyboard: Keyboard,
  lines: readonly string[],
): Promise<{ readonly screen: string; readonly ended: boolean }> {
  let screen = "";
  for (const line of lines) {
    screen += `${keyboard.prompt}${line}\n`;
    const { heard, output, ended } = await keyboard.execute(line);
    for (const said of heard) screen += `${said}\n`;
    if (output !== "") screen += output.endsWith("\n") ? output : `${output}\n`;
    if (ended) return { screen, ended };
  }
  return { screen, ended: false };
}
