/** A case as the auditor reads it: all of it, and nothing to change. */
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ask } from "../../api/ask.ts";
import { useOrganizationNames } from "../../app/organizations.ts";
import { useShow } from "../../app/show.ts";
import { CaseHead, type HandedIn } from "../../design/case/case-head.tsx";
import { Documents } from "../../design/case/documents.tsx";
import { Overrides } from "../../design/case/event-detail.tsx";
import { FileSummary } from "../../design/case/file-summary.tsx";
import { FindingsList } from "../../design/case/findings-list.tsx";
import { Asked } from "../../design/parts/asked.tsx";
import { Tabs } from "../../design/parts/tabs.tsx";
import { CaseHistory } from "./case-history.tsx";
import { Reads } from "./reads.tsx";

export default function AuditedCase({ caseId }: { caseId: string }) {
  const { t } = useTranslation("auditor");
  const found = useQuery(ask("readCase", { params: { id: caseId } }));
  return (
    <Asked of={found}>
      {({ body }) =>
        body.state === "draft" ? (
          <div className="stack">
            <h1>{t("case.draft")}</h1>
            <p>{t("case.draftAbout")}</p>
          </div>
        ) : (
          <TheCase subject={body} />
        )
      }
    </Asked>
  );
}

type Part = "history" | "standing" | "file" | "findings" | "reads";

function TheCase({ subject }: { subject: HandedIn }) {
  const { t } = useTranslation("auditor");
  const [part, setPart] = useState<Part>("history");
  return (
    <div className="stack">
      <p>
        <Link to="/audit">{t("case.back")}</Link>
      </p>
      <CaseHead subject={subject} />
      <Tabs<Part>
        label={t("case.parts")}
        selected={part}
        onSelect={setPart}
        tabs={[
          { id: "history", label: t("case.history"), content: <CaseHistory caseId={subject.id} /> },
          { id: "standing", label: t("case.standing"), content: <Standing subject={subject} /> },
          { id: "file", label: t("case.file"), content: <Filed subject={subject} /> },
          { id: "findings", label: t("case.findings"), content: <Findings subject={subject} /> },
          { id: "reads", label: t("case.reads"), content: <Reads caseId={subject.id} /> },
        ]}
      />
    </div>
  );
}

function Filed({ subject }: { subject: HandedIn }) {
  const { t } = useTranslation("auditor");
  return (
    <section className="stack-close">
      <h2>{t("case.file")}</h2>
      <div className="beside">
        <Documents caseId={subject.id} documents={subject.documents} />
        <FileSummary file={subject.file} level={3} />
      </div>
    </section>
  );
}

function Findings({ subject }: { subject: HandedIn }) {
  const { t } = useTranslation("auditor");
  return (
    <section className="stack-close">
      <h2>{t("case.findings")}</h2>
      <FindingsList findings={subject.findings} />
    </section>
  );
}

/** Where the case stands: whose time runs, who decided, by what law. */
function Standing({ subject }: { subject: HandedIn }) {
  const { t } = useTranslation("auditor");
  const show = useShow();
  const organization = useOrganizationNames();
  const named = (person: string | null | undefined) => person && (subject.names[person] ?? person);
  const { clock } = subject;
  const facts: readonly (readonly [name: string, value: string | null | undefined])[] = [
    [t("standing.agency"), organization(subject.agency)],
    [t("standing.province"), organization(subject.province)],
    [t("standing.revision"), show.number(subject.revision)],
    [t("standing.holder"), named(subject.holder)],
    [t("standing.decidedBy"), named(subject.decidedBy)],
    [t("standing.confirmedBy"), named(subject.confirmedBy)],
    [t("standing.handedTo"), subject.handedTo && organization(subject.handedTo)],
    [t("standing.due"), show.day(clock.dueOn)],
    [t("standing.timeOf"), show.words(clock.label)],
    [
      t("standing.used"),
      t("standing.usedWords", {
        organization: show.number(clock.used.organization),
        agency: show.number(clock.used.agency),
        authority: show.number(clock.used.authority),
      }),
    ],
    [t("standing.ruleset"), show.digits(subject.ruleset)],
    [t("standing.agreement"), show.digits(subject.agreement)],
    [t("standing.since"), show.time(subject.since)],
  ];
  return (
    <div className="sheet stack">
      <dl className="facts">
        {facts.map(
          ([name, value]) =>
            value && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
      {subject.overrides && subject.overrides.length > 0 && (
        <section className="stack-close">
          <h2>{t("standing.overrides")}</h2>
          <Overrides overrides={subject.overrides} />
        </section>
      )}
    </div>
  );
}
