export type Language = "fa" | "en";

/** Persian unless English is asked for first (RFC 9110 quality values). */
export const languageOf = (acceptLanguage: string | undefined): Language => {
  const wishes = (acceptLanguage ?? "").split(",").map((part) => {
    const [tag = "", ...parameters] = part.trim().toLowerCase().split(";");
    const quality = parameters.map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1]).find(Boolean);
    return { tag: tag.trim(), quality: quality === undefined ? 1 : Number(quality) };
  });
  const wish = (language: Language) =>
    Math.max(
      0,
      ...wishes
        .filter(({ tag }) => tag === language || tag.startsWith(`${language}-`))
        .map(({ quality }) => quality || 0),
    );
  return wish("en") > wish("fa") ? "en" : "fa";
};
