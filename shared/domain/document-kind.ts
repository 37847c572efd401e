/** Limits per kind of document, and what a file must look like from its first bytes. */
import type { DocumentKind } from "./case-file.ts";

const mebibyte = 1024 * 1024;

/** Photographs and single pages are small; dossiers of many scanned pages are not. Bytes. */
const limits: Partial<Record<DocumentKind, number>> = {
  "national-card": 5 * mebibyte,
  "birth-certificate": 10 * mebibyte,
  military: 5 * mebibyte,
  "exam-result": 20 * mebibyte,
  evaluation: 20 * mebibyte,
  training: 20 * mebibyte,
};

export const sizeLimitOf = (kind: DocumentKind): number => limits[kind] ?? 10 * mebibyte;

export const contentTypes = ["application/pdf", "image/jpeg", "image/png"] as const;
export type ContentType = (typeof contentTypes)[number];

/** Certificates with several pages come as PDF; cards may be photographed. */
const photographs: readonly DocumentKind[] = ["national-card", "birth-certificate", "military", "degree"];

export const acceptsType = (kind: DocumentKind, contentType: string): boolean =>
  contentType === "application/pdf" ||
  (photographs.includes(kind) && contentTypes.some((type) => type === contentType));

const signatures: Record<ContentType, readonly number[]> = {
  "application/pdf": [0x25, 0x50, 0x44, 0x46, 0x2d],
  "image/jpeg": [0xff, 0xd8, 0xff],
  "image/png": [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
};

/** The type that the first bytes say, or null. A file that begins otherwise is not opened by anybody. */
export const sniff = (head: Uint8Array): ContentType | null =>
  contentTypes.find((type) => signatures[type].every((byte, index) => head[index] === byte)) ?? null;
