import { replaceBetweenMarks } from "#scripts/replaceBetweenMarks.ts";
import {
  formatGoal,
  isWithinLimit,
  isNoisy,
  formatLimit,
  formatNoise,
  formatValue,
  formatSpread,
  type BenchFigure,
  type KeptFigures,
  type BenchResult,
} from "./figures.ts";

const PLACE = {
  from: "<!-- figures: npm run bench -- --write -->",
  to: "<!-- end of figures -->",
  what: "figures",
};

/** Merges the saved figures with those measured now; those not measured are kept. */
export function mergeKept(kept: KeptFigures, measured: readonly BenchResult[]): KeptFigures {
  const now = measured.map(({ bench, figures }) => {
    const values = figures.map(({ what, value }) => [what, Number(value.toPrecision(3))] as const);
    return [bench, Object.fromEntries(values)] as const;
  });
  return Object.fromEntries(sortByName({ ...kept, ...Object.fromEntries(now) }));
}

/** Renders the page with the tables measured now; the other tables are kept. */
export function renderFigures(page: string, measured: readonly BenchResult[]): string {
  return replaceBetweenMarks(page, PLACE, (inside) => {
    const tables = sectionsOf(inside);
    for (const each of measured) tables[each.bench] = section(each);
    const all = sortByName(tables).map(([, text]) => text);
    return all.join("\n");
  });
}

/** Splits the page's tables by the names of their benches. */
function sectionsOf(tables: string): Record<string, string> {
  const texts = tables.split(/^(?=### )/m).filter((text) => text.startsWith("### "));
  return Object.fromEntries(
    texts.map((text) => [text.slice("### ".length, text.indexOf("\n")).trim(), `${text.trim()}\n`]),
  );
}

/** Returns entries in the order of their names. */
export function sortByName<T>(named: Readonly<Record<string, T>>): [string, T][] {
  return Object.entries(named).sort(([one], [other]) => (one < other ? -1 : 1));
}

function section({ bench, command, date, machine, seconds, figures }: BenchResult): string {
  const head = `### ${bench}\n\n\`${command}\`, ${date}; ${machine}; ${seconds} s.\n\n| what | figure | noise | at most | goal | ours | beside it | rounds |\n|-|-:|-:|-:|-:|-:|-:|-:|`;
  return `${head}\n${figures.map(row).join("\n")}\n`;
}

function row(figure: BenchFigure): string {
  const { what, ours, peer } = figure;
  const size = formatValue(figure);
  const noise = formatNoise(figure);
  const cells = [
    what,
    isWithinLimit(figure) ? size : `**${size}**`,
    isNoisy(figure) ? `**${noise}**` : noise,
    formatLimit(figure).replace("at most ", ""),
    formatGoal(figure).replace("goal ", ""),
    ours ? formatSpread(ours) : "",
    peer ? formatSpread(peer) : "",
    ours ? ours.rounds : "",
  ];
  return `| ${cells.join(" | ")} |`;
}
