import { createHash } from "node:crypto";
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { OUT_FOLDER } from "#scripts/bundles.ts";
import {
  LATER_CODE_META,
  parseCodeRelease,
  WEB_PAGE_FILE,
  CODE_RELEASE_FILE,
  serialiseCodeRelease,
} from "#shared/host/codeRelease.ts";
import { unwrapOutcome } from "../support/team/team.ts";

/** A copy of the built web edition, whose files a test changes as a hub's operator could. */
export class WebEditionCopy {
  readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
    cpSync(path.join(OUT_FOLDER, "renderer/web"), folder, { recursive: true, preserveTimestamps: true });
  }

  /** The files that run when the page opens: the page itself, its scripts, those that it loads later, and its sheets. */
  get runningFiles(): readonly string[] {
    const page = this.read(WEB_PAGE_FILE).toString();
    const later = new RegExp(`name="${LATER_CODE_META}" content="([^"]+)"`).exec(page)![1]!;
    return [
      WEB_PAGE_FILE,
      ...later.split(" "),
      ...[...page.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.(?:js|css))"/g)].map(([, file]) => file!),
    ];
  }

  read(file: string): Buffer {
    return readFileSync(path.join(this.folder, file));
  }

  /** Replaces a file, without a word in the list. Its compressed copies are gone. Returns a function that restores it. */
  replace(file: string, bytes: Uint8Array | string): () => void {
    const folder = path.dirname(path.join(this.folder, file));
    const name = path.basename(file);
    const before = readdirSync(folder)
      .filter((each) => each === name || each === `${name}.br` || each === `${name}.gz`)
      .map((each) => [path.join(folder, each), readFileSync(path.join(folder, each))] as const);
    for (const [each] of before) rmSync(each);
    writeFileSync(path.join(folder, name), bytes);
    return () => before.forEach(([each, content]) => writeFileSync(each, content));
  }

  /** Makes another version of it: another page, and a list that says so. */
  publish(version: string): void {
    const page = this.read(WEB_PAGE_FILE)
      .toString()
      .replace("</head>", `<meta name="edition" content="${version}" /></head>`);
    this.replace(WEB_PAGE_FILE, page);
    const release = unwrapOutcome(parseCodeRelease(this.read(CODE_RELEASE_FILE).toString()));
    const files = release.files.map((file) =>
      file.path === WEB_PAGE_FILE
        ? { ...file, bytes: Buffer.byteLength(page), sha256: createHash("sha256").update(page).digest("hex") }
        : file,
    );
    this.replace(CODE_RELEASE_FILE, serialiseCodeRelease({ version, files }));
  }
}
