import type { Allowed } from "../wiring/policies.ts";
import type { AwsCall } from "./permissions.ts";

export interface Held {
  /** Calls that the function's role would have refused. */
  refused: AwsCall[];
  /** What a role allows and its function never did, as `function action resource`. */
  unused: string[];
}

/** What Lambda does in a function's name, and no function asks for itself: logs, sources, and what could not be worked. */
const carriage = [
  /^logs:/,
  /^sqs:(ReceiveMessage|DeleteMessage|GetQueueAttributes) /,
  /^dynamodb:(DescribeStream|GetRecords|GetShardIterator|ListStreams) /,
  /^sqs:SendMessage .*-failures$/,
];

/** Holds what functions were seen to ask of AWS against what their roles allow. */
export function held(policies: Record<string, Allowed[]>, calls: AwsCall[]): Held {
  const used = new Set<string>();
  const refused = calls.filter((call) => {
    const grants = grantsOf(policies[call.function] ?? []).filter((grant) => covers(grant, call));
    for (const { action, resource } of grants) used.add(`${call.function} ${action} ${resource}`);
    return grants.length === 0;
  });
  const unused = Object.entries(policies).flatMap(([name, allowed]) =>
    grantsOf(allowed)
      .map(({ action, resource }) => `${action} ${resource}`)
      .filter((grant) => !carriage.some((pattern) => pattern.test(grant)))
      .map((grant) => `${name} ${grant}`)
      .filter((grant) => !used.has(grant)),
  );
  return { refused, unused };
}

interface Grant {
  action: string;
  resource: string;
}

function grantsOf(allowed: Allowed[]): Grant[] {
  return allowed.flatMap(({ actions, resources }) =>
    actions.flatMap((action) => resources.map((resource) => ({ action, resource }))),
  );
}

function covers(grant: Grant, call: AwsCall): boolean {
  const pattern = grant.resource.split("*").map((part) => part.replace(/[\\^$.|?+()[\]{}]/g, "\\$&"));
  return grant.action === call.action && new RegExp(`^${pattern.join(".*")}$`, "s").test(call.resource);
}
