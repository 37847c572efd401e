/** A PostgreSQL of the peers' own: Debian's package where it is there, loopback only, durability at its defaults. */
import { execFileSync } from "node:child_process";
import { appendFileSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "../../emulators/child.ts";

export interface Postgres {
  url: string;
  stop(): void;
}

const packaged = "/usr/lib/postgresql";

/** Undefined where the machine has none. */
export async function startPostgres(): Promise<Postgres | undefined> {
  const newest = existsSync(packaged) ? readdirSync(packaged).sort().at(-1) : undefined;
  if (newest === undefined) return undefined;
  const programs = join(packaged, newest, "bin");
  const folder = mkdtempSync(join(tmpdir(), "nezarat-postgres-"));
  const data = join(folder, "data");
  // It refuses to run as root; the package brings an account for it.
  const asRoot = process.getuid?.() === 0;
  const id = (flag: string) => Number(execFileSync("id", [flag, "postgres"], { encoding: "utf8" }));
  if (asRoot) chownSync(folder, id("-u"), id("-g"));
  const run = (program: string, ...parameters: string[]) => {
    const command = [join(programs, program), ...parameters];
    const [first = "", ...rest] = asRoot ? ["runuser", "-u", "postgres", "--", ...command] : command;
    execFileSync(first, rest, { stdio: "ignore", cwd: folder });
  };
  run("initdb", "-D", data, "-A", "trust", "-U", "postgres", "--locale=C.UTF-8");
  const port = await freePort();
  const settings = [
    ...["listen_addresses='127.0.0.1'", `port=${port}`, `unix_socket_directories='${folder}'`],
    ...["shared_buffers=1GB", "max_connections=120", "max_wal_size=4GB"],
    ...["fsync=on", "synchronous_commit=on", "full_page_writes=on", ""],
  ];
  appendFileSync(join(data, "postgresql.conf"), settings.join("\n"));
  run("pg_ctl", "-D", data, "-l", join(folder, "log"), "-w", "start");
  return {
    url: `postgres://postgres@127.0.0.1:${port}`,
    stop() {
      run("pg_ctl", "-D", data, "-m", "fast", "stop");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
