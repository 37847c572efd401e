import type { S3 } from "../s3.ts";

/** Where a document lives: named by its content. */
export const contentKey = (sha256: string): string => `documents/${sha256}`;

/** Whether documents are still there: all that validation asks of the bucket. */
export const makeKeptDocuments = (client: S3) => ({
  has: (sha256: string): Promise<boolean> => client.has(contentKey(sha256)),
});
