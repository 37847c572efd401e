/** The web client, built when its sources changed. */
import { execFile } from "node:child_process";
import { access } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { nameOfBuild, root } from "./sources.ts";

export const builds = join(root, "node_modules/.cache/nezarat/web");

let last: { name: string; building: Promise<string> } | undefined;

/** The folder of the client as its sources are now. Whoever asks meanwhile waits for the same build. */
export async function builtWeb(): Promise<string> {
  const name = await nameOfBuild();
  if (last?.name !== name) {
    const building = build(name);
    last = { name, building };
    // A build that failed is tried again by the next who asks.
    building.catch(() => {
      if (last?.name === name) last = undefined;
    });
  }
  return last.building;
}

/** In a process of its own: the builder stays out of the memory of what runs on. */
async function build(name: string): Promise<string> {
  const folder = join(builds, name);
  if (
    await access(folder).then(
      () => true,
      () => false,
    )
  )
    return folder;
  const env = { ...process.env, NODE_ENV: "production" };
  const command = [join(import.meta.dirname, "build.ts"), folder];
  await promisify(execFile)(process.execPath, command, { env, maxBuffer: 16 << 20 });
  return folder;
}
