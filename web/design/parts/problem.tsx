import { useTranslation } from "react-i18next";
import type { Problem } from "../../api/problem.ts";
import { faceOf } from "../../app/errors/screens.tsx";
import { Banner } from "./banner.tsx";

/** Why a change was not made, beside the button that asked for it: the API's own words, and its number. */
export function ProblemBanner({ problem }: { problem: Problem | null }) {
  const { t } = useTranslation("shell");
  if (!problem) return null;
  const face = faceOf(problem);
  return (
    <Banner kind="wrong">
      <strong>{problem.title ?? t(`failed.${face}.title`)}</strong>
      <p>{problem.detail ?? t(`failed.${face}.text`)}</p>
      {problem.requestId && (
        <p className="small">
          {t("requestId")}: <code className="latin">{problem.requestId}</code>
        </p>
      )}
    </Banner>
  );
}
