import { between } from "#scripts/marked.ts";
import {
  goalOf,
  holds,
  isNoisy,
  limitOf,
  noiseIn,
  sizeOf,
  spread,
  type Figure,
  type Kept,
  type Measured,
} from "./figures.ts";

const PLACE = {
  from: "<!-- figures: npm run bench -- --write -->",
  to: "<!-- end of figures -->",
  what: "figures",
};

/** What is kept with what was measured now; what was not stays. */
export function keptWith(kept: Kept, measured: readonly Measured[]): Kept {
  const now = measured.map(({ bench, figures }) => {
    const values = figures.map(({ what, value }) => [what, Number(value.toPrecision(3))] as const);
    return [bench, Object.fromEntries(values)] as const;
  });
  return Object.fromEntries(inOrder({ ...kept, ...Object.fromEntries(now) }));
}

/** The page with the tables of what was measured now; the others stay. */
export function pageWith(page: string, measured: readonly Measured[]): string {
  return between(page, PLACE, (inside) => {
    const tables = sectionsOf(inside);
    for (const each of measured) tables[each.bench] = section(each);
    const all = inOrder(tables).map(([, text]) => text);
    return all.join("\n");
  });
}

/** The tables that stand there, each under its bench's name. */
function sectionsOf(tables: string): Record<string, string> {
  const texts = tables.split(/^(?=### )/m).filter((text) => text.startsWith("### "));
  return Object.fromEntries(
    texts.map((text) => [text.slice("### ".length, text.indexOf("\n")).trim(), `${text.trim()}\n`]),
  );
}

function inOrder<T>(named: Readonly<Record<string, T>>): [string, T][] {
  return Object.entries(named).sort(([one], [other]) => (one < other ? -1 : 1));
}

function section({ bench, command, date, machine, seconds, figures }: Measured): string {
  const head = `### ${bench}\n\n\`${command}\`, ${date}; ${machine}; ${seconds} s.\n\n| what | figure | noise | at most | goal | ours | beside it | rounds |\n|-|-:|-:|-:|-:|-:|-:|-:|`;
  return `${head}\n${figures.map(row).join("\n")}\n`;
}

function row(figure: Figure): string {
  const { what, ours, peer } = figure;
  const size = sizeOf(figure);
  const noise = noiseIn(figure);
  const cells = [
    what,
    holds(figure) ? size : `**${size}**`,
    isNoisy(figure) ? `**${noise}**` : noise,
    limitOf(figure).replace("at most ", ""),
    goalOf(figure).replace("goal ", ""),
    ours ? spread(ours) : "",
    peer ? spread(peer) : "",
    ours ? ours.rounds : "",
  ];
  return `| ${cells.join(" | ")} |`;
}
