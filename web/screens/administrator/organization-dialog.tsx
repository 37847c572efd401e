import { useTranslation } from "react-i18next";
import type * as z from "zod";
import { organizationCreation } from "../../../shared/contract/registry-commands.ts";
import { call } from "../../api/call.ts";
import { useChange } from "../../api/change.ts";
import type { Problem } from "../../api/problem.ts";
import { placeErrors, useContractForm } from "../../app/form/form.ts";
import { useShow } from "../../app/show.ts";
import { Button } from "../../design/parts/button.tsx";
import { Dialog } from "../../design/parts/dialog.tsx";
import { ProblemBanner } from "../../design/parts/problem.tsx";
import { tell } from "../../design/parts/toast.tsx";
import { Meanwhile } from "./kept/meanwhile.tsx";
import { isOutrun, useStanding } from "./kept/standing.ts";
import { useOrganizationFacts } from "./organization-facts.ts";
import { OrganizationFields, type Written } from "./organization-fields.tsx";
import type { Organization } from "./organizations.tsx";

interface Props {
  organization: Organization | null;
  provinces: readonly Organization[];
  onClose: () => void;
}

const writtenIn = ({ id, kind, name, province, mail, endpoint, ...counts }: Organization): Written => ({
  ...{ id, kind, name, province, mail: mail ?? [], endpoint: endpoint ?? null },
  ...{ approvedPosts: counts.approvedPosts ?? null, specificWorkStaff: counts.specificWorkStaff ?? null },
});

const begin = (province: string | null): Written => ({
  ...{ id: "", kind: "agency", name: { fa: "", en: "" }, province, mail: [], endpoint: null },
  ...{ approvedPosts: null, specificWorkStaff: null },
});

/** Fields that stand in the form: its system's keys do not. */
const shown = /^(?:id|kind|name|province|mail|approvedPosts|specificWorkStaff)\b/;

/** What only an agency has is nobody else's, whatever was written before its kind was chosen. */
const fitting = <Body extends Pick<Written, "kind">>(body: Body): Body =>
  body.kind === "agency" ? body : { ...body, province: null, approvedPosts: null, specificWorkStaff: null };

/** A new organization, or what an existing one is called and counts. Its system's keys are kept as they are. */
export function OrganizationDialog({ organization, provinces, onClose }: Props) {
  const { t } = useTranslation("administrator");
  const show = useShow();
  const facts = useOrganizationFacts();
  const form = useContractForm(
    organizationCreation,
    organization ? writtenIn(organization) : begin(provinces[0]?.id ?? null),
  );
  const standing = useStanding(organization, async () =>
    organization ? (await call("readOrganization", { params: { id: organization.id } })).body : null,
  );
  const outcome = {
    onSuccess: () => {
      tell(t("kept.saved"));
      onClose();
    },
    onError: (refusal: Problem) => {
      placeErrors(refusal, form.setError, (name) => shown.test(name));
      standing.refused(refusal);
    },
  };
  const create = useChange("createOrganization", outcome);
  const edit = useChange("editOrganization", outcome);
  const save = (written: z.output<typeof organizationCreation>) => {
    const { id, kind, ...body } = fitting(written);
    if (standing.now) edit.mutate({ params: { id }, version: String(standing.now.version), body });
    else create.mutate({ body: { id, kind, ...body } });
  };
  const problem = create.error ?? edit.error;
  const take = () => {
    if (standing.now) form.reset(writtenIn(standing.now));
    standing.settle();
    edit.reset();
  };
  return (
    <Dialog
      title={organization ? show.words(organization.name) : t("organizations.new")}
      isOpen
      onOpenChange={(stays) => !stays && onClose()}
    >
      <form className="stack" noValidate onSubmit={form.handleSubmit(save)}>
        <OrganizationFields
          // What is written in one line begins anew with what was taken.
          key={standing.missed === null ? standing.now?.version : "missed"}
          control={form.control}
          isNew={!organization}
          provinces={provinces}
          mails={form.formState.errors.mail}
        />
        {organization && (
          <Meanwhile kind="organization" subject={organization.id} standing={standing} facts={facts} onTake={take} />
        )}
        <ProblemBanner problem={isOutrun(problem) && standing.missed ? null : problem} />
        <div className="actions">
          <Button type="submit" primary isPending={create.isPending || edit.isPending}>
            {t(standing.missed === null ? "kept.save" : "kept.saveOver")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
