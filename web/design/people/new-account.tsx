import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Role } from "../../../shared/domain/registry.ts";
import { ask } from "../../api/ask.ts";
import { useChange } from "../../api/change.ts";
import { useShow } from "../../app/show.ts";
import { Button } from "../parts/button.tsx";
import { Checkbox } from "../parts/checkbox.tsx";
import { Dialog } from "../parts/dialog.tsx";
import { ProblemBanner } from "../parts/problem.tsx";
import { ComboBox } from "../parts/select.tsx";
import { TextField } from "../parts/text-field.tsx";
import { tell } from "../parts/toast.tsx";
import "./people.css";

interface Props {
  organization: string | undefined;
  roles: readonly Role[];
  onClose: () => void;
}

/** A user name, a person, an organization and roles; sign-in sends its invitation by itself. */
export function NewAccount({ organization, roles, onClose }: Props) {
  const { t } = useTranslation("people");
  const { t: shell } = useTranslation("shell");
  const show = useShow();
  const [userName, setUserName] = useState("");
  const [name, setName] = useState("");
  const [mail, setMail] = useState("");
  const [of, setOf] = useState<string | null>(organization ?? null);
  const [given, setGiven] = useState<readonly Role[]>([]);
  const organizations = useQuery({ ...ask("listOrganizations"), enabled: organization === undefined });
  const make = useChange("createAccount", {
    onSuccess: () => {
      tell(t("made"));
      onClose();
    },
  });
  const errorAt = (pointer: string) => make.error?.errors.find((each) => each.pointer.startsWith(pointer))?.detail;
  const act = () =>
    make.mutate({
      body: {
        userName: userName.trim(),
        mail: mail.trim() || null,
        person: { name },
        organization: of ?? "",
        roles: [...given],
      },
    });
  return (
    <Dialog title={t("new")} isOpen onOpenChange={(stays) => !stays && onClose()}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          act();
        }}
      >
        <TextField label={t("name")} isRequired value={name} onChange={setName} error={errorAt("/person")} />
        <TextField
          label={t("userName")}
          description={t("userNameHint")}
          isRequired
          value={userName}
          onChange={setUserName}
          error={errorAt("/userName")}
        />
        <TextField
          label={t("mail")}
          description={t("mailHint")}
          value={mail}
          onChange={setMail}
          error={errorAt("/mail")}
        />
        {organization === undefined && (
          <ComboBox
            label={t("organization")}
            isRequired
            value={of}
            onChange={setOf}
            error={errorAt("/organization")}
            options={(organizations.data?.body.items ?? []).map((one) => ({
              value: one.id,
              label: show.words(one.name),
            }))}
          />
        )}
        <fieldset className="roles">
          <legend>{t("roles")}</legend>
          {roles.map((role) => (
            <Checkbox
              key={role}
              isSelected={given.includes(role)}
              onChange={(is) => setGiven(is ? [...given, role] : given.filter((each) => each !== role))}
            >
              {shell(`roles.${role}`)}
            </Checkbox>
          ))}
        </fieldset>
        <ProblemBanner problem={make.error} />
        <div className="actions">
          <Button
            type="submit"
            primary
            isPending={make.isPending}
            isDisabled={!userName || !name || of === null || given.length === 0}
          >
            {t("make")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
