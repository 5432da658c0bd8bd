import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";

/** What every server of files knows of their types. */
const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".mjs": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".json": "application/json",
  ".wasm": "application/wasm",
};

/** A plain server of one folder's files below a path: it adds no header of its own, and knows no other request. */
export class StaticServer {
  readonly #server: Server;
  /** Where the files are, also after the server has stopped. */
  url = "";
  /** Every request: its method and path. */
  readonly requests: string[] = [];

  private constructor(folder: string, below: string) {
    this.#server = createServer((request, response) => {
      const { pathname } = new URL(request.url!, "http://localhost");
      this.requests.push(`${request.method} ${pathname}`);
      const name = decodeURIComponent(pathname.slice(below.length)) || "index.html";
      const file = path.join(folder, name.endsWith("/") ? `${name}index.html` : name);
      const isInside = pathname.startsWith(below) && file.startsWith(folder + path.sep);
      readFile(isInside ? file : "").then(
        (bytes) => response.writeHead(200, { "content-type": TYPES[path.extname(file)] ?? "" }).end(bytes),
        () => response.writeHead(404).end(),
      );
    });
  }

  static async start(folder: string, below = "/"): Promise<StaticServer> {
    const started = new StaticServer(folder, below);
    await new Promise<void>((resolve) => started.#server.listen(0, "127.0.0.1", resolve));
    started.url = `http://127.0.0.1:${(started.#server.address() as AddressInfo).port}${below}`;
    return started;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}
