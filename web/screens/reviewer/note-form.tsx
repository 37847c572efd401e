/** A word to colleagues, kept in this window while it is written and until it stands in the history. */
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useChange } from "../../api/change.ts";
import { useKeptHere } from "../../app/kept-here.ts";
import { Button } from "../../design/parts/button.tsx";
import { ProblemBanner } from "../../design/parts/problem.tsx";
import { TextArea } from "../../design/parts/text-field.tsx";
import { tell } from "../../design/parts/toast.tsx";

/** As many characters as the API takes. */
const longest = 2000;

interface Props {
  caseId: string;
  /** Grows each time that somebody asks to write; 0 where nobody did. */
  called: number;
}

export function NoteForm({ caseId, called }: Props) {
  const { t } = useTranslation("reviewer");
  const form = useRef<HTMLFormElement>(null);
  const kept = useKeptHere<string>(`nezarat-note ${caseId}`);
  const text = kept.items[0] ?? "";
  const send = useChange("noteCase", {
    onSuccess: () => {
      kept.keep([]);
      kept.forget();
      tell(t("note.saved"));
      form.current?.querySelector("textarea")?.focus();
    },
  });
  useEffect(() => {
    if (called > 0) form.current?.querySelector("textarea")?.focus();
  }, [called]);
  return (
    <form
      ref={form}
      className="stack-close"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() && !send.isPending) send.mutate({ params: { id: caseId }, body: { text } });
      }}
    >
      <TextArea
        label={t("note.title")}
        description={t("note.hint")}
        isRequired
        maxLength={longest}
        value={text}
        isReadOnly={send.isPending}
        onChange={(next) => kept.keep([next])}
      />
      <ProblemBanner problem={send.error} />
      <div>
        <Button type="submit" isDisabled={!text.trim()} isPending={send.isPending}>
          {t("note.save")}
        </Button>
      </div>
    </form>
  );
}
