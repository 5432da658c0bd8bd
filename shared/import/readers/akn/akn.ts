import { isRefusal, refuse, type Outcome, type Refusal } from "#shared/base/result.ts";
import type { Lines, ReadingWarning } from "#shared/import/lines.ts";
import { childrenOf, isFault, parseXml, type Element, type XmlFault } from "../xml.ts";
import { Body } from "./body.ts";
import { planOf } from "./plan.ts";

/**
 * Reads Akoma Ntoso of any version, by local names: every unit with its kind, number, heading and name, its
 * tracked changes and footnotes. What a file holds besides its main document becomes annexes of it.
 */
export function readAkn(text: string): Outcome<Lines> {
  const root = rootOf(text);
  if (isRefusal(root)) return root;
  const plan = planOf(root);
  if (!plan) return refuse("reading.akn-none");
  const body = new Body(notesIn(root), plan);
  body.inside(root);
  body.finish();
  const { title, language, masthead } = plan.front;
  return {
    lines: body.lines,
    warnings: warningsOf(body),
    exclusions: body.inlines.reports.exclusions,
    ...(title === undefined ? {} : { title }),
    ...(language === undefined ? {} : { language }),
    ...(masthead.length > 0 ? { masthead } : {}),
  };
}

/** An XML text's root; refuses what is not well-formed, declares entities or nests too deeply. */
export function rootOf(text: string): Outcome<Element> {
  const read = parseXml(text, (_, local) => local);
  return isFault(read) ? refused(read) : read;
}

function refused({ fault, line }: XmlFault): Refusal {
  if (fault === "broken") return refuse("reading.xml-cut", { line });
  return fault === "entities" ? refuse("reading.entities") : refuse("reading.too-deep");
}

/** The notes that stand among the metadata, by the names that references call them by. */
function notesIn(element: Element, notes = new Map<string, Element>()): ReadonlyMap<string, Element> {
  for (const child of childrenOf(element)) {
    const { eId, id = eId } = child.attributes;
    if (child.name === "note" && id !== undefined) notes.set(id, child);
    else notesIn(child, notes);
  }
  return notes;
}

function warningsOf({ inlines, contents, headingChanges }: Body): ReadingWarning[] {
  const counts = { contents, "heading-changes": headingChanges };
  const left = Object.entries(counts).flatMap(([what, count]) =>
    count > 0 ? [{ code: `reading.${what}`, params: { count }, where: null }] : [],
  );
  return [...inlines.reports.all, ...left];
}
