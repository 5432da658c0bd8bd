import { createReadStream } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import path from "node:path";
import { pipeline } from "node:stream";
import { mediaTypeOfServedFile } from "#shared/host/servedHeaders.ts";

/** A file on the disk, plain or compressed. */
interface Copy {
  readonly file: string;
  readonly size: number;
  readonly etag: string;
}

/** Content encodings, best first, with the file extensions of files compressed so. */
const ENCODINGS = [
  ["br", ".br"],
  ["gzip", ".gz"],
] as const;
type Encoding = (typeof ENCODINGS)[number][0];

/** A file that may be served. */
export interface ServedFile {
  readonly type: string;
  readonly plain: Copy;
  readonly compressed: Readonly<Partial<Record<Encoding, Copy>>>;
  /** Whether its name contains a hash of its content, so that it may be cached forever. */
  readonly isHashed: boolean;
}

/**
 * Lists the files of a folder by URL path, with `index.html` also as `/`. Only files in this list are ever served, so
 * that no path leads anywhere else. Empty if there is no folder.
 */
export async function listServedFiles(folder: string): Promise<ReadonlyMap<string, ServedFile>> {
  const files = new Map<string, ServedFile>();
  const names = new Set(await filesUnder(folder));
  for (const file of names) {
    if (ENCODINGS.some(([, ending]) => file.endsWith(ending) && names.has(file.slice(0, -ending.length)))) continue;
    const url = `/${path.relative(folder, file).split(path.sep).join("/")}`;
    const compressed: Partial<Record<Encoding, Copy>> = {};
    for (const [encoding, ending] of ENCODINGS) {
      if (names.has(file + ending)) compressed[encoding] = await copyAt(file + ending, `-${encoding}`);
    }
    files.set(url, {
      type: mediaTypeOfServedFile(url),
      plain: await copyAt(file),
      compressed,
      isHashed: /^\/assets\/.*-[\w-]{8,}\.\w+$/.test(url),
    });
  }
  const index = files.get("/index.html");
  if (index) files.set("/", index);
  return files;
}

// The same content in another encoding is another representation and needs another tag.
async function copyAt(file: string, way = ""): Promise<Copy> {
  const { size, mtimeMs } = await stat(file);
  return { file, size, etag: `"${size.toString(36)}-${Math.floor(mtimeMs).toString(36)}${way}"` };
}

/** Returns the regular files in a folder and below it; links are not followed. */
async function filesUnder(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const found = entries.map(async (entry) => {
    const file = path.join(folder, entry.name);
    return entry.isDirectory() ? filesUnder(file) : entry.isFile() ? [file] : [];
  });
  return (await Promise.all(found)).flat();
}

/** Answers a GET or HEAD request with a file, or with 304 if the browser has it. Other headers are already set. */
export function sendFile(request: IncomingMessage, response: ServerResponse, served: ServedFile): void {
  const { type, plain, compressed, isHashed } = served;
  const encoding = ENCODINGS.map(([each]) => each).find((each) => compressed[each] && takes(request, each));
  const { file, size, etag } = (encoding && compressed[encoding]) ?? plain;
  if (Object.keys(compressed).length > 0) response.setHeader("vary", "accept-encoding");
  response.setHeader("etag", etag);
  response.setHeader("cache-control", isHashed ? "public, max-age=31536000, immutable" : "no-cache");
  if (request.headers["if-none-match"] === etag) {
    response.writeHead(304).end();
    return;
  }
  if (encoding) response.setHeader("content-encoding", encoding);
  response.writeHead(200, { "content-type": type, "content-length": size });
  if (request.method === "HEAD") response.end();
  else pipeline(createReadStream(file), response, () => undefined);
}

/** Returns whether the client accepts an encoding; `q=0` excludes it. */
function takes({ headers }: IncomingMessage, encoding: Encoding): boolean {
  const named = [headers["accept-encoding"] ?? []].flat().join(",").toLowerCase().split(",");
  return named.some((each) => {
    const [name, ...parameters] = each.split(";").map((part) => part.trim());
    return name === encoding && !parameters.some((parameter) => /^q\s*=\s*0(?:\.0*)?$/.test(parameter));
  });
}
