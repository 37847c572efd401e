/** Every version of the service agreement: how many days each step has, and from when it holds. */
import { useQuery } from "@tanstack/react-query";
import { createLazyRoute } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { tehranDate } from "../../../../shared/domain/solar-date.ts";
import { ask } from "../../../api/ask.ts";
import type { BodyOf } from "../../../api/types.ts";
import { useShow } from "../../../app/show.ts";
import { Asked } from "../../../design/parts/asked.tsx";
import { Button } from "../../../design/parts/button.tsx";
import { Empty } from "../../../design/parts/empty.tsx";
import { Tag } from "../../../design/parts/label.tsx";
import { Said } from "../kept/said.tsx";
import { AgreementDialog } from "./agreement-dialog.tsx";
import { useAgreementFacts } from "./facts.ts";
import { SettingsTabs } from "./tabs.tsx";

export const Route = createLazyRoute("/registry/settings/agreements")({ component: Agreements });

export type Agreement = BodyOf<"listAgreements">["items"][number];

function Agreements() {
  const { t } = useTranslation("administrator");
  const agreements = useQuery(ask("listAgreements"));
  const [isNew, setNew] = useState(false);
  const today = tehranDate(new Date());
  return (
    <div className="stack">
      <div className="head">
        <div>
          <h1>{t("agreements.title")}</h1>
          <p className="quiet">{t("agreements.text")}</p>
        </div>
        <Button primary isDisabled={!agreements.data} onPress={() => setNew(true)}>
          {t("agreements.new")}
        </Button>
      </div>
      <SettingsTabs />
      <Asked of={agreements} lines={8}>
        {({ body: { items } }) => {
          const inForce = items.find(({ from }) => from <= today);
          return (
            <>
              {items.length === 0 && <Empty title={t("agreements.none")} />}
              {items.map((one) => (
                <Version
                  key={one.version}
                  agreement={one}
                  state={one === inForce ? "inForce" : one.from > today ? "toCome" : "past"}
                />
              ))}
              {isNew && <AgreementDialog latest={items[0] ?? null} onClose={() => setNew(false)} />}
            </>
          );
        }}
      </Asked>
    </div>
  );
}

function Version({ agreement, state }: { agreement: Agreement; state: "inForce" | "toCome" | "past" }) {
  const { t } = useTranslation("administrator");
  const show = useShow();
  const facts = useAgreementFacts();
  return (
    <section className="sheet stack-close">
      <h2 className="row">
        <span>{t("agreements.version", { version: show.digits(agreement.version) })}</span>
        <Tag tone={state === "inForce" ? "leaf" : state === "toCome" ? "lapis" : "plain"}>
          {t(`agreements.state.${state}`)}
        </Tag>
      </h2>
      <p>{show.words(agreement.title)}</p>
      <p className="quiet">{t("agreements.holdsFrom", { day: show.day(agreement.from) })}</p>
      <Said facts={facts} entry={agreement} />
      <details>
        <summary>{t("agreements.wording")}</summary>
        <p>{agreement.text}</p>
      </details>
    </section>
  );
}
