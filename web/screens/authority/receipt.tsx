/**
 * The receipt: accepted with the number under which the person is employed, or refused with a reason. Written in two
 * steps, since it cannot be taken back; what was typed stays when the dialog is left.
 */
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type * as z from "zod";
import type { receipt } from "../../../shared/contract/receipt-command.ts";
import { useChange } from "../../api/change.ts";
import { focusHeading } from "../../app/focus.ts";
import { useKey } from "../../app/keys/keys.ts";
import { useShow } from "../../app/show.ts";
import type { HandedIn } from "../../design/case/case-head.tsx";
import { Button } from "../../design/parts/button.tsx";
import { Dialog } from "../../design/parts/dialog.tsx";
import { ProblemBanner } from "../../design/parts/problem.tsx";
import { TextArea, TextField } from "../../design/parts/text-field.tsx";
import { tell } from "../../design/parts/toast.tsx";
import { type Errors, type Outcome, readReceipt, type Written } from "./read-receipt.ts";

export function Receipt({ subject, handOff }: { subject: HandedIn; handOff: string }) {
  const { t } = useTranslation("authority");
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [written, setWritten] = useState<Written>({ employeeNumber: "", contractId: "", reason: "" });
  const may = subject.allowedActions.includes("accept");
  useKey("KeyA", t("receipt.accept"), () => setOutcome("accepted"), { when: may });
  useKey("KeyR", t("receipt.refuse"), () => setOutcome("refused"), { when: may });
  if (!may) return <p>{t("receipt.notYou")}</p>;
  return (
    <>
      <div className="actions">
        <Button primary onPress={() => setOutcome("accepted")}>
          {t("receipt.acceptMore")}
        </Button>
        <Button grave onPress={() => setOutcome("refused")}>
          {t("receipt.refuseMore")}
        </Button>
      </div>
      {outcome && (
        <ReceiptDialog
          {...{ subject, handOff, outcome, written }}
          onWrite={(part) => setWritten({ ...written, ...part })}
          onClose={() => setOutcome(null)}
        />
      )}
    </>
  );
}

interface Props {
  subject: HandedIn;
  handOff: string;
  outcome: Outcome;
  written: Written;
  onWrite: (part: Partial<Written>) => void;
  onClose: () => void;
}

function ReceiptDialog({ subject, handOff, outcome, written, onWrite, onClose }: Props) {
  const { t } = useTranslation("authority");
  const show = useShow();
  const navigate = useNavigate();
  const [errors, setErrors] = useState<Errors>({});
  const [body, setBody] = useState<z.output<typeof receipt> | null>(null);
  const send = useChange("receiveReceipt", {
    onSuccess: () => {
      tell(t(`done.${outcome}`));
      onClose();
      // Refused, it is the organization's again and no longer this one's to see.
      if (outcome === "refused") void navigate({ to: "/inbox" });
      else focusHeading();
    },
  });
  const check = () => {
    const read = readReceipt(handOff, outcome, written, (word) => t(`receipt.${word}`), show.language);
    setErrors("errors" in read ? read.errors : {});
    if ("body" in read) setBody(read.body);
  };
  const accepted = outcome === "accepted";
  return (
    <Dialog
      title={t(accepted ? "receipt.accept" : "receipt.refuse")}
      isOpen
      onOpenChange={(stays) => !stays && onClose()}
    >
      {body === null ? (
        <form
          className="stack"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            check();
          }}
        >
          {accepted ? (
            <>
              <p>{t("receipt.oneNumber")}</p>
              <TextField
                label={t("receipt.employeeNumber")}
                short
                inputMode="numeric"
                autoFocus
                value={written.employeeNumber}
                onChange={(employeeNumber) => onWrite({ employeeNumber })}
                error={errors.employeeNumber}
              />
              <TextField
                label={t("receipt.contractId")}
                short
                value={written.contractId}
                onChange={(contractId) => onWrite({ contractId })}
                error={errors.contractId}
              />
            </>
          ) : (
            <TextArea
              label={t("receipt.reason")}
              description={t("receipt.reasonHint")}
              isRequired
              autoFocus
              value={written.reason}
              onChange={(reason) => onWrite({ reason })}
              error={errors.reason}
            />
          )}
          <div className="actions">
            <Button type="submit" primary>
              {t("receipt.goOn")}
            </Button>
            <Button slot="close">{t("receipt.leave")}</Button>
          </div>
        </form>
      ) : (
        <div className="stack">
          <dl className="facts">
            <Fact
              name={t("receipt.person")}
              value={`${subject.file.person.givenName} ${subject.file.person.familyName}`}
            />
            <Fact
              name={t("receipt.employeeNumber")}
              value={body.reference?.employeeNumber && show.digits(body.reference.employeeNumber)}
            />
            <Fact
              name={t("receipt.contractId")}
              value={body.reference?.contractId && show.digits(body.reference.contractId)}
            />
            <Fact name={t("receipt.reason")} value={body.reason} />
          </dl>
          <p>{t(accepted ? "receipt.thenAccepted" : "receipt.thenRefused")}</p>
          <ProblemBanner problem={send.error} />
          <div className="actions">
            <Button
              primary
              grave={!accepted}
              autoFocus
              isPending={send.isPending}
              onPress={() => send.mutate({ params: { id: subject.id }, body })}
            >
              {t(accepted ? "receipt.recordAccepted" : "receipt.recordRefused")}
            </Button>
            <Button isDisabled={send.isPending} onPress={() => setBody(null)}>
              {t("receipt.back")}
            </Button>
          </div>
        </div>
      )}
    </Dialog>
  );
}

function Fact({ name, value }: { name: string; value: string | null | undefined }) {
  if (!value) return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
