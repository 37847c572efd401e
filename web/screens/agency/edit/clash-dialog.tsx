/** Both windows changed the same: whoever sits here says which of the two counts. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type FieldPointer, fieldLabel, fieldPointers } from "../../../../shared/law/fields.ts";
import { type Show, useShow } from "../../../app/show.ts";
import { Button } from "../../../design/parts/button.tsx";
import { Dialog } from "../../../design/parts/dialog.tsx";
import { RadioGroup } from "../../../design/parts/radio-group.tsx";
import type { Clash, Draft } from "./autosave.ts";
import { type Part, taking } from "./merge.ts";
import { fileOf } from "./written.ts";

const nameOf = (part: Part, show: Show): string =>
  (fieldPointers as readonly string[]).includes(part) ? show.words(fieldLabel(part as FieldPointer)) : part.slice(1);

export function ClashDialog({ draft }: { draft: Draft }) {
  return draft.clash ? <Settle draft={draft} clash={draft.clash} /> : null;
}

function Settle({ draft, clash: { parts, theirs } }: { draft: Draft; clash: Clash }) {
  const { t } = useTranslation("agency");
  const show = useShow();
  const [chosen, setChosen] = useState<Readonly<Record<Part, "mine" | "theirs">>>({});
  const settle = () => {
    const others = parts.filter((part) => chosen[part] === "theirs");
    draft.settleClash(taking(fileOf(draft.form.getValues()), theirs, others));
  };
  return (
    <Dialog title={t("clash.title")} isOpen isAlert>
      <p>{t("clash.text")}</p>
      <div className="stack">
        {parts.map((part) => (
          <RadioGroup
            key={part}
            label={nameOf(part, show)}
            isRequired
            value={chosen[part] ?? "mine"}
            onChange={(which) => setChosen({ ...chosen, [part]: which })}
            options={[
              { value: "mine", label: t("clash.mine") },
              { value: "theirs", label: t("clash.theirs") },
            ]}
          />
        ))}
      </div>
      <div className="actions">
        <Button primary onPress={settle}>
          {t("clash.settle")}
        </Button>
      </div>
    </Dialog>
  );
}
