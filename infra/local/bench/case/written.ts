/** What a run has written, read from the stream's records: write units by kind of item, and the bytes that stay. */
import { DatabaseSync } from "node:sqlite";
import { standingOf } from "../../../../shared/adapters/cases/items.ts";
import { decodedItem } from "../../../../shared/adapters/dynamodb/attribute-values.ts";
import { bytesOf, indexWrites } from "./item-size.ts";

export interface Written {
  /** Units of the table by kind of item; what a transaction writes counts twice. */
  units: Record<string, number>;
  /** Units of the indexes by kind of item. */
  indexes: Record<string, number>;
  /** Of the items as they stood after the run, without those that were prepared and index entries. */
  bytes: number;
}

type Image = Record<string, unknown>;

/** How an item was written, in words: the event by its type, a notice by whether it was made or marked as sent. */
const kindOf = (sk: string, event: string, image: Image | null): string => {
  const [kind = ""] = sk.split("#");
  if (kind === "EVENT") return `event ${image?.type}`;
  if (kind === "NOTICE") return event === "INSERT" ? "notice" : "notice sent";
  if (kind === "GUARD") return event === "REMOVE" ? "guard freed" : "guard taken";
  return { HEAD: "head", DRAFT: "draft closed", COUNTER: "counter", HANDOFF: "hand-off" }[kind] ?? kind.toLowerCase();
};

/** Written by itself and not in a transaction. */
const alone = new Set(["notice sent"]);

/** A prepared draft stands in its agency's list until it is handed in. */
const preparedImage = (sk: string, image: Image | null): Image | null => {
  if (sk !== "DRAFT" || image === null) return null;
  const { id, agency, createdAt, keeper } = image.draft as Record<"id" | "agency" | "createdAt" | "keeper", string>;
  return { ...image, standing: standingOf(agency, "draft"), agency, due: `${createdAt}#${id}`, keeper };
};

/** The number of the newest record: where a run begins. */
export const streamEnd = (file: string): number => {
  using database = new DatabaseSync(file, { readOnly: true });
  const row = database.prepare("SELECT coalesce(max(id), 0) AS last FROM _stream_records").get();
  return (row as { last: number }).last;
};

export const writtenSince = (file: string, start: number): Written => {
  using database = new DatabaseSync(file, { readOnly: true });
  const rows = database
    .prepare("SELECT keys_json, event_name, new_image FROM _stream_records WHERE id > ? ORDER BY id")
    .iterate(start) as Iterable<{ keys_json: string; event_name: string; new_image: string | null }>;
  const standing = new Map<string, Image | null>();
  const written: Written = { units: {}, indexes: {}, bytes: 0 };
  for (const { keys_json, event_name, new_image } of rows) {
    const key = decodedItem(JSON.parse(keys_json));
    const sk = String(key.sk);
    // The emulator writes the two fields of a key in either order.
    const place = `${key.pk}\n${sk}`;
    const image = new_image === null ? null : decodedItem(JSON.parse(new_image));
    const before = standing.get(place) ?? preparedImage(sk, image);
    const kind = kindOf(sk, event_name, image);
    const size = Math.max(1, Math.ceil(Math.max(before ? bytesOf(before) : 0, image ? bytesOf(image) : 0) / 1024));
    written.units[kind] = (written.units[kind] ?? 0) + size * (alone.has(kind) ? 1 : 2);
    written.indexes[kind] = (written.indexes[kind] ?? 0) + indexWrites(before, image);
    standing.set(place, image);
  }
  for (const image of standing.values()) written.bytes += image ? bytesOf(image) : 0;
  return written;
};
