import { describe, expect, it } from "vitest";
import { makePersonKeys } from "../../shared/adapters/person-keys.ts";
import { salt } from "../../shared/adapters/salt.ts";
import { fakePersonKeys } from "../fakes/clock.ts";

const secret = "0123456789abcdef".repeat(4);

describe.each([
  ["the fake", fakePersonKeys],
  ["HMAC", makePersonKeys(secret)],
])("keys of persons: %s", (_name, keys) => {
  it("are the same for the same number, and differ by number and by purpose", () => {
    const made = [keys.guard("0012345679"), keys.search("0012345679"), keys.guard("1234567891")];
    expect(new Set(made).size).toBe(3);
    expect(keys.guard("0012345679")).toBe(made[0]);
  });
});

describe("keys of persons", () => {
  it("do not show the number, and depend on every byte of the secret", () => {
    const key = makePersonKeys(secret).search("0012345679");
    expect(key).toMatch(/^[0-9a-f]{64}$/);
    expect(makePersonKeys(`${secret.slice(0, -1)}e`).search("0012345679")).not.toBe(key);
  });

  it("stay what they are: an index of years hangs on them", () => {
    const { guard, search } = makePersonKeys(secret);
    expect([guard("0012345679").slice(0, 8), search("0012345679").slice(0, 8)]).toEqual(["0ef07cb6", "5f901c76"]);
  });

  it.each(["", "abc", "0".repeat(62), "z".repeat(64)])("are not made from the poor secret %j", (poor) => {
    expect(() => makePersonKeys(poor)).toThrow("32 bytes");
  });
});

it("a salt is 128 bits of chance", () => {
  const salts = new Set(Array.from({ length: 100 }, salt));
  expect(salts.size).toBe(100);
  expect([...salts].every((text) => Buffer.from(text, "base64url").length === 16)).toBe(true);
});
