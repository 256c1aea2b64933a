// A device with one defect put in between: it shows one Standard session too many. Its command follows as arguments.
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";

const [command, ...words] = process.argv.slice(2);
const device = spawn(command, words, { stdio: ["pipe", "pipe", "inherit"] });
process.stdin.pipe(device.stdin);

for await (const line of createInterface({ input: device.stdout })) {
  const answer = JSON.parse(line);
  if (answer.ok?.counts) answer.ok.counts.standard += 1;
  console.log(JSON.stringify(answer));
}
