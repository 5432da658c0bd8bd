import { useEffect, useLayoutEffect, useRef } from "react";
import { message } from "#shared/messages/messages.ts";
import type { WatchFinding } from "#shared/watch/finding.ts";
import { showCitationReach } from "#renderer/workspace/actions/showCitationReach.ts";
import { dismissWatchFindings, startNoteOnWatchFinding } from "#renderer/workspace/actions/watchFindings.ts";
import { useSignal } from "#renderer/workspace/base/signals.ts";
import { useWorkspace } from "#renderer/workspace/context.ts";
import { formatChord } from "#renderer/workspace/shortcuts/chord.ts";
import type { Gloss, GlossMeaning } from "#renderer/workspace/textModel/gloss.ts";
import { CommandShortcut } from "#renderer/frame/CommandShortcut.tsx";
import { Button } from "#renderer/parts/controls/Button.tsx";
import { KeyCap } from "#renderer/parts/controls/KeyCap.tsx";
import { glossContentOf } from "./glossContent.ts";
import * as textStyles from "#renderer/text/text.module.css";
import * as styles from "./gloss.module.css";

/** The meaning of the words that the caret or the pointer rests on, beside them. Announced when it appears. */
export function GlossCard() {
  const gloss = useSignal(useWorkspace().viewState.gloss);
  return <div aria-live="polite">{gloss && <Card gloss={gloss} />}</div>;
}

function Card({ gloss }: { readonly gloss: Gloss }) {
  const workspace = useWorkspace();
  const textController = useSignal(workspace.textController);
  const card = useRef<HTMLDivElement>(null);
  const draft = textController?.text.draft;
  useLayoutEffect(() => {
    if (card.current) putBeside(card.current, gloss.beside);
  }, [gloss]);
  // When the words move, the popover closes.
  useEffect(
    () => textController?.onLayoutChange(() => (workspace.viewState.gloss.value = null)),
    [textController, workspace],
  );
  if (!draft) return null;
  const { title, text, lang, dir, leads } = glossContentOf(gloss.meaning, draft);
  const cited = provisionOf(gloss.meaning);
  return (
    <div ref={card} data-gloss className={styles.gloss} onMouseLeave={() => (workspace.viewState.gloss.value = null)}>
      <p className={styles.title}>
        {title}
        {gloss.meaning.kind === "flagged" && (
          <>
            <MakeNote findings={gloss.meaning.findings} />
            <Dismiss findings={gloss.meaning.findings} />
          </>
        )}
        {cited !== null && (
          <Button
            look="quiet"
            preventFocusOnPress
            excludeFromTabOrder
            onPress={() => showCitationReach(workspace, cited)}
          >
            {message("command.reach.show")}
          </Button>
        )}
        {leads && (
          <Button
            look="quiet"
            preventFocusOnPress
            excludeFromTabOrder
            onPress={() => workspace.focusText((textController) => textController.followMeaning(gloss.meaning))}
          >
            {message("gloss.go")}
            <KeyCap>{formatChord("Mod+Enter")}</KeyCap>
          </Button>
        )}
      </p>
      {text && (
        <p className={styles.text} lang={lang} dir={dir}>
          {text}
        </p>
      )}
    </div>
  );
}

/** Returns the provision that a meaning leads to, of which it can be asked what else cites it; or null. */
function provisionOf(meaning: GlossMeaning): number | null {
  if (meaning.kind === "reference") return meaning.provision;
  return meaning.kind === "term" ? meaning.definition.provision : null;
}

/** A button that makes a note on findings of the drafting watch, if the user may write notes. */
function MakeNote({ findings }: { readonly findings: readonly WatchFinding[] }) {
  const workspace = useWorkspace();
  if (workspace.refusalToSay("annotation")) return null;
  return (
    <Button
      look="quiet"
      preventFocusOnPress
      excludeFromTabOrder
      onPress={() => startNoteOnWatchFinding(workspace, findings[0]!)}
    >
      {message("watch.make")}
      <CommandShortcut of={{ id: "watch.note", keys: ["KeyD"] }} />
    </Button>
  );
}

/** A button that dismisses findings of the drafting watch for the team, if the user may. */
function Dismiss({ findings }: { readonly findings: readonly WatchFinding[] }) {
  const workspace = useWorkspace();
  if (workspace.refusalToSay("dismissal")) return null;
  return (
    <Button
      look="quiet"
      preventFocusOnPress
      excludeFromTabOrder
      onPress={() => void dismissWatchFindings(workspace, findings.slice(0, 1))}
    >
      {message("watch.dismiss")}
      <CommandShortcut of={{ id: "watch.dismiss", keys: ["Alt+KeyD"] }} />
    </Button>
  );
}

/** Places the card below the words, or above them if there is no room, within the text's pane. */
function putBeside(card: HTMLElement, { left, right, top, bottom }: Gloss["beside"]): void {
  const { offsetWidth, offsetHeight } = card;
  const pane =
    document.querySelector(`.${textStyles.textPane}`)?.getBoundingClientRect() ?? document.body.getBoundingClientRect();
  const isRight = getComputedStyle(document.querySelector(`.${textStyles.draft}`) ?? card).direction === "rtl";
  const wanted = isRight ? right - offsetWidth : left;
  const below = bottom + 6;
  card.style.left = `${Math.max(pane.left + 8, Math.min(wanted, pane.right - offsetWidth - 8))}px`;
  card.style.top = `${below + offsetHeight < pane.bottom - 8 ? below : top - offsetHeight - 6}px`;
}
