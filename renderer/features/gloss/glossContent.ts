import type { TextDirection, Draft, Provision, TrackedChange } from "#shared/draft/draft.ts";
import { indexOfParent, findSubtreeEnd } from "#shared/draft/draft.ts";
import { formatDate, message } from "#shared/messages/messages.ts";
import { findingRuleSourceOf, explainFinding } from "#shared/watch/explainFinding.ts";
import type { WatchFinding } from "#shared/watch/finding.ts";
import type { GlossMeaning } from "#renderer/workspace/textModel/gloss.ts";

/** The contents of a card: a title in the interface language, and words in the language of the draft. */
export interface GlossContent {
  readonly title: string;
  readonly text: string;
  readonly lang: string | undefined;
  readonly dir: TextDirection | "auto";
  /** Whether it leads to a place in the text. */
  readonly leads: boolean;
}

/** How much of a provision is shown, in UTF-16 units: enough to recognise it. */
const GLIMPSE = 260;

/** Returns the contents of the card for a meaning. */
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
      return { ...describeFindings(meaning.findings, draft), leads: false };
    case "tracked":
      return { ...own, title: whoChanged(meaning.tracked), text: "", leads: false };
  }
}

/** Returns "24(2) · Conditions and safeguards": without a heading of its own, that of the article around. */
function titleOf(draft: Draft, provision: number): string {
  const { address } = draft.provisions[provision]!;
  for (let i = provision; i >= 0; i = indexOfParent(draft, i)) {
    const { heading } = draft.provisions[i]!;
    if (heading) return message("gloss.reference", { address, heading });
  }
  return address;
}

/** Returns the beginning of a provision: its text and what is beneath it, up to `GLIMPSE`. */
function glimpse(draft: Draft, provision: number): string {
  const lines = draft.provisions
    .slice(provision, findSubtreeEnd(draft, provision))
    .map((each, i) => lineOf(each, i > 0));
  const text = lines.filter(Boolean).join("\n");
  return text.length > GLIMPSE ? `${text.slice(0, GLIMPSE).replace(/\s\S*$/, "")} …` : text;
}

function lineOf({ num, blocks }: Provision, isBeneath: boolean): string {
  const text = blocks.map((block) => block.text).join("\n");
  return isBeneath && text ? `${num} ${text}`.trim() : text;
}

/** Returns the drafting watch's findings, which are in the interface language. */
function describeFindings(findings: readonly WatchFinding[], draft: Draft) {
  const title = [...new Set(findings.map(({ rule }) => message(`watch.${rule}`)))].join(" · ");
  const text = findings.map(
    (each) => `${explainFinding(draft, each)}\n${message("watch.source", { source: findingRuleSourceOf(each) })}`,
  );
  return { title, text: [...new Set(text)].join("\n\n"), lang: undefined, dir: "auto" as const };
}

/** Returns "Inserted by the Chair on 4 May 2026". */
function whoChanged({ type, author, at }: TrackedChange): string {
  const who = author === "" ? message(`text.${type}`) : message(`text.${type}-by`, { author });
  const day = at && new Date(at);
  if (!day || Number.isNaN(day.getTime())) return who;
  return message("gloss.on", { who, day: formatDate(day, { dateStyle: "long", timeZone: "UTC" }) });
}
