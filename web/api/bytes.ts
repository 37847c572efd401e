/** Bytes of documents: up to the address that a call gave, and down from one. Both stand on our own origin. */
import { Problem } from "./problem.ts";

interface Upload {
  url: string;
  method: string;
  headers: Record<string, string>;
}

/** Headers that the browser sets itself and lets nobody set. */
const own = new Set(["content-length", "host"]);

/** By XMLHttpRequest, since `fetch` tells nothing while it sends. */
export function sendBytes(
  upload: Upload,
  file: Blob,
  tell: (part: number) => void,
  signal: AbortSignal,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(upload.method, upload.url);
    for (const [name, value] of Object.entries(upload.headers))
      if (!own.has(name)) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded, total }) => tell(Math.min(loaded / total, 0.99));
    request.onload = () => {
      if (request.status < 300) resolve();
      else reject(new Problem("gateway", request.status, null));
    };
    request.onerror = () => reject(new Problem("offline", 0, null));
    request.onabort = () => reject(signal.reason);
    signal.addEventListener("abort", () => request.abort(), { once: true });
    request.send(file);
  });
}

export async function readBytes(url: string, signal?: AbortSignal): Promise<Blob> {
  const answer = await fetch(url, signal ? { signal } : {}).catch((error: unknown) => {
    throw signal?.aborted ? error : new Problem("offline", 0, null);
  });
  if (!answer.ok) throw new Problem("gateway", answer.status, null);
  return answer.blob();
}
