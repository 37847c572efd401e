import type { References } from "./expressions.ts";
import { account, type Resources } from "./resources.ts";

interface Places {
  region: string;
  resources: Resources;
  url: string;
  queueUrl(name: string): string;
  secret(name: string): string;
}

/** Resolves references to what was made on this machine. */
export function makeReferences({ region, resources, url, queueUrl, secret }: Places): References {
  const pseudo: Record<string, string> = { "AWS::Region": region, "AWS::AccountId": account, "AWS::Partition": "aws" };
  const { tables, queues, buckets } = resources;
  const find = <T extends { logicalId: string }>(list: T[], id: string) =>
    list.find(({ logicalId }) => logicalId === id);
  return {
    secret,
    ref(id) {
      const queue = find(queues, id);
      const found = pseudo[id] ?? (queue && queueUrl(queue.name)) ?? find([...tables, ...buckets], id)?.name;
      if (found === undefined) throw new Error(`Nothing on this machine answers to !Ref ${id}`);
      return found;
    },
    attribute(id, name) {
      if (id === "HttpApi" && name === "ApiEndpoint") return url;
      // Sign-in is this machine's own; a role names the pool all the same.
      if (id === "People" && name === "Arn") return `arn:aws:cognito-idp:${region}:${account}:userpool/none`;
      const made = find([...tables, ...queues, ...buckets], id);
      if (made && name === "Arn") return made.arn;
      if (made && name === "StreamArn") return `${made.arn}/stream/local`;
      if (made && name === "QueueName") return made.name;
      throw new Error(`Nothing on this machine answers to !GetAtt ${id}.${name}`);
    },
  };
}
