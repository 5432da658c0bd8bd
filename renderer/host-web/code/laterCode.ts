import { LATER_CODE_META } from "#shared/host/codeRelease.ts";

/** Returns the paths of the scripts that the page loads after its own. */
export function listLaterCodePaths(document: Document): readonly string[] {
  const named = document.querySelector<HTMLMetaElement>(`meta[name="${LATER_CODE_META}"]`)?.content ?? "";
  return named.split(" ").filter((path) => path !== "");
}

/**
 * Asks for the scripts that the page loads after its own, without running them: a slow connection would have nothing to
 * do while the first text is opened and drawn.
 */
export function preloadLaterCode(document: Document): void {
  for (const path of listLaterCodePaths(document)) {
    const link = document.createElement("link");
    Object.assign(link, { rel: "preload", as: "script", crossOrigin: "", fetchPriority: "low", href: `./${path}` });
    document.head.append(link);
  }
}
