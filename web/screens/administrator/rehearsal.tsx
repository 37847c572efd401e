/** What a draft of the law would change in past cases, and from which day on it shall count. */
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { createLazyRoute, Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { ask, askPages } from "../../api/ask.ts";
import type { BodyOf } from "../../api/types.ts";
import { useShow } from "../../app/show.ts";
import { Asked } from "../../design/parts/asked.tsx";
import { Banner } from "../../design/parts/banner.tsx";
import { Empty } from "../../design/parts/empty.tsx";
import { LoadMore } from "../../design/parts/more.tsx";
import { Progress } from "../../design/parts/progress.tsx";
import { Table } from "../../design/parts/table.tsx";
import { Activation } from "./activation.tsx";

export const Route = createLazyRoute("/registry/law/$rehearsalId")({ component: RehearsalScreen });

/** Milliseconds between two looks while it runs. */
const pause = 1_000;

function RehearsalScreen() {
  const { t } = useTranslation("administrator");
  const show = useShow();
  const { rehearsalId } = Route.useParams();
  const found = useQuery({
    ...ask("readRehearsal", { params: { id: rehearsalId } }),
    refetchInterval: ({ state: { data } }) =>
      data && (data.body.status === "done" || data.body.status === "failed") ? false : pause,
  });
  return (
    <div className="stack">
      <div>
        <h1>{t("rehearsal.title")}</h1>
        <Link to="/registry/law/rehearsals">{t("rehearsal.back")}</Link>
      </div>
      <Asked of={found} lines={8}>
        {({ body }) => (
          <>
            <p>{show.digits(body.draft.note)}</p>
            {(body.status === "received" || body.status === "running") && (
              <Progress
                label={t("rehearsal.running", { cases: show.number(body.progress.cases) })}
                value={body.progress.agenciesInAll ? body.progress.agencies / body.progress.agenciesInAll : null}
              />
            )}
            {body.status === "failed" && <Banner kind="wrong">{t("rehearsal.failed")}</Banner>}
            {body.status === "done" && (
              <>
                <Banner kind={body.counts.changed > 0 ? "warning" : "good"}>
                  {t("rehearsal.changed", {
                    changed: show.number(body.counts.changed),
                    rehearsed: show.number(body.counts.rehearsed),
                  })}
                </Banner>
                <Counts counts={body.counts} />
                <ChangedCases id={rehearsalId} />
                <Activation id={rehearsalId} />
              </>
            )}
          </>
        )}
      </Asked>
    </div>
  );
}

function Counts({ counts: { rules, agencies } }: { counts: BodyOf<"readRehearsal">["counts"] }) {
  const { t } = useTranslation("administrator");
  const { t: parts } = useTranslation("parts");
  const show = useShow();
  const catalogue = useQuery(ask("listRules"));
  const organizations = useQuery(ask("listOrganizations"));
  const titleOf = (id: string) => {
    const rule = catalogue.data?.body.items.find((one) => one.id === id);
    return rule ? show.words(rule.title) : id;
  };
  const nameOf = (id: string) => {
    const one = organizations.data?.body.items.find((each) => each.id === id);
    return one ? show.words(one.name) : id;
  };
  const outcome = (text: string) =>
    text === "pass" || text === "fail" || text === "review" || text === "not-applicable"
      ? parts(`outcome.${text}`)
      : text;
  return (
    <div className="beside">
      <section className="sheet table-sheet">
        <h2>{t("rehearsal.byRule")}</h2>
        <Table
          caption={t("rehearsal.byRule")}
          columns={[
            { id: "rule", header: t("rehearsal.rule"), width: 2, cell: ({ rule }) => titleOf(rule) },
            { id: "before", header: t("rehearsal.before"), cell: ({ before }) => outcome(before) },
            { id: "after", header: t("rehearsal.after"), cell: ({ after }) => outcome(after) },
            { id: "count", header: t("rehearsal.count"), align: "end", cell: ({ count }) => show.number(count) },
          ]}
          groups={[{ id: "all", rows: rules }]}
          rowId={({ rule, before, after }) => `${rule} ${before} ${after}`}
        />
      </section>
      <section className="sheet table-sheet">
        <h2>{t("rehearsal.byAgency")}</h2>
        <Table
          caption={t("rehearsal.byAgency")}
          columns={[
            { id: "agency", header: t("rehearsal.agency"), width: 2, cell: ({ agency }) => nameOf(agency) },
            { id: "changed", header: t("rehearsal.count"), align: "end", cell: ({ changed }) => show.number(changed) },
            { id: "all", header: t("rehearsal.ofAll"), align: "end", cell: ({ rehearsed }) => show.number(rehearsed) },
          ]}
          groups={[{ id: "all", rows: agencies }]}
          rowId={({ agency }) => agency}
        />
      </section>
    </div>
  );
}

function ChangedCases({ id }: { id: string }) {
  const { t } = useTranslation("administrator");
  const show = useShow();
  const changes = useInfiniteQuery(askPages("listRehearsalChanges", { params: { id }, query: { limit: 50 } }));
  return (
    <Asked of={changes}>
      {({ pages }) => {
        const rows = pages.flatMap(({ body }) => body.items);
        if (rows.length === 0) return <Empty title={t("rehearsal.none")} />;
        return (
          <section className="stack-close">
            <h2>{t("rehearsal.cases")}</h2>
            <div className="sheet table-sheet">
              <Table
                caption={t("rehearsal.cases")}
                columns={[
                  {
                    id: "code",
                    header: t("rehearsal.code"),
                    width: 1.4,
                    cell: ({ code }) => <span className="code">{show.digits(code)}</span>,
                  },
                  {
                    id: "before",
                    header: t("rehearsal.before"),
                    cell: ({ outcome }) => t(`rehearsal.likely.${outcome.before}`),
                  },
                  {
                    id: "after",
                    header: t("rehearsal.after"),
                    cell: ({ outcome }) => t(`rehearsal.likely.${outcome.after}`),
                  },
                ]}
                groups={[{ id: "all", rows }]}
                rowId={(row) => `${row.case} ${row.revision}`}
              />
            </div>
            <LoadMore
              shown={rows.length}
              hasMore={changes.hasNextPage}
              isLoading={changes.isFetchingNextPage}
              onMore={() => void changes.fetchNextPage()}
            />
          </section>
        );
      }}
    </Asked>
  );
}
