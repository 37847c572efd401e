/**
 * Old cases by the hundred thousand: the events, the head and the index entries of real ones, copied row by row in the
 * emulator's file under other ids, codes and persons. What is packed inside still names the one that was copied.
 */
import { createHash } from "node:crypto";
import { DatabaseSync } from "node:sqlite";

interface Row {
  table: string;
  columns: string[];
  values: (string | number | null)[];
}

/** Of a case: events, head and closed draft, and wherever those stand in an index. */
const kept = (sk: string): boolean => sk.startsWith("S:EVENT#") || sk === "S:HEAD" || sk === "S:DRAFT";

const rowsOf = (database: DatabaseSync, table: string, caseId: string): Row[] => {
  const tables = database
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND (name = ?1 OR name LIKE ?1 || '::gsi::%')")
    .all(table) as { name: string }[];
  return tables.flatMap(({ name }) => {
    const own = name === table;
    const found = database
      .prepare(`SELECT * FROM "${name}" WHERE ${own ? "pk" : "table_pk"} = ?`)
      .all(`S:CASE#${caseId}`) as Record<string, string | number | null>[];
    return found
      .filter((row) => kept(String(own ? row.sk : row.table_sk)))
      .map((row) => ({ table: name, columns: Object.keys(row), values: Object.values(row) }));
  });
};

export interface Template {
  caseId: string;
  code: string;
  personSearch: string;
}

const perTransaction = 500;

/** Every tenth waits for a reviewer, the others have ended. */
const waits = (number: number): boolean => number % 10 === 0;

/** Copies numbered from `from` up to `to`; returns how many rows that were. */
export const fill = (
  file: string,
  table: string,
  { ended, waiting }: { ended: Template; waiting: Template },
  from: number,
  to: number,
): number => {
  using database = new DatabaseSync(file);
  database.exec("PRAGMA busy_timeout = 60000");
  const shapes = new Map(
    [ended, waiting].map((template) => [
      template,
      rowsOf(database, table, template.caseId).map((row) => ({
        ...row,
        put: database.prepare(
          `INSERT INTO "${row.table}" (${row.columns.join(", ")}) VALUES (${row.columns.map(() => "?").join(", ")})`,
        ),
      })),
    ]),
  );
  let rows = 0;
  database.exec("BEGIN IMMEDIATE");
  for (let number = from; number < to; number++) {
    const template = waits(number) ? waiting : ended;
    const id = createHash("sha256").update(`old ${number}`).digest("hex");
    const names = { caseId: id.slice(0, 32), code: String(8e15 + number), personSearch: id };
    const renamed = (value: string | number | null) =>
      typeof value === "string"
        ? value
            .replaceAll(template.caseId, names.caseId)
            .replaceAll(template.code, names.code)
            .replaceAll(template.personSearch, names.personSearch)
        : value;
    for (const { put, values } of shapes.get(template) ?? []) {
      put.run(...values.map(renamed));
      rows += 1;
    }
    if ((number - from) % perTransaction === perTransaction - 1) database.exec("COMMIT; BEGIN IMMEDIATE");
  }
  database.exec("COMMIT");
  return rows;
};
