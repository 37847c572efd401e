import { describe, expect, it } from "vitest";
import { documentKinds } from "../../shared/domain/case-file.ts";
import { acceptsType, contentTypes, sizeLimitOf, sniff } from "../../shared/domain/document-kind.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

describe("the first bytes of a file", () => {
  it.each([
    ["application/pdf", bytes("%PDF-1.7\n")],
    ["image/jpeg", Uint8Array.of(0xff, 0xd8, 0xff, 0xe0)],
    ["image/png", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0)],
  ])("say %s", (type, head) => {
    expect(sniff(head)).toBe(type);
  });

  it.each([
    ["an empty file", new Uint8Array()],
    ["a program", bytes("MZ…")],
    ["a page", bytes("<html>%PDF-1.7")],
    ["an archive", bytes("PK\u0003\u0004")],
    ["half a signature", Uint8Array.of(0x89, 0x50, 0x4e)],
    ["a signature that begins late", bytes(" %PDF-1.7")],
  ])("of %s say nothing", (_name, head) => {
    expect(sniff(head)).toBeNull();
  });
});

describe("a kind of document", () => {
  it.each(documentKinds)("%s takes PDF, photographs only where one page is enough, and has a limit", (kind) => {
    expect(acceptsType(kind, "application/pdf")).toBe(true);
    const photographed = ["national-card", "birth-certificate", "military", "degree"].includes(kind);
    for (const type of contentTypes.slice(1)) expect(acceptsType(kind, type)).toBe(photographed);
    expect(acceptsType(kind, "text/html")).toBe(false);
    expect(sizeLimitOf(kind)).toBeGreaterThanOrEqual(5 * 1024 * 1024);
    expect(sizeLimitOf(kind)).toBeLessThanOrEqual(20 * 1024 * 1024);
  });
});
