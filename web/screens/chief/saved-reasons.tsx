/** The texts that reviewers put into reasons: the chief words them, orders them, and takes them out. */
import { useQuery } from "@tanstack/react-query";
import { createLazyRoute } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { mostSavedReasons, type SavedReason } from "../../../shared/domain/saved-reasons.ts";
import { ask } from "../../api/ask.ts";
import { call } from "../../api/call.ts";
import { useChange } from "../../api/change.ts";
import type { BodyOf } from "../../api/types.ts";
import { focusHeading } from "../../app/focus.ts";
import { keepHere, useKeptHere } from "../../app/kept-here.ts";
import { Asked } from "../../design/parts/asked.tsx";
import { Banner } from "../../design/parts/banner.tsx";
import { Button } from "../../design/parts/button.tsx";
import { Empty } from "../../design/parts/empty.tsx";
import { ProblemBanner } from "../../design/parts/problem.tsx";
import { tell } from "../../design/parts/toast.tsx";
import { SavedReasonFields } from "./saved-reason-fields.tsx";

export const Route = createLazyRoute("/saved-reasons")({ component: SavedReasonsScreen });

type Kept = BodyOf<"readSavedReasons">;

function SavedReasonsScreen() {
  const { t } = useTranslation("chief");
  const found = useQuery(ask("readSavedReasons"));
  /** What the writing began with: what others save meanwhile does not take it away. */
  const [begun, setBegun] = useState<Kept | null>(null);
  return (
    <div className="stack">
      <div className="head">
        <h1>{t("savedReasons.title")}</h1>
      </div>
      <p>{t("savedReasons.text")}</p>
      <Asked of={found}>
        {({ body }) => {
          const base = begun ?? body;
          return (
            <Writing
              key={base.version}
              base={base}
              onBegin={() => setBegun(base)}
              onMerge={(now, reasons) => {
                keepHere(keptUnder(now), [{ reasons }]);
                setBegun(now);
              }}
              onDone={async () => {
                await found.refetch();
                setBegun(null);
              }}
            />
          );
        }}
      </Asked>
    </div>
  );
}

const keptUnder = ({ version }: Kept): string => `nezarat-saved-reasons ${version}`;

/** Named apart, so that a text that is moved stays the same field. */
export type Written = SavedReason & { key: string };

interface Props {
  base: Kept;
  onBegin: () => void;
  /** Goes on from what somebody else has saved, with these texts. */
  onMerge: (now: Kept, reasons: Written[]) => void;
  /** Saved, or given up: what stands there is read anew. */
  onDone: () => Promise<void>;
}

const says = ({ rule, title, text }: SavedReason): string => JSON.stringify([rule, title, text]);

/** What stands there now and neither stood there before nor is written here. */
const newIn = (now: Kept, ...known: readonly (readonly SavedReason[])[]): SavedReason[] => {
  const all = new Set(known.flat().map(says));
  return now.reasons.filter((each) => !all.has(says(each)));
};

function Writing({ base, onBegin, onMerge, onDone }: Props) {
  const { t } = useTranslation("chief");
  const here = useKeptHere<{ reasons: Written[] }>(keptUnder(base));
  /** What somebody else saved, where they were first. */
  const [standing, setStanding] = useState<Kept | null>(null);
  const isChanged = here.items.length > 0;
  const reasons = here.items[0]?.reasons ?? base.reasons.map((each, place) => ({ ...each, key: String(place) }));
  const write = (next: Written[]) => {
    onBegin();
    here.keep([{ reasons: next }]);
  };
  const forget = async () => {
    here.keep([]);
    here.forget();
    await onDone();
  };
  const save = useChange("editSavedReasons", {
    onSuccess: async () => {
      tell(t("savedReasons.saved"));
      await forget();
      focusHeading();
    },
    onError: async (refusal) => {
      if (refusal.isOutrun) setStanding((await call("readSavedReasons", {})).body);
    },
  });
  const theirs = standing ? newIn(standing, base.reasons, reasons) : [];
  const merge = (now: Kept) => {
    here.forget();
    onMerge(now, [...reasons, ...theirs.map((each) => ({ ...each, key: crypto.randomUUID() }))]);
  };
  const isWhole = reasons.every(({ title, text }) => title.trim() && text.trim());
  const move = (place: number, by: 1 | -1) => {
    const [one, other] = [reasons[place], reasons[place + by]];
    if (!one || !other) return;
    write(reasons.with(place, other).with(place + by, one));
  };
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        const body = { reasons: reasons.map(({ rule, title, text }) => ({ rule, title, text })) };
        if (isChanged && isWhole && !save.isPending) save.mutate({ version: String(base.version), body });
      }}
    >
      {reasons.length === 0 && <Empty title={t("savedReasons.none")} />}
      <ul className="stack">
        {reasons.map((each, place) => (
          <li key={each.key} className="sheet">
            <SavedReasonFields
              value={each}
              onChange={(next) => write(reasons.with(place, next))}
              {...(place > 0 ? { onUp: () => move(place, -1) } : {})}
              {...(place < reasons.length - 1 ? { onDown: () => move(place, 1) } : {})}
              onRemove={() => write(reasons.toSpliced(place, 1))}
            />
          </li>
        ))}
      </ul>
      {standing && (
        <Banner kind="warning">
          <div className="stack-close">
            <strong>{t(theirs.length > 0 ? "savedReasons.meanwhileNew" : "savedReasons.meanwhile")}</strong>
            {theirs.length > 0 && (
              <ul>
                {theirs.map((each) => (
                  <li key={says(each)}>{each.title}</li>
                ))}
              </ul>
            )}
            <p>{t("savedReasons.stillYours")}</p>
            <div className="row">
              <Button onPress={() => merge(standing)}>{t("savedReasons.goOn")}</Button>
            </div>
          </div>
        </Banner>
      )}
      <ProblemBanner problem={standing ? null : save.error} />
      <div className="actions">
        <Button type="submit" primary isDisabled={!isChanged || !isWhole} isPending={save.isPending}>
          {t("savedReasons.save")}
        </Button>
        <Button
          isDisabled={reasons.length >= mostSavedReasons}
          onPress={() => write([...reasons, { key: crypto.randomUUID(), rule: null, title: "", text: "" }])}
        >
          {t("savedReasons.add")}
        </Button>
        {isChanged && (
          <Button quiet onPress={() => void forget()}>
            {t("savedReasons.forget")}
          </Button>
        )}
      </div>
    </form>
  );
}
