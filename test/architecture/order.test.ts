import { access, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { campaigns } from "../../infra/mutants/campaigns.ts";
import { routes } from "../../shared/contract/routes.ts";
import { paths, root, sources } from "./sources.ts";

describe("files and folders", () => {
  it("have no drawers: a thing lies where its name says", () => {
    const drawers = /^(?:utils?|helpers?|common|services|managers?|lib|misc|core)$/;
    const named = paths.filter((path) =>
      path
        .split("/")
        .map((part) => part.replace(/\..*$/, ""))
        .some((part) => drawers.test(part)),
    );
    expect(named).toEqual([]);
  });

  /** Tables of the contract: one row per route or problem, read as a whole. */
  const catalogues = ["shared/contract/routes.ts", "shared/contract/problems.ts"];

  it("are short enough to be read at once", () => {
    const limit = (path: string): number => (path.startsWith("test/") ? 500 : 200);
    const long = sources
      .filter(({ path }) => !catalogues.includes(path))
      .map(({ path, text }) => ({ path, lines: text.split("\n").length - 1 }))
      .filter(({ path, lines }) => lines > limit(path))
      .map(({ path, lines }) => `${path}: ${lines}`);
    expect(long).toEqual([]);
  });

  it("of the domain are changed by a campaign of mutants, each of them", () => {
    const changed = Object.values(campaigns).flatMap(({ mutated }) => mutated);
    const left = paths.filter(
      (path) =>
        path.startsWith("shared/domain/") && !changed.some((place) => path === place || path.startsWith(`${place}/`)),
    );
    expect(left).toEqual([]);
  });

  it("carry no leftovers", () => {
    const leftovers = /\b(?:TODO|FIXME|XXX|HACK)\b|\b(?:it|describe|test)\.(?:skip|only|todo)\b|@ts-(?:ignore|nocheck)/;
    const found = sources.filter(({ path, text }) => !path.endsWith("order.test.ts") && leftovers.test(text));
    expect(found.map(({ path }) => path)).toEqual([]);
  });
});

interface Wired {
  handler: string;
  description: string;
  environment?: Record<string, unknown>;
  events: { httpApi?: { method: string; path: string; authorizer?: { name: string } } }[];
}

const serverless = async (): Promise<Record<string, Wired>> =>
  parse(await readFile(join(root, "serverless.yml"), "utf8"), { merge: true, logLevel: "error" }).functions;

describe("serverless.yml", () => {
  it("opens exactly the doors of the route table, each in its function and only to who has signed in", async () => {
    const wired = Object.entries(await serverless()).flatMap(([name, { events }]) =>
      events.flatMap(({ httpApi }) => (httpApi?.authorizer ? [`${httpApi.method} ${httpApi.path} → ${name}`] : [])),
    );
    const routed = Object.values(routes).map((route) => `${route.method} ${route.path} → ${route.function}`);
    expect(wired.sort()).toEqual(routed.sort());
  });

  it("is open to everyone only where the service speaks of itself", async () => {
    const open = Object.entries(await serverless()).flatMap(([name, { events }]) =>
      events.flatMap(({ httpApi }) => (httpApi && !httpApi.authorizer ? [`${httpApi.path} → ${name}`] : [])),
    );
    expect(open.sort()).toEqual([
      "/docs → describe",
      "/docs/reference.js → describe",
      "/healthz → health",
      "/openapi.json → describe",
      "/readyz → health",
    ]);
  });

  it("gives a way to the queues only to what begins a chain of messages", async () => {
    const wired = Object.entries(await serverless());
    const knowing = wired.filter(([, { environment = {} }]) =>
      Object.keys(environment).some((key) => /QUEUE/.test(key)),
    );
    // Stream and schedules; a list or a rehearsal, whose parts wake nobody; and who asks whether the queues are there.
    expect(knowing.map(([name]) => name).sort()).toEqual([
      ...["clock", "dispatch", "health", "import", "import-rows", "reconcile", "rehearse", "rulesets"],
    ]);
  });

  it("lists every function folder, each with its handler and one line of meaning", async () => {
    const wired = await serverless();
    const folders = [
      ...new Set(paths.filter((path) => path.startsWith("functions/")).map((path) => path.split("/")[1])),
    ];
    expect(Object.keys(wired).sort()).toEqual(folders.sort());
    for (const [name, { handler, description }] of Object.entries(wired)) {
      expect(handler).toBe(`functions/${name}/index.handler`);
      await access(join(root, `functions/${name}/index.ts`));
      expect(description).toMatch(/^[^\n]{10,120}$/);
    }
  });
});

describe("packages", () => {
  const manifest = async () => JSON.parse(await readFile(join(root, "package.json"), "utf8"));
  const lock = async () => JSON.parse(await readFile(join(root, "package-lock.json"), "utf8"));

  it("are pinned exactly", async () => {
    const { dependencies, devDependencies, optionalDependencies } = await manifest();
    const loose = Object.entries<string>({ ...dependencies, ...devDependencies, ...optionalDependencies }).filter(
      ([, version]) => !/^(?:npm:[^@]+@)?\d+\.\d+\.\d+$/.test(version),
    );
    expect(loose).toEqual([]);
  });

  it("are locked as the manifest names them, each with its hash", async () => {
    const { dependencies, devDependencies, optionalDependencies } = await manifest();
    const { packages } = await lock();
    expect(packages[""].dependencies).toEqual(dependencies);
    expect(packages[""].devDependencies).toEqual(devDependencies);
    expect(packages[""].optionalDependencies).toEqual(optionalDependencies);
    const unhashed = Object.entries<{ integrity?: string; link?: boolean }>(packages)
      .filter(([path, { integrity, link }]) => path !== "" && !link && !integrity?.startsWith("sha512-"))
      .map(([path]) => path);
    expect(unhashed).toEqual([]);
  });

  it("never run a script of theirs when they are installed", async () => {
    const settings = await readFile(join(root, ".npmrc"), "utf8");
    expect(settings.split("\n")).toEqual(expect.arrayContaining(["ignore-scripts=true", "save-exact=true"]));
    const { scripts } = await manifest();
    expect(Object.keys(scripts).filter((name) => /^(?:pre|post)?(?:install|prepare)$/.test(name))).toEqual([]);
  });

  it("are those that the program imports: none missing from the manifest", async () => {
    const { dependencies, devDependencies } = await manifest();
    const declared = Object.keys({ ...dependencies, ...devDependencies });
    const typesOnly = ["aws-lambda"];
    const missing = sources.flatMap(({ path, packages }) =>
      packages
        .filter((name) => !/^(?:node|virtual):/.test(name) && !declared.includes(name) && !typesOnly.includes(name))
        .map((name) => `${path} → ${name}`),
    );
    expect(missing).toEqual([]);
    const shipped = sources
      .filter(({ path }) => /^(?:shared|functions)\//.test(path))
      .flatMap(({ path, packages }) =>
        packages
          .filter((name) => !name.startsWith("node:") && !(name in dependencies) && !typesOnly.includes(name))
          .map((name) => `${path} → ${name}`),
      );
    expect(shipped).toEqual([]);
  });
});
