import { useTranslation } from "react-i18next";
import type * as z from "zod";
import { routeEdit } from "../../../../shared/contract/settings-commands.ts";
import { caseTypeLabels } from "../../../../shared/domain/labels.ts";
import { call } from "../../../api/call.ts";
import { useChange } from "../../../api/change.ts";
import type { BodyOf } from "../../../api/types.ts";
import { Field } from "../../../app/form/field.tsx";
import { placeErrors, useContractForm } from "../../../app/form/form.ts";
import { useShow } from "../../../app/show.ts";
import { Button } from "../../../design/parts/button.tsx";
import { Dialog } from "../../../design/parts/dialog.tsx";
import { NumberField } from "../../../design/parts/number-field.tsx";
import { ProblemBanner } from "../../../design/parts/problem.tsx";
import { RadioGroup } from "../../../design/parts/radio-group.tsx";
import { Select } from "../../../design/parts/select.tsx";
import { tell } from "../../../design/parts/toast.tsx";
import { Meanwhile } from "../kept/meanwhile.tsx";
import { useStanding } from "../kept/standing.ts";
import { useRouteFacts } from "./facts.ts";
import type { NextRoute } from "./routes.tsx";

type Written = z.input<typeof routeEdit>;

const writtenIn = ({ target, receiptWithin }: NextRoute, first: string): Written => ({
  target: (target as Written["target"] | null) ?? { kind: "organization", organization: first },
  receiptWithin: receiptWithin ?? (null as unknown as number),
});

interface Props {
  route: NextRoute;
  /** Whom a case can be forwarded to. */
  receivers: readonly BodyOf<"listOrganizations">["items"][number][];
  onClose: () => void;
}

/** Who is next for a case type, and how long the receipt is waited for. */
export function RouteDialog({ route, receivers, onClose }: Props) {
  const { t } = useTranslation("administrator");
  const show = useShow();
  const first = (receivers.find(({ kind }) => kind === "national") ?? receivers[0])?.id ?? "";
  const form = useContractForm(routeEdit, writtenIn(route, first));
  const standing = useStanding<NextRoute>(
    route,
    async () => (await call("listRoutes", {})).body.items.find(({ caseType }) => caseType === route.caseType) ?? null,
  );
  const edit = useChange("editRoute", {
    onSuccess: () => {
      tell(t("kept.saved"));
      onClose();
    },
    onError: (refusal) => {
      placeErrors(refusal, form.setError, (name) => name === "receiptWithin");
      standing.refused(refusal);
    },
  });
  const facts = useRouteFacts();
  const { control } = form;
  const save = (body: z.output<typeof routeEdit>) =>
    edit.mutate({ params: { id: route.caseType }, version: String((standing.now ?? route).version), body });
  const take = () => {
    form.reset(writtenIn(standing.now ?? route, first));
    standing.settle();
    edit.reset();
  };
  return (
    <Dialog title={show.words(caseTypeLabels[route.caseType])} isOpen onOpenChange={(stays) => !stays && onClose()}>
      <form className="stack" noValidate onSubmit={form.handleSubmit(save)}>
        <p>{t("routes.effect")}</p>
        <Field control={control} name="target">
          {({ value, onChange, onBlur, error }) => (
            <>
              <RadioGroup<Written["target"]["kind"]>
                label={t("routes.target")}
                isRequired
                value={value.kind}
                onBlur={onBlur}
                onChange={(kind) => onChange(kind === "organization" ? { kind, organization: first } : { kind })}
                options={(["organization", "destination", "none"] as const).map((kind) => ({
                  value: kind,
                  label: t(`routes.${kind}`),
                  description: t(`routes.${kind}Hint`),
                }))}
              />
              {value.kind === "organization" && (
                <Select
                  label={t("routes.organization")}
                  isRequired
                  value={value.organization || first || null}
                  onChange={(chosen) => chosen && onChange({ kind: "organization", organization: chosen })}
                  options={receivers.map(({ id, name }) => ({ value: id, label: show.words(name) }))}
                  error={error ?? edit.error?.errors.find(({ pointer }) => pointer.startsWith("/target"))?.detail}
                />
              )}
            </>
          )}
        </Field>
        <Field control={control} name="receiptWithin">
          {({ value, onChange, ...field }) => (
            <NumberField
              {...field}
              label={t("routes.receiptWithin")}
              description={t("routes.receiptHint")}
              isRequired
              value={value ?? null}
              // An emptied field is none of the contract's numbers, and is told so.
              onChange={(days) => onChange(days as number)}
            />
          )}
        </Field>
        <Meanwhile kind="route" subject={route.caseType} standing={standing} facts={facts} onTake={take} />
        <ProblemBanner problem={edit.error?.isOutrun && standing.missed ? null : edit.error} />
        <div className="actions">
          <Button type="submit" primary isPending={edit.isPending}>
            {t(standing.missed === null ? "kept.save" : "kept.saveOver")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
