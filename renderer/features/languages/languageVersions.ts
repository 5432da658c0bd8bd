import type { Draft } from "#shared/draft/draft.ts";
import { languageSubtagOfText } from "#shared/ledger/texts/textChains.ts";
import type { TextEntry } from "#shared/ledger/texts/textEntries.ts";
import { languageVersionsOf } from "#shared/ledger/texts/languageVersions.ts";
import { nameOfLanguageTag } from "#shared/messages/languageTagName.ts";
import { findLanguageCounterparts } from "#shared/revise/match/languageCounterparts.ts";
import type { Workspace } from "#renderer/workspace/workspace.ts";

export const LANGUAGE_VERSIONS_DIALOG = "languages";

/** The open text and its other language versions; null if there are none. */
export interface OpenTextLanguageVersions {
  readonly text: TextEntry;
  readonly others: readonly TextEntry[];
  /** The one that follows the open one. */
  readonly next: TextEntry;
}

export function findOpenTextLanguageVersions({ dossier, ledger }: Workspace): OpenTextLanguageVersions | null {
  const [text] = ledger?.drafts.get(dossier.value?.notes.value?.text.id ?? "")?.texts ?? [];
  const others = ledger && text ? languageVersionsOf(ledger.texts, text) : [];
  if (!ledger || !text || others.length === 0) return null;
  const at = (each: TextEntry) => ledger.texts.indexOf(each);
  return { text, others, next: others.find((each) => at(each) > at(text)) ?? others[0]! };
}

/** Opens another language version at the provision with the caret, or at a provision of that version. */
export function openLanguageVersion(workspace: Workspace, version: TextEntry, provision?: number): void {
  const dossier = workspace.dossier.value;
  const open = dossier?.notes.value?.text;
  if (!dossier || !open) return;
  const draft = version.revision.body.draft;
  const there = provision ?? counterpartNear(open.draft, draft, workspace.viewState.caret.value);
  if (version.revision.draftId !== open.id) dossier.show(draft);
  workspace.focusText((textController) => void textController.jump({ provision: Math.max(0, there) }));
}

/** Returns the same provision in another version or, if that lacks it, the nearest counterpart before it. */
function counterpartNear(from: Draft, to: Draft, provision: number): number {
  const same = findLanguageCounterparts(from, to).to;
  for (let i = provision; i >= 0; i--) if (same[i]! >= 0) return same[i]!;
  return 0;
}

/** Returns the name of a text's language in the interface language. */
export function languageNameOfText(text: TextEntry): string {
  return nameOfLanguageTag(languageSubtagOfText(text));
}
