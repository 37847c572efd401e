/** Builds the web client into a folder that did not exist before: `node infra/web/build.ts FOLDER`. */
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { dirname, extname, join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { build } from "vite";
import configuration from "../../web/vite.config.ts";

const compressible = new Set([".html", ".js", ".css", ".json", ".svg", ".mjs"]);
/** Builds that are kept beside the newest, so that two trees that share a cache do not undo each other. */
const kept = 3;

const folder = process.argv[2];
if (!folder) throw new Error("Usage: build.ts FOLDER");
const unfinished = `${folder}.${process.pid}`;
await build({ ...configuration, configFile: false, build: { ...configuration.build, outDir: unfinished } });
for (const file of await filesIn(unfinished)) if (compressible.has(extname(file))) await compress(file);
// Whole or not at all; who was faster has built the same.
await rename(unfinished, folder).catch(() => rm(unfinished, { recursive: true, force: true }));
await forget(dirname(folder));

async function compress(file: string): Promise<void> {
  const content = await readFile(file);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
  const [brotli, zipped] = await Promise.all([
    promisify(brotliCompress)(content, { params }),
    promisify(gzip)(content, { level: 9 }),
  ]);
  await Promise.all([writeFile(`${file}.br`, brotli), writeFile(`${file}.gz`, zipped)]);
}

async function filesIn(path: string): Promise<string[]> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

async function forget(builds: string): Promise<void> {
  await mkdir(builds, { recursive: true });
  const now = new Date();
  await utimes(folder as string, now, now);
  const all = await Promise.all(
    (await readdir(builds)).map(async (name) => ({
      path: join(builds, name),
      at: (await stat(join(builds, name))).mtimeMs,
    })),
  );
  const hour = 3_600_000;
  for (const { path } of all
    .sort((one, other) => other.at - one.at)
    .slice(kept)
    .filter(({ at }) => now.getTime() - at > hour))
    await rm(path, { recursive: true, force: true });
}
