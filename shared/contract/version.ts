/** The ETag: a draft's version, a case's version, or both where a returned case has a working copy. */
export const versionOf = (caseVersion: number | null, draftVersion: number | null): string => {
  if (caseVersion === null) return String(draftVersion ?? 0);
  return draftVersion === null ? String(caseVersion) : `${caseVersion}.${draftVersion}`;
};
