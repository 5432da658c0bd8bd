import { existsSync, globSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { parse, type DefaultTreeAdapterTypes } from "parse5";

type Node = DefaultTreeAdapterTypes.Node;

/** A page's links and loaded files, and the fragments that lead into it. */
interface PageLinks {
  readonly followed: readonly string[];
  readonly loaded: readonly string[];
  readonly ids: ReadonlySet<string>;
}

/** What a page loads by itself. */
const LOADED: Readonly<Record<string, string>> = {
  script: "src",
  img: "src",
  source: "src",
  iframe: "src",
  link: "href",
};

/**
 * Finds the links of a built site that lead nowhere, and everything that a page would load from elsewhere. `base` is the
 * path below which the site is served. Links to other sites are not followed.
 */
export function findBrokenSiteLinks(folder: string, base = "/"): string[] {
  const pages = new Map(
    globSync("**/*.html", { cwd: folder }).map((file) => {
      const name = file.split(path.sep).join("/");
      return [name, readLinks(readFileSync(path.join(folder, file), "utf8"))] as const;
    }),
  );
  const idsOf = (file: string) => pages.get(file)?.ids;
  return [...pages].flatMap(([page, { followed, loaded }]) => [
    ...loaded.filter((url) => isElsewhere(url) && !url.startsWith("data:")).map((url) => `${page} loads ${url}`),
    ...[...followed, ...loaded]
      .filter((url) => !isElsewhere(url) && !isThere(folder, base, page, url, idsOf))
      .map((url) => `${page} leads to ${url}, which is not there`),
  ]);
}

function isElsewhere(url: string): boolean {
  return /^(?:[a-z][a-z+.-]*:|\/\/)/i.test(url);
}

function isThere(
  folder: string,
  base: string,
  page: string,
  url: string,
  idsOf: (file: string) => ReadonlySet<string> | undefined,
): boolean {
  const { pathname, hash } = new URL(url, `http://site${base}${page}`);
  if (!pathname.startsWith(base)) return false;
  const place = decodeURIComponent(pathname.slice(base.length));
  const found = [place, `${place}index.html`, `${place}.html`].find((each) => isFile(path.join(folder, each)));
  if (found === undefined) return false;
  return hash.length < 2 || (idsOf(found)?.has(decodeURIComponent(hash.slice(1))) ?? false);
}

function isFile(file: string): boolean {
  return existsSync(file) && statSync(file).isFile();
}

function readLinks(html: string): PageLinks {
  const followed: string[] = [];
  const loaded: string[] = [];
  const ids = new Set<string>();
  const visit = (node: Node): void => {
    if ("attrs" in node) {
      const attribute = (name: string) => node.attrs.find((each) => each.name === name)?.value;
      const id = attribute("id");
      if (id) ids.add(id);
      const href = node.tagName === "a" ? attribute("href") : undefined;
      if (href) followed.push(href);
      const source = attribute(LOADED[node.tagName] ?? "");
      if (source) loaded.push(source);
    }
    if ("childNodes" in node) node.childNodes.forEach(visit);
  };
  visit(parse(html));
  return { followed, loaded, ids };
}
