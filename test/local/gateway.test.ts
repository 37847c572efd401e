import { afterAll, beforeAll, expect, it } from "vitest";
import { aDataDir, aSystem, type Fixture, jsonOf } from "./fixture/system.ts";

let system: Fixture;
let remove: () => Promise<void>;

beforeAll(async () => {
  const folder = await aDataDir();
  remove = folder.remove;
  system = await aSystem(folder.dataDir);
});
afterAll(async () => {
  await system?.stop();
  await remove();
});

interface GatewayEvent {
  routeKey: string;
  headers: Record<string, string>;
  pathParameters?: Record<string, string>;
  requestContext: {
    time: string;
    authorizer: { jwt: { claims: Record<string, string>; scopes: string[] | null } } | undefined;
  };
}

interface Context {
  requestId: string;
  name: string;
  remaining: number;
  environment: Record<string, unknown>;
}

const get = (path: string, init?: RequestInit) => fetch(system.url + path, init);

it("hands a request on as API Gateway's payload 2.0", async () => {
  const response = get("/open?a=1&b=2&a=%DB%B3", {
    method: "POST",
    headers: { "Content-Type": "application/json", "X-Twice": "one", cookie: "c=1; d=2" },
    body: JSON.stringify({ نام: "زهرا" }),
  });
  const event = await jsonOf<GatewayEvent>(response);
  expect(event).toMatchObject({
    version: "2.0",
    routeKey: "POST /open",
    rawPath: "/open",
    rawQueryString: "a=1&b=2&a=%DB%B3",
    cookies: ["c=1", "d=2"],
    queryStringParameters: { a: "1,۳", b: "2" },
    requestContext: { stage: "$default", routeKey: "POST /open", http: { method: "POST", path: "/open" } },
    body: '{"نام":"زهرا"}',
    isBase64Encoded: false,
  });
  expect(event.headers).toMatchObject({ "content-type": "application/json", "x-twice": "one" });
  expect(event.headers.cookie).toBeUndefined();
  expect(event.pathParameters).toBeUndefined();
  expect(event.requestContext.authorizer).toBeUndefined();
  expect(event.requestContext.time).toMatch(/^\d\d\/\w{3}\/\d{4}:\d\d:\d\d:\d\d \+0000$/);
});

it("encodes a body that is no text", async () => {
  const body = new Uint8Array([0, 200, 7]);
  const event = await jsonOf(get("/open", { method: "POST", headers: { "content-type": "image/png" }, body }));
  expect(event).toMatchObject({ isBase64Encoded: true, body: Buffer.from(body).toString("base64") });
});

it("decodes path parameters, and prefers literal segments", async () => {
  const authorization = `Bearer ${await system.token("reviewer.one")}`;
  const event = await jsonOf<GatewayEvent>(
    get("/things/%D9%86%D8%A7%D9%85/parts/a%2Fb", { headers: { authorization } }),
  );
  expect(event.pathParameters).toEqual({ id: "نام", part: "a/b" });
  expect(await jsonOf(get("/things/special/parts/1"))).toMatchObject({ routeKey: "GET /things/special/parts/{part}" });
});

it("hands claims on as strings, lists in brackets", async () => {
  const token = await system.token("reviewer.one", { roles: ["reviewer", "auditor"], level: 3, active: true });
  const headers = { authorization: `Bearer ${token}` };
  const event = await jsonOf<GatewayEvent>(get("/things/1/parts/2", { headers }));
  expect(event.requestContext.authorizer?.jwt).toMatchObject({
    claims: { sub: "reviewer.one", roles: "[reviewer auditor]", level: "3", active: "true" },
    scopes: null,
  });
  expect(event.requestContext.authorizer?.jwt.claims.iat).toMatch(/^\d+$/);
});

it.each([
  ["what is no answer of HTTP is itself the body", "text", 200, "سلام"],
  ["a status that is none", "wrong", 500, '{"message":"Internal Server Error"}'],
  ["an error thrown", "fails", 500, '{"message":"Internal Server Error"}'],
])("%s", async (_name, what, status, body) => {
  const response = await get(`/open?do=${what}`);
  expect([response.status, await response.text()]).toEqual([status, body]);
});

it("answers with status, headers, cookies and bytes as the function says", async () => {
  const made = await get("/open?do=cookies");
  expect([made.status, made.headers.get("x-one"), made.headers.getSetCookie()]).toEqual([201, "1", ["a=1", "b=2"]]);
  expect(made.headers.get("apigw-requestid")).toBeTruthy();
  expect([...new Uint8Array(await (await get("/open?do=binary")).arrayBuffer())]).toEqual([0, 255, 1]);
});

it("answers in the gateway's own form where no function has a part in it", async () => {
  const refusals = await Promise.all(
    ["/nowhere", "/open/", "/things/%zz/parts/1", "/things/1/parts/2", "/asleep", "/broken"].map(async (path) => {
      const response = await get(path);
      return [path, response.status, ((await response.json()) as { message: string }).message];
    }),
  );
  expect(refusals).toEqual([
    ["/nowhere", 404, "Not Found"],
    ["/open/", 404, "Not Found"],
    ["/things/%zz/parts/1", 400, "Bad Request"],
    ["/things/1/parts/2", 401, "Unauthorized"],
    ["/asleep", 500, "Internal Server Error"],
    ["/broken", 500, "Internal Server Error"],
  ]);
  expect(system.missing).toEqual(["asleep"]);
});

it("refuses what is larger than the gateway takes", async () => {
  const send = (size: number) =>
    get("/open?do=text", { method: "POST", headers: { "content-type": "text/plain" }, body: "x".repeat(size) });
  expect((await send(10 * 1024 * 1024 + 1)).status).toBe(413);
  expect((await send(5 * 1024 * 1024)).status).toBe(200);
});

it("ends an invocation at the function's timeout, lets others finish, and goes on in a new instance", async () => {
  const before = await (await get("/open?do=instance")).text();
  const hanging = get("/open?do=hangs");
  expect(await (await get("/open?do=instance")).text()).toBe(before);
  expect((await hanging).status).toBe(500);
  expect(await (await get("/open?do=instance")).text()).not.toBe(before);
});

it("gives each function its own environment and a context", async () => {
  const { requestId, name, remaining, environment } = await jsonOf<Context>(get("/open?do=context"));
  expect({ name, environment }).toEqual({
    name: "fixture-local-echo",
    environment: { secret: 64, api: system.url, key: "echo" },
  });
  expect(requestId).toMatch(/^[\da-f-]{36}$/);
  expect(remaining).toBeGreaterThan(0);
  expect(remaining).toBeLessThanOrEqual(1000);
});
