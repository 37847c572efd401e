/** The problems of a route as its description lists them: grouped by status, each with an example in both languages. */
import * as z from "zod";
import type { ZodOpenApiExamplesObject, ZodOpenApiResponseObject } from "zod-openapi";
import { problem } from "./answers.ts";
import { answerHeaders } from "./openapi-headers.ts";
import { type ProblemType, problemCatalogue, problemUrn } from "./problems.ts";

const languages = ["fa", "en"] as const;

const nameOf = (type: ProblemType, language: (typeof languages)[number]): string => `${type}.${language}`;

/** Every problem in both languages. */
export const problemExamples: ZodOpenApiExamplesObject = Object.fromEntries(
  (Object.keys(problemCatalogue) as ProblemType[]).flatMap((type) =>
    languages.map((language) => {
      const { status, title, detail } = problemCatalogue[type];
      const value = {
        type: problemUrn(type),
        title: title[language],
        detail: detail[language].replace("{about}", "…"),
        status,
        requestId: "JKJaXmPLvHcESHA=",
      };
      return [nameOf(type, language), { summary: title[language], value }];
    }),
  ),
);

const gatewayRefusal = z
  .object({ message: z.string() })
  .meta({ id: "GatewayRefusal", description: "The gateway's own form, for what it refuses before the system sees it" });

const describe = (status: number, types: readonly ProblemType[]): ZodOpenApiResponseObject => {
  const references = types.flatMap((type) => languages.map((language) => nameOf(type, language)));
  return {
    description: types
      .map((type) => `${problemCatalogue[type].title.en} · ${problemCatalogue[type].title.fa}`)
      .join("\n\n"),
    headers: answerHeaders(),
    content: {
      "application/problem+json": {
        schema: problem,
        examples: Object.fromEntries(references.map((name) => [name, { $ref: `#/components/examples/${name}` }])),
      },
      ...(status === 401 ? { "application/json": { schema: gatewayRefusal } } : {}),
    },
  };
};

const [first, ...others] = Object.keys(problemCatalogue) as [ProblemType, ...ProblemType[]];

/** A status with a single problem is the same wherever it occurs, and described once. */
const single = new Map(
  [first, ...others].map((type) => [type, { id: type, ...describe(problemCatalogue[type].status, [type]) }]),
);

export const problemResponses = (types: readonly ProblemType[]): Record<`${number}`, ZodOpenApiResponseObject> => {
  const byStatus = Map.groupBy(types, (type) => problemCatalogue[type].status);
  return Object.fromEntries(
    [...byStatus].map(([status, group]) => {
      const alone = group.length === 1 && group[0] ? single.get(group[0]) : undefined;
      return [String(status), alone ?? describe(status, group)];
    }),
  );
};
