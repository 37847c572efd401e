/** A file that never changes while the function runs: made when it is first asked for, named by its hash, compressed once, not sent to whom has it. */
import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import type { ServedFile } from "../contract/served-file.ts";

const compress = promisify(gzip);

const accepts = (event: APIGatewayProxyEventV2, encoding: string): boolean =>
  (event.headers["accept-encoding"] ?? "").split(",").some((part) => {
    const [name, weight] = part.trim().split(/\s*;\s*/);
    return name === encoding && !/^q=0(\.0*)?$/.test(weight ?? "");
  });

const names = (header: string | undefined, etag: string): boolean =>
  (header ?? "").split(",").some((candidate) => ["*", etag, `W/${etag}`].includes(candidate.trim()));

const named = ({ contentType, content, headers = {} }: ServedFile) => {
  // Weak, because the bytes of the two encodings differ while the content does not.
  const etag = `W/"${createHash("sha256").update(content).digest("base64url").slice(0, 27)}"`;
  const common = {
    "content-type": contentType,
    // Asked for again each time, and answered with 304: a new version is seen at once.
    "cache-control": "public, no-cache",
    "x-content-type-options": "nosniff",
    vary: "Accept-Encoding",
    etag,
    ...headers,
  };
  return { content, etag, common };
};

export const serve = (make: () => ServedFile) => {
  let made: ReturnType<typeof named> | undefined;
  let compressed: Promise<string> | undefined;

  return async (event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> => {
    made ??= named(make());
    const { content, etag, common } = made;
    if (names(event.headers["if-none-match"], etag.slice(2))) return { statusCode: 304, headers: common };
    if (!accepts(event, "gzip")) return { statusCode: 200, headers: common, body: content };
    compressed ??= compress(content).then((bytes) => bytes.toString("base64"));
    return {
      statusCode: 200,
      headers: { ...common, "content-encoding": "gzip" },
      body: await compressed,
      isBase64Encoded: true,
    };
  };
};
