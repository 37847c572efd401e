import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Place } from "../emulators/stream-records.ts";
import type { Resources } from "../wiring/resources.ts";
import type { Service } from "../wiring/service.ts";
import { wiringOf } from "../wiring/wiring.ts";

/** Where a function's place in its stream is kept across restarts. */
export const placeFile = (dataDir: string, functionName: string): string =>
  join(dataDir, `stream-${functionName}.json`);

/** The sequence number that was last worked; undefined before the first. */
export function readPlace(file: string): string | undefined {
  try {
    return (JSON.parse(readFileSync(file, "utf8")) as { sequenceNumber: string }).sequenceNumber;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

/** Replaces the file whole, so that a kill leaves the one or the other. */
export function keepPlace(file: string, sequenceNumber: string): void {
  writeFileSync(`${file}.new`, JSON.stringify({ sequenceNumber }));
  renameSync(`${file}.new`, file);
}

/** How far each stream was read. */
export function placesIn(dataDir: string, service: Service, { tables }: Resources): Place[] {
  return wiringOf(service).streams.flatMap(({ table, function: name }) => {
    const sequenceNumber = readPlace(placeFile(dataDir, name));
    const named = tables.find(({ logicalId }) => logicalId === table);
    return sequenceNumber && named ? [{ table: named.name, sequenceNumber }] : [];
  });
}
