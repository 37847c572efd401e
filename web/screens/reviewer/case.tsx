/** A case as its reviewer sees it. */
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { caseTypeLabels } from "../../../shared/domain/labels.ts";
import { ask } from "../../api/ask.ts";
import { useChange } from "../../api/change.ts";
import type { BodyOf } from "../../api/types.ts";
import { useKey } from "../../app/keys/keys.ts";
import { useShow } from "../../app/show.ts";
import { Asked } from "../../design/parts/asked.tsx";
import { Button } from "../../design/parts/button.tsx";
import { FindingCard } from "../../design/parts/finding.tsx";
import { StateLabel } from "../../design/parts/label.tsx";
import { ProblemBanner } from "../../design/parts/problem.tsx";
import { tell } from "../../design/parts/toast.tsx";

export default function ReviewerCase({ caseId }: { caseId: string }) {
  const found = useQuery(ask("readCase", { params: { id: caseId } }));
  return <Asked of={found}>{({ body }) => (body.state === "draft" ? null : <TheCase subject={body} />)}</Asked>;
}

type Subject = Exclude<BodyOf<"readCase">, { state: "draft" }>;

function TheCase({ subject }: { subject: Subject }) {
  const { t } = useTranslation("reviewer");
  const show = useShow();
  const { person } = subject.file;
  return (
    <div className="stack">
      <div className="head">
        <div>
          <h1>
            {person?.givenName} {person?.familyName}
          </h1>
          <p className="row">
            <StateLabel state={subject.state} />
            <span>{show.words(caseTypeLabels[subject.caseType])}</span>
            <span className="code">{show.digits(subject.code)}</span>
          </p>
        </div>
        <Claim subject={subject} />
      </div>
      <section className="stack-close">
        <h2>{t("case.findings")}</h2>
        {subject.findings?.map((finding) => (
          <FindingCard key={finding.rule} finding={finding} />
        ))}
      </section>
    </div>
  );
}

function Claim({ subject }: { subject: Subject }) {
  const { t } = useTranslation("reviewer");
  const claim = useChange("claimCase", { onSuccess: () => tell(t("case.claimed")) });
  const may = subject.allowedActions.includes("claim");
  const act = () => claim.mutate({ params: { id: subject.id }, version: subject.version });
  useKey("KeyC", t("case.claim"), act, { when: may && !claim.isPending });
  if (!may) return <ProblemBanner problem={claim.error} />;
  return (
    <div className="stack-close">
      <Button primary isPending={claim.isPending} onPress={act}>
        {t("case.claim")}
      </Button>
      <ProblemBanner problem={claim.error} />
    </div>
  );
}
