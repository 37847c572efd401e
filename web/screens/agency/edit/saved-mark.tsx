import { useTranslation } from "react-i18next";
import { useShow } from "../../../app/show.ts";
import { Button } from "../../../design/parts/button.tsx";
import { ProblemBanner } from "../../../design/parts/problem.tsx";
import type { Draft } from "./autosave.ts";

/** Whether all that was typed is kept, and since when. */
export function SavedMark({ draft: { saving, save } }: { draft: Draft }) {
  const { t } = useTranslation("agency");
  const show = useShow();
  const words = {
    saved: saving.kind === "saved" && saving.at ? t("edit.savedAt", { time: show.time(saving.at) }) : t("edit.saved"),
    waiting: t("edit.waiting"),
    saving: t("edit.saving"),
    incomplete: t("edit.incomplete"),
    failed: t("edit.notSaved"),
  }[saving.kind];
  return (
    <div className="stack-close">
      <p
        className={saving.kind === "failed" || saving.kind === "incomplete" ? "error small" : "quiet small"}
        role="status"
      >
        {words}
      </p>
      {saving.kind === "failed" && saving.problem.kind !== "offline" && (
        <>
          <ProblemBanner problem={saving.problem} />
          <Button onPress={() => void save()}>{t("edit.saveAgain")}</Button>
        </>
      )}
    </div>
  );
}
