/**
 * Gives cases away, each by a call of its own under a key of its own: what is refused is told case by case with the API's own
 * words, and holds up nothing.
 */
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { change } from "../../../api/change.ts";
import { isProblem } from "../../../api/problem.ts";
import type { Row } from "../../../design/case/due.tsx";

export interface Refused {
  row: Row;
  /** The API's words; absent where nobody answered. */
  why: string | null;
}

export interface Gift {
  row: Row;
  account: string;
}

export interface Assigning {
  /** Null where nothing is being given. */
  done: { of: number; so: number } | null;
  refused: readonly Refused[];
  give: (gifts: readonly Gift[]) => Promise<readonly Refused[]>;
  stop: () => void;
}

export function useAssigning(): Assigning {
  const { t } = useTranslation("chief");
  const [done, setDone] = useState<Assigning["done"]>(null);
  const [refused, setRefused] = useState<readonly Refused[]>([]);
  const isStopped = useRef(false);

  const give = async (gifts: readonly Gift[]): Promise<readonly Refused[]> => {
    const stay: Refused[] = [];
    isStopped.current = false;
    setRefused([]);
    for (const [so, { row, account }] of gifts.entries()) {
      setDone({ so, of: gifts.length });
      if (isStopped.current) {
        stay.push({ row, why: t("assign.stopped") });
        continue;
      }
      try {
        // What the chief saw: a case that has moved since is not taken out of somebody's hands.
        await change("assignCase", { params: { id: row.id }, body: { account }, version: row.version });
      } catch (error) {
        const problem = isProblem(error) ? error : null;
        if (problem?.kind === "offline") isStopped.current = true;
        stay.push({ row, why: problem?.detail ?? problem?.title ?? null });
      }
    }
    setDone(null);
    setRefused(stay);
    return stay;
  };

  const stop = () => {
    isStopped.current = true;
  };
  return { done, refused, give, stop };
}
