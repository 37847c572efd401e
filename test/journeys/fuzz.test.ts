/**
 * Generated and mutated bodies, paths, headers and cursors at every route of the description: never a 5xx, always an
 * answer that the description names, in the shape that it gives. FUZZ_RUNS per route, of up to twelve requests at once, makes
 * a run longer, and each of its seeds another; FUZZ_SEED repeats one.
 */
import { request as send } from "node:http";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { accounts } from "../../infra/local/seed/accounts.ts";
import { problem } from "../../shared/contract/answers.ts";
import { publicRoutes } from "../../shared/contract/public-routes.ts";
import { routeIds, routeOf } from "../../shared/contract/routes.ts";
import { states } from "../../shared/domain/case.ts";
import { makePlacing } from "./cases-in-states.ts";
import { type Known, makeArbitraries, type Parameter, type Schema } from "./generated.ts";
import { useSystem } from "./system.ts";

const running = useSystem();

const runs = Number(process.env.FUZZ_RUNS ?? 25);
const seed = process.env.FUZZ_SEED ? Number(process.env.FUZZ_SEED) : process.env.FUZZ_RUNS ? undefined : 1405;

interface Operation {
  parameters?: (Parameter & { $ref?: string })[];
  requestBody?: { content: Record<string, { schema: Schema }> };
  responses: Record<string, unknown>;
}
interface Description {
  paths: Record<string, Record<string, Operation>>;
}

interface Asked {
  /** Whose token; null for one that is none. */
  account: string | null;
  path: string;
  headers: Record<string, string>;
  body: string | undefined;
}
interface Answer {
  status: number;
  type: string;
  text: string;
}

let api: Description;
let known: Known;
const tokens = new Map<string, string>();

const resolve = <T extends { $ref?: string }>(part: T): T =>
  part.$ref
    ? (part.$ref
        .slice(2)
        .split("/")
        .reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], api) as T)
    : part;

beforeAll(async () => {
  const { system } = running();
  api = (await (await fetch(`${system.url}/openapi.json`)).json()) as Description;
  const place = await makePlacing(system);
  const placed = [];
  for (const state of states)
    placed.push(await place({ state, agency: "health", caseType: "official-hire", to: "national" }));
  known = {
    id: placed.map(({ id }) => id),
    documentId: placed.map(({ documentId }) => documentId),
    nationalId: placed.map(({ nationalId }) => nationalId),
    account: accounts.map(({ account }) => account),
    rule: ["exam-passed", "max-age-official"],
    permit: ["302/1405/118"],
    cursor: await cursors(),
  };
  for (const { account } of accounts) tokens.set(account, await system.token(account));
});

/** Cursors of lists that are real, to be used where they do not belong. */
const cursors = async (): Promise<string[]> => {
  const reviewer = await running().as("reviewer.one");
  const { headers } = await reviewer.get("/v1/cases?limit=1");
  const cursor = /cursor=([^>&]+)/.exec(headers.get("link") ?? "")?.[1] ?? "";
  return [
    decodeURIComponent(cursor),
    `${decodeURIComponent(cursor)}x`,
    decodeURIComponent(cursor).slice(1),
    "1.1",
    "99999.0",
  ];
};

