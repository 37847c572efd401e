import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useChange } from "../../api/change.ts";
import { useShow } from "../../app/show.ts";
import { Button } from "../../design/parts/button.tsx";
import { Dialog } from "../../design/parts/dialog.tsx";
import { NumberField } from "../../design/parts/number-field.tsx";
import { ProblemBanner } from "../../design/parts/problem.tsx";
import { Select } from "../../design/parts/select.tsx";
import { TextField } from "../../design/parts/text-field.tsx";
import { tell } from "../../design/parts/toast.tsx";
import type { Organization } from "./organizations.tsx";

interface Props {
  organization: Organization | null;
  provinces: readonly Organization[];
  onClose: () => void;
}

const kinds = ["agency", "province", "national"] as const;

/** A new organization, or what an existing one is called and counts. Its system's keys are kept as they are. */
export function OrganizationDialog({ organization, provinces, onClose }: Props) {
  const { t } = useTranslation("administrator");
  const show = useShow();
  const [id, setId] = useState("");
  const [kind, setKind] = useState<(typeof kinds)[number]>(organization?.kind ?? "agency");
  const [fa, setFa] = useState(organization?.name.fa ?? "");
  const [en, setEn] = useState(organization?.name.en ?? "");
  const [province, setProvince] = useState<string | null>(organization?.province ?? provinces[0]?.id ?? null);
  const [mail, setMail] = useState((organization?.mail ?? []).join(" "));
  const [approvedPosts, setApprovedPosts] = useState(organization?.approvedPosts ?? null);
  const [specificWorkStaff, setStaff] = useState(organization?.specificWorkStaff ?? null);
  const done = {
    onSuccess: () => {
      tell(t("organizations.saved"));
      onClose();
    },
  };
  const create = useChange("createOrganization", done);
  const edit = useChange("editOrganization", done);
  const problem = create.error ?? edit.error;
  const errorAt = (pointer: string) => problem?.errors.find((each) => each.pointer.startsWith(pointer))?.detail;
  const isAgency = kind === "agency";
  const body = {
    name: { fa, en },
    province: isAgency ? province : null,
    mail: mail.split(/[\s,،]+/).filter(Boolean),
    endpoint: organization?.endpoint ?? null,
    approvedPosts: isAgency ? approvedPosts : null,
    specificWorkStaff: isAgency ? specificWorkStaff : null,
  };
  const act = () =>
    organization
      ? edit.mutate({ params: { id: organization.id }, version: String(organization.version), body })
      : create.mutate({ body: { id, kind, ...body } });
  return (
    <Dialog
      title={organization ? show.words(organization.name) : t("organizations.new")}
      isOpen
      onOpenChange={(stays) => !stays && onClose()}
    >
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          act();
        }}
      >
        {!organization && (
          <>
            <TextField
              label={t("organizations.id")}
              description={t("organizations.idHint")}
              isRequired
              short
              value={id}
              onChange={setId}
              error={errorAt("/id")}
            />
            <Select
              label={t("organizations.kind")}
              isRequired
              value={kind}
              onChange={(chosen) => chosen && setKind(chosen)}
              options={kinds.map((value) => ({ value, label: t(`organizations.${value}`) }))}
            />
          </>
        )}
        <TextField
          label={t("organizations.nameFa")}
          isRequired
          value={fa}
          onChange={setFa}
          error={errorAt("/name/fa")}
        />
        <TextField
          label={t("organizations.nameEn")}
          isRequired
          value={en}
          onChange={setEn}
          error={errorAt("/name/en")}
        />
        {isAgency && (
          <>
            <Select
              label={t("organizations.province")}
              isRequired
              value={province}
              onChange={setProvince}
              options={provinces.map((one) => ({ value: one.id, label: show.words(one.name) }))}
            />
            <NumberField
              label={t("organizations.posts")}
              value={approvedPosts}
              onChange={setApprovedPosts}
              error={errorAt("/approvedPosts")}
            />
            <NumberField
              label={t("organizations.staff")}
              value={specificWorkStaff}
              onChange={setStaff}
              error={errorAt("/specificWorkStaff")}
            />
          </>
        )}
        <TextField
          label={t("organizations.mail")}
          description={t("organizations.mailHint")}
          value={mail}
          onChange={setMail}
          error={errorAt("/mail")}
        />
        <ProblemBanner problem={problem} />
        <div className="actions">
          <Button type="submit" primary isPending={create.isPending || edit.isPending}>
            {t("organizations.save")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
