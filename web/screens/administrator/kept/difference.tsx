import { useTranslation } from "react-i18next";
import { differing, type Fact } from "./fact.ts";

interface Props<Entry> {
  facts: readonly Fact<Entry>[];
  before: Entry;
  after: Entry;
}

/** What two versions say otherwise, field by field. */
export function Difference<Entry>({ facts, before, after }: Props<Entry>) {
  const { t } = useTranslation("administrator");
  const different = differing(facts, before, after);
  if (different.length === 0) return <p className="small quiet">{t("kept.otherwise")}</p>;
  return (
    <ul className="small">
      {different.map((fact) => (
        <li key={fact.name}>
          {t("kept.became", { label: fact.label, before: fact.text(before), after: fact.text(after) })}
        </li>
      ))}
    </ul>
  );
}
