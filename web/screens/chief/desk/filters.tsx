import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { urgencyLabels } from "../../../../shared/domain/urgency.ts";
import { ask } from "../../../api/ask.ts";
import { useShow } from "../../../app/show.ts";
import { RadioGroup } from "../../../design/parts/radio-group.tsx";
import { Select } from "../../../design/parts/select.tsx";
import { type DeskSearch, deskUrgencies, isHeldIn, nobody, type Order, orders } from "./question.ts";

const route = getRouteApi("/desk");

/** In whose hands, how pressing, and put together by what. It is the API that narrows: a list is whole, however long. */
export function Filters() {
  const { t } = useTranslation("chief");
  const show = useShow();
  const { state = "under-review", by = "urgency", holder = "all", urgency = "all" } = route.useSearch();
  const navigate = route.useNavigate();
  const narrow = (changes: Partial<DeskSearch>) => void navigate({ search: (old) => ({ ...old, ...changes }) });
  return (
    <div className="desk-filters">
      {isHeldIn(state) && (
        <Holder
          state={state}
          value={holder}
          onChange={(next) => narrow({ holder: next === "all" ? undefined : next })}
        />
      )}
      {state !== "question-pending" && (
        <Select
          label={t("desk.urgency")}
          isRequired
          value={urgency}
          onChange={(next) => narrow({ urgency: next === "all" || next === null ? undefined : next })}
          options={[
            { value: "all" as const, label: t("desk.anyUrgency") },
            ...deskUrgencies.map((value) => ({ value, label: show.words(urgencyLabels[value]) })),
          ]}
        />
      )}
      {isHeldIn(state) && (
        <RadioGroup<Order>
          label={t("desk.by")}
          isRequired
          value={by}
          onChange={(next) => narrow({ by: next === "urgency" ? undefined : next })}
          options={orders.map((value) => ({ value, label: t(`desk.order.${value}`) }))}
        />
      )}
    </div>
  );
}

interface HolderProps {
  state: NonNullable<DeskSearch["state"]>;
  value: string;
  onChange: (person: string) => void;
}

/** The numbers are those of the last minute. */
function Holder({ state, value, onChange }: HolderProps) {
  const { t } = useTranslation("chief");
  const show = useShow();
  const { data } = useQuery(ask("readWorkload"));
  const asking = state === "question-pending";
  const counted = (name: string, number: number | undefined) =>
    number === undefined ? name : t("desk.counted", { name, number: show.number(number) });
  const people = (data?.body.reviewers ?? []).map(({ person, name, held }) => ({
    value: person,
    label: counted(name, asking ? held.urgency.paused : held.total - held.urgency.paused),
  }));
  const free = data?.body.asOf ? data.body.unclaimed.reduce((sum, { total }) => sum + total, 0) : undefined;
  return (
    <Select
      label={t("desk.holder")}
      isRequired
      value={value}
      onChange={(next) => onChange(next ?? "all")}
      options={[
        { value: "all", label: t("desk.everybody") },
        ...(asking ? [] : [{ value: nobody, label: counted(t("desk.nobody"), free) }]),
        ...people,
      ]}
    />
  );
}
