/** All that somebody holds, given to one or spread over several: for a leave, and for who reviews no longer. */
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { spread } from "../../../../shared/domain/spreading.ts";
import { call } from "../../../api/call.ts";
import type { BodyOf } from "../../../api/types.ts";
import { useShow } from "../../../app/show.ts";
import type { Row } from "../../../design/case/due.tsx";
import { Asked } from "../../../design/parts/asked.tsx";
import { Button } from "../../../design/parts/button.tsx";
import { Checkbox } from "../../../design/parts/checkbox.tsx";
import { Dialog } from "../../../design/parts/dialog.tsx";
import { tell } from "../../../design/parts/toast.tsx";
import { Waiting } from "../../../design/parts/waiting.tsx";
import { useAssigning } from "../assign/assigning.ts";
import { AssigningProgress, RefusedCases } from "../assign/progress.tsx";
import { awayToday, type Reviewer, useReviewers } from "../reviewers.ts";
import "./workload.css";

interface Props {
  person: string;
  name: string;
  loads: readonly BodyOf<"readWorkload">["reviewers"][number][];
  onClose: () => void;
}

/** Under review and with a question, as they are held at this moment: not what the last minute counted. */
const heldBy = async (holder: string, signal: AbortSignal): Promise<Row[]> => {
  const rows: Row[] = [];
  let cursor: string | null = null;
  do {
    const query = { holder, limit: 100, ...(cursor === null ? {} : { cursor }) };
    const page: Awaited<ReturnType<typeof call<"listCases">>> = await call("listCases", { query }, { signal });
    rows.push(...page.body.items);
    cursor = page.next;
  } while (cursor !== null);
  return rows;
};

export function HandOverDialog({ person, name, loads, onClose }: Props) {
  const { t } = useTranslation("chief");
  const [isGiving, setGiving] = useState(false);
  const held = useQuery({
    queryKey: ["listCases", "held", person],
    queryFn: ({ signal }) => heldBy(person, signal),
    staleTime: 0,
    // While they are given away the list is not read again after each.
    enabled: !isGiving,
  });
  return (
    <Dialog
      title={t("handOver.title", { name })}
      isOpen
      isAlert={isGiving}
      onOpenChange={(stays) => !stays && !isGiving && onClose()}
    >
      <Asked of={held} lines={4}>
        {(rows) => (
          <HandOver
            {...{ person, name, loads, rows, isGiving, onClose }}
            onBegin={() => setGiving(true)}
            onEnd={async () => {
              // What is left is read before anybody gives it again.
              await held.refetch();
              setGiving(false);
            }}
          />
        )}
      </Asked>
    </Dialog>
  );
}

interface HandOverProps extends Props {
  rows: readonly Row[];
  isGiving: boolean;
  onBegin: () => void;
  onEnd: () => Promise<void>;
}

function HandOver({ person, name, loads, rows, isGiving, onClose, onBegin, onEnd }: HandOverProps) {
  const { t } = useTranslation("chief");
  const show = useShow();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [withAway, setWithAway] = useState(false);
  const [missing, setMissing] = useState(false);
  const { done, refused, give, stop } = useAssigning();
  // One account of each, however many they hold.
  const others = useReviewers().filter(
    (one, index, all) => one.person !== person && index === all.findIndex((other) => other.person === one.person),
  );
  const offered = others.filter((one) => withAway || awayToday(one) === null);
  const carriedBy = (one: Reviewer) => loads.find((load) => load.person === one.person)?.held.total ?? 0;
  const takers = offered.filter(({ account }) => chosen.includes(account));

  const handOver = async () => {
    if (takers.length === 0) return setMissing(true);
    const hands = takers.map((one) => ({ to: one.account, carries: carriedBy(one) }));
    onBegin();
    const stay = await give(spread(rows, hands).map(({ thing, to }) => ({ row: thing, account: to })));
    await onEnd();
    const given = rows.length - stay.length;
    if (given > 0) tell(t("handOver.done", { number: show.number(given), name }));
    if (stay.length === 0) onClose();
  };

  if (done) return <AssigningProgress done={done} stop={stop} />;
  if (isGiving) return <Waiting lines={4} />;
  return (
    <div className="stack">
      <RefusedCases heading={t("handOver.refused", { number: show.number(refused.length) })} refused={refused} />
      {rows.length === 0 ? (
        <p>{t("handOver.nothing", { name })}</p>
      ) : (
        <>
          <p>{t("handOver.holds", { count: rows.length, name })}</p>
          <fieldset className="takers">
            <legend>{t("handOver.to")}</legend>
            {offered.map((one) => {
              const away = awayToday(one);
              return (
                <Checkbox
                  key={one.account}
                  isSelected={chosen.includes(one.account)}
                  onChange={(on) => {
                    setMissing(false);
                    setChosen(on ? [...chosen, one.account] : chosen.filter((each) => each !== one.account));
                  }}
                >
                  {away ? t("leave.named", { name: one.name, day: show.shortDay(away.until) }) : one.name}{" "}
                  <span className="quiet">{t("handOver.carries", { number: show.number(carriedBy(one)) })}</span>
                </Checkbox>
              );
            })}
          </fieldset>
          {others.some((one) => awayToday(one) !== null) && (
            <Checkbox isSelected={withAway} onChange={setWithAway}>
              {t("leave.offerAway")}
            </Checkbox>
          )}
          <p className="quiet">{t("handOver.about")}</p>
          {missing && (
            <p className="error" role="alert">
              {t("handOver.missing")}
            </p>
          )}
          <div className="actions">
            <Button primary onPress={() => void handOver()}>
              {t("handOver.give", { count: rows.length })}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
