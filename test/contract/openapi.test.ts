import { createConfig, lintFromString } from "@redocly/openapi-core";
import { describe, expect, it } from "vitest";
import { describeApi } from "../../shared/contract/openapi.ts";
import { problemCatalogue } from "../../shared/contract/problems.ts";
import { publicRoutes } from "../../shared/contract/public-routes.ts";
import { problemsOf } from "../../shared/contract/route-problems.ts";
import { routeIds, routeOf } from "../../shared/contract/routes.ts";

const source = JSON.stringify(describeApi("1.0.0"));
const api = JSON.parse(source);
const resolve = (part: { $ref?: string }) =>
  part.$ref
    ?.slice(2)
    .split("/")
    .reduce((at, key) => at[key], api) ?? part;
const operationOf = (path: string, method: string) => api.paths[path]?.[method.toLowerCase()];

describe("the description of the API", () => {
  it("passes the linter, its strict rules and its check of the OpenAPI structure", async () => {
    // The public pages take nothing from the caller, so there is nothing to refuse.
    const config = await createConfig({ extends: ["recommended-strict"], rules: { "operation-4xx-response": "off" } });
    const problems = await lintFromString({ source, absoluteRef: "openapi.json", config });
    expect(problems.map(({ ruleId, message, location }) => [ruleId, message, location[0]?.pointer])).toEqual([]);
  });

  it("fails the linter when it is wrong", async () => {
    const broken = source
      .replace('"operationId":"claimCase"', '"operationId":"releaseCase"')
      .replace('"in":"path"', '"in":"way"');
    const config = await createConfig({ extends: ["recommended-strict"] });
    const problems = await lintFromString({ source: broken, absoluteRef: "openapi.json", config });
    expect(problems.map(({ ruleId }) => ruleId)).toEqual(
      expect.arrayContaining(["struct", "operation-operationId-unique"]),
    );
  });

  it("is the same every time", () => {
    expect(JSON.stringify(describeApi("1.0.0"))).toBe(source);
  });

  it("names every route, and no other", () => {
    const described = Object.entries<Record<string, { operationId: string }>>(api.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, { operationId }]) => `${operationId} ${method.toUpperCase()} ${path}`),
    );
    const open = Object.entries(publicRoutes).map(([id, { path }]) => `${id} GET ${path}`);
    const routes = routeIds.map((id) => `${id} ${routeOf(id).method} ${routeOf(id).path}`);
    expect(described.sort()).toEqual([...routes, ...open].sort());
  });

  it.each(routeIds)("%s: answers, problems, headers and security as in the route table", (id) => {
    const route = routeOf(id);
    const operation = operationOf(route.path, route.method);
    const statuses = problemsOf(route).map((type) => String(problemCatalogue[type].status));
    expect(Object.keys(operation.responses).sort()).toEqual(
      [...new Set([...Object.keys(route.answers), ...statuses])].sort(),
    );
    for (const type of problemsOf(route)) {
      const { content } = resolve(operation.responses[problemCatalogue[type].status]);
      const { examples } = content["application/problem+json"];
      for (const language of ["fa", "en"] as const) {
        const { value } = resolve(examples[`${type}.${language}`]);
        expect(value).toMatchObject({
          type: `urn:nezarat:problem:${type}`,
          title: problemCatalogue[type].title[language],
        });
      }
    }
    const parameters = operation.parameters
      .map(resolve)
      .map((each: { name: string; required?: boolean }) => `${each.name}${each.required ? "!" : ""}`);
    expect(parameters.includes("Idempotency-Key!")).toBe(route.changes && route.method === "POST");
    expect(parameters.includes("If-Match!")).toBe(route.ifMatch === "required");
    expect(parameters.includes("If-Match")).toBe(route.ifMatch === "optional");
    expect(parameters).toEqual(expect.arrayContaining(["Accept-Language", "traceparent"]));
    expect(operation.security ?? api.security).toEqual([{ signedIn: [] }]);
    expect(operation.requestBody !== undefined).toBe(route.body !== null);
  });

  it.each(Object.entries(publicRoutes))("%s needs no signing in", (_id, { path }) => {
    expect(operationOf(path, "GET").security).toEqual([]);
  });

  it("says every summary and problem in Persian and English", () => {
    for (const id of routeIds) {
      expect(routeOf(id).summary.fa).toMatch(/\p{Script=Arabic}/u);
      expect(routeOf(id).summary.en).toMatch(/^[\x20-\x7e]+$/);
    }
    for (const { title, detail } of Object.values(problemCatalogue)) {
      expect(title.fa).toMatch(/\p{Script=Arabic}/u);
      expect(title.en).not.toMatch(/\p{Script=Arabic}/u);
      if (detail.fa !== "{about}") expect(detail.fa).toMatch(/\p{Script=Arabic}/u);
      expect(detail.en).not.toMatch(/\p{Script=Arabic}/u);
    }
  });
});
