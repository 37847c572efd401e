/** The papers of the file: what must be there, what is there, and a place for each. */
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type DocumentKind, documentKinds } from "../../../../shared/domain/case-file.ts";
import { acceptsType, contentTypes, sizeLimitOf } from "../../../../shared/domain/document-kind.ts";
import { documentLabels } from "../../../../shared/domain/labels.ts";
import { requiredDocuments } from "../../../../shared/law/required-documents.ts";
import { ask } from "../../../api/ask.ts";
import { isProblem } from "../../../api/problem.ts";
import { useShow } from "../../../app/show.ts";
import { Button } from "../../../design/parts/button.tsx";
import { Tag } from "../../../design/parts/label.tsx";
import { Select } from "../../../design/parts/select.tsx";
import { SolarDateField } from "../../../design/parts/solar-date-field.tsx";
import { Upload } from "../../../design/parts/upload.tsx";
import { Download } from "../download.tsx";
import { useOpenDraft } from "./inputs.tsx";
import { sendDocument } from "./send-document.ts";
import { fileOf } from "./written.ts";
import "./documents.css";

export function DocumentsStep() {
  const { t } = useTranslation("agency");
  const show = useShow();
  const { form } = useOpenDraft().draft;
  const [added, setAdded] = useState<readonly DocumentKind[]>([]);
  const filed = form.watch("documents") ?? [];
  const required = requiredDocuments(fileOf(form.getValues()));
  const others = documentKinds.filter(
    (kind) => !required.includes(kind) && (added.includes(kind) || filed.some((document) => document.kind === kind)),
  );
  const missing = required.filter((kind) => !filed.some((document) => document.kind === kind));
  return (
    <>
      <p role="status">
        {missing.length === 0
          ? t("documents.complete")
          : t("documents.missing", { count: missing.length, number: show.number(missing.length) })}
      </p>
      <ul className="documents">
        {[...required, ...others].map((kind) => (
          <Place key={kind} kind={kind} isRequired={required.includes(kind)} />
        ))}
      </ul>
      <Select
        label={t("documents.other")}
        value={null}
        onChange={(kind) => kind && setAdded([...added, kind])}
        options={documentKinds
          .filter((kind) => !required.includes(kind) && !others.includes(kind))
          .map((value) => ({ value, label: show.words(documentLabels[value]) }))}
      />
    </>
  );
}

function Place({ kind, isRequired }: { kind: DocumentKind; isRequired: boolean }) {
  const { t } = useTranslation("agency");
  const { t: shell } = useTranslation("shell");
  const show = useShow();
  const { draft, reasons } = useOpenDraft();
  const filed = draft.form.watch("documents") ?? [];
  const own = filed.flatMap((document, index) => (document.kind === kind ? [{ ...document, index }] : []));
  const label = show.words(documentLabels[kind]);
  const reason = reasons.find(({ pointer }) => own.some(({ index }) => pointer === `/documents/${index}`));
  const remove = (documentId: string) =>
    draft.form.setValue(
      "documents",
      filed.filter((document) => document.documentId !== documentId),
      { shouldDirty: true },
    );
  const upload = (
    <Upload
      label={label}
      accept={contentTypes.filter((type) => acceptsType(kind, type))}
      largest={sizeLimitOf(kind)}
      send={async (file, tell, signal) => {
        // What is typed goes first, so that the document does not meet it half-way.
        await draft.save();
        await sendDocument(draft.id, kind, file, tell, signal);
        await draft.reconcile();
      }}
      reasonOf={(error) =>
        (isProblem(error) && (error.detail ?? (error.kind === "offline" ? shell("failed.offline.text") : null))) ||
        t("documents.failed")
      }
    />
  );
  return (
    <li className="document" id={`document-${kind}`}>
      <div className="row">
        <h3>{label}</h3>
        {own.length > 0 ? (
          <Tag tone="leaf">{t("documents.there")}</Tag>
        ) : (
          isRequired && <Tag tone="saffron">{t("documents.needed")}</Tag>
        )}
      </div>
      {reason && <p className="reason-note">{show.digits(reason.text)}</p>}
      {own.map(({ documentId, index, issuedOn }) => (
        <div className="filed" key={documentId}>
          <Kept documentId={documentId} />
          <SolarDateField
            label={t("documents.issuedOn")}
            description={t("documents.issuedHint")}
            value={issuedOn ?? null}
            onChange={(day) => draft.form.setValue(`documents.${index}.issuedOn`, day, { shouldDirty: true })}
          />
          <div className="row">
            <Download caseId={draft.id} documentId={documentId} name={label} />
            <Button quiet aria-label={t("documents.removeNamed", { name: label })} onPress={() => remove(documentId)}>
              {t("documents.remove")}
            </Button>
          </div>
        </div>
      ))}
      {own.length > 0 ? (
        <details className="passed">
          <summary>{t("documents.another")}</summary>
          {upload}
        </details>
      ) : (
        upload
      )}
    </li>
  );
}

function Kept({ documentId }: { documentId: string }) {
  const { t } = useTranslation("parts");
  const { draft } = useOpenDraft();
  const found = useQuery(ask("readCase", { params: { id: draft.id } }));
  const kept = found.data?.body.documents.find((document) => document.documentId === documentId);
  if (!kept) return null;
  const type = { "application/pdf": "PDF", "image/jpeg": "JPEG", "image/png": "PNG" }[kept.contentType] ?? "";
  const kilobytes = Math.max(1, Math.round(kept.size / 1024));
  return (
    <p className="quiet small">
      <bdi>{type}</bdi> ·{" "}
      {kilobytes < 1024
        ? t("bytes.kilo", { count: kilobytes })
        : t("bytes.mega", { count: Math.round(kilobytes / 1024) })}
    </p>
  );
}
