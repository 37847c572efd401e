/** New values of thresholds and rules that shall no longer count, with the reason; nothing counts before it is activated. */
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useChange } from "../../api/change.ts";
import type { BodyOf } from "../../api/types.ts";
import { useShow } from "../../app/show.ts";
import { Button } from "../../design/parts/button.tsx";
import { Checkbox } from "../../design/parts/checkbox.tsx";
import { NumberField } from "../../design/parts/number-field.tsx";
import { ProblemBanner } from "../../design/parts/problem.tsx";
import { ComboBox } from "../../design/parts/select.tsx";
import { TextArea, TextField } from "../../design/parts/text-field.tsx";

type Rule = BodyOf<"listRules">["items"][number];

export function DraftForm({ rules }: { rules: readonly Rule[] }) {
  const { t } = useTranslation("administrator");
  const show = useShow();
  const navigate = useNavigate();
  const parameters = [...new Map(rules.flatMap((rule) => rule.parameters).map((one) => [one.name, one])).values()];
  const [name, setName] = useState<string | null>(null);
  const [value, setValue] = useState<number | null>(null);
  const [source, setSource] = useState("");
  const [isVerified, setVerified] = useState(false);
  const [retired, setRetired] = useState<string | null>(null);
  const [note, setNote] = useState("");
  const rehearse = useChange("createRehearsal", {
    onSuccess: ({ body }) => void navigate({ to: "/registry/law/$rehearsalId", params: { rehearsalId: body.id } }),
  });
  const current = parameters.find((one) => one.name === name)?.values.at(-1);
  const errorAt = (pointer: string) => rehearse.error?.errors.find((each) => each.pointer.startsWith(pointer))?.detail;
  const act = () =>
    rehearse.mutate({
      body: {
        note,
        parameters: name !== null && value !== null ? [{ name, value, source, verified: isVerified }] : [],
        retirements: retired === null ? [] : [retired],
      },
    });
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        act();
      }}
    >
      <ComboBox
        label={t("law.parameter")}
        value={name}
        onChange={setName}
        options={parameters.map((one) => ({ value: one.name, label: show.words(one.title) }))}
        error={errorAt("/parameters/0/name")}
      />
      {name !== null && (
        <>
          <NumberField
            label={t("law.value")}
            isRequired
            value={value}
            onChange={setValue}
            error={errorAt("/parameters/0/value")}
            {...(current ? { description: t("law.now", { value: show.number(current.value) }) } : {})}
          />
          <TextField
            label={t("law.source")}
            isRequired
            value={source}
            onChange={setSource}
            error={errorAt("/parameters/0/source")}
          />
          <Checkbox isSelected={isVerified} onChange={setVerified}>
            {t("law.verified")}
          </Checkbox>
        </>
      )}
      <ComboBox
        label={t("law.retire")}
        value={retired}
        onChange={setRetired}
        options={rules.map((rule) => ({ value: rule.id, label: show.words(rule.title) }))}
        error={errorAt("/retirements")}
      />
      <TextArea label={t("law.note")} isRequired value={note} onChange={setNote} error={errorAt("/note")} />
      <ProblemBanner problem={rehearse.error} />
      <div className="actions">
        <Button
          type="submit"
          primary
          isPending={rehearse.isPending}
          isDisabled={!note.trim() || (value === null && retired === null)}
        >
          {t("law.rehearse")}
        </Button>
      </div>
    </form>
  );
}
