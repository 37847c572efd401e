/** `npm run package`: what is deployed, made without a network: one artifact per function, the CloudFormation template, and the client. */
import { execFile } from "node:child_process";
import { cp, mkdir, readdir, readFile, rm, stat } from "node:fs/promises";
import { join, relative } from "node:path";
import { promisify } from "node:util";
import { build, type Plugin } from "esbuild";
import { resolvedService } from "./local/wiring/resolved.ts";
import { builtWeb } from "./web/built.ts";

const root = join(import.meta.dirname, "..");

/** What a function reads at run time from where npm put it, and serverless.yml packages with it under the same path. */
const readAsTheyAre = [
  "node_modules/@scalar/api-reference/dist/browser/standalone.js",
  "node_modules/@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu/typst-ts-node-compiler.linux-x64-gnu.node",
  "node_modules/vazirmatn/fonts/ttf/Vazirmatn-Regular.ttf",
  "node_modules/vazirmatn/fonts/ttf/Vazirmatn-Bold.ttf",
];

export interface Packaged {
  /** The service as it is deployed: the same layout, with each function in one file. */
  directory: string;
  template: string;
}

/** Builds into `directory` and packages into `artifacts`. */
export async function packageService(directory: string, artifacts: string, stage: string): Promise<Packaged> {
  await rm(directory, { recursive: true, force: true });
  await rm(artifacts, { recursive: true, force: true });
  const { functions } = await resolvedService();
  const handlers = Object.values(functions).map(({ handler }) => handler.replace(/\.\w+$/, ""));
  await bundle(handlers, directory);
  await copyWiring(directory);
  const framework = join(root, "node_modules/serverless/bin/serverless.js");
  const command = [framework, "package", "--stage", stage];
  await promisify(execFile)(process.execPath, command, { cwd: directory, maxBuffer: 64 << 20 });
  await cp(join(directory, ".serverless"), artifacts, { recursive: true });
  await rm(join(directory, ".serverless"), { recursive: true });
  // For the bucket of the client; CloudFront compresses by itself.
  const isOriginal = (file: string) => !/\.(?:br|gz)$/.test(file);
  await cp(await builtWeb(), join(artifacts, "web"), { recursive: true, filter: isOriginal });
  return { directory, template: join(artifacts, "cloudformation-template-update-stack.json") };
}

/**
 * CommonJS, because a fresh instance imports it sooner than ES modules: nothing is resolved or linked besides the one file.
 * ES modules are what is read, since what they do not use falls away. Nothing of AWS's SDK is in it.
 */
export async function bundle(handlers: string[], directory: string): Promise<void> {
  const describes = (handler: string): boolean => handler.startsWith("functions/describe/");
  await built(handlers.filter(describes), directory, []);
  await built(
    handlers.filter((handler) => !describes(handler)),
    directory,
    [withoutJsonSchemas],
  );
  for (const file of readAsTheyAre) await cp(join(root, file), join(directory, file));
}

/**
 * Every schema of zod names what makes a JSON Schema of it, which only the description of the API does: 18 kB that others
 * would read at each cold start. Whoever asks for one all the same is told.
 */
const withoutJsonSchemas: Plugin = {
  name: "without-json-schemas",
  setup: ({ onLoad }) =>
    onLoad(
      { filter: /[\\/]zod[\\/]v4[\\/]core[\\/](?:to-json-schema|json-schema-processors)\.js$/ },
      async ({ path }) => {
        const names = [...(await readFile(path, "utf8")).matchAll(/^export (?:const|function) (\w+)/gm)];
        // Those that are called while a schema is made give what is called when its JSON Schema is asked for.
        const stands = (name = "") => `export const ${name} = ${name.startsWith("create") ? "() => none" : "none"};`;
        const none = 'const none = () => { throw new Error("JSON Schemas are made by describe alone"); };';
        return { contents: [none, ...names.map(([, name]) => stands(name))].join("\n") };
      },
    ),
};

async function built(handlers: string[], directory: string, plugins: Plugin[]): Promise<void> {
  await build({
    absWorkingDir: root,
    plugins,
    entryPoints: Object.fromEntries(handlers.map((handler) => [handler, `${handler}.ts`])),
    outdir: directory,
    bundle: true,
    platform: "node",
    target: "node24",
    format: "cjs",
    mainFields: ["module", "main"],
    minify: true,
    charset: "utf8",
    legalComments: "none",
    logLevel: "warning",
    // CommonJS has no address of the file itself.
    define: { "import.meta.url": "ownAddress" },
    banner: { js: 'const ownAddress=require("node:url").pathToFileURL(__filename).href;' },
  });
}

async function copyWiring(directory: string): Promise<void> {
  await mkdir(join(directory, "infra"), { recursive: true });
  const subjects = (await readdir(join(root, "infra"))).filter((name) => name.endsWith(".yml"));
  for (const file of ["serverless.yml", ...subjects.map((name) => join("infra", name))])
    await cp(join(root, file), join(directory, file));
}

async function report(artifacts: string): Promise<void> {
  const names = (await readdir(artifacts)).filter((name) => name.endsWith(".zip")).sort();
  for (const name of names) {
    const { size } = await stat(join(artifacts, name));
    console.log(`${name.padEnd(24)}${(size / 1024).toFixed(0).padStart(6)} kB`);
  }
  console.log(
    `${names.length} artifacts, the template and the client (web/, for the bucket WebBucket) are in ${relative(root, artifacts)}`,
  );
}

if (import.meta.main) {
  const artifacts = join(root, ".serverless");
  await packageService(join(root, ".build"), artifacts, process.argv[2] ?? "dev");
  await report(artifacts);
}
