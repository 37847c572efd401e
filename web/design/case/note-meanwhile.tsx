/** Tells whoever decides of a colleague's note that came since they began: the case is asked for again while this stands there. */
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ask } from "../../api/ask.ts";
import { Banner } from "../parts/banner.tsx";
import type { HandedIn } from "./case-head.tsx";

const seconds = 1_000;

export function NoteMeanwhile({ subject }: { subject: Pick<HandedIn, "id" | "notes"> }) {
  const { t } = useTranslation("history");
  const [atFirst] = useState(subject.notes ?? 0);
  const asked = ask("readCase", { params: { id: subject.id } });
  useQuery({ ...asked, refetchOnMount: "always", refetchInterval: 10 * seconds });
  if ((subject.notes ?? 0) <= atFirst) return null;
  return (
    <div className="in-sight">
      <Banner kind="warning">{t("noteMeanwhile")}</Banner>
    </div>
  );
}
