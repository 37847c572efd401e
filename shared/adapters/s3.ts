import { S3Client, type S3ClientConfig } from "@aws-sdk/client-s3";
import { patientRequests } from "./aws/patient-requests.ts";

const { attempts, connectionTimeout, requestTimeout, maxSockets } = patientRequests;
const agent = { keepAlive: true, maxSockets };

/**
 * The client of the bucket, for requests and for presigned addresses: a checksum that nobody asked for would be signed
 * into an address, and no browser could send it. Another endpoint than AWS's has no host name per bucket. The SDK itself
 * would wait for an answer for ever.
 */
export const makeS3 = (settings: S3ClientConfig = {}): S3Client =>
  new S3Client({
    ...{ maxAttempts: attempts, retryMode: "standard" },
    requestHandler: {
      ...{ connectionTimeout, requestTimeout, throwOnRequestTimeout: true },
      ...{ httpAgent: agent, httpsAgent: agent },
    },
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
    forcePathStyle: process.env.AWS_ENDPOINT_URL_S3 !== undefined,
    ...settings,
  });