const requestsTo = (path: string, method: string): fc.Arbitrary<Asked> => {
  const operation = api.paths[path]?.[method] as Operation;
  const parameters = (operation.parameters ?? []).map((parameter) => resolve(parameter));
  const of = (place: Parameter["in"]) => parameters.filter((parameter) => parameter.in === place);
  const make = makeArbitraries(resolve, known);
  const schema = operation.requestBody?.content["application/json"]?.schema;
  const segments = fc.tuple(...of("path").map((parameter) => make.segment(parameter.schema, parameter.name)));
  const key = fc.oneof(fc.uuid(), fc.constantFrom("key-1", "key-2"));
  const names = accounts.map(({ account }) => account);
  const account = fc.option(fc.constantFrom(...names), { freq: 9 });
  return fc
    .record({
      segments,
      query: make.query(of("query")),
      account,
      "idempotency-key": make.header(key),
      "if-match": make.header(fc.constantFrom('"1"', '"4"', '"5.1"', "*", undefined)),
      "accept-language": make.header(fc.constantFrom("fa", "en", undefined)),
      traceparent: make.header(fc.constant(undefined)),
      "content-type": make.header(fc.constantFrom("application/json", "application/json; charset=utf-8")),
      body: schema ? make.body(schema) : fc.constantFrom(undefined, "{}", "nonsense"),
    })
    .map(({ segments: values, query, account: who, body, ...headers }) => {
      const filled = of("path").reduce((at, { name }, index) => at.replace(`{${name}}`, values[index] ?? ""), path);
      const sent = Object.entries(headers).filter(([, value]) => value !== undefined);
      return {
        account: who,
        path: query === "" ? filled : `${filled}?${query}`,
        headers: Object.fromEntries(sent) as Asked["headers"],
        body,
      };
    });
};

/** Through Node's own client, which leaves paths and headers as they are. */
const ask = (method: string, { account, path, headers, body = "" }: Asked): Promise<Answer> =>
  new Promise((done, fail) => {
    const { hostname, port } = new URL(running().system.url);
    const authorization = `Bearer ${account === null ? "x.y.z" : tokens.get(account)}`;
    const bytes = Buffer.from(body);
    const sent = { ...headers, authorization, "content-length": bytes.length };
    const outgoing = send({ hostname, port, method: method.toUpperCase(), path, headers: sent }, (incoming) => {
      const chunks: Buffer[] = [];
      incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
      incoming.on("end", () =>
        done({
          status: incoming.statusCode ?? 0,
          type: incoming.headers["content-type"] ?? "",
          text: Buffer.concat(chunks).toString(),
        }),
      );
    });
    outgoing.on("error", fail);
    outgoing.end(bytes);
  });

/** What the gateway refuses before any function sees it. */
const isGateways = ({ status, text }: Answer): boolean =>
  [400, 401, 404, 413].includes(status) && Object.keys(JSON.parse(text)).join() === "message";

const hold = (path: string, method: string, answer: Answer): void => {
  expect(answer.status).toBeLessThan(500);
  if (answer.type === "application/json" && isGateways(answer)) return;
  const operation = api.paths[path]?.[method] as Operation;
  expect(Object.keys(operation.responses)).toContain(String(answer.status));
  const id = routeIds.find((each) => routeOf(each).path === path && routeOf(each).method === method.toUpperCase());
  if (answer.status >= 400) {
    expect(answer.type).toBe("application/problem+json; charset=utf-8");
    expect(problem.parse(JSON.parse(answer.text)).status).toBe(answer.status);
    return;
  }
  const schema = id && routeOf(id).answers[answer.status as 200];
  if (schema) schema.parse(JSON.parse(answer.text));
};

const operations = [
  ...routeIds.map((id) => [routeOf(id).method.toLowerCase(), routeOf(id).path] as const),
  ...Object.values(publicRoutes)
    .filter(({ path }) => path !== "/docs/reference.js")
    .map(({ path }) => ["get", path] as const),
];

describe("whatever is sent, the answer is one that is described", () => {
  it.each(operations)(
    "%s %s",
    async (method, path) => {
      const statuses = new Map<number, number>();
      const together = fc.array(requestsTo(path, method), { minLength: 1, maxLength: 12, size: "max" });
      await fc.assert(
        fc.asyncProperty(together, async (requests) => {
          const answers = await Promise.all(requests.map((one) => ask(method, one)));
          for (const answer of answers) {
            statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
            hold(path, method, answer);
          }
        }),
        {
          numRuns: runs,
          ...(seed === undefined ? {} : { seed }),
        },
      );
      expect(statuses.size).toBeGreaterThan(0);
    },
    runs * 2_000 + 60_000,
  );
});
