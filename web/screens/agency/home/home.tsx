/** Where an agency's people begin: what waits for them, then their drafts, what is under way, and what has ended. */
import { useQuery } from "@tanstack/react-query";
import { createLazyRoute, Link, rootRouteId, useRouteContext } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { ask } from "../../../api/ask.ts";
import { useShow } from "../../../app/show.ts";
import { Asked } from "../../../design/parts/asked.tsx";
import { LinkButton } from "../../../design/parts/link.tsx";
import { TabLinks, tabLink } from "../../../design/parts/tab-links.tsx";
import { Waiting } from "../../../design/parts/waiting.tsx";
import { type Counts, countOf, firstOf, type List, lists, questions, statesOf } from "./lists.ts";
import { NothingHere } from "./nothing-here.tsx";
import { Paged } from "./paged.tsx";
import "./home.css";

// With its choices it weighs more than the rest, and people begin elsewhere.
const Drafts = lazy(() => import("./drafts.tsx"));

export const Route = createLazyRoute("/agency")({ component: Home });

function Home() {
  const { t } = useTranslation("agency");
  const counts = useQuery(ask("countCases"));
  return (
    <div className="stack">
      <div className="head">
        <h1>{t("home.title")}</h1>
        <div className="row">
          <LinkButton to="/agency/import">{t("import.title")}</LinkButton>
          <LinkButton to="/agency/new" primary>
            {t("new.title")}
          </LinkButton>
        </div>
      </div>
      <Asked of={counts} lines={8}>
        {({ body }) => <Lists counts={body} />}
      </Asked>
    </div>
  );
}

function Lists({ counts }: { counts: Counts }) {
  const { t } = useTranslation("agency");
  const show = useShow();
  const { me } = useRouteContext({ from: rootRouteId });
  const { list: asked, keeper } = Route.useSearch();
  const list = asked ?? firstOf(counts, me.roles.includes("agency-head"));
  const isThere = (one: List) => one !== "signatures" || counts.signatures !== null || one === asked;
  return (
    <>
      <TabLinks label={t("home.lists")}>
        {lists.filter(isThere).map((one) => (
          <li key={one}>
            <Link {...tabLink} to="/agency" search={{ list: one }} aria-current={one === list ? "page" : undefined}>
              {t(`home.${one}`)} <Count of={countOf(counts, one)} />
            </Link>
          </li>
        ))}
      </TabLinks>
      {list === "drafts" ? (
        <Suspense fallback={<Waiting lines={8} />}>
          <Drafts
            key={keeper}
            keeper={keeper}
            total={countOf(counts, "drafts") ?? 0}
            isSigned={counts.signatures !== null}
          />
        </Suspense>
      ) : list === "signatures" || list === "ended" ? (
        <Paged key={list} list={list} question={questions[list]} empty={<NothingHere list={list} />} />
      ) : (
        <Groups key={list} list={list} counts={counts} />
      )}
    </>
  );

  function Count({ of }: { of: number | null }) {
    return of === null ? null : <span className="quiet">({show.number(of)})</span>;
  }
}

/** Each state with its own pages; one that is empty is not named. */
function Groups({ list, counts }: { list: keyof typeof statesOf; counts: Counts }) {
  const there = statesOf[list].flatMap((state) => counts.states.filter((one) => one.state === state && one.total > 0));
  if (there.length === 0) return <NothingHere list={list} />;
  return there.map(({ state, total }) => (
    <Paged key={state} list={list} state={state} total={total} question={questions.inState(state)} />
  ));
}
