import type { SignInDirectory } from "../ports.ts";
import { AwsError } from "./aws/aws-error.ts";
import { makeJsonCalls } from "./aws/json-calls.ts";
import type { AwsSettings } from "./aws/signed-calls.ts";

interface Attributes {
  Name: string;
  Value?: string;
}

/** Tokens name people by it, whatever they sign in as. */
const subjectOf = (attributes: readonly Attributes[] = []): string => {
  const subject = attributes.find(({ Name }) => Name === "sub")?.Value;
  if (subject === undefined) throw new Error("Sign-in names no subject");
  return subject;
};

/** Amazon Cognito: the invitation, with a password for two days, goes to the mail; a second factor is set up at the first sign-in. */
export const makeCognitoDirectory = (userPool: string, settings: AwsSettings = {}): SignInDirectory => {
  const { call } = makeJsonCalls("cognito-idp", settings);

  const invited = async (userName: string, mail: string | null): Promise<string> => {
    const { User } = (await call("AdminCreateUser", {
      ...{ UserPoolId: userPool, Username: userName },
      ...(mail === null
        ? // Nobody is told: whoever runs sign-in sets the first password.
          { MessageAction: "SUPPRESS" }
        : {
            UserAttributes: [
              { Name: "email", Value: mail },
              { Name: "email_verified", Value: "true" },
            ],
            DesiredDeliveryMediums: ["EMAIL"],
          }),
    })) as { User?: { Attributes?: Attributes[] } };
    return subjectOf(User?.Attributes);
  };

  return {
    enroll: async ({ userName, mail }) => {
      try {
        return { account: await invited(userName, mail) };
      } catch (error) {
        // Enrolled before, or just now, when the answer was lost.
        if (!(error instanceof AwsError && error.name === "UsernameExistsException")) throw error;
        const { UserAttributes } = (await call("AdminGetUser", { UserPoolId: userPool, Username: userName })) as {
          UserAttributes?: Attributes[];
        };
        return { account: subjectOf(UserAttributes) };
      }
    },
  };
};
