import { computeDraftId, type Draft, type Provision } from "#shared/draft/draft.ts";
import type { Random } from "#test/support/random.ts";

/** A paragraph. Two paragraphs have the same words only if they have the same id. */
interface Paragraph {
  readonly id: string;
  readonly words: string;
}

/** A paragraph, or alternative options in place of one. */
type Item = Paragraph | { readonly options: readonly Paragraph[] };

export interface Article {
  /** Its name in every text, whereas numbers are given in order. */
  readonly name: string;
  readonly items: readonly Item[];
}

/** A made-up text: its articles, and the draft. `ids` are those of the draft's provisions, "" for one without words. */
export interface Text {
  readonly articles: readonly Article[];
  readonly draft: Draft;
  readonly id: string;
  readonly ids: readonly string[];
}

const NOUNS =
  "harbour gauge lantern quay tide record keeper storm coast court vessel signal ledger pilot cable buoy".split(" ");
const VERBS = "keep share review publish protect limit notify preserve".split(" ");

/** Returns a unique sentence: its serial number is among its words. */
function sentence(random: Random, serial: number): string {
  const noun = () => random.pick(NOUNS);
  const verb = () => random.pick(VERBS);
  return `Each State Party shall ${verb()} the ${noun()} and ${verb()} the ${noun()} of every ${noun()} within ${serial} days of the ${noun()}, and tell the ${noun()} of it.`;
}

let serial = 0;

function fresh(random: Random): Paragraph {
  serial += 1;
  return { id: `p${serial}`, words: sentence(random, serial + 100) };
}

/** Returns the same paragraph in other words: with a weaker verb, another noun, or a qualifier. */
function reworded({ words }: Paragraph, random: Random): Paragraph {
  serial += 1;
  const edits: readonly ((text: string) => string)[] = [
    (text) => text.replace("shall", "should"),
    (text) => text.replace(".", ", where appropriate."),
    (text) => text.replace("every", "any"),
    (text) => text.replace(/ the (\w+) and/, " the whole $1 and"),
  ];
  return { id: `p${serial}`, words: random.pick(edits)(words) };
}

/**
 * Creates the first text: five articles, one paragraph in three with options, and always three options in the second
 * article.
 */
export function firstText(random: Random): Text {
  const articles = Array.from({ length: 5 }, (_, n): Article => {
    const items = Array.from({ length: 2 + random.below(3) }, (_, i): Item => {
      const count = n === 1 && i === 0 ? 3 : random.below(3) === 0 ? 2 + random.below(2) : 0;
      return count > 0 ? { options: Array.from({ length: count }, () => fresh(random)) } : fresh(random);
    });
    return { name: `Matter ${String.fromCharCode(65 + n)}`, items };
  });
  return textOf(articles);
}

/**
 * Creates the next text: paragraphs kept, reworded, deleted and moved, options decided or rewritten, an article added
 * at the front.
 */
export function randomNextText({ articles }: Text, random: Random): Text {
  const next = articles.map(({ name, items }) => ({ name, items: items.flatMap((item) => nextItem(item, random)) }));
  if (random.below(2) === 0) {
    const [from, to] = [random.pick(next), random.pick(next)];
    if (from !== to && from.items.length > 1) to.items.push(...from.items.splice(random.below(from.items.length), 1));
  }
  const kept = next.filter(({ items }) => items.length > 0);
  const added = random.below(2) === 0 ? [{ name: "Use of terms", items: [fresh(random), fresh(random)] }] : [];
  return textOf([...added, ...kept]);
}

function nextItem(item: Item, random: Random): Item[] {
  if (!("options" in item)) {
    const chance = random.below(10);
    if (chance < 5) return [item];
    return chance < 8 ? [reworded(item, random)] : chance < 9 ? [] : [item, fresh(random)];
  }
  const { options } = item;
  switch (random.below(5)) {
    case 0:
      return [random.pick(options)];
    case 1:
      return [reworded(random.pick(options), random)];
    case 2:
      return [fresh(random)];
    case 3:
      return [{ options: options.map((each) => (random.below(2) === 0 ? each : reworded(each, random))) }];
    default:
      return [{ options: [...options.slice(1), fresh(random)] }];
  }
}

function textOf(articles: readonly Article[]): Text {
  const provisions: Provision[] = [];
  const ids: string[] = [];
  const add = (id: string, provision: Provision) => {
    provisions.push(provision);
    ids.push(id);
  };
  articles.forEach(({ name, items }, a) => {
    const [eId, address] = [`art_${a + 1}`, `${a + 1}`];
    add("", { eId, address, kind: "article", num: `Article ${a + 1}`, heading: name, level: 1, blocks: [] });
    items.forEach((item, i) => {
      const of = { kind: "paragraph", num: `${i + 1}.`, heading: "", level: 2 } as const;
      const place = { eId: `${eId}__para_${i + 1}`, address: `${address}(${i + 1})` };
      if (!("options" in item)) return add(item.id, { ...place, ...of, blocks: [{ text: item.words }] });
      add("", { ...place, ...of, blocks: [] });
      item.options.forEach((option, o) =>
        add(option.id, {
          eId: `${place.eId}__option_${o + 1}`,
          address: `${place.address}(option ${o + 1})`,
          kind: "subparagraph",
          num: `Option ${o + 1}:`,
          heading: "",
          level: 3,
          blocks: [{ text: option.words }],
        }),
      );
    });
  });
  const draft: Draft = { title: "Draft convention on harbours", language: "en", direction: "ltr", provisions };
  return { articles, draft, id: computeDraftId(draft), ids };
}
