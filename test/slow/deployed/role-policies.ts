import { z } from "zod";
import type { DeployedStack } from "./deployed-stack";

const Version = "2010-05-08";
const policyShape = z.looseObject({
  Statement: z.array(z.looseObject({ Action: z.union([z.string(), z.array(z.string())]) })),
});

/** Writes the actions anew that the policies of a role permit. */
async function rewrite(
  stack: DeployedStack,
  RoleName: string,
  change: (actions: readonly string[]) => readonly string[],
): Promise<void> {
  const listed = await stack.query("iam", { Action: "ListRolePolicies", RoleName, Version });
  const [, names = ""] = /<PolicyNames>(.*?)<\/PolicyNames>/s.exec(listed) ?? [];
  for (const [, PolicyName = ""] of names.matchAll(/<member>(.*?)<\/member>/g)) {
    const told = await stack.query("iam", { Action: "GetRolePolicy", RoleName, PolicyName, Version });
    const [, document = ""] = /<PolicyDocument>(.*?)<\/PolicyDocument>/s.exec(told) ?? [];
    const { Statement, ...rest } = policyShape.parse(JSON.parse(decodeURIComponent(document)));
    const changed = Statement.map((one) => ({ ...one, Action: change([one.Action].flat()) }));
    const left = changed.filter(({ Action }) => Action.length > 0);
    const PolicyDocument = JSON.stringify({ ...rest, Statement: left });
    await stack.query("iam", { Action: "PutRolePolicy", RoleName, PolicyName, PolicyDocument, Version });
  }
}

/**
 * Whoever may send messages may send them in batches: so it is on AWS, where no permission is called SendMessageBatch. The
 * emulator has one by that name, which is written beside the other where that is granted.
 */
export async function permitBatches(stack: DeployedStack): Promise<void> {
  for (const role of (await stack.resources("AWS::IAM::Role")).values()) {
    await rewrite(stack, role, (actions) =>
      actions.includes("sqs:SendMessage") ? [...actions, "sqs:SendMessageBatch"] : actions,
    );
  }
}

/** Takes one action from what a function may do; throws where it may not do that anyway. */
export async function forbid(stack: DeployedStack, functionName: string, action: string): Promise<void> {
  const roles = [...(await stack.resources("AWS::IAM::Role"))];
  const [, role = ""] = roles.find(([id]) => id.startsWith(`${functionName.replaceAll("-", "")}Role`)) ?? [];
  let granted = false;
  await rewrite(stack, role, (actions) => {
    granted ||= actions.includes(action);
    return actions.filter((one) => one !== action);
  });
  if (!granted) throw new Error(`${functionName} has no grant of ${action} that could be taken from it.`);
}
