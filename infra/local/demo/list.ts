/** The agency's list of accepted candidates, and which of its drafts the day carries on. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Caller, expectStatus, type Loose } from "../client.ts";

const list = join(import.meta.dirname, "../../../test/samples/exam-list-1405.xlsx");
const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

export const importList = async (officer: Caller, say: (line: string) => void): Promise<Loose> => {
  const bytes = await readFile(list);
  const asked = expectStatus(
    await officer.post("/v1/uploads", { contentType: spreadsheet, size: bytes.length }),
    201,
    "upload address",
  );
  const { put, upload } = asked.body;
  const sent = await fetch(put.url, { method: "PUT", headers: put.headers, body: new Uint8Array(bytes) });
  if (!sent.ok) throw new Error(`upload of the list: ${sent.status}`);
  const started = expectStatus(await officer.post("/v1/imports", { caseType: "official-hire", upload }), 202, "import");
  for (;;) {
    const { body } = expectStatus(await officer.get(`/v1/imports/${started.body.id}?limit=100`), 200, "progress");
    if (body.status === "failed") throw new Error(`the list was not read: ${JSON.stringify(body.failure)}`);
    if (body.status === "done") {
      say(`  ${body.rows} rows: ${body.accepted} drafts, ${body.refused} rows to mend`);
      return body;
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
};

/** How many of the list's drafts are carried to their end: as they are, and with something in them that can be mended. */
const carried = { sound: 5, mendable: 3 };
/** Rules that look at papers: a list carries none, and they are uploaded before a file is handed in. */
const paperRules = [
  "addiction-certificate",
  "criminal-record",
  "funding",
  "health-certificate",
  "military-status",
  "selection-vetting",
];

/** His card alone leaves the reviewer to guess what the agency meant to say. */
export const isMilitaryUnstated = ({ rule, outcome, saw }: Loose): boolean =>
  rule === "military-status" && (outcome === "fail" || outcome === "review") && saw.military === null;

/** What the agency left out of its list and can still say. */
const isMendable = (finding: Loose): boolean => finding.rule === "exam-passed" || isMilitaryUnstated(finding);

/** What the officer adds to a row of the list. */
export const completed = ({ person, ...file }: Loose): Loose => ({
  ...file,
  person: { ...person, birthPlace: "تبریز" },
  funding: "1405/7781",
  vetting: "1405/2210",
  certificates: { criminalRecord: "clear", health: "fit" },
  residence: { place: "تبریز", years: 12 },
});

/** Drafts of the list that nobody has handed in yet, some of which will come back. */
export const choose = async (officer: Caller, receipts: Loose[]): Promise<string[]> => {
  const chosen = { sound: [] as string[], mendable: [] as string[] };
  for (const { case: id } of receipts) {
    const { body } = id ? await officer.get(`/v1/cases/${id}`) : { body: {} };
    if (body.state !== "draft") continue;
    const checked = expectStatus(
      await officer.post("/v1/checks", { case: completed({ ...body.file, documents: [] }) }),
      200,
      "check",
    );
    const amiss = checked.body.findings.filter(
      (finding: Loose) =>
        (finding.outcome === "fail" && !finding.blocking && !paperRules.includes(finding.rule)) ||
        isMilitaryUnstated(finding),
    );
    const mendable = amiss.length > 0 && amiss.every(isMendable);
    if (amiss.length === 0 && chosen.sound.length < carried.sound) chosen.sound.push(id);
    if (mendable && chosen.mendable.length < carried.mendable) chosen.mendable.push(id);
    if (chosen.sound.length === carried.sound && chosen.mendable.length === carried.mendable) break;
  }
  return [...chosen.sound, ...chosen.mendable];
};
