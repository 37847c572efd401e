import { useTranslation } from "react-i18next";

/** What the values are called that a rule saw; what has no name here is for programs. */
const names = ["age", "limit", "on", "years", "used", "granted", "end", "start", "left", "credit"] as const;

export function useSawLabels(): Readonly<Record<string, string>> {
  const { t } = useTranslation("reviewer");
  return Object.fromEntries(names.map((name) => [name, t(`saw.${name}`)]));
}
