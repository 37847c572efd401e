import { useTranslation } from "react-i18next";
import { useShow } from "../../../app/show.ts";
import { Banner } from "../../../design/parts/banner.tsx";
import { Button } from "../../../design/parts/button.tsx";
import { Progress } from "../../../design/parts/progress.tsx";
import type { Assigning, Refused } from "./assigning.ts";

/** How far it is, and a way to stop. */
export function AssigningProgress({ done, stop }: { done: NonNullable<Assigning["done"]>; stop: () => void }) {
  const { t } = useTranslation("chief");
  const show = useShow();
  return (
    <div className="stack-close">
      <Progress
        label={t("assign.working", { so: show.number(done.so), of: show.number(done.of) })}
        value={done.so / done.of}
      />
      <Button quiet onPress={stop}>
        {t("assign.stop")}
      </Button>
    </div>
  );
}

/** What was not given, case by case. */
export function RefusedCases({ heading, refused }: { heading: string; refused: readonly Refused[] }) {
  const { t: shell } = useTranslation("shell");
  const show = useShow();
  if (refused.length === 0) return null;
  return (
    <Banner kind="warning">
      <strong>{heading}</strong>
      <ul>
        {refused.map(({ row, why }) => (
          <li key={row.id}>
            {row.name} <span className="code">{show.digits(row.code ?? "")}</span>:{" "}
            {why ?? shell("failed.offline.text")}
          </li>
        ))}
      </ul>
    </Banner>
  );
}
