/** A new case begins with its type: everything that is asked for follows from it. */
import { createLazyRoute, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type CaseType, caseTypes, emptyFile } from "../../../shared/domain/case-file.ts";
import { caseTypeLabels, documentLabels } from "../../../shared/domain/labels.ts";
import { caseTypeLaw } from "../../../shared/law/case-types/index.ts";
import { useChange } from "../../api/change.ts";
import { useShow } from "../../app/show.ts";
import { Button } from "../../design/parts/button.tsx";
import { ProblemBanner } from "../../design/parts/problem.tsx";
import { RadioGroup } from "../../design/parts/radio-group.tsx";

export const Route = createLazyRoute("/agency/new")({ component: NewCase });

function NewCase() {
  const { t } = useTranslation("agency");
  const show = useShow();
  const navigate = useNavigate();
  const [caseType, setCaseType] = useState<CaseType | null>(null);
  const [isForgotten, setForgotten] = useState(false);
  const create = useChange("createCase", {
    onSuccess: ({ body }) => void navigate({ to: "/cases/$caseId", params: { caseId: body.id } }),
  });
  const begin = () => {
    if (caseType === null) return setForgotten(true);
    create.mutate({ body: emptyFile(caseType) });
  };
  return (
    <div className="stack">
      <div className="head">
        <div>
          <h1>{t("new.title")}</h1>
          <p className="quiet">{t("new.text")}</p>
        </div>
      </div>
      <form
        className="beside"
        onSubmit={(event) => {
          event.preventDefault();
          begin();
        }}
      >
        <div className="sheet stack">
          <RadioGroup
            label={t("new.type")}
            isRequired
            value={caseType}
            onChange={(chosen) => {
              setCaseType(chosen);
              setForgotten(false);
            }}
            {...(isForgotten ? { error: t("new.choose") } : {})}
            options={caseTypes.map((value) => ({ value, label: show.words(caseTypeLabels[value]) }))}
          />
          <ProblemBanner problem={create.error} />
          <div className="actions">
            <Button type="submit" primary isPending={create.isPending}>
              {t("new.begin")}
            </Button>
          </div>
        </div>
        {caseType && <Demands caseType={caseType} />}
      </form>
    </div>
  );
}

/** What will be needed, before anybody begins to type. */
function Demands({ caseType }: { caseType: CaseType }) {
  const { t } = useTranslation("agency");
  const show = useShow();
  const { documents } = caseTypeLaw[caseType];
  return (
    <section className="sheet stack-close" aria-live="polite">
      <h2>{t("new.needed", { type: show.words(caseTypeLabels[caseType]) })}</h2>
      <ul className="bullets">
        {documents.map(({ kind, when }) => (
          <li key={kind}>
            {show.words(documentLabels[kind])}
            {when && <span className="quiet"> — {t("new.sometimes")}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
