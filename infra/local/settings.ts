import { join, resolve } from "node:path";

/** Where `npm start` listens and keeps its data, by PORT and DATA_DIR. Another port has another folder by itself. */
export function localSettings(environment: NodeJS.ProcessEnv): { port: number; dataDir: string } {
  const port = Number(environment.PORT ?? 4000);
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error(`PORT=${environment.PORT} is no port`);
  const root = join(import.meta.dirname, "../../.local");
  return { port, dataDir: resolve(environment.DATA_DIR ?? (port === 4000 ? root : `${root}-${port}`)) };
}
