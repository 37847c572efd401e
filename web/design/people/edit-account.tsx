import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Role } from "../../../shared/domain/registry.ts";
import { useChange } from "../../api/change.ts";
import { Button } from "../parts/button.tsx";
import { Checkbox } from "../parts/checkbox.tsx";
import { Dialog } from "../parts/dialog.tsx";
import { ProblemBanner } from "../parts/problem.tsx";
import { tell } from "../parts/toast.tsx";
import type { Account } from "./accounts.tsx";
import "./people.css";

interface Props {
  account: Account;
  roles: readonly Role[];
  onClose: () => void;
}

/** What an account may do, and whether it stands; both count at its next request. */
export function EditAccount({ account, roles, onClose }: Props) {
  const { t } = useTranslation("people");
  const { t: shell } = useTranslation("shell");
  const [given, setGiven] = useState<readonly Role[]>(account.roles);
  const done = (words: string) => () => {
    tell(words);
    onClose();
  };
  const save = useChange("editAccount", { onSuccess: done(t("saved")) });
  const end = useChange("endSessions", { onSuccess: done(t("sessionsEnded")) });
  const keep = (active: boolean) =>
    save.mutate({
      params: { id: account.id },
      version: String(account.version),
      body: { person: account.person.id, organization: account.organization, roles: [...given], active },
    });
  // Roles that are not given here stay as they are.
  const shown = [...new Set([...roles, ...account.roles])];
  return (
    <Dialog title={account.person.name || account.userName} isOpen onOpenChange={(stays) => !stays && onClose()}>
      <div className="stack">
        <p className="latin">{account.userName}</p>
        <fieldset className="roles">
          <legend>{t("roles")}</legend>
          {shown.map((role) => (
            <Checkbox
              key={role}
              isDisabled={!roles.includes(role)}
              isSelected={given.includes(role)}
              onChange={(is) => setGiven(is ? [...given, role] : given.filter((each) => each !== role))}
            >
              {shell(`roles.${role}`)}
            </Checkbox>
          ))}
        </fieldset>
        <ProblemBanner problem={save.error ?? end.error} />
        <div className="actions">
          <Button primary isPending={save.isPending} onPress={() => keep(account.active)}>
            {t("save")}
          </Button>
          <Button grave isPending={save.isPending} onPress={() => keep(!account.active)}>
            {t(account.active ? "end" : "reopen")}
          </Button>
          {account.active && (
            <Button quiet isPending={end.isPending} onPress={() => end.mutate({ params: { id: account.id } })}>
              {t("endSessions")}
            </Button>
          )}
        </div>
      </div>
    </Dialog>
  );
}
