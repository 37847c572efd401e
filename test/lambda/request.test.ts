import { describe, expect, it } from "vitest";
import { answeringOf } from "../../shared/lambda/answering.ts";
import { anEvent } from "./events.ts";
import { aWorld, bareFile } from "./world.ts";

const id = "9f2c4a1be07d4f5c8f2b1d3e5a7c9b0f";
type Errors = { errors: { pointer: string; detail: string }[] };
const json = { "content-type": "application/json" };

describe("what a body may be", () => {
  it.each([
    ["an array", "[]", "invalid-request"],
    ["a text", '"text"', "invalid-request"],
    ["null", "null", "invalid-request"],
    ["nothing", "", "invalid-request"],
    ["spaces", "  \r\n", "invalid-request"],
    ["half an object", '{"case":', "invalid-json"],
    ["two values", "{}{}", "invalid-json"],
    ["a byte order mark", "\ufeff{}", "invalid-json"],
    ["a comment", "{} // why", "invalid-json"],
    ["a hundred thousand brackets", "[".repeat(100_000) + "]".repeat(100_000), "invalid-json"],
    ["half a surrogate pair", '{"case":{"caseType":"\\ud800"}}', "invalid-json"],
    ["half a surrogate pair as a name", '{"\\udc00":1}', "invalid-json"],
    ["a number beyond all", '{"case":1e400}', "invalid-request"],
    ["a prototype", '{"__proto__":{"admin":true},"constructor":{}}', "invalid-request"],
  ])("%s: %#", async (_name, body, problem) => {
    const { call } = await aWorld();
    expect((await call("check", { body, headers: json })).problem).toBe(problem);
  });

  it("takes what is encoded, and no more than its limit in bytes", async () => {
    const { call } = await aWorld();
    const text = JSON.stringify({ case: bareFile() });
    const encoded = Buffer.from(text).toString("base64");
    expect((await call("check", { body: encoded, encoded: true, headers: json })).status).toBe(200);
    const limit = 256 * 1024;
    const long = (bytes: number) => ({ body: text + " ".repeat(bytes - Buffer.byteLength(text)), headers: json });
    expect((await call("check", long(limit))).status).toBe(200);
    expect((await call("check", long(limit + 1))).problem).toBe("too-large");
  });

  it.each([
    ["application/json", 200],
    ["application/json; charset=utf-8", 200],
    ["APPLICATION/JSON", 200],
    ["application/vnd.nezarat+json", 200],
    ["text/json", 415],
    ["application/jsonp", 415],
    ["text/plain, application/json", 415],
    ["", 415],
  ])("content type %s: %i", async (type, status) => {
    const { call } = await aWorld();
    const answered = await call("check", { body: { case: bareFile() }, headers: { "content-type": type } });
    expect(answered.status).toBe(status);
  });
});

describe("what is wrong is said with its place", () => {
  it.each([
    [{ case: { ...bareFile(), permit: "a\u0000b" } }, "/case/permit", "Control characters are refused."],
    [{ case: bareFile({ person: { givenName: "\u202eزهرا" } }) }, "/case/person/givenName", /^Hidden marks/],
    [{ case: bareFile({ person: { familyName: "=1+1" } }) }, "/case/person/familyName", /^The text must not begin/],
    [{ case: bareFile({ person: { birthDate: "2000-02-30" } }) }, "/case/person/birthDate", /^Not a day/],
    [{ case: bareFile({ person: { birthDate: "1379-05-01" } }) }, "/case/person/birthDate", /Gregorian.*looks solar/],
    [{ case: bareFile({ person: { birthDate: "۱۳۷۹-۰۵-۰۱" } }) }, "/case/person/birthDate", /Gregorian.*looks solar/],
    [{ case: bareFile(), "a/b~c": 1 }, "/a~1b~0c", "There is no such field."],
    [{ case: { caseType: "nothing" } }, "/case/caseType", /^One of: official-hire/],
    [{ case: { ...bareFile(), person: 7 } }, "/case/person", "Wrong type; expected: JSON object."],
    [{}, "/case", "Required: JSON object."],
    [{ case: bareFile({ funding: "9".repeat(41) }) }, "/case/funding", "Too much; at most 40 characters."],
    [{ case: bareFile({ funding: "   " }) }, "/case/funding", "Must not be empty."],
  ])("%o", async (body, pointer, detail) => {
    const { call } = await aWorld();
    const answered = await call("check", { body, headers: { "accept-language": "en" } });
    const { errors } = answered.body as Errors;
    expect(errors).toEqual([{ pointer, detail: typeof detail === "string" ? detail : expect.stringMatching(detail) }]);
    const inPersian = (await call("check", { body })).body as Errors;
    expect(inPersian.errors[0]?.detail).toMatch(/\p{Script=Arabic}/u);
  });

  it("names every mistake at once", async () => {
    const { call } = await aWorld();
    const body = { case: { ...bareFile(), post: 1, funding: 2, claims: { lowerAge: "yes" } }, asOf: "tomorrow" };
    const { errors } = (await call("check", { body })).body as Errors;
    expect(errors.map(({ pointer }) => pointer)).toEqual([
      "/case/post",
      "/case/funding",
      "/case/claims/lowerAge",
      "/asOf",
    ]);
  });

  it.each([
    ["limit=0", "#/query/limit"],
    ["limit=101", "#/query/limit"],
    ["limit=ten", "#/query/limit"],
    ["limit=1e1000", "#/query/limit"],
    ["limit=5&limit=6", "#/query/limit"],
    ["state=nowhere", "#/query/state"],
    ["queue=mine&what%2Fthis=1", "#/query/what~1this"],
    [`cursor=${"x".repeat(2001)}`, "#/query/cursor"],
    ["cursor=not-a-cursor", "#/query/cursor"],
  ])("query %s", async (query, pointer) => {
    const { call } = await aWorld();
    const answered = await call("listCases", { query });
    expect(answered.problem).toBe("invalid-request");
    expect((answered.body as Errors).errors.map((error) => error.pointer)).toEqual([pointer]);
  });
});

