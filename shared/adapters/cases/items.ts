/** Items of a case and what they say. An item stands in an index only while it carries that index's key. */
import type { Draft } from "../../domain/case.ts";
import type { CaseFile } from "../../domain/case-file.ts";
import type { CaseEvent } from "../../domain/event.ts";
import type { Notice } from "../../domain/notice.ts";
import { waitingSignOff } from "../../domain/sign-off.ts";
import type { Summary } from "../../domain/summary.ts";
import { liftFile } from "../../domain/upcast.ts";
import { isOpenState } from "../../domain/workflow.ts";
import type { HandOffAttempts, StoredDocument, StoredNotice } from "../../ports.ts";
import type { Item } from "../dynamodb/read.ts";
import { draftKey, eventKey, handOffKey, headKey, noticeKey } from "./keys.ts";
import { packedOf, unpacked } from "./packing.ts";

export const queueOf = (province: string, state: Summary["state"]): string => `${province}#${state}`;

/** An agency's cases in a state, its drafts among them; or all that have ended. */
export const standingOf = (agency: string, state: Summary["state"] | "ended"): string => `${agency}#${state}`;

/** An agency's files that wait for its head's signature. */
export const signaturesOf = (agency: string): string => `sign-off#${agency}`;

/** Who holds what nobody holds: the cases of a province that wait for a reviewer. */
export const unclaimedOf = (province: string): string => `UNCLAIMED#${province}`;

export const isUnclaimed = (holder: string | null): boolean => holder?.startsWith(unclaimedOf("")) ?? false;

const isLive = ({ state }: Summary): boolean => isOpenState(state);

const holderOf = ({ holder, state, province }: Summary): string | null =>
  holder ?? (state === "under-review" ? unclaimedOf(province) : null);

export const headItem = (head: Summary): Item => ({
  ...headKey(head.id),
  version: head.version,
  card: head,
  agency: head.agency,
  created: head.createdAt,
  code: head.code,
  person: head.personSearch,
  ...{ state: head.state, caseType: head.caseType },
  ...(head.permit && { permit: head.permit }),
  ...(head.dueOn && { dueOn: head.dueOn }),
  ...(head.urgentOn && { due: `${head.urgentOn}#${head.id}` }),
  standing: standingOf(head.agency, isLive(head) ? head.state : "ended"),
  // What has ended is its agency's to look up, the newest first, and stands in no queue.
  ...(isLive(head) ? { queue: queueOf(head.province, head.state) } : { due: `${head.changedAt}#${head.id}` }),
  ...(holderOf(head) && { holder: holderOf(head) }),
  ...(head.decidedBy && { decidedBy: head.decidedBy }),
  ...(head.state === "forwarded" && head.handedTo && { inbox: head.handedTo }),
  ...(head.waitsFor && { since: head.since }),
});

/** An event field by field; of a large one what the stream is read for, and the rest packed. */
export const eventItem = (event: CaseEvent): Item => {
  const { case: id, seq, type, ...rest } = event;
  const named = { ...eventKey(id, seq), case: id, seq, type };
  return { ...named, ...(packedOf(rest) ?? rest) };
};

/** Before there was a dictionary the payload alone was packed. */
export const readEvent = ({ pk: _pk, sk: _sk, packed, dictionary, ...event }: Item): CaseEvent => {
  if (packed === undefined) return event as unknown as CaseEvent;
  const found = unpacked(packed as Uint8Array, dictionary as number | undefined);
  return { ...event, ...(dictionary === undefined ? { payload: found } : (found as object)) } as unknown as CaseEvent;
};

/**
 * Every file stands in its agency's list from its first draft on, by this item, which a first submission leaves where it is;
 * `isFirst`: there is no history yet, so it is listed as a draft too.
 */
export const draftItem = (draft: Draft, isFirst: boolean): Item => {
  const { file, ...rest } = draft;
  const packed = packedOf(file);
  return {
    ...draftKey(draft.id),
    ...(packed ? { draft: rest, ...packed } : { draft }),
    ...(waitingSignOff(draft) && { waiting: signaturesOf(draft.agency), since: waitingSignOff(draft)?.at }),
    ...((!isFirst || draft.status !== "deleted") && { files: draft.agency, created: draft.createdAt }),
    ...(isFirst &&
      draft.status === "open" && {
        ...{ standing: standingOf(draft.agency, "draft"), agency: draft.agency, keeper: draft.keeper },
        due: `${draft.createdAt}#${draft.id}`,
      }),
  };
};

/** With the fields that it and its file could not have when it was written. */
export const readDraft = ({ draft, packed, dictionary }: Item): Draft => {
  const stored = draft as Draft;
  const file = packed === undefined ? stored.file : unpacked(packed as Uint8Array, dictionary as number);
  return {
    ...stored,
    file: liftFile(file as CaseFile),
    keeper: stored.keeper ?? stored.contributors[0] ?? "",
    handedOver: stored.handedOver ?? [],
    signOff: stored.signOff ?? null,
  };
};

export const noticeItem = (event: CaseEvent, index: number, notice: Notice): Item => ({
  ...noticeKey(event.case, { seq: event.seq, index }),
  ...{ seq: event.seq, index, notice, sentAt: null },
  ...{ waiting: "notify", since: event.at },
});

export const readNotice = ({ seq, index, notice, sentAt }: Item): StoredNotice =>
  ({ seq, index, notice, sentAt }) as StoredNotice;

/** `seq` is the version of the case at which the attempt began: the event that a message about it names. */
export const handOffItem = (caseId: string, seq: number, attempt: HandOffAttempts): Item => ({
  ...handOffKey(caseId, attempt.handOff),
  ...attempt,
  seq,
  ...(attempt.nextAttempt && { waiting: "hand-off", since: attempt.nextAttempt }),
});

export const readHandOff = ({ handOff, attempts, nextAttempt, lastFailure }: Item): HandOffAttempts =>
  ({ handOff, attempts, nextAttempt, lastFailure }) as HandOffAttempts;

export const readDocument = ({ pk: _pk, sk: _sk, ...document }: Item): StoredDocument =>
  document as unknown as StoredDocument;
