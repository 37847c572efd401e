import { expect, it } from "vitest";
import { routeOf } from "../../shared/contract/routes.ts";
import { acceptedFile } from "../../shared/lambda/accepted-file.ts";

const pdf = "application/pdf";

it.each([
  [undefined, null],
  ["*/*", null],
  ["application/json", null],
  ["text/html,application/xhtml+xml,*/*;q=0.8", null],
  ["application/pdf", pdf],
  ["Application/PDF", pdf],
  ["application/pdf, application/json;q=0.5", pdf],
  ["application/pdf;q=0.5, application/json", null],
  ["application/pdf, */*", pdf],
  ["application/json, application/*", null],
  ["application/pdf;q=0", null],
  ["", null],
] as const)("Accept: %s gets %s", (accept, file) => {
  expect(acceptedFile(routeOf("readLetter"), accept)).toBe(file);
});

it("a route without files gives none", () => {
  expect(acceptedFile(routeOf("readCase"), pdf)).toBeNull();
});
