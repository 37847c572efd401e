/** The sheet of keys, on `?`. */
import { useState, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../design/parts/button.tsx";
import { Checkbox } from "../../design/parts/checkbox.tsx";
import { Dialog } from "../../design/parts/dialog.tsx";
import { faceOf, keysInUse, onKeys, singleKeysAreOn, switchSingleKeys, useKey } from "./keys.ts";

export function KeyboardSheet() {
  const { t } = useTranslation("shell");
  const [isOpen, setOpen] = useState(false);
  const keys = useSyncExternalStore(onKeys, keysInUse);
  const areOn = useSyncExternalStore(onKeys, singleKeysAreOn);
  useKey("Slash", t("keys.sheet"), () => setOpen(true), { shift: true });
  return (
    <>
      <Button quiet onPress={() => setOpen(true)}>
        {t("keyboard")}
      </Button>
      <Dialog title={t("keys.title")} isOpen={isOpen} onOpenChange={setOpen}>
        <dl className="keys">
          {keys.map((key) => (
            <div key={`${key.code}${key.shift}`}>
              <dt>
                <kbd>{faceOf(key)}</kbd>
              </dt>
              <dd>{key.label}</dd>
            </div>
          ))}
        </dl>
        <Checkbox isSelected={areOn} onChange={switchSingleKeys} description={t("keys.singleHint")}>
          {t("keys.single")}
        </Checkbox>
      </Dialog>
    </>
  );
}
