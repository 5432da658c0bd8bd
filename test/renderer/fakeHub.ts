import { vi } from "vitest";
import { sha256 } from "#shared/base/hash.ts";
import {
  WEB_PAGE_FILE,
  CODE_RELEASE_FILE,
  LATER_CODE_META,
  serialiseCodeRelease,
  SERVICE_WORKER_FILE,
  type CodeStoringTime,
} from "#shared/host/codeRelease.ts";

export const BASE = "http://localhost:3000/";
export const SCRIPTS = ["assets/first-1.js", "assets/window-2.js"];
/** A script that the page names and loads after the others. */
export const LATER_SCRIPT = "assets/later-7.js";
export const SHEET = "assets/style-3.css";
export const LARGE = "assets/typst-4.wasm";
export const SELDOM = "assets/eng.traineddata-5.gz";

const TIMES: Readonly<Record<string, CodeStoringTime>> = {
  [LARGE]: "idle",
  [SELDOM]: "use",
  [SERVICE_WORKER_FILE]: "never",
};

/** A hub that serves a small web edition from memory, and a browser's stores and workers, as far as the app uses them. */
export class FakeHub {
  readonly files = new Map<string, Uint8Array<ArrayBuffer>>();
  /** What was asked of the hub: path and cache mode. */
  readonly asked: string[] = [];
  readonly cached = new Map<string, Uint8Array<ArrayBuffer>>();
  readonly registered: string[] = [];
  isDown = false;

  constructor() {
    for (const path of [WEB_PAGE_FILE, ...SCRIPTS, LATER_SCRIPT, SHEET, LARGE, SELDOM, SERVICE_WORKER_FILE])
      this.write(path, `${path} 1`);
    this.list("1.0.0");
  }

  write(path: string, content: string | Uint8Array<ArrayBuffer>): void {
    this.files.set(path, typeof content === "string" ? new TextEncoder().encode(content) : content);
  }

  /** Serves a list of the files as they are now. */
  list(version: string): void {
    const files = [...this.files]
      .filter(([path]) => path !== CODE_RELEASE_FILE)
      .map(([path, bytes]) => ({ path, bytes: bytes.length, sha256: sha256(bytes), when: TIMES[path] ?? "start" }));
    this.write(CODE_RELEASE_FILE, serialiseCodeRelease({ version, files }));
  }

  /** Takes the place of the network, the caches, the locks and the service workers. */
  install(): void {
    vi.stubGlobal("isSecureContext", true);
    vi.stubGlobal("fetch", (url: URL | Request, init?: RequestInit) => this.#answer(url, init));
    vi.stubGlobal("caches", {
      open: () => Promise.resolve(this.#cache()),
      delete: () => Promise.resolve(this.cached.clear()),
    });
    Object.assign(navigator, {
      locks: { request: (_: string, __: object, work: (lock: object) => unknown) => work({}) },
      serviceWorker: {
        controller: null,
        getRegistration: () => Promise.resolve(this.registered.length > 0 ? {} : undefined),
        getRegistrations: () => Promise.resolve([{ unregister: () => Promise.resolve(this.registered.splice(0)) }]),
        register: (url: URL) => Promise.resolve(this.registered.push(url.href)),
      },
    });
    const sheet = `<link rel="stylesheet" href="${BASE}${SHEET}">`;
    document.head.innerHTML = SCRIPTS.map((path) => `<script type="text/plain" src="${BASE}${path}"></script>`).join(
      "",
    );
    const later = `<meta name="${LATER_CODE_META}" content="${LATER_SCRIPT}">`;
    document.head.insertAdjacentHTML("beforeend", sheet + later);
  }

  #answer(url: URL | Request, init?: RequestInit): Promise<Response> {
    const href = "href" in url ? url.href : url.url;
    const path = href.slice(BASE.length);
    this.asked.push(`${path} ${init?.cache ?? "default"}`);
    if (this.isDown) return Promise.reject(new TypeError("Failed to fetch"));
    const bytes = this.files.get(path);
    return Promise.resolve(bytes ? new Response(bytes) : new Response("404", { status: 404 }));
  }

  #cache() {
    const stored = this.cached;
    return {
      match: (key: string) => Promise.resolve(stored.has(key) ? new Response(stored.get(key)) : undefined),
      put: async (key: string, response: Response) => stored.set(key, new Uint8Array(await response.arrayBuffer())),
      delete: (key: string) => Promise.resolve(stored.delete(key)),
      keys: () => Promise.resolve([...stored.keys()].map((key) => ({ url: new URL(key, BASE).href }))),
    };
  }
}
