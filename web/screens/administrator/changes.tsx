/** Every change of the registry, the newest first: who, when, what, and what it was before. */
import { useInfiniteQuery } from "@tanstack/react-query";
import { createLazyRoute } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { type RegistryKind, registryKinds } from "../../../shared/domain/registry-change.ts";
import { askPages } from "../../api/ask.ts";
import { Asked } from "../../design/parts/asked.tsx";
import { Empty } from "../../design/parts/empty.tsx";
import { LoadMore } from "../../design/parts/more.tsx";
import { Select } from "../../design/parts/select.tsx";
import { Timeline } from "../../design/parts/timeline.tsx";
import { Difference } from "./kept/difference.tsx";
import { useEveryFact } from "./kept/every-fact.ts";
import { Thing } from "./thing.tsx";

export const Route = createLazyRoute("/registry/changes")({ component: Changes });

function Changes() {
  const { t } = useTranslation("administrator");
  const { kind } = Route.useSearch();
  const navigate = Route.useNavigate();
  const facts = useEveryFact();
  const changes = useInfiniteQuery(askPages("listRegistryChanges", { query: { limit: 50, ...(kind && { kind }) } }));
  return (
    <div className="stack">
      <h1>{t("changes.title")}</h1>
      <Select<RegistryKind | "all">
        label={t("changes.kind")}
        isRequired
        value={kind ?? "all"}
        onChange={(chosen) => void navigate({ search: chosen === null || chosen === "all" ? {} : { kind: chosen } })}
        options={[
          { value: "all", label: t("changes.all") },
          ...registryKinds.map((value) => ({ value, label: t(`changes.kinds.${value}`) })),
        ]}
      />
      <Asked of={changes} lines={8}>
        {({ pages }) => {
          const items = pages.flatMap(({ body }) => body.items);
          const names = Object.assign({}, ...pages.map(({ body }) => body.names)) as Record<string, string>;
          if (items.length === 0 && !changes.hasNextPage)
            return <Empty title={t(kind ? "changes.noneOf" : "changes.none")} />;
          return (
            <>
              <div className="sheet">
                <Timeline
                  moments={items.map((change) => ({
                    key: `${change.id} ${change.kind} ${change.subject}`,
                    at: change.at,
                    title: (
                      <>
                        {t(change.before === null ? "changes.made" : "changes.changed")} <Thing change={change} />
                      </>
                    ),
                    by: names[change.by.person] ?? change.by.account,
                    children: change.before !== null && (
                      <Difference facts={facts[change.kind]} before={change.before} after={change.after} />
                    ),
                  }))}
                />
              </div>
              <LoadMore
                shown={items.length}
                hasMore={changes.hasNextPage}
                isLoading={changes.isFetchingNextPage}
                onMore={() => void changes.fetchNextPage()}
              />
            </>
          );
        }}
      </Asked>
    </div>
  );
}
