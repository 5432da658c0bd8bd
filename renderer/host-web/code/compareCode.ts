import { sha256Native } from "#shared/base/hash.ts";
import { decodeUtf8 } from "#shared/base/bytes.ts";
import { isRefusal } from "#shared/base/result.ts";
import {
  findChangedCodeFiles,
  parseCodeRelease,
  WEB_PAGE_FILE,
  CODE_RELEASE_FILE,
  SERVICE_WORKER_FILE,
  type CodeRelease,
  type FoundCodeFile,
} from "#shared/host/codeRelease.ts";
import type { ServedCode } from "#shared/host/storedApp.ts";
import { fetchBytes } from "./codeFiles.ts";
import { listLaterCodePaths } from "./laterCode.ts";

/** Where the page's files are, and the document that runs. */
interface RunningPage {
  readonly base: string;
  readonly document: Document;
}

/**
 * Returns the paths of the page's own files that run or style it: the page, its scripts, those that it loads after them,
 * and its style sheets.
 */
export function listRunningCodePaths({ base, document }: RunningPage): readonly string[] {
  const scripts = [...document.querySelectorAll<HTMLScriptElement>("script[src]")].map(({ src }) => src);
  const sheets = [...document.querySelectorAll<HTMLLinkElement>("link[rel=stylesheet]")].map(({ href }) => href);
  const paths = [...scripts, ...sheets].map((url) => (url.startsWith(base) ? url.slice(base.length) : url));
  const all = [...paths, ...listLaterCodePaths(document)];
  return [...new Set([WEB_PAGE_FILE, ...all.map((path) => path.replace(/[?#].*$/, ""))])];
}

/**
 * Returns the running files that differ from the list. They are fetched as the browser fetched them: from this device if
 * the service worker answers, else from the hub.
 */
export async function findChangedRunningCode(page: RunningPage, release: CodeRelease): Promise<readonly string[]> {
  return findChangedCodeFiles(release, await hashFiles(listRunningCodePaths(page), page.base, "default"));
}

/**
 * Compares what the hub serves with the list that this device has signed. `paths` are compared, the list itself, and
 * the service worker. If the hub serves another list, its page and its service worker must be those of that list.
 */
export async function compareServedCode(base: string, trusted: string, paths: readonly string[]): Promise<ServedCode> {
  const served = await fetchBytes(new URL(CODE_RELEASE_FILE, base), "no-cache");
  // A hub without a list is told from one that cannot be reached by the page.
  if (!served && !(await fetchBytes(new URL(WEB_PAGE_FILE, base), "no-cache"))) return { kind: "unreachable" };
  const list = (served && decodeUtf8(served)) ?? "";
  const release = parseCodeRelease(list);
  if (isRefusal(release)) return { kind: "swapped", files: [CODE_RELEASE_FILE] };
  const isSame = list === trusted;
  const compared = [...new Set([WEB_PAGE_FILE, SERVICE_WORKER_FILE, ...(isSame ? paths : [])])];
  const changed = findChangedCodeFiles(release, await hashFiles(compared, base, "no-cache"));
  if (changed.length > 0) return { kind: "swapped", files: changed };
  return isSame ? { kind: "same" } : { kind: "other-version", version: release.version, list };
}

function hashFiles(paths: readonly string[], base: string, cache: RequestCache): Promise<readonly FoundCodeFile[]> {
  return Promise.all(
    paths.map(async (path) => {
      const bytes = await fetchBytes(new URL(path, base), cache);
      return { path, sha256: bytes && (await sha256Native(bytes)) };
    }),
  );
}
