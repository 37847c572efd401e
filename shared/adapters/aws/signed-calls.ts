/**
 * Signed calls of AWS: the few that every case makes, without the SDK, whose layers of middleware, schemas and conversion
 * cost seven times the processor time of the call itself (docs/decisions/0018-own-line-to-aws.md).
 */
import type { Credentials } from "aws4";
import { pauseBefore, patience as waiting } from "../dynamodb/patience.ts";
import { mayPass } from "./aws-error.ts";
import { type Answer, type Asked, type Exchange, openLine } from "./exchange.ts";
import { type Patience, patientRequests } from "./patient-requests.ts";
import { makeSigner } from "./signer.ts";

export interface AwsSettings {
  /** Where Lambda's environment does not say it. */
  region?: string;
  endpoint?: string;
  credentials?: { accessKeyId: string; secretAccessKey: string; sessionToken?: string };
  patience?: Patience;
  /** Stands in for the line in tests of what goes wrong on it. */
  through?: (line: Exchange) => Exchange;
}

type Service = "dynamodb" | "sqs" | "s3" | "cognito-idp";

export interface SignedCalls {
  region: string;
  endpoint: string;
  /** Tries again what may pass; every answer comes back that `failure` finds nothing wrong with. */
  call(asked: Asked, failure: (answer: Answer) => Error | null, signal?: AbortSignal): Promise<Answer>;
  /** What whoever has it may ask for so many seconds, with these headers as they are; the path has a query, if an empty one. */
  address(asked: Omit<Asked, "body">, seconds: number): string;
  close(): void;
}

const environment = (name: string): string => process.env[name] ?? "";

const publicEndpoint = (service: Service, region: string): string =>
  `https://${service}.${region}.amazonaws.com${region.startsWith("cn-") ? ".cn" : ""}`;

/** Lambda gives an instance its credentials in the environment, once, and ends it before they do. */
const credentialsOfFunction = (): Credentials => {
  const sessionToken = environment("AWS_SESSION_TOKEN");
  return {
    accessKeyId: environment("AWS_ACCESS_KEY_ID"),
    secretAccessKey: environment("AWS_SECRET_ACCESS_KEY"),
    ...(sessionToken !== "" && { sessionToken }),
  };
};

export const makeSignedCalls = (service: Service, settings: AwsSettings = {}): SignedCalls => {
  const region = settings.region ?? environment("AWS_REGION");
  const endpoint =
    settings.endpoint ?? (environment(`AWS_ENDPOINT_URL_${service.toUpperCase()}`) || publicEndpoint(service, region));
  const sign = makeSigner(settings.credentials ?? credentialsOfFunction());
  const patience = settings.patience ?? patientRequests;
  const line = openLine(endpoint, patience);
  const exchange = settings.through?.(line.exchange) ?? line.exchange;
  const { host } = new URL(endpoint);

  const signed = (asked: Asked): Asked => {
    const { method, path, headers } = asked;
    const body = typeof asked.body === "string" ? asked.body : Buffer.from(asked.body);
    const request = { service, region, host, method, path, headers: { Host: host, ...headers }, body };
    return { ...asked, headers: sign(request).headers as Record<string, string> };
  };

  return {
    region,
    endpoint,
    async call(asked, failure, signal) {
      for (let attempt = 1; ; attempt += 1) {
        try {
          // Signed anew each time: a signature is of its minute.
          const answer = await exchange(signed(asked), signal);
          const error = failure(answer);
          if (error) throw error;
          return answer;
        } catch (error) {
          if (attempt >= patience.attempts || !mayPass(error)) throw error;
          await waiting.wait(pauseBefore(attempt, waiting.random));
        }
      }
    },
    address({ method, path, headers }, seconds) {
      const limited = `${path}&X-Amz-Expires=${seconds}`;
      const request = { service, region, host, method, path: limited, headers: { Host: host, ...headers } };
      return `${endpoint}${sign({ ...request, signQuery: true }).path}`;
    },
    close: line.close,
  };
};
