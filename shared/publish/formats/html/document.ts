import { base64 } from "@scure/base";
import { h } from "hastscript";
import { toHtml } from "hast-util-to-html";
import { fromHex } from "#shared/base/bytes.ts";
import { sha256 } from "#shared/base/hash.ts";
import { textDirectionOf } from "#shared/base/language.ts";
import { getMessageLanguage, message } from "#shared/messages/messages.ts";
import type { HtmlPageElement } from "./elements.ts";
import { PAGE_SCRIPT } from "./pageScript.ts";
import { PAGE_STYLE } from "./pageStyle.ts";

/** What a document is made of: its title, what is in its body, and whether it has the script. */
export interface HtmlDocumentParts {
  readonly title: string;
  /** The section that the first link of the page skips to. */
  readonly skipTo: string;
  readonly body: readonly HtmlPageElement[];
  readonly hasScript: boolean;
}

/**
 * Writes an HTML document (HTML Living Standard) that loads nothing. Its policy (CSP 3) permits its own style and
 * script, by their hashes, and nothing else.
 */
export function writeHtmlDocument({ title, skipTo, body, hasScript }: HtmlDocumentParts): string {
  const label = getMessageLanguage();
  const head = h("head", [
    h("meta", { charset: "utf-8" }),
    h("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
    h("meta", { httpEquiv: "Content-Security-Policy", content: policy(hasScript) }),
    h("meta", { name: "referrer", content: "no-referrer" }),
    h("title", title),
    inline("style", PAGE_STYLE),
  ]);
  const all = [
    h("a.skip", { href: `#${skipTo}` }, message("page.skip")),
    ...body,
    h("footer", [h("p", message("page.foot"))]),
    ...(hasScript ? [inline("script", PAGE_SCRIPT)] : []),
  ];
  const page = h("html", { lang: label, dir: textDirectionOf(label) }, [head, h("body", all)]);
  return `<!doctype html>\n${toHtml(page)}\n`;
}

function inline(tagName: "style" | "script", value: string): HtmlPageElement {
  return { type: "element", tagName, properties: {}, children: [{ type: "text", value }] };
}

function policy(hasScript: boolean): string {
  return [
    "default-src 'none'",
    `style-src ${hashSource(PAGE_STYLE)}`,
    ...(hasScript ? [`script-src ${hashSource(PAGE_SCRIPT)}`] : []),
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

/** Returns the source expression that permits exactly this inline text (CSP 3, 2.3.1). */
function hashSource(text: string): string {
  return `'sha256-${base64.encode(fromHex(sha256(text)))}'`;
}
