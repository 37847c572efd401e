/**
 * Keeps what is written: a moment after the last change, one request at a time. What another window saved first is put
 * together with ours; nothing is overwritten unseen, and nothing typed is lost while it cannot be kept.
 */
import { useCallback, useEffect, useRef, useState } from "react";
import { caseFileBody } from "../../../../shared/contract/file-commands.ts";
import type { CaseFile } from "../../../../shared/domain/case-file.ts";
import { queryClient } from "../../../api/ask.ts";
import { call } from "../../../api/call.ts";
import { change } from "../../../api/change.ts";
import { lineState, onLine } from "../../../api/line.ts";
import { isProblem, type Problem } from "../../../api/problem.ts";
import type { BodyOf } from "../../../api/types.ts";
import { placeErrors, useContractForm } from "../../../app/form/form.ts";
import { merge, type Part, same } from "./merge.ts";
import { fileOf } from "./written.ts";

export type Subject = BodyOf<"readCase">;
type Returned = Exclude<Subject, { state: "draft" }>;

/** What a return said; null of a draft. */
export const returnedOf = (subject: Subject): Returned | null => (subject.state === "draft" ? null : subject);

export const fileIn = (subject: Subject): CaseFile => returnedOf(subject)?.workingCopy ?? subject.file;

/** Milliseconds without a change after which it is saved. */
const rest = 900;

export type Saving =
  | { kind: "saved"; at: string | null }
  | { kind: "waiting" | "saving" | "incomplete" }
  | { kind: "failed"; problem: Problem };

export interface Clash {
  parts: Part[];
  theirs: CaseFile;
}

export type Draft = ReturnType<typeof useDraft>;

export function useDraft(subject: Subject) {
  const { id } = subject;
  const form = useContractForm(caseFileBody, fileIn(subject));
  const [saving, setSaving] = useState<Saving>({ kind: "saved", at: subject.changedAt });
  const [clash, setClash] = useState<Clash | null>(null);
  const [taken, setTaken] = useState<Part[]>([]);
  const known = useRef({ sent: fileIn(subject), kept: fileIn(subject), version: subject.version });
  const running = useRef<Promise<boolean> | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const adopt = useCallback((file: CaseFile) => form.reset(file, { keepTouched: true, keepErrors: true }), [form]);

  /** Reads how it stands now and puts ours together with it; false where somebody must say which of two counts. */
  const reconcile = useCallback(async (): Promise<boolean> => {
    const { body, version } = await call("readCase", { params: { id } });
    if (body.state !== "draft" && body.state !== "returned") {
      await queryClient.invalidateQueries({ queryKey: ["readCase"] });
      return false;
    }
    const theirs = fileIn(body);
    const { sent, kept } = known.current;
    const merged = merge(fileOf(form.getValues()), sent, kept, theirs);
    known.current = { sent: theirs, kept: theirs, version: version ?? body.version };
    adopt(merged.file);
    setTaken(merged.taken.filter((part) => part !== "/documents"));
    setClash(merged.clashes.length > 0 ? { parts: merged.clashes, theirs } : null);
    return merged.clashes.length === 0;
  }, [id, form, adopt]);

  const saveOnce = useCallback(async (): Promise<boolean> => {
    for (let round = 0; round < 5; round += 1) {
      const mine = fileOf(form.getValues());
      if (same(mine, known.current.sent)) break;
      if (!caseFileBody.safeParse(mine).success) {
        await form.trigger();
        setSaving({ kind: "incomplete" });
        return false;
      }
      setSaving({ kind: "saving" });
      try {
        const answer = await change("editCase", { params: { id }, body: mine, version: known.current.version });
        const kept = fileIn(answer.body);
        known.current = { sent: mine, kept, version: answer.version ?? answer.body.version };
        setSaving({ kind: "saved", at: new Date().toISOString() });
      } catch (error) {
        if (!isProblem(error)) throw error;
        if (error.status === 412 || error.kind === "version-conflict") {
          if (await reconcile()) continue;
          setSaving({ kind: "waiting" });
          return false;
        } else {
          placeErrors(error, form.setError, (name) => name !== "");
          setSaving({ kind: "failed", problem: error });
          return false;
        }
      }
    }
    setSaving((before) => (before.kind === "saved" ? before : { kind: "saved", at: new Date().toISOString() }));
    return true;
  }, [id, form, reconcile]);

  /** True when all that stands in the form is kept. */
  const save = useCallback(async (): Promise<boolean> => {
    clearTimeout(timer.current);
    await running.current;
    running.current = saveOnce().finally(() => {
      running.current = null;
    });
    return running.current;
  }, [saveOnce]);

  const later = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void save(), rest);
  }, [save]);

  useEffect(() => {
    const { unsubscribe } = form.watch(() => {
      if (same(fileOf(form.getValues()), known.current.sent)) return;
      setSaving({ kind: "waiting" });
      later();
    });
    return () => {
      unsubscribe();
      // Whoever leaves the screen has written all the same.
      void save();
    };
  }, [form, later, save]);

  useEffect(() => onLine(() => void (lineState() === "up" && save())), [save]);

  useEffect(() => {
    if (saving.kind === "saved") return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [saving.kind]);

  return {
    id,
    form,
    saving,
    clash,
    taken,
    save,
    adopt,
    reconcile,
    settleClash: (file: CaseFile) => {
      setClash(null);
      adopt(file);
      later();
    },
    version: () => known.current.version,
  };
}
