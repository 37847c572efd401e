import { useTranslation } from "react-i18next";
import { useShow } from "../../../app/show.ts";
import { Banner } from "../../../design/parts/banner.tsx";
import type { Subject } from "./autosave.ts";

/** Why a file that was to be signed is open again: the head's word, or what was written since. */
export function Unsigned({ subject: { signOff, names } }: { subject: Subject }) {
  const { t } = useTranslation("agency");
  const show = useShow();
  if (signOff === null) return null;
  if (signOff.status === "sent-back")
    return (
      <Banner kind="warning">
        <strong>{t("sign.wasSentBack", { name: names[signOff.by] ?? signOff.by, time: show.time(signOff.at) })}</strong>
        <p>{show.digits(signOff.note ?? "")}</p>
      </Banner>
    );
  return <Banner kind="information">{t(signOff.status === "asked" ? "sign.willTakeBack" : "sign.takenBack")}</Banner>;
}
