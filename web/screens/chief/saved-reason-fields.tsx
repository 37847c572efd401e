import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { ask } from "../../api/ask.ts";
import { useShow } from "../../app/show.ts";
import { Button } from "../../design/parts/button.tsx";
import { ComboBox } from "../../design/parts/select.tsx";
import { TextArea, TextField } from "../../design/parts/text-field.tsx";
import type { Written } from "./saved-reasons.tsx";

interface Props {
  value: Written;
  onChange: (next: Written) => void;
  /** Absent where it stands first, or last. */
  onUp?: () => void;
  onDown?: () => void;
  onRemove: () => void;
}

/** One saved text, and its place among the others. */
export function SavedReasonFields({ value, onChange, onUp, onDown, onRemove }: Props) {
  const { t } = useTranslation("chief");
  const show = useShow();
  const rules = useQuery(ask("listRules"));
  const name = value.title.trim() || t("savedReasons.unnamed");
  return (
    <div className="stack-close">
      <TextField
        label={t("savedReasons.name")}
        isRequired
        maxLength={120}
        value={value.title}
        onChange={(title) => onChange({ ...value, title })}
      />
      <ComboBox
        label={t("savedReasons.rule")}
        description={t("savedReasons.ruleHint")}
        value={value.rule}
        onChange={(rule) => onChange({ ...value, rule })}
        options={(rules.data?.body.items ?? []).map(({ id, title }) => ({ value: id, label: show.words(title) }))}
      />
      <TextArea
        label={t("savedReasons.words")}
        isRequired
        maxLength={1000}
        value={value.text}
        onChange={(text) => onChange({ ...value, text })}
      />
      <div className="row">
        <Button
          quiet
          isDisabled={!onUp}
          aria-label={t("savedReasons.upNamed", { name })}
          {...(onUp ? { onPress: onUp } : {})}
        >
          {t("savedReasons.up")}
        </Button>
        <Button
          quiet
          isDisabled={!onDown}
          aria-label={t("savedReasons.downNamed", { name })}
          {...(onDown ? { onPress: onDown } : {})}
        >
          {t("savedReasons.down")}
        </Button>
        <Button quiet aria-label={t("savedReasons.removeNamed", { name })} onPress={onRemove}>
          {t("savedReasons.remove")}
        </Button>
      </div>
    </div>
  );
}
