import type { ProvisionKind } from "#shared/draft/draft.ts";
import { xmlChildrenOf, type XmlElement } from "../parseXml.ts";

/** Elements that may have a number, a heading and nested units, by local name in any namespace. */
const HIERARCHY = new Set(
  (
    "alinea article attachment book chapter clause component crossHeading division hcontainer indent item level list " +
    "paragraph part point proviso recital recitals recitalGroup citation rule section subchapter subclause subdivision " +
    "sublist subparagraph subpart subrule subsection subtitle tblock title tome transitional annex blockList"
  ).split(" "),
);

const FIXED: Readonly<Record<string, ProvisionKind>> = {
  article: "article",
  rule: "rule",
  part: "part",
  book: "part",
  tome: "part",
  subpart: "section",
  title: "title",
  subtitle: "section",
  chapter: "chapter",
  subchapter: "section",
  section: "section",
  recital: "recital",
  attachment: "annex",
  annex: "annex",
  component: "annex",
};

const SCHEDULE = /^(?:annex|appendix|schedule|attachment)/i;

export function isAknHierarchyElement({ name }: XmlElement): boolean {
  return HIERARCHY.has(name);
}

/**
 * Returns the provision kind of a hierarchy element. Commonwealth acts number their subsections as treaties number
 * paragraphs; elsewhere a subsection contains articles and is a section.
 */
export function aknProvisionKindOf(
  element: XmlElement,
  numbered: boolean,
  headed: boolean,
  around: ProvisionKind | null,
): ProvisionKind {
  const fixed = FIXED[element.name];
  if (fixed) return fixed;
  if (element.name === "hcontainer" && SCHEDULE.test(element.attributes.name ?? "")) return "annex";
  const within = around === "article" || around === "rule" || isNumbered(around);
  if (!within && (headed || holdsArticles(element))) return numbered || headed ? "section" : "text";
  if (!within && element.name === "clause") return numbered ? "article" : "text";
  if (isItem(element)) return numbered ? "point" : "paragraph";
  if (around === "paragraph" && element.name === "paragraph") return "subparagraph";
  return isNumbered(around) && numbered ? innerKind(element) : "paragraph";
}

function innerKind({ name }: XmlElement): ProvisionKind {
  return name === "subparagraph" ? "subparagraph" : "point";
}

function isNumbered(kind: ProvisionKind | null): boolean {
  return kind === "paragraph" || kind === "subparagraph" || kind === "point";
}

function isItem({ name }: XmlElement): boolean {
  return name === "point" || name === "indent" || name === "item" || name === "subclause";
}

function holdsArticles(element: XmlElement): boolean {
  return xmlChildrenOf(element).some(
    (child) => child.name === "article" || child.name === "rule" || child.name === "section" || holdsArticles(child),
  );
}

/** The beginnings of ids that describe their element; "d1e87" and GUIDs do not. */
const NAME =
  /^(?:al|alinea|annex|anx|art|article|att|book|chap|chp|cit|cl|clause|cmp|div|dvs|hcontainer|ind|item|list|lvl|para?|part|pnt|point|preamble|prg|prt|prov|rec|recital|recs|rule|sec|section|sub[a-z]*|tblock|tit|title|tome)(?:[-_.]?[0-9(]|[-_.]|$)/i;

/** Returns the identifier that the source gives an element: its eId, or an id that describes it. */
export function aknSourceIdOf({ attributes: { eId, id } }: XmlElement): string | undefined {
  if (eId) return eId;
  return id !== undefined && NAME.test(id) ? id : undefined;
}
