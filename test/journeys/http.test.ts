/** What HTTP itself can bring: other methods, unknown paths, odd headers; and what everybody may ask. */
import { describe, expect, it } from "vitest";
import type { System } from "../../infra/local/system.ts";
import { publicRoutes } from "../../shared/contract/public-routes.ts";
import { routeIds, routeOf } from "../../shared/contract/routes.ts";
import { useSystem } from "./system.ts";

const running = useSystem();
const system = (): System => running().system;

describe("what everybody may ask", () => {
  it.each(Object.values(publicRoutes))(
    "$path needs no signing in, and minds no bad token",
    async ({ path, contentType }) => {
      for (const headers of [{}, { authorization: "Bearer nonsense" }]) {
        const response = await fetch(system().url + path, { headers });
        expect([response.status, response.headers.get("content-type")]).toEqual([200, `${contentType}; charset=utf-8`]);
        expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(0);
      }
    },
  );

  it("the description names every route that the gateway knows", async () => {
    const response = await fetch(`${system().url}/openapi.json`);
    const { paths } = (await response.json()) as { paths: Record<string, object> };
    const described = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const served = system()
      .wiring()
      .routes.map(({ route }) => route);
    expect(described.sort()).toEqual(served.sort());
  });

  it("guards exactly the routes that are not public", () => {
    const open = system()
      .wiring()
      .routes.filter(({ authorizer }) => authorizer === null);
    expect(open.map(({ route }) => route).sort()).toEqual(
      Object.values(publicRoutes)
        .map(({ path }) => `GET ${path}`)
        .sort(),
    );
  });

  it("wires each route to the function that the table names", () => {
    const wired = Object.fromEntries(
      system()
        .wiring()
        .routes.map(({ route, function: name }) => [route, name]),
    );
    for (const id of routeIds) expect(wired[`${routeOf(id).method} ${routeOf(id).path}`]).toBe(routeOf(id).function);
    for (const route of Object.values(publicRoutes)) expect(wired[`GET ${route.path}`]).toBe(route.function);
  });
});

describe("what the gateway does not know", () => {
  it.each([
    ["HEAD", "/v1/rules"],
    ["OPTIONS", "/v1/cases"],
    ["PATCH", "/v1/cases/0"],
    ["DELETE", "/healthz"],
    ["GET", "/v1"],
    ["GET", "/v1/cases/"],
    ["GET", "/v1//cases"],
    ["GET", "/V1/cases"],
    ["GET", "/v1/cases/0/events/1"],
    ["GET", "/../etc/passwd"],
    ["GET", "/docs/"],
    ["GET", "/docs/reference.js.map"],
  ])("%s %s is a 404 of its own form", async (method, path) => {
    const response = await fetch(system().url + path, { method });
    expect(response.status).toBe(404);
    if (method !== "HEAD") expect(await response.json()).toEqual({ message: "Not Found" });
  });
});

describe("an answer", () => {
  it("is in the language that is asked for, names its request, and passes the trace on", async () => {
    const { as } = running();
    const officer = await as("officer.health");
    const traceparent = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    const path = `/v1/cases/${"0".repeat(32)}`;
    const english = await officer.get(path, { language: "en", headers: { traceparent } });
    const persian = await officer.get(path, { language: "fa" });
    expect([english.body.title, persian.body.title]).toEqual(["Not found", "پیدا نشد"]);
    expect(english.headers.get("traceparent")).toBe(traceparent);
    expect(english.headers.get("content-type")).toBe("application/problem+json; charset=utf-8");
    expect(english.headers.get("x-request-id")).toBe(english.body.requestId);
    expect(english.headers.get("x-request-id")).not.toBe(persian.headers.get("x-request-id"));
  });

  it("to what may not be seen is that to what is not there, but for the request's id", async () => {
    const { as } = running();
    const officer = await as("officer.health");
    const { body: made } = await officer.post("/v1/cases", { caseType: "transfer" });
    const stranger = await as("officer.education");
    const essence = ({ body, headers }: Awaited<ReturnType<typeof stranger.get>>) => {
      const { requestId: _own, ...rest } = body;
      const kept = [...headers].filter(([name]) => !["x-request-id", "apigw-requestid", "date"].includes(name));
      return { body: JSON.stringify(rest), headers: kept };
    };
    const hidden = await stranger.get(`/v1/cases/${made.id}`);
    const absent = await stranger.get(`/v1/cases/${"0".repeat(32)}`);
    expect(hidden.status).toBe(404);
    expect(essence(hidden)).toEqual(essence(absent));
  });
});
