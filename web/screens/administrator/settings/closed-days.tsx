/** The closed days of a year besides its weekends: why, by which source, whether that was read; the organization's own can be taken back. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CalendarYear, Closure } from "../../../../shared/law/calendar/closed-days.ts";
import { useShow } from "../../../app/show.ts";
import { Button } from "../../../design/parts/button.tsx";
import { Empty } from "../../../design/parts/empty.tsx";
import { Tag } from "../../../design/parts/label.tsx";
import { type Column, Table } from "../../../design/parts/table.tsx";
import type { Settings } from "./calendar.tsx";
import { ClosureDialog } from "./closure-dialog.tsx";

type Row = Closure & { on: string };

export function ClosedDays({ year, settings }: { year: CalendarYear; settings: Settings }) {
  const { t } = useTranslation("administrator");
  const show = useShow();
  const [open, setOpen] = useState<Settings["closures"][number] | null>(null);
  const rows = year.closed.flatMap(({ on, reasons }) =>
    reasons.filter(({ kind }) => kind !== "weekend").map((reason): Row => ({ on, ...reason })),
  );
  const sources = [...new Set(rows.filter(({ kind }) => kind === "holiday").map(({ source }) => source))];
  const columns: Column<Row>[] = [
    { id: "on", header: t("calendar.on"), cell: ({ on }) => show.day(on) },
    { id: "why", header: t("calendar.why"), width: 1.8, cell: ({ title }) => show.words(title) },
    {
      id: "source",
      header: t("calendar.source"),
      width: 2.2,
      cell: ({ kind, source }) =>
        kind === "holiday"
          ? t("calendar.sourceNumber", { number: show.number(sources.indexOf(source) + 1) })
          : t(`calendar.kind.${kind}`),
    },
    {
      id: "verified",
      header: t("calendar.verifiedColumn"),
      cell: ({ verified }) =>
        verified ? (
          <Tag tone="leaf">{t("calendar.verified")}</Tag>
        ) : (
          <Tag tone="saffron">{t("calendar.unverified")}</Tag>
        ),
    },
    {
      id: "remove",
      header: t("calendar.removeColumn"),
      align: "end",
      cell: ({ kind, on }) => {
        const own = settings.closures.find((closure) => closure.on === on);
        return kind === "closure" && own ? (
          <Button quiet aria-label={t("calendar.removeOne", { day: show.day(on) })} onPress={() => setOpen(own)}>
            {t("calendar.remove")}
          </Button>
        ) : null;
      },
    },
  ];
  return (
    <section className="stack-close">
      <h2>{t("calendar.closed")}</h2>
      {rows.length === 0 ? (
        <Empty title={t("calendar.noneClosed")} />
      ) : (
        <div className="sheet table-sheet">
          <Table
            caption={t("calendar.closed")}
            columns={columns}
            groups={[{ id: "all", rows }]}
            rowId={({ on, kind }) => `${on} ${kind}`}
          />
        </div>
      )}
      {sources.length > 0 && (
        <>
          <h3>{t("calendar.sources")}</h3>
          <ol className="sources small">
            {sources.map((source) => (
              <li key={source}>
                <bdi lang="en">{source}</bdi>
              </li>
            ))}
          </ol>
        </>
      )}
      {open && <ClosureDialog settings={settings} closure={open} onClose={() => setOpen(null)} />}
    </section>
  );
}
