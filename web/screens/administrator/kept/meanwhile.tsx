/** Somebody was first: who, when, and what they made of it, before one saves over it or takes theirs. */
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { RegistryKind } from "../../../../shared/domain/registry-change.ts";
import { ask } from "../../../api/ask.ts";
import { useShow } from "../../../app/show.ts";
import { Banner } from "../../../design/parts/banner.tsx";
import { Button } from "../../../design/parts/button.tsx";
import { Difference } from "./difference.tsx";
import type { Fact } from "./fact.ts";
import type { Standing } from "./standing.ts";

interface Props<Entry> {
  kind: RegistryKind;
  subject: string;
  standing: Standing<Entry>;
  facts: readonly Fact<Entry>[];
  /** What was entered here comes beside what stands, and not in its place. */
  keepsBoth?: boolean;
  /** Leaves what was entered here for what stands. */
  onTake: () => void;
}

export function Meanwhile<Entry>({ standing: { now, missed }, ...props }: Props<Entry>) {
  return missed === null || now === null ? null : <Told {...props} before={missed} now={now} />;
}

interface ToldProps<Entry> extends Omit<Props<Entry>, "standing"> {
  before: Entry;
  now: Entry;
}

function Told<Entry>({ kind, subject, before, now, facts, keepsBoth = false, onTake }: ToldProps<Entry>) {
  const { t } = useTranslation("administrator");
  const show = useShow();
  const { data } = useQuery(ask("listRegistryChanges", { query: { kind, subject, limit: 1 } }));
  const [last] = data?.body.items ?? [];
  const by = last && { name: data?.body.names[last.by.person] ?? last.by.account, time: show.time(last.at) };
  return (
    <Banner kind="warning">
      <div className="stack-close">
        <strong>{by ? t("kept.changedBy", by) : t("kept.changedMeanwhile")}</strong>
        <Difference facts={facts} before={before} after={now} />
        <p>{t(keepsBoth ? "kept.bothStay" : "kept.stillYours")}</p>
        <div className="row">
          <Button onPress={onTake}>{t("kept.take")}</Button>
        </div>
      </div>
    </Banner>
  );
}