describe("what may not be seen", () => {
  it("is answered like what does not exist, byte for byte", async () => {
    const world = await aWorld();
    const draft = await world.draft();
    const unseen = ["stranger", "reviewer", "chief", "authority", "administrator", "nobody"];
    const absent = await world.call("readCase", { params: { id }, requestId: "same" });
    for (const who of unseen) {
      const hidden = await world.call("readCase", { as: who, params: { id: draft }, requestId: "same" });
      expect([hidden.status, hidden.text, hidden.headers]).toEqual([404, absent.text, absent.headers]);
    }
    const notAnId = await world.call("readCase", { params: { id: "../../etc" }, requestId: "same" });
    expect(notAnId.text).toBe(absent.text);
  });

  it("is not betrayed by a key that was used on it", async () => {
    const world = await aWorld();
    const hidden = await world.submitted();
    const headers = { "idempotency-key": "mine" };
    for (const params of [{ id: hidden }, { id }])
      expect((await world.call("withdrawCase", { as: "stranger", params, headers })).problem).toBe("not-found");
  });
});

describe("If-Match", () => {
  it.each([
    ['"1"', 200],
    ['W/"1"', 200],
    ["*", 200],
    ["1", 200],
    ['"2"', 412],
    ['"1", "2"', 412],
    ["   ", 428],
  ])("%s: %i", async (header, status) => {
    const world = await aWorld();
    const draft = await world.draft();
    const answered = await world.call("editCase", {
      params: { id: draft },
      headers: { "if-match": header },
      body: bareFile(),
    });
    expect(answered.status).toBe(status);
  });
});

describe("around a request", () => {
  const traceparent = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

  it("passes the trace on, names itself, and is kept by no cache", async () => {
    const { call, lines } = await aWorld();
    const { headers } = await call("listRules", { headers: { traceparent }, requestId: "JKJaXmPLvHcESHA=" });
    expect(headers).toMatchObject({ traceparent, "x-request-id": "JKJaXmPLvHcESHA=", "cache-control": "no-store" });
    expect(lines.at(-1)).toMatchObject({ requestId: "JKJaXmPLvHcESHA=", traceparent, status: 200 });
  });

  it.each(["00-0-0-0", `${traceparent}\r\nx-evil: 1`, "", "x".repeat(10_000)])(
    "neither echoes nor logs a trace that is none: %#",
    async (wrong) => {
      const { call, lines } = await aWorld();
      const { headers } = await call("listRules", { headers: { traceparent: wrong } });
      expect(headers.traceparent).toBeUndefined();
      expect(lines.at(-1)?.traceparent).toBeUndefined();
    },
  );

  it.each([
    [undefined, "fa"],
    ["", "fa"],
    ["en", "en"],
    ["EN-gb", "en"],
    ["fa, en", "fa"],
    ["en;q=0.9, fa;q=0.8", "en"],
    ["en;q=0.1, fa-IR;q=0.8", "fa"],
    ["de, *", "fa"],
    ["en;q=0", "fa"],
    ["en;q=nonsense", "en"],
    ["english", "fa"],
  ])("Accept-Language %s: %s", (header, language) => {
    const headers: Record<string, string> = header === undefined ? {} : { "accept-language": header };
    expect(answeringOf(anEvent({ routeKey: "GET /", path: "/", headers })).language).toBe(language);
  });

  it("links to the next page with the same filters", async () => {
    const world = await aWorld();
    for (let index = 0; index < 3; index++) await world.draft();
    const first = await world.call("listCases", { query: "limit=2&state=draft" });
    const [, link = ""] = /^<(.*)>; rel="next"$/.exec(first.headers.link ?? "") ?? [];
    expect(link).toMatch(/^\/v1\/cases\?limit=2&state=draft&cursor=/);
    const second = await world.call("listCases", { query: link.split("?")[1] ?? "" });
    expect((second.body as { items: object[] }).items).toHaveLength(1);
    expect(second.headers.link).toBeUndefined();
  });
});
