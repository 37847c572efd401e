/** Cognito's own answers, as its API reference gives them; what is sent is what a signed line of AWS would carry. */
import { describe, expect, it } from "vitest";
import type { Exchange } from "../../shared/adapters/aws/exchange.ts";
import { makeCognitoDirectory } from "../../shared/adapters/cognito-directory.ts";
import { cloud } from "./emulators.ts";

interface Asked {
  target: string;
  type: string;
  body: unknown;
}

/** A pool of people that answers by itself. */
const pool = () => {
  const people = new Map<string, string>();
  const asked: Asked[] = [];
  let lost = false;
  const answer = (status: number, body: object) => ({ status, headers: {}, text: JSON.stringify(body) });
  const exchange: Exchange = async ({ headers, body }) => {
    const operation = String(headers["X-Amz-Target"]).split(".")[1];
    const wanted = JSON.parse(String(body)) as { Username: string };
    asked.push({ target: String(headers["X-Amz-Target"]), type: String(headers["Content-Type"]), body: wanted });
    const subject = people.get(wanted.Username);
    if (operation === "AdminGetUser")
      return answer(200, { Username: wanted.Username, UserAttributes: [{ Name: "sub", Value: subject }] });
    if (subject !== undefined)
      return answer(400, { __type: "UsernameExistsException", message: "User account already exists" });
    people.set(wanted.Username, `subject of ${wanted.Username}`);
    if (lost) {
      lost = false;
      throw Object.assign(new Error("The connection broke off"), { code: "ECONNRESET" });
    }
    return answer(200, {
      User: { Username: wanted.Username, Attributes: [{ Name: "sub", Value: people.get(wanted.Username) }] },
    });
  };
  const directory = makeCognitoDirectory("pool-1", {
    ...cloud,
    endpoint: "http://127.0.0.1:1",
    through: () => exchange,
  });
  return { directory, asked, loseNextAnswer: () => (lost = true) };
};

describe("accounts in Cognito", () => {
  it("are invited by mail, and called as their tokens will name them", async () => {
    const { directory, asked } = pool();
    expect(await directory.enroll({ userName: "officer.new", mail: "new@health.example" })).toEqual({
      account: "subject of officer.new",
    });
    expect(asked).toEqual([
      {
        target: "AWSCognitoIdentityProviderService.AdminCreateUser",
        type: "application/x-amz-json-1.1",
        body: {
          ...{ UserPoolId: "pool-1", Username: "officer.new", DesiredDeliveryMediums: ["EMAIL"] },
          UserAttributes: [
            { Name: "email", Value: "new@health.example" },
            { Name: "email_verified", Value: "true" },
          ],
        },
      },
    ]);
  });

  it("without a mail are made and nobody is told", async () => {
    const { directory, asked } = pool();
    await directory.enroll({ userName: "officer.new", mail: null });
    expect(asked[0]?.body).toEqual({ UserPoolId: "pool-1", Username: "officer.new", MessageAction: "SUPPRESS" });
  });

  it("are found as they are where they are there already, also after a lost answer", async () => {
    const { directory, loseNextAnswer } = pool();
    loseNextAnswer();
    const [first, second] = [
      await directory.enroll({ userName: "officer.new", mail: null }),
      await directory.enroll({ userName: "officer.new", mail: "another@health.example" }),
    ];
    expect([first, second]).toEqual(Array(2).fill({ account: "subject of officer.new" }));
  });

  it("that could not be made are an error, and nobody is taken for another", async () => {
    const refusing = makeCognitoDirectory("pool-1", {
      ...{ ...cloud, endpoint: "http://127.0.0.1:1" },
      through: () => async () => ({
        status: 400,
        headers: {},
        text: JSON.stringify({ __type: "InvalidParameterException" }),
      }),
    });
    await expect(refusing.enroll({ userName: "x", mail: null })).rejects.toMatchObject({
      name: "InvalidParameterException",
    });
  });
});
