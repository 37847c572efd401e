/** A thing of the registry, made or changed in a dialog: its form, what stands meanwhile, and the way out of either. */
import type { FormEventHandler, ReactNode } from "react";
import type { DefaultValues } from "react-hook-form";
import { useTranslation } from "react-i18next";
import type * as z from "zod";
import type { Problem } from "../../../api/problem.ts";
import { placeErrors, useContractForm } from "../../../app/form/form.ts";
import { Button } from "../../../design/parts/button.tsx";
import { Dialog } from "../../../design/parts/dialog.tsx";
import { ProblemBanner } from "../../../design/parts/problem.tsx";
import { tell } from "../../../design/parts/toast.tsx";
import { Meanwhile } from "./meanwhile.tsx";
import { useStanding } from "./standing.ts";

type Written = Record<string, unknown>;

interface EntryOf<Schema extends z.ZodType<Written, Written>, Entry> {
  schema: Schema;
  /** As it stands; null: a new one. */
  stands: Entry | null;
  /** What the form begins with. */
  begin: z.input<Schema>;
  /** What of it is written by people. */
  writtenIn: (entry: Entry) => z.input<Schema>;
  read: (entry: Entry) => Promise<Entry>;
  /** Whether the form has a field of that name. */
  shows: (name: string) => boolean;
  onClose: () => void;
}

/** `outcome` is what making and changing it have in common: told and closed, or shown where it belongs. */
export function useEntry<Schema extends z.ZodType<Written, Written>, Entry>({
  schema,
  stands,
  begin,
  writtenIn,
  read,
  shows,
  onClose,
}: EntryOf<Schema, Entry>) {
  const { t } = useTranslation("administrator");
  const form = useContractForm(schema, begin as DefaultValues<z.input<Schema>>);
  const standing = useStanding(stands, async () => stands && read(stands));
  return {
    form,
    standing,
    onClose,
    outcome: {
      onSuccess: () => {
        tell(t("kept.saved"));
        onClose();
      },
      onError: (refusal: Problem) => {
        placeErrors(refusal, form.setError, shows);
        standing.refused(refusal);
      },
    },
    /** Leaves what was entered for what stands. */
    take: () => {
      if (standing.now) form.reset(writtenIn(standing.now));
      standing.settle();
    },
    /** Of fields that keep a text of their own: they begin anew with what was taken. */
    seen: standing.missed === null ? JSON.stringify(standing.now && writtenIn(standing.now)) : "missed",
  };
}

interface Change {
  isPending: boolean;
  error: Problem | null;
  reset: () => void;
}

interface Props<Entry> {
  title: string;
  entry: Pick<ReturnType<typeof useEntry<z.ZodType<Written, Written>, Entry>>, "standing" | "take" | "onClose">;
  changes: readonly Change[];
  about: Pick<Parameters<typeof Meanwhile<Entry>>[0], "kind" | "subject" | "facts">;
  onSubmit: FormEventHandler;
  children: ReactNode;
}

export function EntryDialog<Entry>({ title, entry, changes, about, onSubmit, children }: Props<Entry>) {
  const { t } = useTranslation("administrator");
  const { standing, take, onClose } = entry;
  const problem = changes.find(({ error }) => error !== null)?.error ?? null;
  const takeAll = () => {
    take();
    for (const change of changes) change.reset();
  };
  return (
    <Dialog title={title} isOpen onOpenChange={(stays) => !stays && onClose()}>
      <form className="stack" noValidate onSubmit={onSubmit}>
        {children}
        <Meanwhile {...about} standing={standing} onTake={takeAll} />
        <ProblemBanner problem={problem?.isOutrun && standing.missed ? null : problem} />
        <div className="actions">
          <Button type="submit" primary isPending={changes.some(({ isPending }) => isPending)}>
            {t(standing.missed === null ? "kept.save" : "kept.saveOver")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
