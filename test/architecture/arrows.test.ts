import { describe, expect, it } from "vitest";
import { type Source, sources } from "./sources.ts";

/** The layers of the program, from the inside out. */
const layers = [
  "domain",
  "law",
  "contract",
  "ports",
  "casework",
  "lambda",
  "adapters",
  "step",
  "wiring",
  "web",
] as const;
type Layer = (typeof layers)[number];

/** May be imported by each layer besides itself. */
const arrows: Record<Layer, readonly Layer[]> = {
  domain: [],
  law: ["domain"],
  contract: ["domain", "law"],
  ports: ["domain"],
  casework: ["domain", "law", "ports", "contract"],
  lambda: ["contract", "domain"],
  adapters: ["ports", "domain"],
  step: ["domain", "law", "ports", "contract", "casework"],
  // The contract, because a queue's wiring names the shape that it reads.
  wiring: ["step", "adapters", "lambda", "contract"],
  // In a browser: what is pure, and what both ends share.
  web: ["domain", "law", "contract"],
};

/** Packages that a layer may know; AWS is known to the adapters alone, its event shapes to lambda alone. */
const packages: Record<Layer, readonly string[]> = {
  domain: ["@internationalized/date", "@noble/hashes", "canonicalize"],
  law: [],
  contract: ["zod", "zod-openapi"],
  ports: [],
  casework: [],
  lambda: ["@aws-lambda-powertools/logger", "@middy/core", "aws-lambda", "zod"],
  adapters: [
    "aws4",
    ...[
      "@noble/hashes",
      "csv-parse",
      "fflate",
      "http-message-sig",
      "jose",
      "nodemailer",
      "read-excel-file",
      "structured-headers",
      "write-excel-file",
      "zod",
    ],
  ],
  // Hashes, which are as pure as arithmetic.
  step: ["zod", "@noble/hashes"],
  wiring: ["zod"],
  web: [
    ...[
      "react",
      "react-dom",
      "react-aria-components",
      "@internationalized/date",
      "react-hook-form",
      "@hookform/resolvers",
    ],
    ...["@tanstack/react-query", "@tanstack/react-router", "@tanstack/react-virtual", "i18next", "react-i18next"],
    ...["oauth4webapi", "pdfjs-dist", "zod", "virtual:pdf-parts", "virtual:routes"],
  ],
};

/** Layers that are free to use the platform's own modules. */
const onThePlatform: readonly Layer[] = ["adapters", "lambda", "wiring"];

const layerOf = (path: string): Layer | null => {
  const [top, second] = path.split("/") as [string, string];
  if (top === "functions") return path.endsWith("/index.ts") ? "wiring" : "step";
  if (top === "web") return "web";
  if (top !== "shared") return null;
  if (second === "ports.ts" || second === "ports") return "ports";
  return layers.find((layer) => layer === second) ?? null;
};

const functionOf = (path: string): string => path.split("/").slice(0, 2).join("/");

/** A function knows its own step only, never another function's. */
const isAllowed = (from: string, to: string): boolean => {
  const [layer, target] = [layerOf(from), layerOf(to)];
  if (to === "package.json") return layer === "wiring";
  if (layer === null || target === null) return false;
  if (target === "step") return (layer === "step" || layer === "wiring") && functionOf(from) === functionOf(to);
  if (target === "wiring") return false;
  return layer === target || arrows[layer].includes(target);
};

