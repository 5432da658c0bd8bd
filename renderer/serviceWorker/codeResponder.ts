import { isRefusal } from "#shared/base/result.ts";
import { WEB_PAGE_FILE, parseCodeRelease, type CodeFile, type CodeRelease } from "#shared/host/codeRelease.ts";
import { contentSecurityPolicyFor, mediaTypeOfServedFile, STRICT_HEADERS } from "#shared/host/servedHeaders.ts";
import {
  fetchListedCodeFile,
  listStoredCodeHashes,
  readStoredCodeFile,
  storeCodeFile,
} from "../host-web/code/codeFiles.ts";
import { readTrustedCode } from "../host-web/code/trustedCode.ts";

/** Requests that ask the hub itself, as for an update. A reload of the page is no such request. */
const FOR_THE_HUB: readonly RequestCache[] = ["no-cache", "no-store", "reload"];
/** What the hub alone answers. */
const HUBS_OWN = ["challenge", "healthz"];

/** Answers requests for the files of the list that this device has signed, from what the device has stored. */
export class CodeResponder {
  readonly #base: string;
  /** The lists in force: the current one, and the one before it for pages that were opened with it. */
  #releases: Promise<readonly CodeRelease[]> | null = null;

  constructor(base: string) {
    this.#base = base;
  }

  /** Whether a request may be for one of the files. */
  mayAnswer({ method, url, mode, cache }: Request): boolean {
    if (method !== "GET" || !url.startsWith(this.#base)) return false;
    return (mode === "navigate" || !FOR_THE_HUB.includes(cache)) && !HUBS_OWN.includes(this.#pathOf(url));
  }

  async answer(request: Request): Promise<Response> {
    // A page that opens begins with the list that is in force now; its parts follow that list.
    if (request.mode === "navigate" || !this.#releases) this.#releases = readReleases();
    const releases = await this.#releases;
    const path = this.#pathOf(request.url);
    const file = releases.flatMap(({ files }) => files.filter((each) => each.path === path)).at(0);
    if (!file || file.when === "never") return fetch(request);
    if (path === WEB_PAGE_FILE && !(await isStartStored(releases[0]!))) return fetch(request);
    const bytes = (await readStoredCodeFile(file)) ?? (await this.#fetchAndStore(file));
    return bytes ? responseOf(file, bytes, new URL(this.#base).origin) : Response.error();
  }

  #pathOf(url: string): string {
    const path = decodeURI(url.slice(this.#base.length).replace(/[?#].*$/s, ""));
    return path === "" ? WEB_PAGE_FILE : path;
  }

  /** Fetches a file that is stored when it is first used. Other bytes than the listed ones are no answer. */
  async #fetchAndStore(file: CodeFile): Promise<Uint8Array<ArrayBuffer> | null> {
    const fetched = await fetchListedCodeFile(file, this.#base);
    if (isRefusal(fetched)) return null;
    // A browser without space for it answers all the same.
    await storeCodeFile(file, fetched).catch(() => undefined);
    return fetched;
  }
}

async function readReleases(): Promise<readonly CodeRelease[]> {
  const trusted = await readTrustedCode().catch(() => null);
  if (!trusted || isRefusal(trusted)) return [];
  const { current, previous } = trusted;
  const newest = parseCodeRelease(current);
  if (isRefusal(newest)) return [];
  const before = previous === null ? null : parseCodeRelease(previous);
  return before && !isRefusal(before) ? [newest, before] : [newest];
}

/** Whether everything is stored without which the window does not open: else the hub has to answer. */
async function isStartStored({ files }: CodeRelease): Promise<boolean> {
  const stored = await listStoredCodeHashes();
  return files.every(({ when, sha256 }) => when !== "start" || stored.has(sha256));
}

/** The headers are our own, not those that the hub once sent. */
function responseOf({ path }: CodeFile, bytes: Uint8Array<ArrayBuffer>, origin: string): Response {
  const headers = {
    ...STRICT_HEADERS,
    "content-type": mediaTypeOfServedFile(path),
    "content-security-policy": contentSecurityPolicyFor(`/${path}`, origin),
    "cross-origin-resource-policy": "same-origin",
  };
  return new Response(bytes, { headers });
}
