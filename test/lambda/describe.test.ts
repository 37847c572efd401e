import { gunzipSync } from "node:zlib";
import type { APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import { describe, expect, it } from "vitest";
import { openApi, referencePage } from "../../functions/describe/describe.ts";
import { handler } from "../../functions/describe/index.ts";
import { serve } from "../../shared/lambda/served-file.ts";
import { aContext, anEvent } from "./events.ts";

const get = (path: string, headers: Record<string, string> = {}): Promise<APIGatewayProxyStructuredResultV2> =>
  handler(anEvent({ routeKey: `GET ${path}`, path, headers }), aContext);

describe("describe", () => {
  it("serves the description to everybody", async () => {
    const { statusCode, headers, body } = await get("/openapi.json");
    expect(statusCode).toBe(200);
    expect(headers).toMatchObject({
      "content-type": "application/json; charset=utf-8",
      "access-control-allow-origin": "*",
    });
    expect(JSON.parse(body ?? "")).toMatchObject({ openapi: "3.1.1", info: { title: "نظارت · Nezarat" } });
  });

  it("lets the page load nothing but itself and its own script", async () => {
    const { headers, body = "" } = await get("/docs");
    const policy = String(headers?.["content-security-policy"]);
    expect(policy).toMatch(/^default-src 'none'; script-src 'self';/);
    expect(policy).not.toMatch(/https?:|\*|unsafe-eval/);
    expect([...body.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, address]) => address)).toEqual([
      "data:,",
      "docs/reference.js",
    ]);
    expect(body).not.toMatch(/<script[^>]*>[^<]/);
  });

  it("sends the script within what a function may answer, compressed or not", async () => {
    const plain = await get("/docs/reference.js");
    const compressed = await get("/docs/reference.js", { "accept-encoding": "br, gzip;q=0.8" });
    expect(JSON.stringify(plain).length).toBeLessThan(6 * 1024 * 1024);
    expect(JSON.stringify(compressed).length).toBeLessThan(2 * 1024 * 1024);
    expect(compressed).toMatchObject({ isBase64Encoded: true, headers: { "content-encoding": "gzip" } });
    expect(gunzipSync(Buffer.from(compressed.body ?? "", "base64")).toString()).toBe(plain.body);
  });

  it("answers 304 to whom has it", async () => {
    const { headers } = await get("/docs");
    const etag = String(headers?.etag);
    for (const header of [etag, etag.slice(2), `"other", ${etag}`, "*"])
      expect(await get("/docs", { "if-none-match": header })).toEqual({ statusCode: 304, headers });
    expect(await get("/docs", { "if-none-match": '"other"' })).toMatchObject({ statusCode: 200 });
  });

  it("does not compress for whom refuses it", async () => {
    for (const encoding of ["", "identity", "gzip;q=0", "gzip; q=0.0", "br"])
      expect(await get("/docs", { "accept-encoding": encoding })).toMatchObject({ body: referencePage.content });
  });

  it("names another content by another tag", async () => {
    const etags = await Promise.all(
      ["1.0.0", "1.0.1"].map(async (version) => {
        const answer = await serve(() => openApi(version))(
          anEvent({ routeKey: "GET /openapi.json", path: "/openapi.json" }),
        );
        return (answer as APIGatewayProxyStructuredResultV2).headers?.etag;
      }),
    );
    expect(new Set(etags).size).toBe(2);
  });

  it("answers a path that it does not know as not found", async () => {
    expect(await get("/docs/secret")).toMatchObject({
      statusCode: 404,
      headers: { "content-type": "application/problem+json; charset=utf-8" },
    });
  });
});
