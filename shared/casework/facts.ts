/** What the rules need to know from outside the case file, gathered before they run. */
import type { CaseFile } from "../domain/case-file.ts";
import type { Facts } from "../domain/facts.ts";
import { isNationalId } from "../domain/national-id.ts";
import { counterOf } from "../domain/quota.ts";
import type { CaseLists, OutsideRegisters, PersonKeys, Registry, StoredDocument } from "../ports.ts";

export interface FactPorts {
  registry: Registry;
  lists: CaseLists;
  personKeys: PersonKeys;
}

/** The case that may hold the guard is the case itself, on a resubmission. */
const heldByAnother = async (lists: CaseLists, key: string, caseId: string | null): Promise<string | null> => {
  const holder = await lists.guardHolder(key);
  return holder !== null && holder !== caseId ? holder : null;
};

const nothing: Readonly<Record<string, number>> = {};

export interface Gathering {
  file: CaseFile;
  agency: string;
  /** Null in a dry run. */
  caseId: string | null;
  documents: readonly StoredDocument[];
  /**
   * A dry run tells of duplicates in the own agency only. `nowhere`: nobody is asked, because the case holds its guard, or
   * because the write that takes it will tell.
   */
  duplicatesOf: "anywhere" | "own-agency" | "nowhere";
  /** Places taken so far; `uncounted` where nothing is decided by them, and then none counts as taken. */
  places: "counted" | "uncounted";
}

/**
 * `outside`: the registers of other bodies, for the steps that may wait for them. Left out at the door, in a dry run and at
 * an approval, which decide nothing by what those say.
 */
export const makeGatherFacts =
  ({ registry, lists, personKeys }: FactPorts, outside: OutsideRegisters | null = null) =>
  async ({ file, agency, caseId, documents, duplicatesOf, places }: Gathering): Promise<Facts | null> => {
    const { nationalId } = file.person;
    const guard =
      nationalId === null || duplicatesOf === "nowhere" ? null : `${personKeys.guard(nationalId)}#${file.caseType}`;
    const counters = [
      ...(file.permit ? [counterOf.permit(file.permit)] : []),
      ...(file.post ? [counterOf.post(agency, file.post)] : []),
      counterOf.specificWork(agency),
    ];
    const asked = nationalId !== null && isNationalId(nationalId) ? outside : null;
    const [organization, permit, post, taken, holder, civilRegistry, employedElsewhere] = await Promise.all([
      registry.organization(agency),
      file.permit ? registry.permit(file.permit) : null,
      file.post ? registry.post(agency, file.post) : null,
      places === "counted" ? lists.taken(counters) : nothing,
      guard ? heldByAnother(lists, guard, caseId) : null,
      asked?.civilRegistry.match(file.person) ?? null,
      asked?.employmentRegister.employedElsewhere(nationalId ?? "", agency) ?? null,
    ]);
    if (!organization) return null;
    const duplicate =
      holder !== null && (duplicatesOf === "anywhere" || (await isOwn(lists, personKeys, nationalId, agency, holder)));
    return {
      agency: {
        id: organization.id,
        province: organization.province,
        approvedPosts: organization.approvedPosts,
        specificWorkStaff: organization.specificWorkStaff,
      },
      permit: permit?.agency === agency ? permit : null,
      permitUsed: file.permit ? (taken[counterOf.permit(file.permit)] ?? 0) : 0,
      post,
      postTaken: file.post ? (taken[counterOf.post(agency, file.post)] ?? 0) > 0 : false,
      specificWorkTaken: taken[counterOf.specificWork(agency)] ?? 0,
      duplicate,
      civilRegistry,
      employedElsewhere,
      documents: new Map(
        documents.map(({ documentId, kind, status }) => [documentId, { kind, verified: status === "verified" }]),
      ),
    };
  };

const isOwn = async (
  lists: CaseLists,
  personKeys: PersonKeys,
  nationalId: string | null,
  agency: string,
  holder: string,
): Promise<boolean> => {
  if (nationalId === null) return false;
  const { items } = await lists.byPerson(personKeys.search(nationalId), { limit: 100, cursor: null });
  return items.some((head) => head.id === holder && head.agency === agency);
};
