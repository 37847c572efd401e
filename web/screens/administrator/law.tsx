/** The law in force and to come, and a draft of another one: it is rehearsed over past cases before it can count. */
import { useQuery } from "@tanstack/react-query";
import { createLazyRoute } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { ask } from "../../api/ask.ts";
import { useShow } from "../../app/show.ts";
import { Asked } from "../../design/parts/asked.tsx";
import { Tag } from "../../design/parts/label.tsx";
import { DraftForm } from "./draft-form.tsx";
import { LawTabs } from "./law-tabs.tsx";

export const Route = createLazyRoute("/registry/law")({ component: Law });

function Law() {
  const { t } = useTranslation("administrator");
  const show = useShow();
  const rulesets = useQuery(ask("listRulesets"));
  const rules = useQuery(ask("listRules"));
  return (
    <div className="stack">
      <div className="head">
        <div>
          <h1>{t("law.title")}</h1>
          <p className="quiet">{t("law.text")}</p>
        </div>
      </div>
      <LawTabs />
      <div className="beside">
        <section className="sheet stack">
          <h2>{t("law.draft")}</h2>
          <Asked of={rules}>{({ body }) => <DraftForm rules={body.items} />}</Asked>
        </section>
        <section className="stack-close">
          <h2>{t("law.versions")}</h2>
          <Asked of={rulesets}>
            {({ body: { inForce, items } }) => (
              <ol className="stack-close">
                {items.toReversed().map(({ version, from, kind, parameters, retirements, note }) => (
                  <li key={version} className="sheet stack-close">
                    <p className="row">
                      <strong>{show.digits(version)}</strong>
                      <span>{t("law.from", { day: show.day(from) })}</span>
                      <Tag tone={version === inForce.version ? "leaf" : "plain"}>
                        {t(version === inForce.version ? "law.inForce" : `law.${kind}`)}
                      </Tag>
                    </p>
                    <ul>
                      {parameters.map(({ name, title, before, value }) => (
                        <li key={name}>
                          {show.words(title)}: {before === null ? "—" : show.number(before)} ← {show.number(value)}
                        </li>
                      ))}
                      {retirements.map(({ rule, title }) => (
                        <li key={rule}>{t("law.retired", { rule: show.words(title) })}</li>
                      ))}
                    </ul>
                    {note && <p className="quiet">{show.digits(note)}</p>}
                  </li>
                ))}
              </ol>
            )}
          </Asked>
        </section>
      </div>
    </div>
  );
}
