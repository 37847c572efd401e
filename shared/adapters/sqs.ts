import { SQSClient, type SQSClientConfig } from "@aws-sdk/client-sqs";
import { patientRequests } from "./requests.ts";

export const makeSqs = (settings: SQSClientConfig = {}): SQSClient =>
  new SQSClient({ ...patientRequests, ...settings });
