import type { IncomingMessage } from "node:http";
import type { Resources } from "../wiring/resources.ts";

/** One thing that IAM would have asked: may this function do this to that? */
export interface AwsCall {
  function: string;
  /** As in a policy, such as `dynamodb:PutItem`. */
  action: string;
  /** The ARN, or `*` for what has none. */
  resource: string;
}

type Asked = Omit<AwsCall, "function">;
type Body = Record<string, unknown>;

/** Which function a request is made for: the runner gives each its own access key. */
export function callerOf(request: IncomingMessage, body: string): string | undefined {
  const signed = /Credential=([^/]+)\//.exec(request.headers.authorization ?? "");
  const presigned = /[?&]X-Amz-Credential=([^/%&]+)/i.exec(request.url ?? "");
  const posted = /name="X-Amz-Credential"\r?\n\r?\n([^/]+)\//i.exec(body);
  return (signed ?? presigned ?? posted)?.[1];
}

/** What IAM asks of a DynamoDB request: a transaction needs what its parts would need. */
export function askedOfTables({ tables }: Resources, operation: string, body: Body): Asked[] {
  const arn = (name: unknown) => tables.find((table) => table.name === name)?.arn ?? String(name);
  if (operation === "TransactWriteItems" || operation === "TransactGetItems") {
    const items = body.TransactItems as Record<string, { TableName: string }>[];
    return items.flatMap((item) =>
      Object.entries(item).map(([part, { TableName }]) => ({
        action: `dynamodb:${{ Put: "PutItem", Update: "UpdateItem", Delete: "DeleteItem", Get: "GetItem", ConditionCheck: "ConditionCheckItem" }[part]}`,
        resource: arn(TableName),
      })),
    );
  }
  if (operation === "BatchGetItem" || operation === "BatchWriteItem")
    return Object.keys(body.RequestItems as object).map((name) => ({
      action: `dynamodb:${operation}`,
      resource: arn(name),
    }));
  if (operation === "ListTables") return [{ action: "dynamodb:ListTables", resource: "*" }];
  const index = body.IndexName ? `/index/${body.IndexName}` : "";
  return [{ action: `dynamodb:${operation}`, resource: arn(body.TableName) + index }];
}

/** What IAM asks of a queue's request; a batch is its single operation. */
export function askedOfQueues({ queues }: Resources, operation: string, body: Body): Asked[] {
  const name = String(body.QueueUrl ?? body.QueueName ?? "")
    .split("/")
    .at(-1);
  const resource = queues.find((queue) => queue.name === name)?.arn ?? "*";
  return [{ action: `sqs:${operation.replace(/Batch$/, "")}`, resource }];
}

/** What IAM asks of a bucket's request that got this answer; a copy reads its source as well. */
export function askedOfBuckets(
  { buckets }: Resources,
  { method, url = "/", headers }: IncomingMessage,
  body: string,
  status: number,
): Asked[] {
  const [path = "/", query = ""] = url.split("?");
  const [, bucketName = "", ...rest] = path.split("/");
  const bucket = buckets.find(({ name }) => name === bucketName)?.arn ?? `arn:aws:s3:::${bucketName}`;
  const key = decodeURIComponent(rest.join("/"));
  if (method === "POST" && key === "" && !/(^|&)delete/.test(query)) {
    const posted = /name="key"\r?\n\r?\n([^\r\n]+)/.exec(body)?.[1] ?? "";
    return [{ action: "s3:PutObject", resource: `${bucket}/${posted}` }];
  }
  if (key === "") return [{ action: "s3:ListBucket", resource: bucket }];
  const resource = `${bucket}/${key}`;
  if (method === "GET" || method === "HEAD") {
    // Only who may list is told that an object is absent; to others S3 says that it is forbidden.
    const listed = status === 404 ? [{ action: "s3:ListBucket", resource: bucket }] : [];
    return [{ action: "s3:GetObject", resource }, ...listed];
  }
  if (method === "DELETE") return [{ action: "s3:DeleteObject", resource }];
  const source = headers["x-amz-copy-source"];
  const read = source
    ? [
        {
          action: "s3:GetObject",
          resource: `arn:aws:s3:::${decodeURIComponent(String(source)).replace(/^\//, "").split("?")[0]}`,
        },
      ]
    : [];
  return [{ action: "s3:PutObject", resource }, ...read];
}
