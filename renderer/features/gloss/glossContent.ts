import type { TextDirection, Draft, Provision, TrackedChange } from "#shared/draft/draft.ts";
import { parentOf, subtreeEnd } from "#shared/draft/draft.ts";
import { inWords, message } from "#shared/messages/messages.ts";
import { findingSourceOf, explainFinding } from "#shared/watch/explainFinding.ts";
import type { WatchFinding } from "#shared/watch/finding.ts";
import type { GlossMeaning } from "#renderer/workspace/textModel/gloss.ts";

/** What a card says: a line of the window's own, and words of the draft's. */
export interface GlossContent {
  readonly title: string;
  readonly text: string;
  readonly lang: string | undefined;
  readonly dir: TextDirection | "auto";
  /** Whether it leads anywhere. */
  readonly leads: boolean;
}

/** How much of a provision is shown, in UTF-16 units: enough to know it by. */
const GLIMPSE = 260;

/** What a meaning says to a reader of the draft. */
export function glossContentOf(meaning: GlossMeaning, draft: Draft): GlossContent {
  const own = { lang: draft.language, dir: "auto" } as const;
  switch (meaning.kind) {
    case "reference":
      return { ...own, title: titleOf(draft, meaning.provision), text: glimpse(draft, meaning.provision), leads: true };
    case "term": {
      const { provision, text } = meaning.definition;
      const title = message("gloss.term", { address: draft.provisions[provision]!.address });
      return { ...own, title, text: /[:：]$/.test(text) ? glimpse(draft, provision) : text, leads: true };
    }
    case "footnote":
      return {
        ...own,
        title: message("text.footnote", { mark: meaning.footnote.mark }),
        text: meaning.footnote.text,
        leads: true,
      };
    case "flagged":
      return { ...ofTheWindow(meaning.findings, draft), leads: false };
    case "tracked":
      return { ...own, title: whoChanged(meaning.tracked), text: "", leads: false };
  }
}

/** "24(2) · Conditions and safeguards": the heading is that of the article around where it has none. */
function titleOf(draft: Draft, provision: number): string {
  const { address } = draft.provisions[provision]!;
  for (let i = provision; i >= 0; i = parentOf(draft, i)) {
    const { heading } = draft.provisions[i]!;
    if (heading) return message("gloss.reference", { address, heading });
  }
  return address;
}

/** How a provision begins: its text and what lies beneath, as far as it is of use. */
function glimpse(draft: Draft, provision: number): string {
  const lines = draft.provisions.slice(provision, subtreeEnd(draft, provision)).map((each, i) => lineOf(each, i > 0));
  const text = lines.filter(Boolean).join("\n");
  return text.length > GLIMPSE ? `${text.slice(0, GLIMPSE).replace(/\s\S*$/, "")} …` : text;
}

function lineOf({ num, blocks }: Provision, isBeneath: boolean): string {
  const text = blocks.map((block) => block.text).join("\n");
  return isBeneath && text ? `${num} ${text}`.trim() : text;
}

/** What the drafting watch says: in the window's own language. */
function ofTheWindow(findings: readonly WatchFinding[], draft: Draft) {
  const title = [...new Set(findings.map(({ rule }) => message(`watch.${rule}`)))].join(" · ");
  const text = findings.map(
    (each) => `${explainFinding(draft, each)}\n${message("watch.source", { source: findingSourceOf(each) })}`,
  );
  return { title, text: [...new Set(text)].join("\n\n"), lang: undefined, dir: "auto" as const };
}

/** "Inserted by the Chair on 4 May 2026". */
function whoChanged({ type, author, at }: TrackedChange): string {
  const who = author === "" ? message(`text.${type}`) : message(`text.${type}-by`, { author });
  const day = at && new Date(at);
  if (!day || Number.isNaN(day.getTime())) return who;
  return message("gloss.on", { who, day: inWords(day, { dateStyle: "long", timeZone: "UTC" }) });
}
