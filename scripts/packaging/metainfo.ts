import { readFileSync } from "node:fs";
import path from "node:path";
import { ROOT } from "../bundles.ts";

export const LINUX_FILES = path.join(ROOT, "packaging/linux");
/** The name of the app's files on Linux. */
export const APP_ID = "org.clausemark.app";

const MARK = "<!-- releases -->";

/**
 * Returns the AppStream metadata with this version as its release; `time` is in seconds since 1970. The project has no
 * homepage of its own: whoever gives a package away names theirs (`CLAUSEMARK_HOMEPAGE`).
 */
export function renderMetainfo(version: string, time: number, homepage = process.env["CLAUSEMARK_HOMEPAGE"]): string {
  const template = readFileSync(path.join(LINUX_FILES, `${APP_ID}.metainfo.xml`), "utf8");
  const date = new Date(time * 1000).toISOString().slice(0, 10);
  const url = homepage ? `<url type="homepage">${escapeXml(homepage)}</url>\n  ` : "";
  return template.replace(MARK, `${url}<releases>\n    <release version="${version}" date="${date}"/>\n  </releases>`);
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escapeXml = (text: string) => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign]!);
