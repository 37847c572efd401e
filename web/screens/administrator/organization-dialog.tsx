import { useTranslation } from "react-i18next";
import type * as z from "zod";
import { organizationCreation } from "../../../shared/contract/registry-commands.ts";
import { call } from "../../api/call.ts";
import { useChange } from "../../api/change.ts";
import { useShow } from "../../app/show.ts";
import { EntryDialog, useEntry } from "./kept/entry.tsx";
import { useOrganizationFacts } from "./organization-facts.ts";
import { OrganizationFields, type Written } from "./organization-fields.tsx";
import { OrganizationSignOff } from "./organization-sign-off.tsx";
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
  const entry = useEntry({
    ...{ schema: organizationCreation, stands: organization, writtenIn, onClose },
    begin: organization ? writtenIn(organization) : begin(provinces[0]?.id ?? null),
    read: async ({ id }: Organization): Promise<Organization> =>
      (await call("readOrganization", { params: { id } })).body,
    shows: (name) => shown.test(name),
  });
  const create = useChange("createOrganization", entry.outcome);
  const edit = useChange("editOrganization", entry.outcome);
  const { form, standing } = entry;
  const save = (written: z.output<typeof organizationCreation>) => {
    const { id, kind, ...body } = fitting(written);
    if (standing.now) edit.mutate({ params: { id }, version: String(standing.now.version), body });
    else create.mutate({ body: { id, kind, ...body } });
  };
  return (
    <EntryDialog
      title={organization ? show.words(organization.name) : t("organizations.new")}
      entry={entry}
      changes={[create, edit]}
      about={{ kind: "organization", subject: organization?.id ?? "", facts }}
      onSubmit={form.handleSubmit(save)}
    >
      <OrganizationFields
        key={entry.seen}
        control={form.control}
        isNew={!organization}
        provinces={provinces}
        mails={form.formState.errors.mail}
      />
      <OrganizationSignOff standing={standing} />
    </EntryDialog>
  );
}
