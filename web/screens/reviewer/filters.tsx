/** A list narrowed by urgency, agency and case type. What is chosen goes into the address. */
import { useQuery } from "@tanstack/react-query";
import { Link, rootRouteId, useNavigate, useRouteContext } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { caseTypes } from "../../../shared/domain/case-file.ts";
import { caseTypeLabels } from "../../../shared/domain/labels.ts";
import { urgencyLabels } from "../../../shared/domain/urgency.ts";
import { ask } from "../../api/ask.ts";
import type { BodyOf } from "../../api/types.ts";
import { useShow } from "../../app/show.ts";
import { UrgencyMark } from "../../design/parts/label.tsx";
import { ComboBox, Select } from "../../design/parts/select.tsx";
import { tabLink } from "../../design/parts/tab-links.tsx";
import { countedFor, type QueueSearch, type Urgency, urgenciesOf } from "./queue-question.ts";
import { markOf } from "./row.ts";

interface Props {
  search: QueueSearch;
  counts: BodyOf<"countCases"> | null;
}

export function Filters({ search, counts }: Props) {
  const { t } = useTranslation("reviewer");
  const show = useShow();
  const navigate = useNavigate();
  const agencies = useAgencies();
  const isCounted = search.queue === "open" && counts?.asOf;
  const narrow = (to: Partial<QueueSearch>) => void navigate({ to: "/queue", search: { ...search, ...to } });
  const withCount = (label: string, total: number | undefined) =>
    isCounted ? `${label} (${show.number(total ?? 0)})` : label;
  return (
    <div className="queue-filters">
      <ByUrgency search={search} counts={counts} />
      <ComboBox
        label={t("queue.agency")}
        value={search.agency ?? null}
        onChange={(agency) => narrow({ agency: agency ?? undefined })}
        options={agencies.map(({ id, name }) => ({
          value: id,
          label: withCount(show.words(name), counts?.agencies.find(({ agency }) => agency === id)?.total),
        }))}
      />
      <Select
        label={t("queue.type")}
        isRequired
        value={search.caseType ?? "all"}
        onChange={(chosen) => narrow({ caseType: caseTypes.find((each) => each === chosen) })}
        options={[
          { value: "all", label: t("queue.allTypes") },
          ...caseTypes.map((caseType) => ({
            value: caseType,
            label: withCount(
              show.words(caseTypeLabels[caseType]),
              counts?.caseTypes.find((each) => each.caseType === caseType)?.total,
            ),
          })),
        ]}
      />
    </div>
  );
}

/** Those that this organization supervises. */
function useAgencies() {
  const { me } = useRouteContext({ from: rootRouteId });
  const { data } = useQuery(ask("listOrganizations"));
  return (data?.body.items ?? []).filter(({ kind, province }) => kind === "agency" && province === me.organization.id);
}

function ByUrgency({ search, counts }: Props) {
  const { t } = useTranslation("reviewer");
  const show = useShow();
  const offered = urgenciesOf(search.queue ?? "mine");
  const counted = counts && countedFor(counts, search);
  if (offered.length === 0) return null;
  const link = (urgency: Urgency | undefined) => ({
    ...tabLink,
    ...(urgency === search.urgency ? { "aria-current": "true" as const } : {}),
    to: "/queue" as const,
    search: { ...search, urgency },
  });
  return (
    <nav aria-label={t("queue.urgency")}>
      <ul className="urgencies">
        <li>
          <Link {...link(undefined)}>
            {t("queue.anyUrgency")} {counted && <span className="count">{show.number(counted.total)}</span>}
          </Link>
        </li>
        {offered.map((urgency) => (
          <li key={urgency}>
            <Link {...link(urgency)}>
              <UrgencyMark urgency={markOf(urgency)}>{show.words(urgencyLabels[urgency])}</UrgencyMark>{" "}
              {counted && <span className="count">{show.number(counted.urgency[urgency])}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
