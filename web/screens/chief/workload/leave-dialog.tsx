import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { tehranDate } from "../../../../shared/domain/solar-date.ts";
import { ask } from "../../../api/ask.ts";
import { useChange } from "../../../api/change.ts";
import type { BodyOf } from "../../../api/types.ts";
import { useShow } from "../../../app/show.ts";
import { Asked } from "../../../design/parts/asked.tsx";
import { Button } from "../../../design/parts/button.tsx";
import { Dialog } from "../../../design/parts/dialog.tsx";
import { ProblemBanner } from "../../../design/parts/problem.tsx";
import { SolarDateField } from "../../../design/parts/solar-date-field.tsx";
import { tell } from "../../../design/parts/toast.tsx";

interface Props {
  person: string;
  name: string;
  onClose: () => void;
}

/** From which day to which somebody is away. It takes no case from them: the chief gives those to others, or waits. */
export function LeaveDialog({ person, name, onClose }: Props) {
  const { t } = useTranslation("chief");
  const found = useQuery(ask("readLeave", { params: { id: person } }));
  return (
    <Dialog title={t("leave.title", { name })} isOpen onOpenChange={(stays) => !stays && onClose()}>
      <Asked of={found} lines={4}>
        {({ body }) => <Recorded key={body.version} leave={body} onClose={onClose} />}
      </Asked>
    </Dialog>
  );
}

function Recorded({ leave, onClose }: { leave: BodyOf<"readLeave">; onClose: () => void }) {
  const { t } = useTranslation("chief");
  const show = useShow();
  const { person, name, away, version } = leave;
  const today = tehranDate(new Date());
  /** What is over says nothing any more. */
  const standing = away && away.until >= today ? away : null;
  const [from, setFrom] = useState<string | null>(standing?.from ?? today);
  const [until, setUntil] = useState<string | null>(standing?.until ?? null);
  const [tried, setTried] = useState(false);
  const save = useChange("editLeave", {
    onSuccess: ({ body }) => {
      tell(
        body.away
          ? t("leave.recorded", { name, from: show.day(body.away.from), until: show.day(body.away.until) })
          : t("leave.removed", { name }),
      );
      onClose();
    },
  });
  const send = (next: typeof away) =>
    save.mutate({ params: { id: person }, body: { away: next }, version: String(version) });
  const untilFault = until === null ? t("leave.dayMissing") : from !== null && until < from ? t("leave.turned") : null;
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (from !== null && until !== null && untilFault === null) send({ from, until });
      }}
    >
      <p className="quiet">{t("leave.about")}</p>
      <SolarDateField
        label={t("leave.from")}
        isRequired
        value={from}
        onChange={setFrom}
        error={tried && from === null ? t("leave.dayMissing") : undefined}
      />
      <SolarDateField
        label={t("leave.last")}
        isRequired
        value={until}
        onChange={setUntil}
        error={tried && untilFault !== null ? untilFault : undefined}
      />
      <ProblemBanner problem={save.error} />
      <div className="actions">
        <Button type="submit" primary isPending={save.isPending}>
          {t("leave.record")}
        </Button>
        {standing && (
          <Button isPending={save.isPending} onPress={() => send(null)}>
            {t("leave.remove")}
          </Button>
        )}
      </div>
    </form>
  );
}
