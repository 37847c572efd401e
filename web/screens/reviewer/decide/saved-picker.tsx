/** Puts one of the province's saved texts into a reason; there it is the reviewer's to change. */
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { SavedReason } from "../../../../shared/domain/saved-reasons.ts";
import { ask } from "../../../api/ask.ts";
import { ComboBox } from "../../../design/parts/select.tsx";

interface Props {
  /** Whose texts are offered, with those that suit any; all where no rule is chosen yet. */
  rule: string | null;
  onPick: (saved: SavedReason) => void;
}

export function SavedPicker({ rule, onPick }: Props) {
  const { t } = useTranslation("reviewer");
  const [chosen, setChosen] = useState<string | null>(null);
  const saved = useQuery(ask("readSavedReasons"));
  const fitting = (saved.data?.body.reasons ?? []).filter(
    (each) => rule === null || each.rule === null || each.rule === rule,
  );
  if (fitting.length === 0) return null;
  return (
    <ComboBox
      label={t("decide.saved")}
      value={chosen}
      onChange={(place) => {
        setChosen(place);
        const picked = place === null ? undefined : fitting[Number(place)];
        if (picked) onPick(picked);
      }}
      options={fitting.map(({ title }, place) => ({ value: String(place), label: title }))}
    />
  );
}
