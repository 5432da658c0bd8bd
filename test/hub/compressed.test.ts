import { mkdir, readFile, stat, writeFile } from "node:fs/promises";
import { request, type IncomingHttpHeaders } from "node:http";
import path from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { precompressFiles } from "#scripts/precompressFiles.ts";
import { createTempFolder } from "../support/tempFolder.ts";
import { Stage } from "./support.ts";

const SCRIPT = "/assets/web-Bx3kQ9_z.js";
const TEXT = "export const clause = 'shall endeavour to';\n".repeat(5000);

let stage: Stage;
beforeEach(() => (stage = new Stage()));
afterEach(() => stage.end());

async function webEdition(): Promise<{ web: string; cache: string }> {
  const folder = createTempFolder("web");
  const [web, cache] = [path.join(folder, "web"), path.join(folder, "cache")];
  await mkdir(path.join(web, "assets"), { recursive: true });
  await writeFile(path.join(web, "index.html"), `<!doctype html>${"<p>Clausemark</p>".repeat(200)}`);
  await writeFile(path.join(web, SCRIPT), TEXT);
  await writeFile(path.join(web, "assets/font-Bx3kQ9_z.woff2"), Buffer.alloc(5000, 7));
  await writeFile(path.join(web, "notes.gz"), "a file of its own");
  await precompressFiles(web, cache);
  return { web, cache };
}

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Buffer;
}

function ask(port: number, target: string, headers: Record<string, string> = {}, method = "GET"): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request({ port, path: target, headers, method }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () =>
        resolve({ status: response.statusCode!, headers: response.headers, bytes: Buffer.concat(chunks) }),
      );
    })
      .on("error", reject)
      .end();
  });
}

describe("The web edition", () => {
  it("is sent compressed to clients that accept it, and is the same to the byte", async () => {
    const { port } = await stage.hub({ web: (await webEdition()).web });
    for (const [accepted, encoding, open] of [
      ["gzip, deflate, br, zstd", "br", brotliDecompressSync],
      ["BR;q=0.5 , gzip", "br", brotliDecompressSync],
      ["gzip", "gzip", gunzipSync],
      ["br;q=0, gzip;q=0.1", "gzip", gunzipSync],
    ] as const) {
      const { headers, bytes } = await ask(port, SCRIPT, { "accept-encoding": accepted });
      expect(headers).toMatchObject({
        "content-encoding": encoding,
        "content-type": "text/javascript; charset=utf-8",
        "content-length": String(bytes.length),
        "cache-control": "public, max-age=31536000, immutable",
        vary: "accept-encoding",
      });
      expect(bytes.length).toBeLessThan(TEXT.length / 50);
      expect(open(bytes).toString()).toBe(TEXT);
    }
  });

  it("is sent uncompressed to all others", async () => {
    const { port } = await stage.hub({ web: (await webEdition()).web });
    for (const accepted of [undefined, "identity", "br;q=0", "gzip;q=0.000", "xbr, gzip2"]) {
      const { headers, bytes } = await ask(port, SCRIPT, accepted === undefined ? {} : { "accept-encoding": accepted });
      expect(headers["content-encoding"]).toBeUndefined();
      expect(headers.vary).toBe("accept-encoding");
      expect(bytes.toString()).toBe(TEXT);
    }
    const font = await ask(port, "/assets/font-Bx3kQ9_z.woff2", { "accept-encoding": "br" });
    expect(font.headers["content-encoding"]).toBeUndefined();
    expect(font.headers.vary).toBeUndefined();
  });

  it("is revalidated only if its name does not change with it, each encoding by a tag of its own", async () => {
    const { port } = await stage.hub({ web: (await webEdition()).web });
    const page = await ask(port, "/", { "accept-encoding": "br" });
    expect(page.headers).toMatchObject({ "cache-control": "no-cache", "content-encoding": "br" });
    const tag = String(page.headers.etag);
    expect(await ask(port, "/", { "accept-encoding": "br", "if-none-match": tag })).toMatchObject({ status: 304 });
    expect(await ask(port, "/", { "accept-encoding": "gzip", "if-none-match": tag })).toMatchObject({ status: 200 });
    expect((await ask(port, "/", { "if-none-match": tag })).headers.etag).not.toBe(tag);
    const head = await ask(port, "/", { "accept-encoding": "br" }, "HEAD");
    expect(head.headers["content-length"]).toBe(page.headers["content-length"]);
    expect(head.bytes.length).toBe(0);
  });

  it("has no address for its compressed copies, but has one for a file that only has the same ending", async () => {
    const { port } = await stage.hub({ web: (await webEdition()).web });
    expect((await ask(port, `${SCRIPT}.br`)).status).toBe(404);
    expect((await ask(port, "/index.html.gz")).status).toBe(404);
    expect((await ask(port, "/notes.gz")).bytes.toString()).toBe("a file of its own");
  });

  it("is compressed once, however often it is built", async () => {
    const { web, cache } = await webEdition();
    const before = await stat(cache);
    const kept = await readFile(path.join(web, `${SCRIPT}.br`));
    await precompressFiles(web, cache);
    expect((await stat(cache)).mtimeMs).toBe(before.mtimeMs);
    expect(await readFile(path.join(web, `${SCRIPT}.br`))).toEqual(kept);
  });
});
