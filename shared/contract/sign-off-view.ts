/** How a file stands with the head's signature, as its agency sees it. */
import type { Draft } from "../domain/case.ts";
import { isTakenBack } from "../domain/sign-off.ts";

export const signOffView = (draft: Draft) => {
  const { signOff } = draft;
  if (signOff === null || draft.status !== "open") return { signOff: null };
  const { at, person: by } = signOff;
  if (signOff.status === "sent-back")
    return { signOff: { status: "sent-back" as const, at, by, note: signOff.note, answers: [] } };
  const status = isTakenBack(draft) ? ("taken-back" as const) : ("asked" as const);
  return { signOff: { status, at, by, note: null, answers: signOff.answers } };
};

/** Persons that the agency reads the names of, beside a file of its own that is not handed in. */
export const personsOfDraft = ({ keeper, signOff }: Draft): string[] => [keeper, ...(signOff ? [signOff.person] : [])];
