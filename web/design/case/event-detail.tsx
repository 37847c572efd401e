/** What an event says, in words; nothing where its name says all, or where it is not this reader's to see. */
import { useTranslation } from "react-i18next";
import type { EventType, Override, Payloads } from "../../../shared/domain/event.ts";
import type { Reason } from "../../../shared/domain/reason.ts";
import { useOrganizationNames } from "../../app/organizations.ts";
import { useRuleTitles } from "../../app/rules.ts";
import { useShow } from "../../app/show.ts";
import { Tag } from "../parts/label.tsx";

/** As the API gives it: what the reader may not see is null. */
export type ShownEvent = { [Type in EventType]: { type: Type; payload: Payloads[Type] | null } }[EventType];

interface Props {
  event: ShownEvent;
  names: Readonly<Record<string, string>>;
}

export function EventDetail({ event, names }: Props) {
  const { t } = useTranslation("history");
  const show = useShow();
  const organization = useOrganizationNames();
  const named = (person: string) => names[person] ?? person;
  if (event.payload === null) return <p className="quiet small">{t("withheld")}</p>;
  switch (event.type) {
    case "submitted": {
      const { revision, documents, answers, dueOn, contributors } = event.payload;
      const known = contributors.map((person) => names[person]).filter(Boolean);
      return (
        <div className="event-detail">
          <p>
            {t("say.submitted", {
              revision: show.number(revision),
              documents: show.number(documents.length),
              day: show.day(dueOn),
            })}
          </p>
          {known.length > 0 && <p className="small">{t("say.contributors", { names: known.join("، ") })}</p>}
          {answers.map(({ reason, answer, text }) => (
            <Quoted key={reason} title={t(`say.answer.${answer}`, { number: show.number(reason) })} text={text} />
          ))}
        </div>
      );
    }
    case "validated":
    case "re-evaluated": {
      const { findings, proposal } = event.payload;
      const count = (outcome: string) => show.number(findings.filter((each) => each.outcome === outcome).length);
      return (
        <p>
          {t("say.validated", { fail: count("fail"), review: count("review"), pass: count("pass") })}{" "}
          {t(`say.proposal.${proposal}`)}
        </p>
      );
    }
    case "extended": {
      const { workingDays, dueOn, reason } = event.payload;
      return (
        <Quoted title={t("say.extended", { number: show.number(workingDays), day: show.day(dueOn) })} text={reason} />
      );
    }
    case "escalated":
      return <p>{t(`say.escalated.${event.payload.level}`, { day: show.day(event.payload.dueOn) })}</p>;
    case "claimed":
    case "assigned":
      return <p>{t("say.holder", { name: named(event.payload.holder) })}</p>;
    case "asked":
      return <Quoted text={event.payload.question} />;
    case "answered":
      return <Quoted text={event.payload.text} title={t("say.newDue", { day: show.day(event.payload.dueOn) })} />;
    case "approval-proposed":
      return <Deliberation {...event.payload} />;
    case "approved":
    case "confirmed": {
      const { to, receiptWithin } = event.payload;
      return (
        <Deliberation {...event.payload}>
          {to ? t("say.next", { name: organization(to), number: show.number(receiptWithin) }) : t("say.endsInProvince")}
        </Deliberation>
      );
    }
    case "confirmation-refused":
      return <Quoted text={event.payload.note} />;
    case "returned": {
      const { reasons, replyBy, unreadable } = event.payload;
      return (
        <Deliberation {...event.payload} reasons={reasons}>
          {unreadable && `${t("say.unreadable")} `}
          {t("say.replyBy", { day: show.day(replyBy) })}
        </Deliberation>
      );
    }
    case "letter-issued":
      return <p>{t("say.letter", { number: show.digits(event.payload.letter.number) })}</p>;
    case "reminded":
      return (
        <p>{t("say.reminded", { number: show.number(event.payload.count), day: show.day(event.payload.replyBy) })}</p>
      );
    case "lapsed":
      return <p>{t("say.lapsed", { day: show.day(event.payload.replyBy) })}</p>;
    case "recalled":
      return <Quoted text={event.payload.note} title={t("say.newDue", { day: show.day(event.payload.dueOn) })} />;
    case "forwarded":
      return (
        <p>{t("say.forwarded", { name: organization(event.payload.to), day: show.day(event.payload.receiptBy) })}</p>
      );
    case "hand-off-late":
      return <p>{t("say.handOffLate", { day: show.day(event.payload.receiptBy) })}</p>;
    case "accepted": {
      const { employeeNumber, contractId } = event.payload.reference;
      return (
        <p>
          {[
            employeeNumber && t("say.employeeNumber", { number: show.digits(employeeNumber) }),
            contractId && t("say.contractId", { number: show.digits(contractId) }),
          ]
            .filter(Boolean)
            .join("، ")}
        </p>
      );
    }
    case "refused":
      return <Quoted text={event.payload.reason} title={t("say.newDue", { day: show.day(event.payload.dueOn) })} />;
    case "noted":
      return <Quoted text={event.payload.text} />;
    case "withdrawn":
      return event.payload.note ? <Quoted text={event.payload.note} /> : null;
    default:
      return null;
  }
}

/** What somebody wrote, as they wrote it. */
function Quoted({ title, text }: { title?: string; text: string }) {
  const show = useShow();
  return (
    <div className="event-detail">
      {title && <p>{title}</p>}
      <p className="quoted" dir="auto">
        {show.digits(text)}
      </p>
    </div>
  );
}

interface DeliberationProps {
  overrides: readonly Override[];
  note: string | null;
  reasons?: readonly Reason[];
  children?: React.ReactNode;
}

/** What a decision rests on: reasons of a return, findings set aside, and the note. */
function Deliberation({ overrides, note, reasons = [], children }: DeliberationProps) {
  const { t } = useTranslation("history");
  return (
    <div className="event-detail">
      {children && <p>{children}</p>}
      {reasons.map(({ number, text, rule }) => (
        <Quoted key={`${number}${rule}`} text={text} />
      ))}
      <Overrides overrides={overrides} />
      {note && <Quoted title={t("say.note")} text={note} />}
    </div>
  );
}

/** Findings that were set aside, and why. */
export function Overrides({ overrides }: { overrides: readonly Override[] }) {
  const { t } = useTranslation("history");
  const { t: parts } = useTranslation("parts");
  const titleOf = useRuleTitles();
  const show = useShow();
  return overrides.map(({ rule, justification, outcome }) => (
    <div key={rule} className="event-detail">
      <p className="row">
        <Tag tone={outcome === "fail" ? "madder" : "saffron"}>{parts(`outcome.${outcome}`)}</Tag>
        <span>{t("say.setAside", { rule: titleOf(rule) })}</span>
      </p>
      <p className="quoted" dir="auto">
        {show.digits(justification)}
      </p>
    </div>
  ));
}
