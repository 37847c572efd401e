/** What became of one thing of the registry: who changed what, the newest first, and the way back from the last change. */
import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { RegistryKind } from "../../../../shared/domain/registry-change.ts";
import { askPages } from "../../../api/ask.ts";
import { Asked } from "../../../design/parts/asked.tsx";
import { Button } from "../../../design/parts/button.tsx";
import { LoadMore } from "../../../design/parts/more.tsx";
import { Timeline } from "../../../design/parts/timeline.tsx";
import { Difference } from "./difference.tsx";
import type { Fact } from "./fact.ts";

interface Props<Entry> {
  kind: RegistryKind;
  subject: string;
  facts: readonly Fact<Entry>[];
  /** Begins a change that leads back to what stood before the last one; absent where the way back is another. */
  onBack?: (before: Entry) => void;
}

export function ChangesOf<Entry>({ kind, subject, facts, onBack }: Props<Entry>) {
  const { t } = useTranslation("administrator");
  const changes = useInfiniteQuery(askPages("listRegistryChanges", { query: { kind, subject, limit: 20 } }));
  return (
    <section className="stack-close">
      <h2>{t("kept.changes")}</h2>
      <Asked of={changes} lines={3}>
        {({ pages }) => {
          const items = pages.flatMap(({ body }) => body.items);
          const names = Object.assign({}, ...pages.map(({ body }) => body.names)) as Record<string, string>;
          if (items.length === 0) return <p className="quiet">{t("kept.noChanges")}</p>;
          return (
            <>
              <div className="sheet">
                <Timeline
                  moments={items.map(({ id, at, by, before, after }, index) => ({
                    key: id,
                    at,
                    title: t(before === null ? "kept.entered" : "kept.changed"),
                    by: names[by.person] ?? by.account,
                    children: before !== null && (
                      <div className="stack-close">
                        <Difference facts={facts} before={before as Entry} after={after as Entry} />
                        {index === 0 && onBack && (
                          <div className="row">
                            <Button onPress={() => onBack(before as Entry)}>{t("kept.back")}</Button>
                          </div>
                        )}
                      </div>
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
    </section>
  );
}
