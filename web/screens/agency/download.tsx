import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ask, queryClient } from "../../api/ask.ts";
import { isProblem, type Problem } from "../../api/problem.ts";
import { takeHome } from "../../app/take-home.ts";
import { Button } from "../../design/parts/button.tsx";
import { ProblemBanner } from "../../design/parts/problem.tsx";

/** Takes the document home: its address lives for a minute, so it is asked for when it is wanted. */
export function Download({ caseId, documentId, name }: { caseId: string; documentId: string; name: string }) {
  const { t } = useTranslation("agency");
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isAsking, setAsking] = useState(false);
  const take = async () => {
    setAsking(true);
    setProblem(null);
    try {
      const question = ask("readDocument", { params: { id: caseId, documentId } });
      const { body } = await queryClient.fetchQuery({ ...question, staleTime: 0 });
      takeHome(body.url, name);
    } catch (error) {
      if (isProblem(error)) setProblem(error);
      else throw error;
    } finally {
      setAsking(false);
    }
  };
  return (
    <>
      <Button quiet isPending={isAsking} aria-label={t("documents.openNamed", { name })} onPress={() => void take()}>
        {t("documents.open")}
      </Button>
      <ProblemBanner problem={problem} />
    </>
  );
}
