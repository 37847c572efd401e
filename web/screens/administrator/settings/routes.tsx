/** Who is next after an approval, for each case type: drawn as the way that a case goes. */
import { useQuery } from "@tanstack/react-query";
import { createLazyRoute, Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { caseTypeLabels } from "../../../../shared/domain/labels.ts";
import { ask } from "../../../api/ask.ts";
import type { BodyOf } from "../../../api/types.ts";
import { useOrganizationNames } from "../../../app/organizations.ts";
import { useShow } from "../../../app/show.ts";
import { Asked } from "../../../design/parts/asked.tsx";
import { Banner } from "../../../design/parts/banner.tsx";
import { Button } from "../../../design/parts/button.tsx";
import { type Column, Table } from "../../../design/parts/table.tsx";
import { Chain } from "./chain.tsx";
import { RouteDialog } from "./route-dialog.tsx";
import { SettingsTabs } from "./tabs.tsx";

export const Route = createLazyRoute("/registry/settings")({ component: RoutesScreen });

export type NextRoute = BodyOf<"listRoutes">["items"][number];

const wayOf = ({ target }: NextRoute): string =>
  target === null ? "unsaid" : "organization" in target ? `organization ${target.organization}` : target.kind;

function RoutesScreen() {
  const { t } = useTranslation("administrator");
  const routes = useQuery(ask("listRoutes"));
  const organizations = useQuery(ask("listOrganizations"));
  // To which somebody can send a receipt: a province has no such office.
  const receivers = (organizations.data?.body.items ?? []).filter(({ kind }) => kind !== "province");
  const [open, setOpen] = useState<NextRoute | null>(null);
  return (
    <div className="stack">
      <div>
        <h1>{t("routes.title")}</h1>
        <p className="quiet">{t("routes.text")}</p>
      </div>
      <SettingsTabs />
      <Asked of={routes} lines={8}>
        {({ body: { items } }) => {
          const ways = [...new Set(items.map(wayOf))];
          return ways.map((way) => (
            <Way key={way} routes={items.filter((route) => wayOf(route) === way)} onOpen={setOpen} />
          ));
        }}
      </Asked>
      <p>
        <Link to="/registry/changes" search={{ kind: "route" }}>
          {t("routes.changes")}
        </Link>
      </p>
      {open && organizations.data && <RouteDialog route={open} receivers={receivers} onClose={() => setOpen(null)} />}
    </div>
  );
}

/** The case types that go one way. */
function Way({ routes, onOpen }: { routes: readonly NextRoute[]; onOpen: (route: NextRoute) => void }) {
  const { t } = useTranslation("administrator");
  const show = useShow();
  const organization = useOrganizationNames();
  const target = routes[0]?.target ?? null;
  const last =
    target === null
      ? t("routes.unsaid")
      : "organization" in target
        ? organization(target.organization)
        : t(`routes.${target.kind}`);
  const columns: Column<NextRoute>[] = [
    {
      id: "type",
      header: t("routes.caseType"),
      width: 2,
      cell: (route) => (
        <Button quiet onPress={() => onOpen(route)}>
          {show.words(caseTypeLabels[route.caseType])}
        </Button>
      ),
    },
    {
      id: "within",
      header: t("routes.receiptWithin"),
      width: 2,
      cell: ({ receiptWithin }) =>
        receiptWithin === null || target?.kind === "none"
          ? "—"
          : t("routes.workingDays", { count: receiptWithin, days: show.number(receiptWithin) }),
    },
  ];
  return (
    <section className="sheet stack-close" aria-label={last}>
      <h2 className="visually-hidden">{last}</h2>
      <Chain label={t("routes.way")} stations={[t("routes.agency"), t("routes.province"), last]} />
      {target === null && <Banner kind="warning">{t("routes.unsaidText")}</Banner>}
      <Table
        caption={last}
        columns={columns}
        groups={[{ id: "all", rows: routes }]}
        rowId={({ caseType }) => caseType}
      />
    </section>
  );
}
