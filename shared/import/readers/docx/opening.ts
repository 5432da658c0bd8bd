import type { Change } from "#shared/import/lines.ts";
import type { Context } from "./blocks.ts";
import type { Story } from "./story.ts";
import { inside, marked, PLAIN, type Standing } from "./standing.ts";
import type { Look } from "./styles.ts";
import { childOf, childrenOf, toggleOf, type Element } from "./xml.ts";

/** How a paragraph is set and numbered in one view of its changes. */
export interface Setting {
  readonly look: Look;
  /** Its number; undefined where it is not numbered. */
  readonly number: Printed | undefined;
}

/** A number as printed, "" for a bullet, and the level of the list, 0 outermost. */
export interface Printed {
  readonly text: string;
  readonly level: number;
}

/** What a paragraph's properties come to, with every change accepted and with every change rejected. */
export interface Opened {
  readonly accepted: Setting;
  readonly rejected: Setting;
  /** How its end stands. */
  readonly mark: Standing;
}

/** What comes after a paragraph in its container. */
export type Next = "paragraph" | "table" | "nothing";

/** Looks at a paragraph's properties and counts it. One whose end is gone shows its number and does not use it up. */
export function open(paragraph: Element, story: Story, context: Context, next: Next): Opened {
  const properties = childOf(paragraph, "pPr");
  const end = childOf(properties, "rPr");
  const mark = endOf(paragraph, marked(end, context.standing), context, next);
  const { styles } = story.parts;
  const look = styles.look(properties);
  const before = lookBefore(properties, look, story);
  const isHidden = toggleOf(end, "vanish") === true && toggleOf(end, "specVanish") !== true;
  if (isHidden && isAllHidden(paragraph, story)) return unnumbered(look, before, mark);
  const number = (view: "accepted" | "rejected", of: Look, gone: boolean) => {
    const printed = numberOf(story, view, of, gone);
    return isHidden && printed ? { ...printed, text: "" } : printed;
  };
  return {
    accepted: { look, number: number("accepted", look, mark.deleted !== undefined) },
    rejected: { look: before, number: number("rejected", before, mark.inserted !== undefined) },
    mark,
  };
}

/**
 * How a paragraph's end stands. The last of its container keeps its end, whatever is said of it; one before a table
 * loses it only together with all its words.
 */
function endOf(paragraph: Element, said: Standing, { standing }: Context, next: Next): Standing {
  if (next === "paragraph") return said;
  if (next === "nothing") return standing;
  const goes = (type: Change["type"]) => standing[type] !== undefined || !saysBeside(paragraph, type);
  return {
    ...(said.inserted && goes("inserted") ? { inserted: said.inserted } : {}),
    ...(said.deleted && goes("deleted") ? { deleted: said.deleted } : {}),
  };
}

/** Whether an element has words outside what was inserted, or deleted. */
function saysBeside(element: Element, type: Change["type"]): boolean {
  return childrenOf(element).some((child) => {
    if (child.name === "t" || child.name === "delText") return child.children.length > 0;
    return inside(child, PLAIN)[type] === undefined && child.name !== "pPr" && saysBeside(child, type);
  });
}

/** The look before a tracked change of the properties, or of the numbering alone. */
function lookBefore(properties: Element | undefined, look: Look, { parts: { styles } }: Story): Look {
  const change = childOf(properties, "pPrChange");
  if (change) return styles.look(childOf(change, "pPr"));
  return childOf(properties, "numPr", "ins") ? styles.look(properties, false) : look;
}

function numberOf(story: Story, view: "accepted" | "rejected", look: Look, gone: boolean): Printed | undefined {
  const { numId, level } = look.numbering;
  if (numId === undefined || numId === "0") return undefined;
  const { numbering } = story.parts;
  if (!numbering.list(numId)) return undefined;
  const at = level ?? numbering.levelOf(numId, look.styleIds);
  const count = story.numbers[view];
  return { text: gone ? count.peek(numId, at, look.language) : count.next(numId, at, look.language), level: at };
}

/** A paragraph of which nothing shows is not counted. */
function isAllHidden(paragraph: Element, { parts: { styles } }: Story): boolean {
  return childrenOf(paragraph).every(
    (child) => child.name !== "r" || styles.run(childOf(child, "rPr"), "vanish") === true,
  );
}

function unnumbered(look: Look, before: Look, mark: Standing): Opened {
  return { accepted: { look, number: undefined }, rejected: { look: before, number: undefined }, mark };
}
