import { AwsError } from "../aws/aws-error.ts";
import { type AwsSettings, makeSignedCalls } from "../aws/signed-calls.ts";

/** Where a document lives: named by its content. */
export const contentKey = (sha256: string): string => `documents/${sha256}`;

/** Whether documents are still there: all that validation asks of the bucket, several times a case, without the SDK. */
export const makeKeptDocuments = (bucket: string, settings: AwsSettings = {}) => {
  const own = settings.endpoint ?? process.env.AWS_ENDPOINT_URL_S3;
  const region = settings.region ?? process.env.AWS_REGION ?? "";
  // AWS has a host name for each bucket, another endpoint none.
  const endpoint = own ?? `https://${bucket}.s3.${region}.amazonaws.com${region.startsWith("cn-") ? ".cn" : ""}`;
  const { call, close } = makeSignedCalls("s3", { ...settings, endpoint });
  return {
    has: async (sha256: string): Promise<boolean> => {
      const path = `${own ? `/${bucket}` : ""}/${contentKey(sha256)}`;
      const { status } = await call({ method: "HEAD", path, headers: {}, body: "" }, ({ status }) =>
        status === 200 || status === 404 ? null : new AwsError(status >= 500 ? "InternalError" : "Refused", "", status),
      );
      return status === 200;
    },
    destroy: close,
  };
};
