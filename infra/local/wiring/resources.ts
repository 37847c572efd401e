import type { Service } from "./service.ts";

/** Accounts are twelve digits; the emulators know only this one. */
export const account = "000000000000";

export interface Table {
  logicalId: string;
  name: string;
  arn: string;
  properties: Record<string, unknown>;
}
export interface Queue {
  logicalId: string;
  name: string;
  arn: string;
  properties: Record<string, unknown>;
}
export interface Bucket {
  logicalId: string;
  name: string;
  arn: string;
  properties: Record<string, unknown>;
}

export interface Resources {
  tables: Table[];
  queues: Queue[];
  buckets: Bucket[];
}

/** The resources that live on this machine; identity, alarms and roles are the cloud's. */
export function resourcesOf({ service, provider, resources }: Service): Resources {
  const of = (type: string) =>
    Object.entries(resources.Resources).flatMap(([logicalId, { Type, Properties }]) =>
      Type === type ? [{ logicalId, properties: Properties }] : [],
    );
  const named = (logicalId: string, given: unknown) =>
    typeof given === "string" ? given : `${service}-${provider.stage}-${logicalId}`;
  const arn = (kind: string) => `arn:aws:${kind}:${provider.region}:${account}`;
  return {
    tables: of("AWS::DynamoDB::Table").map(({ logicalId, properties }) => {
      const name = named(logicalId, properties.TableName);
      return { logicalId, name, arn: `${arn("dynamodb")}:table/${name}`, properties };
    }),
    queues: of("AWS::SQS::Queue").map(({ logicalId, properties }) => {
      const name = named(logicalId, properties.QueueName);
      return { logicalId, name, arn: `${arn("sqs")}:${name}`, properties };
    }),
    buckets: of("AWS::S3::Bucket").map(({ logicalId, properties }) => {
      const name = named(logicalId, properties.BucketName).toLowerCase();
      return { logicalId, name, arn: `arn:aws:s3:::${name}`, properties };
    }),
  };
}
