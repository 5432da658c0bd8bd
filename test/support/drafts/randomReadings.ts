import type { TextBlock, Draft, Provision, ProvisionKind } from "#shared/draft/draft.ts";
import type { Random } from "../random.ts";

type Unit = { kind: ProvisionKind; num: string; heading: string; level: number; blocks: TextBlock[] };
type Repair = (units: Unit[], at: number, random: Random) => void;

/** Repairs that a user makes to a reading. None of them loses a word or changes the order of words. */
const REPAIRS: Readonly<Record<string, Repair>> = {
  promote: (units, at) => (units[at]!.level = Math.max(1, units[at]!.level - 1)),
  demote: (units, at) => (units[at]!.level += 1),
  recast: (units, at, random) => (units[at]!.kind = random.pick(["article", "paragraph", "point", "text"])),
  merge: (units, at) => {
    if (at === 0) return;
    const { num, heading, blocks } = units[at]!;
    const words = [num, heading].filter((text) => text !== "").map((text) => ({ text }));
    units[at - 1]!.blocks.push(...words, ...blocks);
    units.splice(at, 1);
  },
  split: (units, at, random) => {
    const { blocks, level } = units[at]!;
    const [text = "", spaces] = [random.pick([...blocks, { text: "" }]).text, / /g];
    const cuts = [...text.matchAll(spaces)].map(({ index }) => index);
    if (cuts.length === 0) return;
    const cut = random.pick(cuts);
    const block = blocks.findIndex((each) => each.text === text);
    const rest = [{ text: text.slice(cut + 1) }, ...blocks.slice(block + 1)];
    blocks.splice(block, blocks.length, { text: text.slice(0, cut) });
    units.splice(at + 1, 0, { kind: "paragraph", num: "", heading: "", level, blocks: rest });
  },
  numberAsText: (units, at) => {
    const { num, heading, blocks } = units[at]!;
    if (num === "" || heading !== "" || blocks.length === 0) return;
    units[at]!.num = "";
    blocks[0] = { text: `${num} ${blocks[0]!.text}` };
  },
  textAsNumber: (units, at) => {
    const { num, heading, blocks } = units[at]!;
    const [, first = "", rest = ""] = /^(\S+) (.+)$/s.exec(blocks[0]?.text ?? "") ?? [];
    if (num !== "" || heading !== "" || rest === "") return;
    units[at]!.num = first;
    blocks[0] = { text: rest };
  },
  headingAsText: (units, at) => {
    const { heading, blocks } = units[at]!;
    if (heading === "") return;
    units[at]!.heading = "";
    blocks.unshift({ text: heading });
  },
  textAsHeading: (units, at) => {
    const { heading, blocks } = units[at]!;
    if (heading !== "" || blocks.length === 0) return;
    units[at]!.heading = blocks.shift()!.text;
  },
  joinBlocks: (units, at) => {
    const { blocks } = units[at]!;
    if (blocks.length > 1) blocks.splice(0, 2, { text: `${blocks[0]!.text} ${blocks[1]!.text}` });
  },
};

/** Returns a reading of the same words with random repairs. */
export function applyRandomRepairs(draft: Draft, random: Random, count: number): Draft {
  const units = draft.provisions.map(({ kind, num, heading, level, blocks }) => {
    return { kind, num, heading, level, blocks: [...blocks] };
  });
  for (let i = 0; i < count; i++) random.pick(Object.values(REPAIRS))(units, random.below(units.length), random);
  return { ...draft, provisions: named(units) };
}

function named(units: readonly Unit[]): readonly Provision[] {
  let above = 0;
  return units.map((unit, i) => {
    const level = Math.min(unit.level, above + 1);
    above = level;
    return { ...unit, level, eId: `p_${i}`, address: String(i) };
  });
}

const NOISE: readonly ((text: string, random: Random) => string)[] = [
  (text, random) => replaceSome(text, /(\p{L}{4})(\p{L}{2})/gu, random, 0.01, "$1\u00ad$2"),
  (text, random) => replaceSome(text, /(\p{L}{4})(\p{L}{3})/gu, random, 0.01, "$1- $2"),
  (text, random) => replaceSome(text, /-/g, random, 0.3, "- "),
  (text, random) => replaceSome(text, /-/g, random, 0.3, "\u2011"),
  (text, random) => replaceSome(text, /(\p{L}{3}) (\p{L}{3})/gu, random, 0.01, "$1$2"),
  (text) => text.replaceAll("fi", "\ufb01").replaceAll("ffl", "\ufb04"),
  (text) => text.replace(/[“”]/gu, '"').replace(/’/gu, "'"),
  (text, random) => replaceSome(text, / /g, random, 0.02, "\u00a0"),
];

/**
 * Returns the same draft as a PDF's text layer would give it, with other line ends, ligatures, quotation marks and
 * hyphens.
 */
export function addPdfNoise(draft: Draft, random: Random): Draft {
  const noise = (text: string) => NOISE.reduce((so, make) => make(so, random), text);
  const provisions = draft.provisions.map((each) => {
    const blocks = each.blocks.map(({ text }) => ({ text: noise(text) }));
    return { ...each, heading: noise(each.heading), blocks };
  });
  return { ...draft, provisions };
}

function replaceSome(text: string, what: RegExp, random: Random, share: number, by: string): string {
  return text.replace(what, (found, ...groups: string[]) => {
    if (random.next() >= share) return found;
    return by.replace(/\$(\d)/g, (_, n: string) => groups[Number(n) - 1]!);
  });
}
