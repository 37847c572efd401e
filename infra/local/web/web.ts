/** The web client at `/` of the runner's address, as CloudFront serves it from its bucket: deep links get the one page. */
import { readFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { extname, join, normalize } from "node:path";
import { builtWeb } from "../../web/built.ts";
import { pageHeaders } from "../../web/policy.ts";
import { refuse } from "../gateway/response.ts";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
  ".txt": "text/plain; charset=utf-8",
};
const encodings = [
  ["br", ".br"],
  ["gzip", ".gz"],
] as const;

/** What the client must know of the place where it runs; the cloud answers the same from infra/web.yml. */
export interface ClientSettings {
  issuer: string;
  clientId: string;
  authorize: string;
  token: string;
  endSession: string;
  scope: string;
}

export interface Web {
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>;
}

export function openWeb(url: string, settings: ClientSettings): Web {
  const { host } = new URL(url);
  return {
    async handle(request, response) {
      const { pathname, search } = new URL(request.url ?? "/", url);
      if (request.method !== "GET" && request.method !== "HEAD") return refuse(response, 404, "Not Found");
      // One machine has one origin: sign-in and documents are asked for there.
      if (request.headers.host !== host) return redirect(response, `${url}${pathname}${search}`);
      if (pathname === "/settings.json") return sendSettings(response, settings);
      // A program that asks for an address that is not there is told so; a person gets the page that says it.
      const isPage = pathname === "/" || (extname(pathname) === "" && !!request.headers.accept?.includes("text/html"));
      const folder = await builtWeb();
      await sendFile(request, response, folder, isPage ? "/index.html" : pathname);
    },
  };
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(307, { location, "cache-control": "no-store" });
  response.end();
}

function sendSettings(response: ServerResponse, settings: ClientSettings): void {
  response.writeHead(200, { ...pageHeaders, "content-type": types[".json"], "cache-control": "no-cache" });
  response.end(JSON.stringify(settings));
}

async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  folder: string,
  path: string,
): Promise<void> {
  const file = join(folder, normalize(path));
  if (!file.startsWith(folder)) return refuse(response, 404, "Not Found");
  const accepted = String(request.headers["accept-encoding"] ?? "");
  for (const [encoding, suffix] of [...encodings.filter(([name]) => accepted.includes(name)), [null, ""] as const]) {
    const content = await readFile(`${file}${suffix}`).catch(() => null);
    if (content === null) continue;
    response.writeHead(200, {
      ...pageHeaders,
      "content-type": types[extname(file)] ?? "application/octet-stream",
      "content-length": content.length,
      // Names under /assets hold the hash of their content.
      "cache-control": path.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-cache",
      vary: "accept-encoding",
      ...(encoding ? { "content-encoding": encoding } : {}),
    });
    response.end(request.method === "HEAD" ? undefined : content);
    return;
  }
  refuse(response, 404, "Not Found");
}
