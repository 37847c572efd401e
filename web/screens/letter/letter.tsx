/** The letters of a case, the latest first; each prints on its own. */
import { useMutation, useQuery } from "@tanstack/react-query";
import { createLazyRoute, Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { ask } from "../../api/ask.ts";
import { callForPaper } from "../../api/call.ts";
import type { Problem } from "../../api/problem.ts";
import { useShow } from "../../app/show.ts";
import { takeHome } from "../../app/take-home.ts";
import { Paper } from "../../design/case/paper.tsx";
import { Asked } from "../../design/parts/asked.tsx";
import { Button } from "../../design/parts/button.tsx";
import { ProblemBanner } from "../../design/parts/problem.tsx";

export const Route = createLazyRoute("/cases/$caseId/letter")({ component: LetterScreen });

function LetterScreen() {
  const { t } = useTranslation("letter");
  const show = useShow();
  const { caseId } = Route.useParams();
  const found = useQuery(ask("readLetter", { params: { id: caseId } }));
  const paper = useMutation<Blob, Problem>({
    mutationFn: () => callForPaper("readLetter", { params: { id: caseId } }),
    onSuccess: (pdf) => takeHome(pdf, `${t("title")}.pdf`),
  });
  return (
    <div className="stack">
      <div className="head no-print">
        <div>
          <h1>{t("title")}</h1>
          <Link to="/cases/$caseId" params={{ caseId }}>
            {t("back")}
          </Link>
        </div>
        <div className="row">
          <Button isPending={paper.isPending} onPress={() => paper.mutate()}>
            {t("pdf")}
          </Button>
          <Button primary onPress={() => window.print()}>
            {t("print")}
          </Button>
        </div>
      </div>
      <ProblemBanner problem={paper.error} />
      <Asked of={found} lines={8}>
        {({ body: { letter, letters } }) => (
          <>
            <Paper letter={letter} />
            {letters.length > 1 && (
              <details className="no-print">
                <summary>{t("earlier", { number: show.number(letters.length - 1) })}</summary>
                {letters
                  .filter(({ number }) => number !== letter.number)
                  .map((each) => (
                    <Paper key={each.number} letter={each} />
                  ))}
              </details>
            )}
          </>
        )}
      </Asked>
    </div>
  );
}
