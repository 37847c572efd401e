/** A small registry over the fakes, and cases brought to any state by the API's own calls. */
import type { CaseFile } from "../../shared/domain/case-file.ts";
import { fold } from "../../shared/domain/fold.ts";
import type { Account, Organization, Role } from "../../shared/domain/registry.ts";
import { requiredDocuments } from "../../shared/law/index.ts";
import { aDraftOf } from "../builders/amendment.ts";
import { anAgreement } from "../builders/defaults.ts";
import { aFile, agency, permit, post } from "../law/a-file.ts";
import { type Api, anApi, pdf } from "./api.ts";

const office = (id: string, kind: "province" | "national"): Organization => ({
  ...agency,
  id,
  kind,
  province: null,
  approvedPosts: null,
  specificWorkStaff: null,
});

/** Account, organization, role, person. The reviewer `double` is the same person as the officer of the other agency. */
const cast: [string, string, Role[], string?][] = [
  ["officer", agency.id, ["agency-officer"]],
  ["head", agency.id, ["agency-head"]],
  ["stranger", "agency-b", ["agency-officer"], "person-double"],
  ["reviewer", "province-ea", ["reviewer"]],
  ["colleague", "province-ea", ["reviewer"]],
  ["double", "province-ea", ["reviewer"], "person-double"],
  ["chief", "province-ea", ["chief-reviewer"]],
  ["administrator", "province-ea", ["administrator"]],
  ["auditor", "province-ea", ["auditor"]],
  ["authority", "national", ["authority"]],
  ["nobody", "province-ea", []],
];

export const anAccount = (id: string, organization: string, roles: Role[], person = `person-${id}`): Account => ({
  id,
  person,
  organization,
  roles,
  active: true,
  sessionsEndedBefore: null,
  endedSessions: [],
});

export const seedRegistry = async ({ registry }: Pick<Api, "registry">) => {
  for (const one of [
    agency,
    { ...agency, id: "agency-b" },
    office("province-ea", "province"),
    office("national", "national"),
  ])
    await registry.putOrganization(one);
  for (const [id, organization, roles, person = `person-${id}`] of cast) {
    await registry.putPerson({ id: person, active: true, name: id });
    await registry.putAccount(anAccount(id, organization, roles, person));
  }
  await registry.putPermit(permit);
  await registry.putPost(post);
  const target = { kind: "organization", organization: "national" } as const;
  await registry.putRoute({ caseType: "official-hire", target, receiptWithin: 15 });
  await registry.putAgreement(anAgreement());
};

/** Everything in order, but that no document was uploaded yet. */
export const bareFile = (changes: Parameters<typeof aFile>[1] = {}): CaseFile =>
  aFile("official-hire", { documents: [], ...changes });

export const aWorld = async () => {
  const api = anApi();
  await seedRegistry(api);
  const { call } = api;

  const expectOk = async (...asked: Parameters<typeof call>) => {
    const answered = await call(...asked);
    if (answered.problem) throw new Error(`${asked[0]} answered ${answered.text}`);
    return answered;
  };
  const idOf = ({ body }: { body: { id: string } }): string => body.id;

  const attach = async (id: string, kind: CaseFile["documents"][number]["kind"], as = "officer") => {
    const bytes = pdf(kind);
    const body = { kind, contentType: "application/pdf", size: bytes.length };
    const asked = await expectOk("requestDocument", { as, params: { id }, body });
    const { documentId } = (asked.body as { document: { documentId: string } }).document;
    api.documentStore.upload(`quarantine/${id}/${documentId}`, bytes);
    await expectOk("completeDocument", { as, params: { id, documentId } });
    return documentId;
  };

  const draft = async (file: CaseFile = bareFile()) => idOf(await expectOk("createCase", { body: file }));

  const fullDraft = async (file: CaseFile = bareFile()) => {
    const id = await draft(file);
    for (const kind of requiredDocuments(file)) await attach(id, kind);
    return id;
  };

  /** The agency wants its head's signature from here on. */
  const signed = async <T>(reach: () => Promise<T>): Promise<T> => {
    const reached = await reach();
    await api.registry.putOrganization({ ...agency, signOff: true });
    return reached;
  };

  /** A draft that waits for the head's signature. */
  const waiting = async () => {
    const id = await signed(() => fullDraft());
    const headers = await versionOf(id, "officer");
    await expectOk("askSignOff", { params: { id }, headers, body: { answers: [] } });
    return id;
  };

  const submitted = async (file?: CaseFile) => {
    const id = await fullDraft(file);
    await expectOk("submitCase", { params: { id }, body: {} });
    return id;
  };

  const rehearsal = async () => idOf(await expectOk("createRehearsal", { as: "administrator", body: aDraftOf() }));

  const rehearsed = async () => {
    const id = await rehearsal();
    for (let message = api.rehearsalQueue.sent.shift(); message; message = api.rehearsalQueue.sent.shift())
      await api.rehearse(message);
    return id;
  };

  const step = async (id: string, name: keyof Api["machine"]) => void (await api.machine[name](id));

  const underReview = async (file?: CaseFile) => {
    const id = await submitted(file);
    await step(id, "validate");
    return id;
  };

  const claimed = async (file?: CaseFile, as = "reviewer") => {
    const id = await underReview(file);
    await expectOk("claimCase", { as, params: { id } });
    return id;
  };

  /** What the reviewer sets aside so that an approval leaves nothing unanswered. */
  const overrides = async (id: string) => {
    const { body } = await expectOk("readCase", { as: "reviewer", params: { id } });
    const { findings } = body as { findings: { rule: string; outcome: string }[] };
    return findings
      .filter(({ outcome }) => outcome === "fail" || outcome === "review")
      .map(({ rule }) => ({ rule, justification: "seen" }));
  };

  const approval = async (id: string) => ({ outcome: "approve", overrides: await overrides(id) });
  const versionOf = async (id: string, as: string) => {
    const { headers } = await expectOk("readCase", { as, params: { id } });
    return { "if-match": headers.etag ?? "" };
  };

  const decided = async (id: string, body: unknown, as = "reviewer") => {
    await expectOk("decideCase", { as, params: { id }, body, headers: await versionOf(id, as) });
    return id;
  };

  const aReturn = { outcome: "return", reasons: [{ rule: "max-age-official", text: "older than the limit" }] };

  const approved = async (file?: CaseFile) => {
    const id = await claimed(file);
    return decided(id, await approval(id));
  };

  const returned = async () => {
    const id = await decided(await claimed(), aReturn);
    await step(id, "return");
    return id;
  };

  const forwarded = async () => {
    const id = await approved();
    await step(id, "forward");
    return id;
  };

  /** An approval that a second person must confirm. */
  const proposed = async (file?: CaseFile) => {
    await api.registry.putAgreement(anAgreement({ confirmedCaseTypes: ["official-hire"] }));
    return approved(file);
  };

  const handOffOf = async (id: string): Promise<string> => {
    const subject = fold((await api.cases.load(id)).events);
    if (subject?.state !== "approved" && subject?.state !== "forwarded") throw new Error(`${id} was not approved`);
    return subject.approval.handOff;
  };

  return {
    ...api,
    expectOk,
    rehearsal,
    rehearsed,
    attach,
    draft,
    fullDraft,
    signed,
    waiting,
    submitted,
    underReview,
    claimed,
    approval,
    versionOf,
    aReturn,
    decided,
    approved,
    returned,
    forwarded,
    proposed,
    handOffOf,
    step,
  };
};

export type World = Awaited<ReturnType<typeof aWorld>>;
