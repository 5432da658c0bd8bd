import type { Anchor } from "#shared/anchor/anchor.ts";
import type { Thread } from "#shared/ledger/entries/thread.ts";
import { refinePlacementStatus } from "#shared/ledger/placement/placementDifference.ts";
import { findPlacementInDraft } from "#shared/ledger/placement/findPlacementInDraft.ts";
import { areReadingsOfSameText } from "#shared/ledger/placement/currentPlacement.ts";
import { localeOf } from "#shared/base/language.ts";
import { message, getMessageLanguage } from "#shared/messages/messages.ts";
import { useSignal } from "#renderer/workspace/base/signals.ts";
import { useWorkspace, useDossier, useShortcutLookup, useLedger } from "#renderer/workspace/context.ts";
import { formatChord } from "#renderer/workspace/shortcuts/chord.ts";
import { memberNameOf, textNameOfDraft } from "#renderer/workspace/labels/entryLabels.ts";
import { Button } from "#renderer/parts/controls/Button.tsx";
import { KeyCap } from "#renderer/parts/controls/KeyCap.tsx";
import { Redline } from "#renderer/parts/domain/Redline.tsx";
import { toggleOriginalWordsCommand } from "../commands/toggleOriginalWordsCommand.ts";
import * as styles from "../margin.module.css";

/** On a card in another text than the note was made on: which that was, and what became of its words. */
export function NoteCarriedFromLine({ thread, attended }: { readonly thread: Thread; readonly attended: boolean }) {
  const ledger = useLedger();
  const text = useSignal(useDossier().notes)?.text;
  const { anchor } = thread.annotation;
  if (!text || areReadingsOfSameText(ledger, anchor.draft, text.id)) return null;
  const placed = findPlacementInDraft(ledger, text.id, thread);
  const made = textNameOfDraft(ledger, anchor.draft);
  if (placed.version) return <FromLanguage made={made} language={placed.version.language} anchor={anchor} />;
  const who = placed.by === "machine" ? "" : memberNameOf(ledger, placed.by);
  const words = "anchor" in placed ? placed.anchor.quote?.exact : undefined;
  const hasOther = placed.status === "reworded" && anchor.quote !== undefined && words !== undefined;
  return (
    <div className={styles.fromText} data-status={placed.status}>
      {message("carried.from", { text: made, status: refinePlacementStatus(ledger, anchor, placed) })}
      {who && ` · ${message("carried.by", { who })}`}
      {attended && hasOther && <OldWords before={anchor.quote!.exact} after={words} />}
    </div>
  );
}

interface FromLanguageProps {
  readonly made: string;
  /** A BCP 47 tag, without region or script. */
  readonly language: string;
  readonly anchor: Anchor;
}

/** For a note on another language version: which one, and the words that it was made on there. */
function FromLanguage({ made, language, anchor }: FromLanguageProps) {
  const name = new Intl.DisplayNames(localeOf(getMessageLanguage()), { type: "language" }).of(language) ?? language;
  return (
    <div className={styles.fromText}>
      {message("languages.from", { text: made, language: name })}
      {anchor.quote && (
        <q lang={language} dir="auto">
          {anchor.quote.exact}
        </q>
      )}
    </div>
  );
}

/** A redline from the words that the note was made on to those it is on now, shown on request. */
function OldWords({ before, after }: { readonly before: string; readonly after: string }) {
  const workspace = useWorkspace();
  const keysOf = useShortcutLookup();
  const isOpen = useSignal(workspace.viewState.originalWordsShown);
  return (
    <>
      {" "}
      <Button
        look="quiet"
        aria-expanded={isOpen}
        onPress={() => (workspace.viewState.originalWordsShown.value = !isOpen)}
      >
        {message(toggleOriginalWordsCommand.name)}{" "}
        {keysOf(toggleOriginalWordsCommand).map((chord) => (
          <KeyCap key={chord}>{formatChord(chord)}</KeyCap>
        ))}
      </Button>
      {isOpen && <Redline before={before} after={after} lang="" dir="auto" />}
    </>
  );
}
