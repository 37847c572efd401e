/** The rows that did not become drafts: line, column, why. */
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { ask } from "../../../api/ask.ts";
import { call } from "../../../api/call.ts";
import type { BodyOf } from "../../../api/types.ts";
import { useShow } from "../../../app/show.ts";
import { Asked } from "../../../design/parts/asked.tsx";
import { type Column, Table } from "../../../design/parts/table.tsx";

type Receipt = BodyOf<"readImport">["receipts"][number];

/** All pages of it: a list has five thousand rows at the most. */
const refusedRows = async (id: string, signal: AbortSignal) => {
  const rows: Receipt[] = [];
  let badRows: string | null = null;
  for (let cursor: string | null = ""; cursor !== null; ) {
    const page: Awaited<ReturnType<typeof call<"readImport">>> = await call(
      "readImport",
      { params: { id }, query: { limit: 100, ...(cursor ? { cursor } : {}) } },
      { signal },
    );
    rows.push(...page.body.receipts.filter(({ outcome }) => outcome === "refused"));
    badRows = page.body.badRows;
    cursor = page.next;
  }
  return { rows, badRows };
};

export function Receipts({ importId }: { importId: string }) {
  const { t } = useTranslation("agency");
  const show = useShow();
  const first = ask("readImport", { params: { id: importId }, query: { limit: 100 } });
  const refused = useQuery({
    queryKey: [...first.queryKey, "refused"],
    queryFn: ({ signal }) => refusedRows(importId, signal),
  });
  const columns: Column<Receipt>[] = [
    { id: "line", header: t("imported.line"), width: 0.5, cell: ({ line }) => show.number(line) },
    {
      id: "errors",
      header: t("imported.why"),
      width: 4,
      cell: ({ errors }) => (
        <ul className="stack-close">
          {errors.map(({ field, column, message }) => (
            <li key={`${field} ${message.en}`}>
              {column && <strong>{column}: </strong>}
              {show.digits(show.words(message))}
            </li>
          ))}
        </ul>
      ),
    },
  ];
  return (
    <Asked of={refused} lines={6}>
      {({ rows, badRows }) => (
        <section className="stack-close">
          <div className="head">
            <div>
              <h2>{t("imported.refused")}</h2>
              <p className="quiet">{t("imported.refusedText")}</p>
            </div>
            {badRows && (
              <a className="button primary" href={badRows} download>
                {t("imported.download")}
              </a>
            )}
          </div>
          <Table
            caption={t("imported.refused")}
            columns={columns}
            groups={[{ id: "refused", rows }]}
            rowId={({ line }) => String(line)}
          />
        </section>
      )}
    </Asked>
  );
}
