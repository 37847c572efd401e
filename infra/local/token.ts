/** `npm run token -- ACCOUNT`: an access token for the running system, as sign-in would issue it. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { accounts } from "./seed/accounts.ts";
import { localSettings } from "./settings.ts";
import { issueToken } from "./sign-in/token.ts";

const [account] = process.argv.slice(2);
const { port, dataDir } = localSettings(process.env);
const known = accounts.map((one) => one.account);

if (!account || !known.includes(account)) {
  console.error(`Usage: npm run token -- ACCOUNT, one of ${known.join(", ")}`);
  process.exit(2);
}
if (!existsSync(join(dataDir, "sign-in-keys.json"))) {
  console.error(`Nothing was started in ${dataDir} yet: npm start first, or set PORT and DATA_DIR as it had them`);
  process.exit(2);
}
console.log(await issueToken(dataDir, `http://127.0.0.1:${port}/oidc`, account));
