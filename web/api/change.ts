/**
 * Changes: `useChange("claimCase")`. What the user meant once happens once: the same intent keeps its key over repeats,
 * by the program and by hand, until it is known what became of it. Nothing is shown as done before the API says so.
 */
import { type UseMutationOptions, useMutation } from "@tanstack/react-query";
import { isLasting, queryClient } from "./ask.ts";
import { call } from "./call.ts";
import { isProblem, type Problem } from "./problem.ts";
import type { Answer, Asked, ChangeId } from "./types.ts";

/** Keys of intents whose end is not known yet. */
const open = new Map<string, string>();
/** Milliseconds before each further try. */
const pauses = [500, 1_500, 4_000];

export async function change<Id extends ChangeId>(id: Id, asked: Asked<Id>): Promise<Answer<Id>> {
  const intent = JSON.stringify([id, asked]);
  const key = open.get(intent) ?? crypto.randomUUID();
  open.set(intent, key);
  for (const pause of [...pauses, null]) {
    try {
      const answer = await call(id, asked, { key });
      open.delete(intent);
      void forgetWhatChanged();
      return answer;
    } catch (error) {
      const passing = isProblem(error) && error.isPassing;
      if (!passing) open.delete(intent);
      if (!passing || pause === null) throw error;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
  throw new Error("The last try either answered or threw");
}

/** A step moves a case from list to list: all that can have changed is read again when it is looked at. */
const forgetWhatChanged = (): Promise<void> =>
  queryClient.invalidateQueries({ predicate: ({ queryKey: [id] }) => !isLasting(id) });

type Options<Id extends ChangeId> = Omit<UseMutationOptions<Answer<Id>, Problem, Asked<Id>>, "mutationFn">;

export const useChange = <Id extends ChangeId>(id: Id, options: Options<Id> = {}) =>
  useMutation<Answer<Id>, Problem, Asked<Id>>({ ...options, mutationFn: (asked) => change(id, asked) });
