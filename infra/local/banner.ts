import { accounts } from "./seed/accounts.ts";
import type { System } from "./system.ts";

/** What a newcomer needs to see first. */
export function banner(system: System, dataDir: string, milliseconds: number): string {
  const { url, endpoints, missing } = system;
  const people = accounts.filter(({ client }) => !client);
  const width = Math.max(...people.map(({ account }) => account.length));
  const lines = [
    `نظارت  Nezarat is ready (${(milliseconds / 1000).toFixed(1)} s)`,
    "",
    `  Client     ${url}/`,
    `  API        ${url}/v1      described at ${url}/docs`,
    `  Sign-in    ${url}/oidc`,
    `  This machine: mails, clock, one-time codes   ${url}/local`,
    ...(endpoints.authority ? [`  The next authority   ${endpoints.authority}`] : []),
    `  Data       ${dataDir}      what functions print: ${endpoints.log}`,
    "",
    "  Demo accounts (account, password, name); npm run token -- ACCOUNT prints an access token",
    ...people.map(({ account, password, name }) => `    ${account.padEnd(width)}  ${password}  ${name.en}  ${name.fa}`),
    ...missing.map(
      (name) => `\n  serverless.yml names ${name}, but functions/${name}/index.ts is not there: its routes answer 500`,
    ),
    "",
  ];
  return lines.join("\n");
}
