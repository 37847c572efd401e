/** A list of people becomes drafts: which case type, under which permit, and the list itself. */
import { createLazyRoute, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type CaseType, caseTypes } from "../../../../shared/domain/case-file.ts";
import { caseTypeLabels } from "../../../../shared/domain/labels.ts";
import { sendBytes } from "../../../api/bytes.ts";
import { change } from "../../../api/change.ts";
import { isProblem } from "../../../api/problem.ts";
import { useShow } from "../../../app/show.ts";
import { takeHome } from "../../../app/take-home.ts";
import { Button } from "../../../design/parts/button.tsx";
import { Select } from "../../../design/parts/select.tsx";
import { TextField } from "../../../design/parts/text-field.tsx";
import { Upload } from "../../../design/parts/upload.tsx";
import { template } from "./template.ts";

export const Route = createLazyRoute("/agency/import")({ component: Import });

const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
type ListType = typeof spreadsheet | "text/csv";
/** Bytes. */
const largest = 10 * 1024 * 1024;

function Import() {
  const { t } = useTranslation("agency");
  const { t: shell } = useTranslation("shell");
  const show = useShow();
  const navigate = useNavigate();
  const [caseType, setCaseType] = useState<CaseType>("official-hire");
  const [permit, setPermit] = useState("");
  const [funding, setFunding] = useState("");

  const send = async (file: File, tell: (part: number) => void, signal: AbortSignal): Promise<void> => {
    const address = await change("requestUpload", {
      body: { contentType: file.type as ListType, size: file.size },
    });
    const { put, upload } = address.body;
    await sendBytes(put, file, tell, signal);
    tell(1);
    const defaults = { permit: permit.trim() || null, post: null, funding: funding.trim() || null };
    const begun = await change("createImport", { body: { caseType, upload, defaults } });
    await navigate({ to: "/agency/import/$importId", params: { importId: begun.body.id }, search: { upload } });
  };

  const take = () => takeHome(template(show.language), t("import.templateName"));

  return (
    <div className="stack">
      <div className="head">
        <div>
          <h1>{t("import.title")}</h1>
          <p className="quiet">{t("import.text")}</p>
        </div>
        <Button onPress={take}>{t("import.template")}</Button>
      </div>
      <div className="sheet stack">
        <Select
          label={t("new.type")}
          isRequired
          value={caseType}
          onChange={(chosen) => chosen && setCaseType(chosen)}
          options={caseTypes.map((value) => ({ value, label: show.words(caseTypeLabels[value]) }))}
        />
        <TextField
          short
          label={t("import.permit")}
          description={t("import.default")}
          value={permit}
          onChange={setPermit}
        />
        <TextField
          short
          label={t("import.funding")}
          description={t("import.default")}
          value={funding}
          onChange={setFunding}
        />
        <Upload
          label={t("import.list")}
          accept={[spreadsheet, "text/csv"]}
          types="XLSX، CSV"
          largest={largest}
          send={send}
          reasonOf={(error) =>
            (isProblem(error) && (error.detail ?? (error.kind === "offline" ? shell("failed.offline.text") : null))) ||
            t("documents.failed")
          }
        />
      </div>
    </div>
  );
}
