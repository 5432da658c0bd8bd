import { encodeUtf8 } from "../base/bytes.ts";
import { sha256, type Hash } from "../base/hash.ts";
import { refusal, type Outcome } from "../base/result.ts";

/** The name under which a release's list is served, beside the page. */
export const CODE_RELEASE_FILE = "release.json";
/** The page, and the worker that answers its requests without a network. */
export const WEB_PAGE_FILE = "index.html";
export const SERVICE_WORKER_FILE = "serviceWorker.js";
/** The page's meta element that names the scripts which it loads after its own, separated by spaces. */
export const LATER_CODE_META = "clausemark-later-code";
/** The page's meta element that names the scripts of the workers that read and write files, separated by spaces. */
export const WORKER_CODE_META = "clausemark-worker-code";

/**
 * When a device stores a file of the web edition: before it can start without the hub; afterwards, when the window is
 * idle; when the file is first used; or never, because the browser keeps it itself (the service worker).
 */
export const CODE_STORING_TIMES = ["start", "idle", "use", "never"] as const;
export type CodeStoringTime = (typeof CODE_STORING_TIMES)[number];

/** A file of the web edition: its path beside the page, its size in bytes and its SHA-256. */
export interface CodeFile {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: Hash;
  readonly when: CodeStoringTime;
}

/** All files of one build of the web edition. */
export interface CodeRelease {
  readonly version: string;
  readonly files: readonly CodeFile[];
}

const LIMITS = { files: 5000, characters: 2_000_000 } as const;
const PATH = /^[\w-][\w.-]*(?:\/[\w-][\w.-]*)*$/;

/** Serialises a release as it is served, hashed and signed. */
export function serialiseCodeRelease(release: CodeRelease): string {
  return `${JSON.stringify(release, null, 1)}\n`;
}

/** Reads a served or stored list. Refused with `offline.list.unreadable`. */
export function parseCodeRelease(text: string): Outcome<CodeRelease> {
  const unreadable = refusal("offline.list.unreadable");
  if (text.length > LIMITS.characters) return unreadable;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return unreadable;
  }
  const { version, files } = (value ?? {}) as { version?: unknown; files?: unknown };
  if (typeof version !== "string" || !/^[\w.+-]{1,40}$/.test(version) || !Array.isArray(files)) return unreadable;
  const paths = new Set(files.map((file: Partial<CodeFile> | null) => file?.path));
  if (files.length > LIMITS.files || paths.size !== files.length || !files.every(isCodeFile)) return unreadable;
  return paths.has(WEB_PAGE_FILE) ? { version, files } : unreadable;
}

function isCodeFile(value: unknown): value is CodeFile {
  const { path, bytes, sha256, when } = (value ?? {}) as Partial<Record<keyof CodeFile, unknown>>;
  return (
    typeof path === "string" &&
    PATH.test(path) &&
    Number.isSafeInteger(bytes) &&
    (bytes as number) >= 0 &&
    typeof sha256 === "string" &&
    /^[0-9a-f]{64}$/.test(sha256) &&
    CODE_STORING_TIMES.some((time) => time === when)
  );
}

/**
 * Returns the fingerprint of a release, to be read aloud: the first 24 digits of the SHA-256 of its list as it is
 * served (`sha256sum release.json`), in groups of four.
 */
export function codeFingerprintOf(list: string): string {
  return sha256(encodeUtf8(list)).slice(0, 24).match(/.{4}/g)!.join(" ");
}

/** A file as it was found: the SHA-256 of its bytes, or null if it is not there. */
export interface FoundCodeFile {
  readonly path: string;
  readonly sha256: Hash | null;
}

/** Returns the paths of those files that are not, byte for byte, what the release lists under their path. */
export function findChangedCodeFiles({ files }: CodeRelease, found: readonly FoundCodeFile[]): readonly string[] {
  const listed = new Map(files.map((file) => [file.path, file.sha256]));
  return found.filter(({ path, sha256 }) => sha256 === null || listed.get(path) !== sha256).map(({ path }) => path);
}
