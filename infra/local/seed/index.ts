/** Fills a first start: the registry, one page that stands for documents, and cases to look at. */
import * as z from "zod";
import { makeCaseLists } from "../../../shared/adapters/case-lists.ts";
import { makeCaseLog } from "../../../shared/adapters/case-log.ts";
import { makeDocumentStore } from "../../../shared/adapters/document-store.ts";
import { makeDrafts } from "../../../shared/adapters/drafts.ts";
import { makeDynamoDb } from "../../../shared/adapters/dynamodb.ts";
import { makeIdentity } from "../../../shared/adapters/identity.ts";
import { makePersonKeys } from "../../../shared/adapters/person-keys.ts";
import { openRegisters, registerSettings } from "../../../shared/adapters/registers/open.ts";
import { makeRegistry } from "../../../shared/adapters/registry.ts";
import { makeRegistryWriter } from "../../../shared/adapters/registry-writer.ts";
import { makeS3 } from "../../../shared/adapters/s3.ts";
import { salt } from "../../../shared/adapters/salt.ts";
import type { RegistryWriter } from "../../../shared/ports.ts";
import type { Authority } from "../authority/index.ts";
import type { Seeding } from "../seeding.ts";
import { accounts } from "./accounts.ts";
import { seedCases } from "./cases.ts";
import { agreement, calendar, organizations, permits, posts, routes } from "./registry.ts";
import { commonPage } from "./sample-page.ts";

/** How many writes are under way at once. */
const together = 16;

const each = async <T>(items: readonly T[], write: (item: T) => Promise<void>): Promise<void> => {
  const open = [...items];
  const worker = async () => {
    for (let item = open.shift(); item !== undefined; item = open.shift()) await write(item);
  };
  await Promise.all(Array.from({ length: together }, worker));
};

export const seedRegistry = async (
  registry: RegistryWriter,
  authority: Pick<Authority, "handOffUrl" | "keyId" | "publicKey">,
): Promise<void> => {
  const { handOffUrl: url, keyId: id, publicKey } = authority;
  await each(organizations({ url, keys: [{ id, publicKey }] }), registry.putOrganization);
  const people = new Map(accounts.map(({ person, name }) => [person, name.fa.split("،")[0] ?? name.fa]));
  await each([...people], ([person, name]) => registry.putPerson({ id: person, active: true, name }));
  await each(accounts, ({ account, person, organization, roles }) =>
    registry.putAccount({
      ...{ id: account, person, organization, roles, active: true },
      ...{ sessionsEndedBefore: null, endedSessions: [] },
    }),
  );
  await each(permits, registry.putPermit);
  await each(posts, registry.putPost);
  await each(routes, registry.putRoute);
  await registry.putAgreement(agreement);
  await registry.putCalendar(calendar);
};

export const seed = async (seeding: Seeding): Promise<void> => {
  const environment = seeding.environment("validate");
  const setting = (name: string): string => {
    const value = environment[name];
    if (value === undefined) throw new Error(`serverless.yml gives validate no ${name}`);
    return value;
  };
  const reach = (endpoint: string) => ({
    ...{ endpoint, region: setting("AWS_REGION") },
    credentials: { accessKeyId: "seed", secretAccessKey: "local" },
  });
  const client = makeDynamoDb(reach(setting("AWS_ENDPOINT_URL_DYNAMODB")));
  const cases = { client, table: setting("CASES_TABLE") };
  const known = { client, table: setting("REGISTRY_TABLE"), now: seeding.clock.now };
  await seedRegistry(makeRegistryWriter(known), seeding.authority);

  const store = makeDocumentStore({
    client: makeS3(setting("DOCUMENTS_BUCKET"), reach(setting("AWS_ENDPOINT_URL_S3"))),
  });
  const page = commonPage;
  const key = "quarantine/seed/page";
  await store.write(key, page, "application/pdf");
  const inspected = await store.inspect(key, page.length);
  if (!inspected || !(await store.promote({ ...inspected, key, contentType: "application/pdf" })))
    throw new Error("the seed's page was not kept");

  const connected = z.object(registerSettings).parse(environment);
  await seedCases({
    // One person of the seed is unknown to both, on purpose.
    ...openRegisters(connected, () => {}),
    ...{ cases: makeCaseLog(cases), drafts: makeDrafts(cases), lists: makeCaseLists(cases) },
    ...{ registry: makeRegistry(known), identity: makeIdentity(known) },
    ...{
      personKeys: makePersonKeys(setting("PERSON_KEY")),
      salt,
      page: { sha256: inspected.sha256, size: page.length },
    },
    now: seeding.clock.now(),
  });
};
