import { S3Client, type S3ClientConfig } from "@aws-sdk/client-s3";
import { patientRequests } from "./requests.ts";

/**
 * The client of the bucket, for requests and for presigned addresses: a checksum that nobody asked for would be signed
 * into an address, and no browser could send it. Another endpoint than AWS's has no host name per bucket.
 */
export const makeS3 = (settings: S3ClientConfig = {}): S3Client =>
  new S3Client({
    ...patientRequests,
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
    forcePathStyle: process.env.AWS_ENDPOINT_URL_S3 !== undefined,
    ...settings,
  });
