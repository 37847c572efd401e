/**
 * Takes the place of `@aws-sdk/credential-provider-node` in what is deployed: a function finds its credentials in its
 * environment, and the ways in which the SDK would look for them elsewhere are a third of its weight.
 */
export const defaultProvider = () => async () => {
  const { AWS_ACCESS_KEY_ID = "", AWS_SECRET_ACCESS_KEY = "", AWS_SESSION_TOKEN: sessionToken } = process.env;
  return {
    ...{ accessKeyId: AWS_ACCESS_KEY_ID, secretAccessKey: AWS_SECRET_ACCESS_KEY },
    ...(sessionToken && { sessionToken }),
  };
};
