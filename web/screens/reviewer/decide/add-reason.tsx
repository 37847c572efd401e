/** A reason that no finding gave: a rule of the catalogue, in the reviewer's own words. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { BodyOf } from "../../../api/types.ts";
import { useShow } from "../../../app/show.ts";
import { Button } from "../../../design/parts/button.tsx";
import { ComboBox } from "../../../design/parts/select.tsx";
import { TextArea } from "../../../design/parts/text-field.tsx";
import type { Intent } from "./intent.ts";
import { SavedPicker } from "./saved-picker.tsx";

type Rule = BodyOf<"listRules">["items"][number];

export function AddReason({ intent, rules }: { intent: Intent; rules: readonly Rule[] }) {
  const { t } = useTranslation("reviewer");
  const show = useShow();
  const [rule, setRule] = useState<string | null>(null);
  const [text, setText] = useState("");
  const free = rules.filter(({ id }) => intent.of(id)?.as !== "reason");
  const add = () => {
    if (rule === null || !text.trim()) return;
    intent.mean({ rule, as: "reason", text, pointer: null });
    setRule(null);
    setText("");
  };
  return (
    <>
      <ul className="stack-close">
        {intent.reasons.map((each) => (
          <li key={each.rule} className="row">
            <span>
              {show.words(rules.find(({ id }) => id === each.rule)?.title ?? { fa: each.rule, en: each.rule })}
            </span>
            <Button quiet onPress={() => intent.leave(each.rule)}>
              {t("decide.remove")}
            </Button>
          </li>
        ))}
      </ul>
      <details>
        <summary>{t("decide.another")}</summary>
        <div className="stack">
          <ComboBox
            label={t("decide.rule")}
            isRequired
            value={rule}
            onChange={setRule}
            options={free.map(({ id, title }) => ({ value: id, label: show.words(title) }))}
          />
          <SavedPicker
            rule={rule}
            onPick={(saved) => {
              setText(saved.text);
              setRule(rule ?? saved.rule);
            }}
          />
          <TextArea label={t("case.reasonText")} isRequired value={text} onChange={setText} />
          <div>
            <Button isDisabled={rule === null || !text.trim()} onPress={add}>
              {t("decide.add")}
            </Button>
          </div>
        </div>
      </details>
    </>
  );
}
