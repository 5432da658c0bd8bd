import type { SourceComment } from "#shared/import/sourceLines.ts";
import { authorshipOf, type Authorship } from "../tracked/trackedState.ts";
import { foldAndTrimWhitespace } from "../sourceLineBuilder.ts";
import { xmlChildOf, xmlChildrenOf, xmlTextOf, type XmlElement } from "../parseXml.ts";

/** A tracked change of the file. The text refers to it where it begins and ends, or where something was deleted. */
export type OdtChange =
  | { readonly kind: "inserted"; readonly by: Authorship }
  | { readonly kind: "deleted"; readonly by: Authorship; readonly paragraphs: readonly XmlElement[] };

/** Returns the tracked changes of a text, by id. Changes of format are not changes of words. */
export function readOdtChanges(text: XmlElement): ReadonlyMap<string, OdtChange> {
  const regions = xmlChildrenOf(text, "text:tracked-changes").flatMap((list) =>
    xmlChildrenOf(list, "text:changed-region"),
  );
  return new Map(
    regions.flatMap((region) => {
      const { id } = region.attributes;
      const [insertion, deletion] = [xmlChildOf(region, "text:insertion"), xmlChildOf(region, "text:deletion")];
      const change = insertion ?? deletion;
      if (id === undefined || !change) return [];
      const by = authorOf(xmlChildOf(change, "office:change-info"));
      const paragraphs = xmlChildrenOf(change).filter(({ name }) => name !== "office:change-info");
      return [[id, insertion ? { kind: "inserted", by } : { kind: "deleted", by, paragraphs }] as const];
    }),
  );
}

function authorOf(info: XmlElement | undefined): Authorship {
  const words = (name: string) => foldAndTrimWhitespace(info ? textOfChild(info, name) : "");
  return authorshipOf(words("dc:creator"), words("dc:date"));
}

function textOfChild(element: XmlElement, name: string): string {
  const child = xmlChildOf(element, name);
  return child ? xmlTextOf(child) : "";
}

/** A comment without its range. */
export type OdtComment = Omit<SourceComment, "start" | "end">;

/** The comments of a text, each thread as one comment with replies. */
export class OdtComments {
  readonly #threads = new Map<XmlElement, OdtComment>();
  readonly #ranged: ReadonlySet<string>;

  constructor(text: XmlElement) {
    const found = collect(text, "office:annotation");
    const replies = new Map<string, XmlElement[]>();
    const names = new Set(found.map(({ attributes }) => attributes.name));
    const isReply = ({ attributes: { "parent-name": parent } }: XmlElement) =>
      parent !== undefined && names.has(parent);
    for (const each of found.filter(isReply)) {
      const parent = each.attributes["parent-name"]!;
      replies.set(parent, [...(replies.get(parent) ?? []), each]);
    }
    for (const each of found.filter((annotation) => !isReply(annotation)))
      this.#threads.set(each, threadOf(each, replies.get(each.attributes.name ?? "") ?? []));
    this.#ranged = new Set(collect(text, "office:annotation-end").flatMap(({ attributes }) => attributes.name ?? []));
  }

  /** Returns the thread that a comment opens, or null for a reply. */
  threadAt(annotation: XmlElement): OdtComment | null {
    return this.#threads.get(annotation) ?? null;
  }

  /** Returns whether a comment is on words that end elsewhere. */
  hasEnd({ attributes: { name } }: XmlElement): boolean {
    return name !== undefined && this.#ranged.has(name);
  }
}

function threadOf(annotation: XmlElement, replies: readonly XmlElement[]): OdtComment {
  return {
    ...contentOf(annotation),
    ...(annotation.attributes.resolved === "true" ? { resolved: true } : {}),
    ...(replies.length > 0 ? { replies: replies.map(contentOf) } : {}),
  };
}

function contentOf(annotation: XmlElement): Pick<SourceComment, "author" | "at" | "text"> {
  const paragraphs = xmlChildrenOf(annotation).filter(({ name }) => name === "text:p" || name === "text:list");
  return { ...authorOf(annotation), text: paragraphs.map((each) => foldAndTrimWhitespace(xmlTextOf(each))).join("\n") };
}

function collect(element: XmlElement, name: string): XmlElement[] {
  return xmlChildrenOf(element).flatMap((child) => [...(child.name === name ? [child] : []), ...collect(child, name)]);
}
