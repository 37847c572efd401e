/** Gives a running system what a campaign uses up: places on a permit, vacant posts, and drafts that can be handed in. */
import { createHash } from "node:crypto";
import { makeDrafts } from "../../../shared/adapters/drafts.ts";
import { makeDynamoDb } from "../../../shared/adapters/dynamodb.ts";
import { makeIdentity } from "../../../shared/adapters/identity.ts";
import { makeRegistryWriter } from "../../../shared/adapters/registry-writer.ts";
import { type CaseFile, type CaseType, emptyFile } from "../../../shared/domain/case-file.ts";
import { inventedPerson } from "../seed/people.ts";
import { permits, posts } from "../seed/registry.ts";
import { commonPage } from "../seed/sample-page.ts";
import { makeDraftWriter } from "../seed/scribe.ts";
import { readWhereabouts } from "../whereabouts.ts";

/** Of an agency: its permit of the campaign, the first post of it, and what its people have studied, and where. */
const agencies = {
  health: { permit: "302/1405/918", firstPost: 900_000, like: "20001", field: "پرستاری", place: "مراغه" },
  education: { permit: "302/1405/904", firstPost: 900_000, like: "30001", field: "علوم تربیتی", place: "مرند" },
} as const;
export type Supplied = keyof typeof agencies;

/** Posts that are written at once. */
const together = 20;

/** Invented people of the seed and of the tests come before. */
const firstPerson = 20_000;

const fileOf = (agency: Supplied, caseType: CaseType, index: number): CaseFile => {
  const { permit, firstPost, field, place } = agencies[agency];
  const person = inventedPerson(firstPerson + index);
  const hired = caseType === "official-hire";
  const moves = caseType === "transfer";
  return {
    ...emptyFile(caseType),
    ...{ permit, post: String(firstPost + index) },
    employmentType: hired ? "probationary" : moves ? "official" : "specific-work",
    person: {
      ...{ ...person, degree: { ...person.degree, field } },
      employeeNumber: moves ? String(10_000_000 + index) : null,
    },
    exam: hired ? { notice: "3/1405", result: "passed" } : null,
    contract: hired || moves ? null : { start: "2026-12-22", end: "2027-12-20", specialised: false },
    ...{ funding: `1405/${index}`, vetting: `1405/${index}` },
    certificates: hired ? { criminalRecord: "clear", health: "fit" } : null,
    residence: { place, years: 12 },
    destination: moves ? "roads" : null,
  };
};

export const openSupply = async (dataDir: string) => {
  const where = await readWhereabouts(dataDir);
  if (!where) throw new Error(`nothing was started in ${dataDir}`);
  const { endpoint, region } = where;
  const client = makeDynamoDb({ endpoint, region, credentials: { accessKeyId: "supply", secretAccessKey: "local" } });
  const registry = makeRegistryWriter({ client, table: where.registry });
  const identity = makeIdentity({ client, table: where.registry, now: () => new Date() });
  const page = { sha256: createHash("sha256").update(commonPage).digest("hex"), size: commonPage.length };
  const write = makeDraftWriter({ drafts: makeDrafts({ client, table: where.cases }), page });

  return {
    where,
    /** Room for that many cases of an agency. Before anybody asked for it: what is not there is remembered as such. */
    makeRoom: async (agency: Supplied, from: number, until: number): Promise<void> => {
      const { permit, firstPost, like } = agencies[agency];
      const [known] = permits.filter((each) => each.agency === agency);
      const post = posts.find((each) => each.agency === agency && each.number === like);
      if (!known || !post) throw new Error(`the seed knows no permit and post of ${agency}`);
      await registry.putPermit({ ...known, number: permit, granted: 1_000_000 });
      const numbers = Array.from({ length: until - from }, (_, index) => String(firstPost + from + index));
      // A few at a time: nobody waits longer than a second for a connection.
      for (let first = 0; first < numbers.length; first += together)
        await Promise.all(
          numbers.slice(first, first + together).map((number) => registry.putPost({ ...post, number })),
        );
    },
    /** A draft of the `index`-th person, whole; the id of the case. */
    draft: async (agency: Supplied, caseType: CaseType, index: number): Promise<string> => {
      const actor = await identity.account(`officer.${agency}`);
      if (!actor) throw new Error(`the seed knows no officer of ${agency}`);
      const at = new Date();
      const made = await write(`supply ${agency} ${index}`, fileOf(agency, caseType, index), actor, at);
      return made.id;
    },
    close: (): void => client.destroy(),
  };
};
export type Supply = Awaited<ReturnType<typeof openSupply>>;
