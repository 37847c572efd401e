import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { registryWrites } from "../../shared/adapters/registry/change-writes.ts";
import type { Account } from "../../shared/domain/registry.ts";
import type { RegistryChange } from "../../shared/domain/registry-change.ts";
import { anAgreement, anOrganization, aPermit } from "./contracts/registry.ts";
import { kilobytes } from "./write-units.ts";

const made = {
  ...{ id: "0".repeat(32), at: "2026-11-22T08:15:30.123Z", version: 1 },
  by: {
    ...{ account: "administrator", person: "person-tavakoli", organization: "province-ea" },
    ...{ session: "0f8fad5b-d9cb-469f-a165-70867728950e", role: "administrator" as const },
  },
};
const request = { id: `sha256:${"0".repeat(64)}`, body: `sha256:${"0".repeat(64)}`, answer: "{}".padEnd(600, " ") };
const permit = aPermit({ number: "302/1405/118" });
const agreement = anAgreement({ version: "1405-1", text: "ت".repeat(1000) });
const organization = anOrganization({ id: "health" });
const person = { id: "0".repeat(32), active: true, name: "نگار فرهمند" };
const leave = { person: person.id, away: { from: "2026-11-23", until: "2026-12-05" } };
const saved = {
  province: "province-ea",
  reasons: [{ rule: "funding", title: "تأمین اعتبار", text: "گواهی تأمین اعتبار پیوست نیست." }],
};
const account: Account = {
  ...{ id: "officer.culture", person: person.id, organization: "culture", roles: ["agency-officer"], active: true },
  ...{ sessionsEndedBefore: null, endedSessions: [] },
};

/** Each item by the first word of its key; `?` where it is only checked, `−` where it goes. */
const row = (name: string, changes: RegistryChange[], isPost: boolean): string => {
  const writes = registryWrites(
    { registry: "Registry", cases: "Cases" },
    { changes, request: isPost ? request : null },
  ).map(({ write }) => {
    const [kind, { Item, Key }] = Object.entries(write)[0] as [string, { Item?: object; Key?: object }];
    const { pk, sk } = (Item ?? Key) as { pk: string; sk: string };
    const word = pk.startsWith("PERSON#") ? `PERSON/${sk.split("#")[0]}` : pk.split("#")[0];
    const sign = { ConditionCheck: "?", Delete: "−" }[kind] ?? "";
    return { label: `${word}${sign}`, units: 2 * kilobytes(Item ?? {}) };
  });
  const labels = [...Map.groupBy(writes, ({ label }) => label)].map(([label, { length }]) =>
    length > 1 ? `${label} ×${length}` : label,
  );
  return `| ${name} | ${labels.join(" · ")} | ${writes.reduce((sum, { units }) => sum + units, 0)} |`;
};

it("the documented cost of every change of the registry is what its items cost", async () => {
  const changed = { kind: "organization" as const, subject: "health", before: organization, after: organization };
  const created = { kind: "account" as const, subject: account.id, before: null, after: account };
  const born = { kind: "person" as const, subject: person.id, before: null, after: person };
  const before = { ...account, organization: "roads", person: "person-before" };
  const rows = [
    row("change an organization", [{ ...made, ...changed }], false),
    row("change a permit", [{ ...made, kind: "permit", subject: permit.number, before: permit, after: permit }], false),
    row("make an agreement", [{ ...made, kind: "agreement", subject: "1405-1", before: null, after: agreement }], true),
    row(
      "make an account and its person",
      [
        { ...made, ...born },
        { ...made, ...created },
      ],
      true,
    ),
    row("change an account", [{ ...made, ...created, before: account }], false),
    row("record a leave", [{ ...made, kind: "leave", subject: person.id, before: null, after: leave }], false),
    row(
      "keep saved reasons",
      [{ ...made, kind: "saved-reasons", subject: "province-ea", before: null, after: saved }],
      false,
    ),
    row("move an account to another organization and person", [{ ...made, ...created, before }], false),
  ];
  const document = await readFile(join(import.meta.dirname, "../../docs/access-patterns.md"), "utf8");
  expect(document).toContain(rows.join("\n"));
});
