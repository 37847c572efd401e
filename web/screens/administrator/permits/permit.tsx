/** One permit: its places, what it says, and what became of it. */
import { useQuery } from "@tanstack/react-query";
import { createLazyRoute, Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ask } from "../../../api/ask.ts";
import { useOrganizationNames } from "../../../app/organizations.ts";
import { useShow } from "../../../app/show.ts";
import { Asked } from "../../../design/parts/asked.tsx";
import { Banner } from "../../../design/parts/banner.tsx";
import { Button } from "../../../design/parts/button.tsx";
import { ChangesOf } from "../kept/changes-of.tsx";
import { Said } from "../kept/said.tsx";
import { type Permit, usePermitFacts } from "./facts.ts";
import { PermitDialog } from "./permit-dialog.tsx";
import { Places } from "./places.tsx";

export const Route = createLazyRoute("/registry/permits/$permitId")({ component: PermitScreen });

function PermitScreen() {
  const { t } = useTranslation("administrator");
  const { permitId } = Route.useParams();
  const found = useQuery(ask("readPermit", { params: { id: permitId } }));
  return (
    <div className="stack">
      <Link to="/registry/permits">{t("permits.back")}</Link>
      <Asked of={found} lines={8}>
        {({ body }) => <Shown permit={body} />}
      </Asked>
    </div>
  );
}

function Shown({ permit }: { permit: Permit }) {
  const { t } = useTranslation("administrator");
  const show = useShow();
  const organization = useOrganizationNames();
  const facts = usePermitFacts();
  /** What the form begins with; null while it is closed. */
  const [start, setStart] = useState<Permit | null>(null);
  const { number, agency, left, used } = permit;
  return (
    <>
      <div className="head">
        <div>
          <h1>
            {t("permits.one")} <span className="code">{show.digits(number)}</span>
          </h1>
          <p className="quiet">{organization(agency)}</p>
        </div>
        <Button primary onPress={() => setStart(permit)}>
          {t("permits.edit")}
        </Button>
      </div>
      {left === 0 && <Banner kind="warning">{t("permits.full")}</Banner>}
      <section className="sheet stack-close">
        <h2>{t("permits.places")}</h2>
        <Places permit={permit} />
        <p className="quiet">{t("permits.used", { used: show.number(used) })}</p>
      </section>
      <section className="sheet stack-close">
        <h2>{t("permits.says")}</h2>
        <Said facts={facts} entry={permit} />
        <p>
          <Link to="/registry/posts" search={{ agency }}>
            {t("permits.posts")}
          </Link>
        </p>
      </section>
      <ChangesOf kind="permit" subject={number} facts={facts} onBack={(before) => setStart({ ...permit, ...before })} />
      {start && <PermitDialog permit={permit} start={start} onClose={() => setStart(null)} />}
    </>
  );
}
