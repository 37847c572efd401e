/** Who and what the case is, and what its reviewer may do with it now. */
import { useTranslation } from "react-i18next";
import { caseTypeLabels } from "../../../shared/domain/labels.ts";
import { useChange } from "../../api/change.ts";
import { CaseBars } from "../../app/case-bars.ts";
import { useKey } from "../../app/keys/keys.ts";
import { useShow } from "../../app/show.ts";
import { Banner } from "../../design/parts/banner.tsx";
import { Button } from "../../design/parts/button.tsx";
import { StateLabel } from "../../design/parts/label.tsx";
import { LinkButton } from "../../design/parts/link.tsx";
import { ProblemBanner } from "../../design/parts/problem.tsx";
import { tell } from "../../design/parts/toast.tsx";
import type { Subject } from "./subject.ts";

interface Props {
  subject: Subject;
  onDecide: () => void;
  onAsk: () => void;
}

export function Head({ subject, onDecide, onAsk }: Props) {
  const { t } = useTranslation("reviewer");
  const show = useShow();
  const { person } = subject.file;
  const may = (action: Subject["allowedActions"][number]) => subject.allowedActions.includes(action);
  const mayDecide = may("approve") || may("return");
  const claim = useChange("claimCase", { onSuccess: () => tell(t("case.claimed")) });
  const release = useChange("releaseCase", { onSuccess: () => tell(t("case.released")) });
  const evaluate = useChange("evaluateCase", { onSuccess: () => tell(t("case.judgedAnew")) });
  const given = { params: { id: subject.id }, version: subject.version };
  useKey("KeyC", t("keys.claim"), () => claim.mutate(given), { when: may("claim") && !claim.isPending });
  useKey("KeyE", t("keys.release"), () => release.mutate(given), { when: may("release") && !release.isPending });
  return (
    <>
      <div className="head">
        <div>
          <h1>
            {person.givenName} {person.familyName}
          </h1>
          <p className="row">
            <StateLabel state={subject.state} />
            <span>{show.words(caseTypeLabels[subject.caseType])}</span>
            <span className="code">{show.digits(subject.code)}</span>
            <span className="quiet">{t("case.revision", { number: show.number(subject.revision) })}</span>
          </p>
        </div>
        <div className="row">
          {may("release") && (
            <Button quiet isPending={release.isPending} onPress={() => release.mutate(given)}>
              {t("case.release")}
            </Button>
          )}
          {may("ask") && <Button onPress={onAsk}>{t("ask.title")}</Button>}
          {mayDecide && (
            <Button primary onPress={onDecide}>
              {t("decide.title")}
            </Button>
          )}
          {may("claim") && !mayDecide && (
            <Button primary isPending={claim.isPending} onPress={() => claim.mutate(given)}>
              {t("case.claim")}
            </Button>
          )}
          {subject.state === "returned" && subject.letter && (
            <LinkButton to="/cases/$caseId/letter" params={{ caseId: subject.id }}>
              {t("case.letter")}
            </LinkButton>
          )}
        </div>
      </div>
      <CaseBars />
      <ProblemBanner problem={claim.error ?? release.error ?? evaluate.error} />
      {subject.sentBack && (
        <Banner kind="warning">
          <strong>{t(`case.sentBack.${subject.sentBack.by}`)}</strong>
          <p>{show.digits(subject.sentBack.note)}</p>
        </Banner>
      )}
      {subject.question && <Banner kind="information">{t("case.asked", { question: subject.question })}</Banner>}
      {subject.newerRuleset && may("evaluate") && (
        <Banner kind="information">
          <span className="row">
            {t("case.newerLaw", { version: show.digits(subject.newerRuleset) })}
            <Button isPending={evaluate.isPending} onPress={() => evaluate.mutate(given)}>
              {t("case.judgeAnew")}
            </Button>
          </span>
        </Banner>
      )}
    </>
  );
}
