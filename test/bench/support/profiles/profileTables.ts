import type { SideProfile } from "./recordProfiles.ts";

/** The profiles of a bench by side. */
export type BenchProfiles = Readonly<Record<string, SideProfile>>;

/** How many parts a table names; the others are one row. */
const NAMED = 9;

/** Renders where the time of a side went, in ms, before and now. A side without an earlier profile has one column. */
export function profileTable(now: SideProfile, before?: SideProfile): string {
  const sides = before ? [before, now] : [now];
  const weight = (part: string) => Math.max(...sides.map(({ parts }) => parts[part] ?? 0));
  const all = [...new Set(sides.flatMap(({ parts }) => Object.keys(parts)))].sort((a, b) => weight(b) - weight(a));
  const sum = (named: readonly string[]) => sides.map((side) => sumOf(side, named));
  const rows = all.slice(0, NAMED).map((part) => row(nameOf(part), sum([part])));
  if (all.length > NAMED) rows.push(row(`${all.length - NAMED} other parts`, sum(all.slice(NAMED))));
  rows.push(row("**all of it**", sum(all)));
  if (now.layout !== undefined)
    rows.push(
      row(
        "styles and layout in it, also where a script forced them",
        sides.map(({ layout }) => layout ?? NaN),
      ),
    );
  const head = before ? "| where | before, ms | now, ms |\n|-|-:|-:|" : "| where | ms |\n|-|-:|";
  return `${head}\n${rows.join("\n")}\n`;
}

const sumOf = ({ parts }: SideProfile, named: readonly string[]) =>
  named.reduce((sum, part) => sum + (parts[part] ?? 0), 0);

const row = (name: string, values: readonly number[]) => `| ${name} | ${values.map(formatMs).join(" | ")} |`;

/** Folders and libraries are code; what has several words is not. */
const nameOf = (part: string) => (part === "waiting" || part.includes(" ") ? part : `\`${part}\``);

const formatMs = (ms: number) =>
  Number.isNaN(ms) ? "–" : ms.toLocaleString("en", { maximumFractionDigits: ms < 10 ? 1 : 0 });
