import { headOf, type Draft } from "#shared/draft/draft.ts";
import { concordanceOf, happened } from "#shared/ledger/concordance.ts";
import type { Concorded } from "#shared/revise/concorded.ts";
import type { TwoTexts } from "#shared/ledger/deltas.ts";
import { nameOfText } from "#shared/ledger/texts.ts";
import { message } from "#shared/messages/messages.ts";
import { words, written, type Said } from "./said.ts";

/** The concordance with another text, as a table: what is unchanged is left out. */
export interface Annex {
  readonly title: Said;
  readonly note: string;
  readonly head: readonly Said[];
  readonly rows: readonly (readonly Said[])[];
}

/** The provision before and now, its heading or first words, and what happened. Only provisions are in it: nothing that anybody said. */
export function annexOf(two: TwoTexts): Annex {
  const [from, to] = [nameOfText(two.from), nameOfText(two.to)];
  const [before, after] = [two.from.revision.body.draft, two.to.revision.body.draft];
  const changed = concordanceOf(two).filter((row) => isWorthPrinting(row, after));
  return {
    title: written(message("concordance.annex", { text: from })),
    note: message("concordance.annex.note"),
    head: [written(from), written(to), words(message("concordance.heading")), words(message("concordance.what"))],
    rows: changed.map((row) => {
      const [one, other] = [partOf(before, row.from), partOf(after, row.to)];
      const head = { t: headOf((other ?? one)!), lang: after.language, dir: after.direction };
      return [address(one), address(other), head, words(happened(row))];
    }),
  };
}

/** What says something else or has another place or number of its own; the articles and chapters by themselves, too. */
function isWorthPrinting({ what, reworded, follows, to }: Concorded, draft: Draft): boolean {
  if (reworded) return true;
  if (what === "edited") return to !== null && /^(?:article|rule|preamble|annex)$/.test(draft.provisions[to]!.kind);
  return what !== "same" && !follows;
}

function partOf({ provisions }: Draft, index: number | null) {
  return index === null ? null : provisions[index]!;
}

/** An address is written from the left in every language. */
function address(provision: ReturnType<typeof partOf>): Said {
  return { t: provision?.address ?? "–", lang: "en", dir: "ltr" };
}
