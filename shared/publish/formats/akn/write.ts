import { isLanguage, primarySubtagOf, type Language } from "#shared/base/language.ts";
import type { TextBlock, Draft, Provision, ProvisionKind } from "#shared/draft/draft.ts";
import { escapeXml } from "../officeFile.ts";
import type { TextForExport } from "#shared/publish/publication/publication.ts";

const NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

/**
 * The wIds of provisions by eId: the names they have in the first text that contains them. A wId that equals the eId
 * may be missing.
 */
export type AknWIdsByEId = ReadonlyMap<string, string>;

/**
 * Writes a draft as Akoma Ntoso 3.0, by the naming convention 1.0 and the AKN4UN guidelines: a bill with preface,
 * preamble and body. Every provision has its eId, and its wId throughout the revisions if that differs. Annexes and
 * text without a unit of its own are `hcontainer`s.
 */
export function writeAkomaNtoso(text: TextForExport, names: AknWIdsByEId = new Map()): string {
  const { draft } = text;
  const preamble = draft.provisions.findIndex(({ kind, level }) => kind === "preamble" && level === 1);
  const end = preamble < 0 ? 0 : endOf(draft, preamble);
  const before = draft.provisions.slice(0, Math.max(0, preamble)).map((each) => frame(each, names));
  const body = within(draft, end, draft.provisions.length, names);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<akomaNtoso xmlns="${NAMESPACE}">`,
    '<bill name="draft" contains="singleVersion">',
    meta(text),
    `<preface>${paragraph(`<docTitle>${escapeXml(draft.title)}</docTitle>`)}${before.join("")}</preface>`,
    ...(preamble < 0 ? [] : [preambleOf(draft, preamble, end, names)]),
    `<body xml:lang="${escapeXml(draft.language)}">`,
    ...(body.length > 0 ? body : [`<hcontainer name="text">${content(`<p/>`)}</hcontainer>`]),
    "</body>",
    "</bill>",
    "</akomaNtoso>",
    "",
  ].join("\n");
}

/** Writes work, expression and manifestation (FRBR). Unknown facts about a text are declared unknown. */
function meta({ symbol, date, draft, id }: TextForExport): string {
  const name =
    symbol === ""
      ? id.slice(0, 16)
      : symbol
          .toLowerCase()
          .replace(/[^\p{L}\p{N}]+/gu, "-")
          .replace(/^-|-$/g, "");
  const day = date ?? UNKNOWN;
  const dated = `<FRBRdate date="${day}" name="${date ? "draft" : "unknown"}"/>`;
  const by = '<FRBRauthor href="#author" as="#drafter"/>';
  const work = `/akn/un/bill/${date ?? "-"}/${name}`;
  const expression = `${work}/${languageOf(draft)}@${date ?? ""}`;
  const level = (element: string, iri: string, more: string) =>
    `<${element}><FRBRthis value="${escapeXml(`${iri}/!main`)}"/><FRBRuri value="${escapeXml(iri)}"/>${dated}${by}${more}</${element}>`;
  return [
    '<meta><identification source="#clausemark">',
    level("FRBRWork", work, `<FRBRcountry value="un"/>${symbol ? `<FRBRnumber value="${escapeXml(symbol)}"/>` : ""}`),
    level("FRBRExpression", expression, `<FRBRlanguage language="${languageOf(draft)}"/>`),
    level("FRBRManifestation", `${expression}.xml`, `<FRBRformat value="application/akn+xml"/>`),
    "</identification>",
    '<references source="#clausemark">',
    '<TLCOrganization eId="clausemark" href="/akn/ontology/organization/clausemark" showAs="Clausemark"/>',
    '<TLCOrganization eId="author" href="/akn/ontology/organization/un" showAs="United Nations"/>',
    '<TLCRole eId="drafter" href="/akn/ontology/role/drafter" showAs="Drafter"/>',
    "</references></meta>",
  ].join("\n");
}

const UNKNOWN = "0001-01-01";

/** ISO 639-2, as the naming convention requires. A language that is not listed keeps its own tag. */
const CODES: Readonly<Record<Language, string>> = {
  ar: "ara",
  en: "eng",
  es: "spa",
  fr: "fra",
  ru: "rus",
  zh: "zho",
};

function languageOf({ language }: Draft): string {
  const plain = primarySubtagOf(language);
  return isLanguage(plain) ? CODES[plain] : language;
}

function preambleOf(draft: Draft, at: number, end: number, names: AknWIdsByEId): string {
  const { eId, blocks, heading } = draft.provisions[at]!;
  const head = heading === "" ? "" : `<container name="heading">${paragraph(escapeXml(heading))}</container>`;
  const own = blocks.length === 0 ? "" : `<container name="text">${blocks.map(block).join("")}</container>`;
  return `<preamble ${named(eId, names)}>${head}${own}${preambular(draft, at + 1, end, names).join("\n")}</preamble>`;
}

/**
 * Writes the contents of a preamble: consecutive recitals within one element, and plain paragraphs in containers, since
 * they are no units there.
 */
function preambular(draft: Draft, from: number, to: number, names: AknWIdsByEId): readonly string[] {
  const parts: string[] = [];
  let [recitals, at]: [string[], number] = [[], from];
  const flush = () => {
    if (recitals.length > 0) parts.push(`<recitals>\n${recitals.join("\n")}\n</recitals>`);
    recitals = [];
  };
  while (at < to) {
    const each = draft.provisions[at]!;
    const next = endOf(draft, at);
    if (each.kind === "recital") recitals.push(provision(draft, at, names));
    else {
      flush();
      const isPlain = each.kind === "paragraph" && next === at + 1 && each.num === "" && each.heading === "";
      parts.push(isPlain ? frame(each, names) : provision(draft, at, names));
    }
    at = next;
  }
  flush();
  return parts;
}

/** Writes what comes before a preamble, in a container: a preface has no units. */
function frame({ eId, kind, num, heading, blocks }: Provision, names: AknWIdsByEId): string {
  const label = [num, heading].filter((part) => part !== "").map((part) => paragraph(escapeXml(part)));
  return `<container name="${kind === "paragraph" ? kind : "text"}" ${named(eId, names)}>${[...label, ...blocks.map(block)].join("") || "<p/>"}</container>`;
}

/** Writes the provisions from one index up to another, each with everything beneath it. */
function within(draft: Draft, from: number, to: number, names: AknWIdsByEId): readonly string[] {
  const all: string[] = [];
  for (let at = from; at < to; at = endOf(draft, at)) all.push(provision(draft, at, names));
  return all;
}

function endOf(draft: Draft, index: number): number {
  const { level } = draft.provisions[index]!;
  let end = index + 1;
  while (end < draft.provisions.length && draft.provisions[end]!.level > level) end++;
  return end;
}

const ELEMENTS: Readonly<Record<ProvisionKind, string>> = {
  article: "article",
  rule: "rule",
  paragraph: "paragraph",
  subparagraph: "subparagraph",
  point: "point",
  recital: "recital",
  part: "part",
  title: "title",
  chapter: "chapter",
  section: "section",
  annex: 'hcontainer name="annex"',
  preamble: 'hcontainer name="preamble"',
  text: 'hcontainer name="text"',
};

/**
 * Writes a provision. Its text is an `intro` if others lie beneath it, else the `content`; recitals hold theirs
 * directly.
 */
function provision(draft: Draft, at: number, names: AknWIdsByEId): string {
  const { eId, kind, num, heading, blocks }: Provision = draft.provisions[at]!;
  const element = ELEMENTS[kind];
  const beneath = within(draft, at + 1, endOf(draft, at), names);
  const words = blocks.map(block).join("");
  const inner =
    kind === "recital" ? words : beneath.length === 0 ? content(words || "<p/>") : words && `<intro>${words}</intro>`;
  return [
    `<${element} ${named(eId, names)}>`,
    ...(num === "" ? [] : [`<num>${escapeXml(num)}</num>`]),
    ...(heading === "" ? [] : [`<heading>${escapeXml(heading)}</heading>`]),
    ...(inner === "" ? [] : [inner]),
    ...beneath,
    `</${element.split(" ")[0]}>`,
  ].join("\n");
}

function named(eId: string, names: AknWIdsByEId): string {
  const wId = names.get(eId);
  return `eId="${escapeXml(eId)}"${wId !== undefined && wId !== eId ? ` wId="${escapeXml(wId)}"` : ""}`;
}

function content(words: string): string {
  return `<content>${words}</content>`;
}

function paragraph(words: string): string {
  return `<p>${words}</p>`;
}

/** Writes a block with its footnotes at the positions of their marks. */
function block({ text, footnotes = [] }: TextBlock): string {
  let [written, from] = ["", 0];
  for (const { at, mark, text: says } of [...footnotes].sort((a, b) => a.at - b.at)) {
    written += escapeXml(text.slice(from, at));
    written += `<authorialNote marker="${escapeXml(mark)}" placement="bottom">${paragraph(escapeXml(says))}</authorialNote>`;
    from = at;
  }
  return paragraph(written + escapeXml(text.slice(from)));
}
