import { createReadStream } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import path from "node:path";
import { pipeline } from "node:stream";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".webmanifest": "application/manifest+json",
  ".wasm": "application/wasm",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".ttf": "font/ttf",
  ".woff2": "font/woff2",
  ".txt": "text/plain; charset=utf-8",
  ".pdf": "application/pdf",
  ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
};

/** A file that may be served. */
export interface ServedFile {
  readonly file: string;
  readonly type: string;
  readonly size: number;
  readonly etag: string;
  /** Its name changes with its content, so it may be kept for ever. */
  readonly isHashed: boolean;
}

/**
 * The files of a folder by their URL path, `index.html` also as `/`. Only what is on this list is ever served,
 * so that no path leads anywhere else. Empty where there is no folder.
 */
export async function listFiles(folder: string): Promise<ReadonlyMap<string, ServedFile>> {
  const files = new Map<string, ServedFile>();
  for (const file of await filesUnder(folder)) {
    const { size, mtimeMs } = await stat(file);
    const url = `/${path.relative(folder, file).split(path.sep).join("/")}`;
    files.set(url, {
      file,
      type: TYPES[path.extname(file)] ?? "application/octet-stream",
      size,
      etag: `"${size.toString(36)}-${Math.floor(mtimeMs).toString(36)}"`,
      isHashed: /^\/assets\/.*-[\w-]{8,}\.\w+$/.test(url),
    });
  }
  const index = files.get("/index.html");
  if (index) files.set("/", index);
  return files;
}

/** The ordinary files in a folder and below it; links are not followed. */
async function filesUnder(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const found = entries.map(async (entry) => {
    const file = path.join(folder, entry.name);
    return entry.isDirectory() ? filesUnder(file) : entry.isFile() ? [file] : [];
  });
  return (await Promise.all(found)).flat();
}

/** Answers a GET or HEAD with a file, or with 304 where the browser has it. Other headers are set already. */
export function sendFile(request: IncomingMessage, response: ServerResponse, served: ServedFile): void {
  response.setHeader("etag", served.etag);
  response.setHeader("cache-control", served.isHashed ? "public, max-age=31536000, immutable" : "no-cache");
  if (request.headers["if-none-match"] === served.etag) {
    response.writeHead(304).end();
    return;
  }
  response.writeHead(200, { "content-type": served.type, "content-length": served.size });
  if (request.method === "HEAD") response.end();
  else pipeline(createReadStream(served.file), response, () => undefined);
}
