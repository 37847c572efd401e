import { accounts } from "../seed/accounts.ts";

/** Whether somebody of that account may sign in here. */
export type Known = (account: string) => Promise<boolean>;

interface Place {
  endpoint: string;
  region: string;
  /** Null where there is no registry. */
  table: string | null;
}

/** The demo's accounts, and those that were made through the API since, as long as they stand. */
export function makeKnown({ endpoint, region, table }: Place): Known {
  let standing: Known | undefined;
  return async (account) => {
    if (accounts.some((one) => one.account === account)) return true;
    if (table === null) return false;
    standing ??= await openRegistry(endpoint, region, table);
    return await standing(account);
  };
}

async function openRegistry(endpoint: string, region: string, table: string): Promise<Known> {
  // Only who signs in by such an account needs the SDK; a start does not.
  const [{ makeDynamoDb }, { makeIdentity }] = await Promise.all([
    import("../../../shared/adapters/dynamodb.ts"),
    import("../../../shared/adapters/identity.ts"),
  ]);
  const credentials = { accessKeyId: "sign-in", secretAccessKey: "local" };
  const identity = makeIdentity({
    ...{ client: makeDynamoDb({ endpoint, region, credentials }), table },
    now: () => new Date(),
  });
  return async (account) => (await identity.account(account)) !== null;
}
