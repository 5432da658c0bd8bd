/** Words of the guide: as they are, strong, a key or something typed, or what leads to a heading. */
export type Words = { readonly text: string; readonly as?: "strong" | "code"; readonly to?: string };

/** A part of a section: what is read, in its order. */
export type Block =
  | { readonly is: "paragraph"; readonly words: readonly Words[] }
  | { readonly is: "list"; readonly numbered: boolean; readonly items: readonly (readonly Words[])[] }
  | { readonly is: "table"; readonly rows: readonly (readonly (readonly Words[])[])[] }
  | { readonly is: "typed"; readonly text: string };

/** What stands under one heading, up to the next of any level. The first is the title of it all, level 1. */
export interface Section {
  readonly id: string;
  readonly level: number;
  readonly heading: string;
  readonly blocks: readonly Block[];
}

/**
 * The guide's sections out of its Markdown: headings, paragraphs, lists and tables without others in them, and blocks
 * of code. Pictures are left out, for the window itself is what they show; so are links that lead out of the guide,
 * but not their words.
 */
export function sectionsOf(markdown: string): readonly Section[] {
  const sections: (Omit<Section, "blocks"> & { blocks: Block[] })[] = [];
  for (const chunk of chunksOf(markdown)) {
    const [, marks, heading] = /^(#+) (.*)$/.exec(chunk) ?? [];
    if (marks) sections.push({ id: idOf(heading!), level: marks.length, heading: heading!, blocks: [] });
    else if (!/^!\[/.test(chunk)) sections.at(-1)?.blocks.push(blockOf(chunk));
  }
  return sections;
}

/** The text between empty lines; code keeps its own. */
function chunksOf(markdown: string): readonly string[] {
  const [outside, inside] = [0, 1];
  return markdown.split(/^```\w*\n([\s\S]*?)^```$/m).flatMap((part, i) => {
    if (i % 2 === inside) return [`\`\`\`${part.trimEnd()}`];
    return i % 2 === outside
      ? part
          .split(/\n{2,}/)
          .map((chunk) => chunk.trim())
          .filter((chunk) => chunk !== "")
      : [];
  });
}

function blockOf(chunk: string): Block {
  if (chunk.startsWith("```")) return { is: "typed", text: chunk.slice(3) };
  if (chunk.startsWith("|")) return { is: "table", rows: rowsOf(chunk) };
  const numbered = /^\d+\. /.test(chunk);
  if (!numbered && !chunk.startsWith("- ")) return { is: "paragraph", words: wordsOf(chunk) };
  const items = chunk.split(/^(?:- |\d+\. )/m).slice(1);
  return { is: "list", numbered, items: items.map(wordsOf) };
}

/** A table's rows, the one of its heads first. */
function rowsOf(chunk: string): readonly (readonly (readonly Words[])[])[] {
  return chunk
    .split("\n")
    .filter((line) => !/^\|[\s:|-]+\|$/.test(line))
    .map((line) =>
      line
        .split(/(?<!\\)\|/)
        .slice(1, -1)
        .map((cell) => wordsOf(cell.replaceAll("\\|", "|"))),
    );
}

const PARTS = /\*\*(.+?)\*\*|`` (.+?) ``|`(.+?)`|\[([^\]]+)\]\(([^)]+)\)/g;

/** A line break within says nothing. */
function wordsOf(text: string): readonly Words[] {
  const line = text.trim().replace(/\s+/g, " ");
  const words: Words[] = [];
  let from = 0;
  for (const match of line.matchAll(PARTS)) {
    if (match.index > from) words.push({ text: line.slice(from, match.index) });
    words.push(partOf(match));
    from = match.index + match[0].length;
  }
  if (from < line.length) words.push({ text: line.slice(from) });
  return words;
}

function partOf([, strong, quoted, code, link, target]: RegExpExecArray): Words {
  if (strong) return { text: strong, as: "strong" };
  if (link) return target!.startsWith("#") ? { text: link, to: target!.slice(1) } : { text: link };
  return { text: (quoted ?? code)!, as: "code" };
}

/** What a heading is found by, as it is on the web: small letters, hyphens for white space. */
function idOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, "")
    .trim()
    .replace(/\s+/g, "-");
}

/** The sections that hold all of the words, in their heading or beneath it; those with them in the heading first. */
export function sought(sections: readonly Section[], words: string): readonly Section[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  const holds = (text: string) => wanted.every((word) => text.toLowerCase().includes(word));
  const inHeading = sections.filter(({ heading }) => holds(heading));
  return [...inHeading, ...sections.filter((each) => !inHeading.includes(each) && holds(plain(each)))];
}

/** Everything that a section says, as one text. */
export function plain({ heading, blocks }: Section): string {
  const text = (words: readonly Words[]) => words.map((word) => word.text).join("");
  const said = blocks.map((block) => {
    if (block.is === "paragraph") return text(block.words);
    if (block.is === "list") return block.items.map(text).join("\n");
    return block.is === "table" ? block.rows.flat().map(text).join("\n") : block.text;
  });
  return [heading, ...said].join("\n");
}
