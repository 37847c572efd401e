/** Which column was taken for which field; where it was wrong, the same list is read once more with other columns. */
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type Field, fieldNames } from "../../../../shared/domain/import/field.ts";
import { useChange } from "../../../api/change.ts";
import type { BodyOf } from "../../../api/types.ts";
import { useShow } from "../../../app/show.ts";
import { Button } from "../../../design/parts/button.tsx";
import { ProblemBanner } from "../../../design/parts/problem.tsx";
import { Select } from "../../../design/parts/select.tsx";

const names = Object.keys(fieldNames) as Field[];

export function Columns({ progress, upload }: { progress: BodyOf<"readImport">; upload: string | undefined }) {
  const { t } = useTranslation("agency");
  const show = useShow();
  const navigate = useNavigate();
  const [chosen, setChosen] = useState<Readonly<Record<number, Field>>>({});
  const mapping = progress.mapping ?? {};
  const again = useChange("createImport", {
    onSuccess: ({ body }) =>
      void navigate({ to: "/agency/import/$importId", params: { importId: body.id }, search: { upload } }),
  });
  const readAgain = () =>
    again.mutate({
      body: {
        caseType: progress.caseType,
        upload: upload ?? "",
        mapping: {
          ...Object.fromEntries(Object.entries(mapping).map(([field, { column }]) => [field, column])),
          ...Object.fromEntries(Object.entries(chosen).map(([column, field]) => [field, Number(column)])),
        },
      },
    });
  return (
    <details className="sheet">
      <summary>{t("columns.title", { number: show.number(Object.keys(mapping).length) })}</summary>
      <dl className="facts">
        {Object.entries(mapping).map(([field, { heading }]) => (
          <div key={field}>
            <dt>{show.words(fieldNames[field as Field])}</dt>
            <dd>{heading}</dd>
          </div>
        ))}
      </dl>
      {progress.ignored.length > 0 && (
        <div className="stack">
          <p>{t("columns.ignored")}</p>
          {progress.ignored.map(({ column, heading }) => (
            <Select
              key={column}
              label={heading || t("columns.nameless", { number: show.number(column + 1) })}
              value={chosen[column] ?? null}
              onChange={(field) => field && setChosen({ ...chosen, [column]: field })}
              options={names.map((value) => ({ value, label: show.words(fieldNames[value]) }))}
            />
          ))}
          <ProblemBanner problem={again.error} />
          {upload && Object.keys(chosen).length > 0 && (
            <div className="actions">
              <Button isPending={again.isPending} onPress={readAgain}>
                {t("columns.again")}
              </Button>
            </div>
          )}
        </div>
      )}
    </details>
  );
}
