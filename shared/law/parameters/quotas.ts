import type { Parameter } from "./parameter.ts";

/** 2 Dey 1391, the day the veterans' law was passed. */
const veteransLaw = "2012-12-22";
/** 20 Esfand 1396, the day the disabled persons' law was passed. */
const disabledLaw = "2018-03-11";

export const quotas = {
  "veteran-share": {
    title: { fa: "سهم گروه بیست‌وپنج درصد ایثارگران", en: "Share of the first group of veterans" },
    unit: "per-cent",
    values: [{ from: veteransLaw, value: 25, source: "Veterans' law, art. 21", verified: false }],
  },
  "veteran-further-share": {
    title: { fa: "سهم گروه پنج درصد ایثارگران", en: "Share of the second group of veterans" },
    unit: "per-cent",
    values: [{ from: veteransLaw, value: 5, source: "Veterans' law, art. 21", verified: false }],
  },
  "disabled-share": {
    title: { fa: "سهم افراد دارای معلولیت", en: "Share of disabled persons" },
    unit: "per-cent",
    values: [{ from: disabledLaw, value: 3, source: "Disabled persons' law, art. 15", verified: false }],
  },
} as const satisfies Record<string, Parameter>;
