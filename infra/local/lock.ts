import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

export class FolderInUse extends Error {
  constructor(dataDir: string) {
    super(
      `The data folder ${dataDir} is in use by another running instance; stop it, or set DATA_DIR to another folder`,
    );
    this.name = "FolderInUse";
  }
}

/**
 * Takes the data folder for this process. The lock is the operating system's, through SQLite, so it ends with the process
 * even when that is killed; a file with a process number would outlive it, and the number may by then be another's.
 */
export function lockFolder(dataDir: string): () => void {
  mkdirSync(dataDir, { recursive: true });
  const database = new DatabaseSync(join(dataDir, "lock.db"));
  try {
    database.exec("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE");
  } catch {
    database.close();
    throw new FolderInUse(dataDir);
  }
  return () => database.close();
}
