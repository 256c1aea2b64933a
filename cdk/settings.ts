import type { Node } from "constructs";
import { RefusedStage } from "./refused-stage";

interface Setting {
  readonly pattern: RegExp;
  /** What it has to be, with an example. */
  readonly expected: string;
}

/** All that can be said of a deployment by `-c name=value`. */
const known = {
  stage: { pattern: /^[a-z][a-z0-9-]{0,19}$/, expected: "up to 20 small letters, digits and hyphens, like prod" },
  testClock: { pattern: /^(true|false)$/, expected: "true or false" },
  rootKeys: { pattern: /^[1-9]$/, expected: "how many root keys the stage has, 1 to 9" },
  revision: { pattern: /^[\w.-]{1,40}$/, expected: "the revision of the code, like 1f3c2ab" },
  account: { pattern: /^\d{12}$/, expected: "the twelve digits of an AWS account" },
  region: { pattern: /^[a-z]{2}(-[a-z]+)+-\d$/, expected: "a region of AWS, like eu-central-1" },
  alarmTopicArn: { pattern: /^arn:aws:sns:[^:]+:\d{12}:.+$/, expected: "the ARN of an SNS topic" },
  domain: { pattern: /^([a-z0-9-]+\.)+[a-z]{2,}$/, expected: "a name of the DNS, like licences.example.com" },
  certificateArn: {
    pattern: /^arn:aws:acm:[^:]+:\d{12}:certificate\/.+$/,
    expected: "the ARN of a certificate of ACM",
  },
  hostedZoneId: { pattern: /^Z[A-Z0-9]+$/, expected: "the id of a hosted zone of Route 53" },
} as const satisfies Readonly<Record<string, Setting>>;

export type Settings = { readonly [Name in keyof typeof known]?: string };

/** The settings that the context has; throws RefusedStage for one that there is not, and for a value that it cannot have. */
export function settings(node: Node): Settings {
  const given = Object.entries<unknown>(node.getAllContext()).filter(([name]) => isOurs(name));
  const strangers = given.map(([name]) => name).filter((name) => !Object.hasOwn(known, name));
  if (strangers.length > 0) {
    throw new RefusedStage(
      `${strangers.join(", ")} is no setting of a deployment: there are ${Object.keys(known).join(", ")}.`,
    );
  }
  return Object.fromEntries(
    Object.entries<Setting>(known).flatMap(([name, setting]) => {
      const value: unknown = node.tryGetContext(name);
      return value === undefined ? [] : [[name, checked(name, String(value), setting)]];
    }),
  );
}

function checked(name: string, value: string, { pattern, expected }: Setting): string {
  if (pattern.test(value)) return value;
  throw new RefusedStage(`${name}=${value} cannot be: give ${expected}.`);
}

/** The CDK's own settings have colons and slashes in their names. */
const isOurs = (name: string): boolean => /^\w+$/.test(name);
