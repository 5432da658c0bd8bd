import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { ROOT } from "../../scripts/bundles.ts";
import { format } from "prettier";
import {
  holds,
  inWords,
  KEPT,
  keptFigures,
  number,
  RESULTS,
  sizeOf,
  spread,
  type Figure,
  type Measured,
} from "./support/figures.ts";

/**
 * `npm run bench [-- NAME … [--write]]`: all benches, or those named, one after the other and each in a process of its
 * own. A name alone may be followed by that bench's own arguments. Prints what each printed, then every figure beside its
 * limit; `--write` keeps the figures in `kept.json`, of which the limits are made, and puts the tables into
 * `docs/performance.md`; those stay that were not measured in this checkout. Exit code 1 where a limit was not held or a
 * bench failed.
 */
const PAGE = path.join(ROOT, "docs/performance.md");
const [FROM, TO] = ["<!-- figures: npm run bench -- --write -->", "<!-- end of figures -->"];

const known = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith(".ts") && file !== "run.ts")
  .map((file) => file.slice(0, -3))
  .sort();
const given = process.argv.slice(2).filter((each) => each !== "--write");
const names = given.filter((each) => known.includes(each));
const others = given.filter((each) => !known.includes(each));
if (others.length > 0 && names.length !== 1) {
  console.error(`There is no bench "${others[0]!}". There are: ${known.join(", ")}.`);
  process.exit(2);
}

const failed = (names.length > 0 ? names : known).filter((name) => !ran(name, others));
const measured = known.map(resultOf).filter((each) => each !== null);
console.log();
for (const { bench, figures } of measured) for (const figure of figures) console.log(`${bench}: ${inWords(figure)}`);
for (const name of failed) console.error(`Not held, or failed: ${name}`);
if (process.argv.includes("--write")) await write();
process.exitCode = failed.length > 0 ? 1 : 0;

function ran(name: string, rest: readonly string[]): boolean {
  console.log(`\n── ${name}`);
  rmSync(path.join(RESULTS, `${name}.json`), { force: true });
  const program = path.join(import.meta.dirname, `${name}.ts`);
  return spawnSync(process.execPath, [program, ...rest], { stdio: "inherit" }).status === 0;
}

function resultOf(name: string): Measured | null {
  const file = path.join(RESULTS, `${name}.json`);
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Measured) : null;
}

/** Keeps the figures that a limit is made of, and puts all of them into the page. */
async function write(): Promise<void> {
  const kept: Record<string, Readonly<Record<string, number>>> = { ...keptFigures() };
  for (const { bench, figures } of measured) {
    kept[bench] = Object.fromEntries(figures.map(({ what, value }) => [what, Number(value.toPrecision(3))]));
  }
  const sorted = Object.fromEntries(Object.entries(kept).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(KEPT, await format(JSON.stringify(sorted), { parser: "json", printWidth: 120 }));
  const page = readFileSync(PAGE, "utf8");
  const [from, to] = [page.indexOf(FROM), page.indexOf(TO)];
  if (from < 0 || to < from) throw new Error(`${PAGE} has no place for figures.`);
  const sections = sectionsOf(page.slice(from + FROM.length, to));
  for (const each of measured) sections.set(each.bench, section(each));
  const all = [...sections].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, text]) => text);
  const next = `${page.slice(0, from + FROM.length)}\n\n${all.join("\n")}\n${page.slice(to)}`;
  writeFileSync(PAGE, await format(next, { parser: "markdown", printWidth: 120, proseWrap: "preserve" }));
}

/** The tables that stand there, each under its bench's name. */
function sectionsOf(tables: string): Map<string, string> {
  const texts = tables.split(/^(?=### )/m).filter((text) => text.startsWith("### "));
  return new Map(texts.map((text) => [text.slice("### ".length, text.indexOf("\n")).trim(), text]));
}

function section({ bench, command, date, machine, figures }: Measured): string {
  const head = `### ${bench}\n\n\`${command}\`, ${date}; ${machine}.\n\n| what | figure | at most | goal | ours | beside it | rounds |\n|-|-:|-:|-:|-:|-:|-:|`;
  return `${head}\n${figures.map(row).join("\n")}\n`;
}

function row(figure: Figure): string {
  const { what, most, goal, ours, peer } = figure;
  const size = sizeOf(figure);
  const cells = [
    what,
    holds(figure) ? size : `**${size}**`,
    most === null ? "" : number(most),
    goal === undefined ? "" : number(goal),
    ours ? spread(ours) : "",
    peer ? spread(peer) : "",
    ours ? ours.rounds : "",
  ];
  return `| ${cells.join(" | ")} |`;
}
