import { h } from "hastscript";
import { encodeUtf8, type Bytes } from "#shared/base/bytes.ts";
import { primarySubtagOrUnd, toAuthoredTemplateText } from "#shared/publish/layouts/data/templateTextWithLanguage.ts";
import { message } from "#shared/messages/messages.ts";
import { packZip } from "#shared/base/packZip.ts";
import { writeHtmlDocument } from "../html/document.ts";
import {
  htmlLabelElement,
  languageAttributes,
  htmlRedlineContent,
  htmlTextElement,
  type HtmlPageElement,
} from "../html/elements.ts";
import { urlFragmentOfProvision } from "../html/fragments.ts";
import type { SiteTextChanges } from "./siteTextChanges.ts";
import type { SiteContent, SiteText } from "./siteContent.ts";
import { sitePageFileName } from "./sitePageFileName.ts";
import { writeHtmlPage } from "../html/writeHtmlPage.ts";

const INDEX = "index.html";

const changesOf = ({ from, to }: Pick<SiteTextChanges, "from" | "to">) => `${from}-to-${to}.html`;

/**
 * Writes a site for any static host: an index, the page of each text, and a page of what changed between two. The keys
 * are file names; there are no folders.
 */
export function writeSite(site: SiteContent): ReadonlyMap<string, Bytes> {
  const files = new Map<string, string>([[INDEX, indexPage(site)]]);
  for (const text of site.texts)
    files.set(sitePageFileName(text.names.text), writeHtmlPage(text.content, text.names, [siteLinks(site, text)]));
  for (const changes of site.changes) files.set(changesOf(changes), changesPage(changes));
  return new Map([...files].map(([name, html]) => [name, encodeUtf8(html)]));
}

/** Packs a site's files. The same files give the same bytes. */
export function zipSite(files: ReadonlyMap<string, Bytes>): Bytes {
  return packZip(Object.fromEntries(files));
}

function indexPage({ title, audience, texts, changes }: SiteContent): string {
  const name = title || message("briefing.untitled");
  const rows = [...texts].reverse().map((text) => {
    const since = changes.filter(({ to }) => to === text.names.text);
    const { notes, proposals } = text.content;
    return h("tr", [
      h("th", { scope: "row" }, [h("a", { href: sitePageFileName(text.names.text) }, text.label)]),
      h("td.figure", String(notes.length)),
      h("td.figure", String(proposals.length)),
      h(
        "td",
        since.map((each) => h("a", { href: changesOf(each) }, message("site.changes-from", { text: each.fromLabel }))),
      ),
    ]);
  });
  const heads = ["site.text", "site.notes", "site.proposals", "site.changes"] as const;
  return writeHtmlDocument({
    title: name,
    skipTo: "texts",
    hasScript: false,
    body: [
      h("header", [
        h("p.audience", message(`briefing.audience.${audience}`)),
        htmlTextElement("h1", toAuthoredTemplateText(name)),
        h("p.handling", message(`briefing.handling.${audience}`)),
      ]),
      h("main", [
        h("section", { id: "texts" }, [
          h("h2", message("site.texts")),
          h("div.scroll", { tabIndex: 0, role: "region", "aria-label": message("site.texts") }, [
            h("table", [
              h("thead", [
                h(
                  "tr",
                  heads.map((code) => h("th", { scope: "col" }, message(code))),
                ),
              ]),
              h("tbody", rows),
            ]),
          ]),
        ]),
      ]),
    ],
  });
}

/** Links from a text's page to the index, the text before it, and what changed. */
function siteLinks({ changes }: SiteContent, { names }: SiteText): HtmlPageElement {
  const beside = changes.filter(({ from, to }) => from === names.text || to === names.text);
  return h("nav.site", { "aria-label": message("site.pages") }, [
    h("a", { href: INDEX }, message("site.all-texts")),
    ...beside.flatMap((each) => [" · ", h("a", { href: changesOf(each) }, changesTitle(each))]),
  ]);
}

function changesTitle({ fromLabel, toLabel }: SiteTextChanges): string {
  return message("site.changes-between", { from: fromLabel, to: toLabel });
}

function changesPage(changes: SiteTextChanges): string {
  const title = changesTitle(changes);
  const lang = primarySubtagOrUnd(changes.lang);
  return writeHtmlDocument({
    title,
    skipTo: "changes",
    hasScript: false,
    body: [
      h("nav.site", { "aria-label": message("site.pages") }, [
        h("a", { href: INDEX }, message("site.all-texts")),
        " · ",
        h("a", { href: sitePageFileName(changes.from) }, changes.fromLabel),
        " · ",
        h("a", { href: sitePageFileName(changes.to) }, changes.toLabel),
      ]),
      h("header", [h("h1", title)]),
      h("main", { id: "changes" }, [
        ...(changes.rows.length === 0 ? [h("p", message("site.no-changes"))] : []),
        ...changes.rows.map((row) =>
          h("section.change", [
            h("h2", [...placeLinks(changes, row)]),
            h("p.status", row.what),
            ...htmlLabelElement("p.lead", row.caption),
            ...(row.pieces.some(({ text }) => text.trim() !== "")
              ? [h("p", languageAttributes({ lang, dir: changes.dir }), htmlRedlineContent(row.pieces))]
              : []),
          ]),
        ),
      ]),
    ],
  });
}

function placeLinks({ from, to }: SiteTextChanges, { before, after }: SiteTextChanges["rows"][number]) {
  const link = (name: string, place: { readonly eId: string; readonly label: string }) =>
    h("a", { href: `${sitePageFileName(name)}#${urlFragmentOfProvision(name, place.eId)}` }, place.label);
  if (before && after && before.label !== after.label) return [link(from, before), " → ", link(to, after)];
  return after ? [link(to, after)] : before ? [link(from, before)] : [];
}
