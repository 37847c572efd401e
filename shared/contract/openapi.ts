/** The description of the API (OpenAPI 3.1), made of the route table and the schemas that validate. The same every time. */
import {
  createDocument,
  type ZodOpenApiContentObject,
  type ZodOpenApiOperationObject,
  type ZodOpenApiPathsObject,
  type ZodOpenApiResponsesObject,
} from "zod-openapi";
import { authorizationTable, type Relation } from "../domain/authorization.ts";
import type { Words } from "../domain/finding.ts";
import type { Role } from "../domain/registry.ts";
import { answerHeaders, requestHeaders } from "./openapi-headers.ts";
import { problemExamples, problemResponses } from "./openapi-problems.ts";
import { type PublicRoute, publicRoutes } from "./public-routes.ts";
import { problemsOf } from "./route-problems.ts";
import { type Route, routeIds, routeOf } from "./routes.ts";

const both = ({ fa, en }: Words): string => `${en} · ${fa}`;

const tags = {
  submit: { name: "Submission", description: "The agency hands cases in · دستگاه پرونده می‌سازد و می‌فرستد" },
  documents: { name: "Documents", description: "Upload, verify, read · اسناد پرونده" },
  import: { name: "Lists", description: "Many people at once · ورود گروهی" },
  decide: { name: "Review", description: "The organization judges · بررسی و تصمیم" },
  receive: { name: "Next authority", description: "Its receipts · رسید مرجع بعدی" },
  read: { name: "Reading", description: "Cases, lists, letters, law · خواندن" },
  letter: { name: "Letters", description: "As data and on paper · نامهٔ عودت" },
  desk: { name: "Desk", description: "Who reviews, and how the work lies · میز بررسی" },
  rulesets: { name: "Rulesets", description: "Another law, rehearsed and then activated · تمرین و جاری کردن قاعده‌ها" },
  registry: {
    name: "Registry",
    description: "Organizations, people, accounts, and what changed · سازمان‌ها، افراد و حساب‌ها",
  },
  law: { name: "Law", description: "What the system knows of the law · قانون و قاعده‌ها" },
  describe: { name: "Description", description: "The API itself · شرح رابط" },
  health: { name: "Health", description: "Is it up · سلامت سامانه" },
} as const satisfies Record<Route["function"] | PublicRoute["function"], { name: string; description: string }>;

const relations: Record<Relation, Words | null> = {
  own: { en: "of its own agency", fa: "در دستگاه خود" },
  supervised: { en: "of the agencies it supervises", fa: "دستگاه‌های زیر نظر" },
  handed: { en: "handed to its organization", fa: "ارسال‌شده به سازمان خود" },
  any: null,
};

const roleWithin = (role: Role, held: readonly Relation[]): string => {
  const within = held.flatMap((relation) => relations[relation] ?? []).map(both);
  return within.length > 0 ? `\`${role}\` (${within.join("; ")})` : `\`${role}\``;
};

/** Who may, from the one table that decides it. */
const whoMay = (action: Route["action"]): string => {
  const rows = Object.entries(authorizationTable[action]) as [Role, readonly Relation[]][];
  const said = rows.flatMap(([role, held]) => (held.length > 0 ? [roleWithin(role, held)] : []));
  return `Who may · چه کسی: ${said.join(", ")}`;
};

const meaning: Record<number, Words> = {
  200: { en: "Done", fa: "انجام شد" },
  201: { en: "Made", fa: "ساخته شد" },
  202: { en: "Accepted; the rest follows", fa: "پذیرفته شد؛ ادامه در پی می‌آید" },
  204: { en: "Done; nothing to say", fa: "انجام شد" },
  303: { en: "See there", fa: "به نشانی دیگر" },
};

/** A file has no schema: its type says all. */
const filesOf = ({ files = [] }: Route): ZodOpenApiContentObject => Object.fromEntries(files.map((type) => [type, {}]));

const successes = (route: Route): ZodOpenApiResponsesObject =>
  Object.fromEntries(
    Object.entries(route.answers).map(([status, schema]) => [
      status,
      {
        description: both(meaning[Number(status)] ?? { en: status, fa: status }),
        headers: answerHeaders(route.headers),
        ...(schema ? { content: { "application/json": { schema }, ...filesOf(route) } } : {}),
      },
    ]),
  );

const operationOf = (id: string, route: Route): ZodOpenApiOperationObject => ({
  operationId: id,
  tags: [tags[route.function].name],
  summary: both(route.summary),
  description: whoMay(route.action),
  requestParams: {
    ...(route.params ? { path: route.params } : {}),
    ...(route.query ? { query: route.query } : {}),
    header: requestHeaders(route),
  },
  ...(route.body
    ? {
        requestBody: {
          required: !route.body.safeParse(undefined).success,
          content: { "application/json": { schema: route.body } },
        },
      }
    : {}),
  responses: { ...successes(route), ...problemResponses(problemsOf(route)) },
});

const publicOperation = (id: string, route: PublicRoute): ZodOpenApiOperationObject => ({
  operationId: id,
  tags: [tags[route.function].name],
  summary: both(route.summary),
  security: [],
  responses: {
    200: {
      description: both({ en: "Done", fa: "انجام شد" }),
      content: { [route.contentType]: { schema: route.answer } },
    },
    ...problemResponses(route.problems),
  },
});

const paths = (): ZodOpenApiPathsObject => {
  const made: Record<string, Record<string, ZodOpenApiOperationObject>> = {};
  const put = (path: string, method: string, operation: ZodOpenApiOperationObject) => {
    made[path] = { ...made[path], [method.toLowerCase()]: operation };
  };
  for (const id of routeIds) put(routeOf(id).path, routeOf(id).method, operationOf(id, routeOf(id)));
  for (const [id, route] of Object.entries(publicRoutes)) put(route.path, "get", publicOperation(id, route));
  return made;
};

export const describeApi = (version: string) =>
  createDocument({
    openapi: "3.1.1",
    info: {
      title: "نظارت · Nezarat",
      version,
      description: introduction,
      license: { name: "MIT", identifier: "MIT" },
    },
    servers: [{ url: "/", description: "Where this description came from · همین نشانی" }],
    security: [{ signedIn: [] }],
    tags: Object.values(tags),
    paths: paths(),
    components: {
      examples: problemExamples,
      securitySchemes: {
        signedIn: {
          type: "http",
          scheme: "bearer",
          bearerFormat: "JWT",
          description: "An access token of the OpenID Connect sign-in · توکن ورود",
        },
      },
    },
  });

const introduction = `An agency hands in a case file per person; the organization checks it against the law, sends what is right on to the
next authority and returns what is not, with the reason under every file.

دستگاه اجرایی برای هر فرد یک پرونده می‌فرستد؛ سازمان آن را با قانون می‌سنجد، پروندهٔ درست را به مرجع بعدی می‌فرستد و بقیه را با ذکر علت عودت می‌دهد.

- Times are UTC, days Gregorian (\`YYYY-MM-DD\`). Persian and Arabic digits are accepted, Latin ones stored.
- Errors are \`application/problem+json\` (RFC 9457) in Persian or English; what the gateway itself refuses, such as a bad token, keeps the gateway's form.
- Every \`POST\` that changes something needs an \`Idempotency-Key\`. A repeat is recognised for ever, and harmless.
- \`ETag\` is the version; \`If-Match\` is needed for drafts and decisions.
- Lists have \`limit\` and an opaque \`cursor\`; the next page is the \`Link\` with \`rel="next"\`.
- What you may not see is answered like what does not exist.`;