/** What builds the client runs on this machine, not in a browser. */
const buildsTheClient = /^web\/(?:vite\.config\.ts|plugins\/)/;
const program = sources.filter(({ path }) => /^(?:shared|functions|web)\//.test(path) && !buildsTheClient.test(path));

describe("the arrows between layers", () => {
  it("start and end in a layer: no file of the program stands outside", () => {
    expect(program.filter(({ path }) => layerOf(path) === null).map(({ path }) => path)).toEqual([]);
    expect(program.length).toBeGreaterThan(100);
  });

  it.each(layers)("%s imports only what it may, types included", (layer) => {
    const wrong = program
      .filter(({ path }) => layerOf(path) === layer)
      .flatMap(({ path, files }) => files.filter((file) => !isAllowed(path, file)).map((file) => `${path} → ${file}`));
    expect(wrong).toEqual([]);
  });

  it.each(layers)("%s knows only its own packages", (layer) => {
    const wrong = program
      .filter(({ path }) => layerOf(path) === layer)
      .flatMap(({ path, packages: used }) =>
        used
          .filter((name) => !packages[layer].includes(name))
          .filter((name) => !(name.startsWith("node:") && onThePlatform.includes(layer)))
          .map((name) => `${path} → ${name}`),
      );
    expect(wrong).toEqual([]);
  });

  it("come without circles", () => {
    const byPath = new Map(program.map((source) => [source.path, source]));
    const done = new Set<string>();
    const circles: string[] = [];
    const visit = (source: Source, way: readonly string[]): void => {
      if (way.includes(source.path)) circles.push([...way.slice(way.indexOf(source.path)), source.path].join(" → "));
      if (done.has(source.path) || way.includes(source.path)) return;
      for (const file of runtimeImports(source)) {
        const next = byPath.get(file);
        if (next) visit(next, [...way, source.path]);
      }
      done.add(source.path);
    };
    for (const source of program) visit(source, []);
    expect(circles).toEqual([]);
  });

  it("lead from area to area by nobody: what two areas share lies in app, api or design", () => {
    const areaOf = (path: string) => /^web\/screens\/([^/.]+)\//.exec(path)?.[1];
    const wrong = program
      .filter(({ path }) => areaOf(path) !== undefined)
      .flatMap(({ path, files }) =>
        files
          .filter((file) => areaOf(file) !== undefined && areaOf(file) !== areaOf(path))
          .map((file) => `${path} → ${file}`),
      );
    expect(wrong).toEqual([]);
  });

  it("tell a forbidden one, so that this test can fail", () => {
    expect(isAllowed("shared/domain/case.ts", "shared/law/index.ts")).toBe(false);
    expect(isAllowed("shared/contract/views.ts", "shared/ports.ts")).toBe(false);
    expect(isAllowed("functions/submit/submit.ts", "shared/adapters/case-log.ts")).toBe(false);
    expect(isAllowed("functions/submit/index.ts", "functions/decide/decide.ts")).toBe(false);
    expect(isAllowed("functions/submit/index.ts", "functions/submit/submit.ts")).toBe(true);
    expect(isAllowed("shared/law/index.ts", "test/law/a-file.ts")).toBe(false);
    expect(isAllowed("web/api/call.ts", "shared/adapters/settings.ts")).toBe(false);
    expect(isAllowed("shared/contract/views.ts", "web/api/call.ts")).toBe(false);
  });
});

/** Types vanish before anything runs: only what stays can make a circle. */
const runtimeImports = ({ text, files }: Source): string[] =>
  files.filter((file) => {
    const name = file.split("/").at(-1) ?? "";
    const lines =
      text.match(new RegExp(`^(?:import|export) (?:[^;]*?)"[^"]*${name.replaceAll(".", "\\.")}"`, "gm")) ?? [];
    return lines.some((line) => !/^(?:import|export) type /.test(line));
  });

describe("the pure layers", () => {
  const impure: readonly [string, RegExp][] = [
    ["a node: module", /from "node:/],
    ["the wall clock", /\bDate\.now\b|\bnew Date\(\s*\)|\bperformance\./],
    ["randomness", /\bMath\.random\b|\bcrypto\b/],
    ["the process", /\bprocess\.(?:env|argv|exit|cwd|on|hrtime|std)|\bglobalThis\b|\bfetch\(/],
    ["the console", /\bconsole\./],
    ["timers", /\bset(?:Timeout|Interval|Immediate)\b/],
    ["waiting", /\basync\b|\bawait\b/],
  ];
  const pure = program.filter(({ path }) => /^shared\/(?:domain|law)\//.test(path));

  it.each(impure)("domain and law know nothing of %s", (_what, pattern) => {
    expect(pure.filter(({ text }) => pattern.test(text)).map(({ path }) => path)).toEqual([]);
  });

  it("steps read time, ids and salt only from what they are handed", () => {
    const steps = program.filter(({ path }) => layerOf(path) === "step" || layerOf(path) === "casework");
    const patterns = impure.slice(0, 5).map(([, pattern]) => pattern);
    const wrong = steps.filter(({ text }) => patterns.some((pattern) => pattern.test(text)));
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });
});
