/** A list of people comes in: uploaded, imported, followed to its end. */
import { setTimeout as pause } from "node:timers/promises";
import { makeSpreadsheets } from "../../../shared/adapters/spreadsheet.ts";
import { largeList } from "../../../test/import/large-list.ts";
import { type Caller, expectStatus } from "../client.ts";

const contentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** So many invented people, counted from the `first`: each list is of others. */
export const importList = async (officer: Caller, rows: number, first: number): Promise<void> => {
  const list = await makeSpreadsheets().write(largeList(rows, first));
  const address = await officer.post("/v1/uploads", { contentType, size: list.length });
  const { put, upload } = expectStatus(address, 201, "upload").body;
  const sent = await fetch(put.url, { method: "PUT", headers: put.headers, body: new Uint8Array(list) });
  if (!sent.ok) throw new Error(`the upload of the list was answered ${sent.status}`);
  const { id } = expectStatus(
    await officer.post("/v1/imports", { caseType: "official-hire", upload }),
    202,
    "import",
  ).body;
  for (;;) {
    const { body } = expectStatus(await officer.get(`/v1/imports/${id}?limit=1`), 200, "progress");
    if (body.status === "failed") throw new Error(`the list was not read: ${JSON.stringify(body.failure)}`);
    if (body.status === "done") return;
    await pause(1_000);
  }
};
