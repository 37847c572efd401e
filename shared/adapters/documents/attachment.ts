/** What a header may hold as it is (RFC 5987, attr-char). */
const plain = /[^A-Za-z0-9!#$&+.^_`|~-]/gu;

const encoded = (name: string): string =>
  encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/gu,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );

/** `Content-Disposition` of a download, never shown in the page: the name in UTF-8, and in ASCII for who cannot read that. */
export const attachment = (name: string): string =>
  `attachment; filename="${name.replace(plain, "_")}"; filename*=UTF-8''${encoded(name)}`;
