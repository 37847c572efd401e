/**
 * `npm run bench:cold`: each function as it is deployed, its minified size and the time that importing it takes in a fresh
 * process, beside an empty function; the median of five processes each, taken in turns.
 */
import { execFile } from "node:child_process";
import { mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { availableParallelism, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { bundle } from "../../package.ts";
import { openSecrets } from "../secrets.ts";
import { evaluate } from "../wiring/expressions.ts";
import { makeReferences } from "../wiring/references.ts";
import { resolvedService } from "../wiring/resolved.ts";
import { resourcesOf } from "../wiring/resources.ts";

const processes = 5;
/** What people wait for must be no heavier than this. */
const most = { kilobytes: 335, milliseconds: 60 };
const empty = "(empty)";

const service = await resolvedService();
const folder = await mkdtemp(join(tmpdir(), "nezarat-cold-"));
const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

/** The settings that a function reads when it is imported, as the runner would give them. */
const settingsOf = (name: string): Record<string, string> => {
  const resources = resourcesOf(service);
  const { region } = service.provider;
  const queueUrl = (queue: string) => `http://127.0.0.1:1/${queue}`;
  const registers = { url: "http://127.0.0.1:1", token: "none" };
  const secrets = {
    ...{ "nezarat/smtp-url": "smtp://127.0.0.1:1" },
    ...{ "nezarat/civil-registry-url": registers.url, "nezarat/civil-registry-token": registers.token },
    ...{ "nezarat/employment-register-url": registers.url, "nezarat/employment-register-token": registers.token },
  };
  const secret = openSecrets(folder, secrets);
  const references = makeReferences({ region, resources, url: "http://127.0.0.1:1", queueUrl, secret });
  const given = { ...service.provider.environment, ...service.functions[name]?.environment };
  return {
    ...{ AWS_REGION: region, AWS_ACCESS_KEY_ID: "none", AWS_SECRET_ACCESS_KEY: "none" },
    ...Object.fromEntries(Object.entries(given).map(([key, value]) => [key, evaluate(value, references)])),
  };
};

const importer = join(folder, "import.cjs");
await writeFile(
  importer,
  `const [file] = process.argv.slice(2);
const [began, used] = [performance.now(), process.cpuUsage()];
require(file);
const { user, system } = process.cpuUsage(used);
console.log(JSON.stringify({ took: performance.now() - began, used: (user + system) / 1000 }));`,
);

interface Measured {
  took: number;
  used: number;
}

const measure = async (file: string, env: Record<string, string>): Promise<Measured> => {
  const { stdout } = await promisify(execFile)(process.execPath, [importer, file], { env });
  return JSON.parse(stdout.trim().split("\n").at(-1) ?? "") as Measured;
};

try {
  const handlers = Object.values(service.functions).map(({ handler }) => handler.replace(/\.\w+$/, ""));
  await bundle(handlers, folder);
  const emptyFile = join(folder, "empty.js");
  await writeFile(emptyFile, "exports.handler=async()=>{};");
  const all = [
    { name: empty, file: emptyFile, env: {} },
    ...Object.entries(service.functions).map(([name, { handler }]) => ({
      ...{ name, file: join(folder, `${handler.replace(/\.\w+$/, "")}.js`), env: settingsOf(name) },
    })),
  ];
  const runs = new Map<string, Measured[]>(all.map(({ name }) => [name, []]));
  for (let round = 0; round < processes; round++)
    for (const { name, file, env } of all) runs.get(name)?.push(await measure(file, env));

  console.log(`${availableParallelism()} cores, load ${loadavg()[0]?.toFixed(1)}; Node ${process.version}`);
  console.log("  function          size      import    processor   (medians of five fresh processes)");
  for (const { name, file } of all) {
    const kilobytes = (await stat(file)).size / 1024;
    const took = median((runs.get(name) ?? []).map((run) => run.took));
    const used = median((runs.get(name) ?? []).map((run) => run.used));
    const awaited = service.functions[name]?.events.some((event) => "httpApi" in event) ?? false;
    const heavy = awaited && (kilobytes > most.kilobytes || took > most.milliseconds);
    console.log(
      [
        `  ${name.padEnd(14)}`,
        `${kilobytes.toFixed(0)} kB`.padStart(8),
        `${took.toFixed(1)} ms`.padStart(10),
        `${used.toFixed(1)} ms`.padStart(10),
        awaited ? (heavy ? "  awaited, over the mark" : "  awaited") : "",
      ].join("  "),
    );
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
