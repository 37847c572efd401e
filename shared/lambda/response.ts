/** The one place where outcomes and errors become HTTP. */
import type { APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import { isProblem, type Outcome, type Success } from "../contract/outcome.ts";
import { type Problem, problemCatalogue, problemUrn } from "../contract/problems.ts";
import type { Answering } from "./answering.ts";
import type { Language } from "./language.ts";

const commonHeaders = ({ requestId, traceparent, language }: Answering): Record<string, string> => ({
  "x-request-id": requestId,
  "content-language": language,
  "cache-control": "no-store",
  vary: "Accept-Language",
  "x-content-type-options": "nosniff",
  ...(traceparent === undefined ? {} : { traceparent }),
});

const aboutIn = (language: Language, { about = "" }: Problem): string =>
  typeof about === "string" ? about : about[language];

export const problemResponse = (problem: Problem, answering: Answering): APIGatewayProxyStructuredResultV2 => {
  const row = problemCatalogue[problem.problem];
  const { language, requestId } = answering;
  return {
    statusCode: row.status,
    headers: {
      ...commonHeaders(answering),
      "content-type": "application/problem+json; charset=utf-8",
      ...(row.status === 503 ? { "retry-after": "2" } : {}),
      ...(row.status === 401 ? { "www-authenticate": 'Bearer error="invalid_token"' } : {}),
    },
    body: JSON.stringify({
      type: problemUrn(problem.problem),
      title: row.title[language],
      detail: row.detail[language].replace("{about}", () => aboutIn(language, problem)),
      status: row.status,
      requestId,
      ...(problem.errors
        ? { errors: problem.errors.map(({ pointer, detail }) => ({ pointer, detail: detail[language] })) }
        : {}),
      ...(problem.possible ? { possible: problem.possible } : {}),
      ...(problem.findings ? { findings: problem.findings } : {}),
    }),
  };
};

const nextLink = (cursor: string, { path, query }: Answering): string => {
  const parameters = new URLSearchParams(query);
  parameters.set("cursor", cursor);
  return `<${path}?${parameters.toString()}>; rel="next"`;
};

const fileResponse = (
  statusCode: number,
  { contentType, bytes, name }: NonNullable<Success["file"]>,
  answering: Answering,
): APIGatewayProxyStructuredResultV2 => ({
  statusCode,
  headers: {
    ...commonHeaders(answering),
    vary: "Accept, Accept-Language",
    "content-type": contentType,
    "content-disposition": `attachment; filename="${name}"`,
  },
  body: Buffer.from(bytes).toString("base64"),
  isBase64Encoded: true,
});

export const toResponse = (outcome: Outcome, answering: Answering): APIGatewayProxyStructuredResultV2 => {
  if (isProblem(outcome)) return problemResponse(outcome, answering);
  const { status, body, etag, location, next, file } = outcome;
  if (file) return fileResponse(status, file, answering);
  return {
    statusCode: status,
    headers: {
      ...commonHeaders(answering),
      ...(body === undefined ? {} : { "content-type": "application/json; charset=utf-8" }),
      ...(etag === undefined ? {} : { etag: `"${etag}"` }),
      ...(location === undefined ? {} : { location }),
      ...(next ? { link: nextLink(next, answering) } : {}),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  };
};
