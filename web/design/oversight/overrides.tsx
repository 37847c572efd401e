/** Where the rules and the practice disagree: how often each rule was set aside, and by whom; its words are the chief's. */
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { ask } from "../../api/ask.ts";
import type { BodyOf } from "../../api/types.ts";
import { useRuleTitles } from "../../app/rules.ts";
import { useShow } from "../../app/show.ts";
import { Asked } from "../parts/asked.tsx";
import { Empty } from "../parts/empty.tsx";
import { Tag } from "../parts/label.tsx";
import { type Column, Table } from "../parts/table.tsx";

type Counts = BodyOf<"countOverrides">;
type Total = Counts["totals"][number];
type Item = Counts["items"][number];

interface Props {
  /** Of the heading above the reviewers. */
  level: 2 | 3;
}

export function Overrides({ level }: Props) {
  const { t } = useTranslation("chief");
  const show = useShow();
  const found = useQuery(ask("countOverrides"));
  const Heading = `h${level}` as const;
  return (
    <Asked of={found} lines={8}>
      {({ body }) =>
        body.asOf === null ? (
          <Empty title={t("overrides.notYet")}>
            <p>{t("overrides.notYetNext")}</p>
          </Empty>
        ) : body.totals.length === 0 ? (
          <Empty title={t("overrides.none")} />
        ) : (
          <div className="stack">
            <p className="quiet small">{t("overrides.asOf", { time: show.time(body.asOf) })}</p>
            <Rules counts={body} />
            {body.items.length > 0 && (
              <section className="stack-close">
                <Heading>{t("overrides.byReviewer")}</Heading>
                <Reviewers counts={body} />
              </section>
            )}
          </div>
        )
      }
    </Asked>
  );
}

function Rules({ counts }: { counts: Counts }) {
  const { t } = useTranslation("chief");
  const show = useShow();
  const titleOf = useRuleTitles();
  const share = ({ open, overridden }: Total) => (open === 0 ? 0 : overridden / open);
  const rows = counts.totals.toSorted((one, other) => share(other) - share(one) || other.open - one.open);
  const columns: Column<Total>[] = [
    { id: "rule", header: t("overrides.rule"), width: 3, cell: ({ rule }) => titleOf(rule) },
    { id: "open", header: t("overrides.open"), align: "end", cell: ({ open }) => show.number(open) },
    { id: "over", header: t("overrides.overridden"), align: "end", cell: ({ overridden }) => show.number(overridden) },
    {
      id: "share",
      header: t("overrides.share"),
      align: "end",
      cell: (row) => t("overrides.percent", { number: show.number(Math.round(100 * share(row))) }),
    },
  ];
  return (
    <div className="sheet table-sheet">
      <Table
        caption={t("overrides.title")}
        columns={columns}
        groups={[{ id: "all", rows }]}
        rowId={({ province, rule }) => `${province}${rule}`}
      />
    </div>
  );
}

function Reviewers({ counts }: { counts: Counts }) {
  const { t } = useTranslation("chief");
  const { t: parts } = useTranslation("parts");
  const show = useShow();
  const titleOf = useRuleTitles();
  const people = [...new Set(counts.items.map(({ reviewer }) => reviewer))];
  const columns: Column<Item>[] = [
    { id: "rule", header: t("overrides.rule"), width: 3, cell: ({ rule }) => titleOf(rule) },
    {
      id: "outcome",
      header: t("overrides.outcome"),
      width: 1.2,
      cell: ({ outcome }) => <Tag tone={outcome === "fail" ? "madder" : "saffron"}>{parts(`outcome.${outcome}`)}</Tag>,
    },
    { id: "count", header: t("overrides.count"), align: "end", cell: ({ count }) => show.number(count) },
    { id: "refused", header: t("overrides.refused"), align: "end", cell: ({ refused }) => show.number(refused) },
  ];
  return (
    <div className="sheet table-sheet">
      <Table
        caption={t("overrides.byReviewer")}
        columns={columns}
        groups={people.map((person) => ({
          id: person,
          heading: counts.names[person] ?? person,
          rows: counts.items.filter(({ reviewer }) => reviewer === person),
        }))}
        rowId={({ province, rule, reviewer, outcome }) => `${province}${rule}${reviewer}${outcome}`}
      />
    </div>
  );
}
