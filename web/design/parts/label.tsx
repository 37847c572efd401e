import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { State } from "../../../shared/domain/case.ts";
import { rowOf } from "../../../shared/domain/workflow.ts";
import { useShow } from "../../app/show.ts";
import "./label.css";

export type Tone = "plain" | "lapis" | "madder" | "saffron" | "leaf";

/** A word that marks something; the word says it, the colour only helps to find it. */
export function Tag({ tone = "plain", children }: { tone?: Tone; children: ReactNode }) {
  return <span className={`tag ${tone}`}>{children}</span>;
}

const tones: Record<State, Tone> = {
  draft: "plain",
  submitted: "lapis",
  "under-review": "lapis",
  "question-pending": "saffron",
  "awaiting-confirmation": "saffron",
  approved: "leaf",
  forwarded: "leaf",
  returned: "madder",
  concluded: "leaf",
  withdrawn: "plain",
  lapsed: "plain",
};

/** The state of a case, in the workflow's own words. */
export function StateLabel({ state }: { state: State }) {
  const show = useShow();
  return <Tag tone={tones[state]}>{show.words(rowOf(state).label)}</Tag>;
}

export const urgencies = ["critical", "overdue", "near", "calm"] as const;
export type Urgency = (typeof urgencies)[number];

const urgencyTones: Record<Urgency, Tone> = { critical: "madder", overdue: "madder", near: "saffron", calm: "plain" };
const signs: Record<Urgency, string> = { critical: "‼", overdue: "!", near: "◔", calm: "" };

/** How late it is: sign, word and colour, each enough by itself. */
export function UrgencyMark({ urgency, children }: { urgency: Urgency; children?: ReactNode }) {
  const { t } = useTranslation("parts");
  return (
    <span className={`tag ${urgencyTones[urgency]}`}>
      {signs[urgency] && <span aria-hidden="true">{signs[urgency]} </span>}
      {children ?? t(`urgency.${urgency}`)}
    </span>
  );
}
