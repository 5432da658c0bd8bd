import { useLayoutEffect, useMemo, useRef, type KeyboardEvent } from "react";
import { message } from "#shared/messages/messages.ts";
import { compareLanguageVersions } from "#shared/revise/languages/compareLanguageVersions.ts";
import { isOverlayOpen } from "#renderer/workspace/base/isOverlayOpen.ts";
import { useSignal } from "#renderer/workspace/base/signals.ts";
import { useDossier, useLedger, useWorkspace } from "#renderer/workspace/context.ts";
import { formatChord } from "#renderer/workspace/shortcuts/chord.ts";
import { LearnMoreButton } from "#renderer/frame/LearnMoreButton.tsx";
import { LanguageBoard } from "./LanguageBoard.tsx";
import { LanguageDifferenceList } from "./LanguageDifferenceList.tsx";
import { LanguageSidesToolbar } from "./LanguageSidesToolbar.tsx";
import { findNotesOnLanguagePair, resolveLanguagePair, type LanguageVersionPair } from "./languagePair.ts";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "../languages.module.css";

/** Two language versions side by side, aligned by provision, with the notes on both and a list of differences. */
export function LanguageSidesView() {
  const workspace = useWorkspace();
  useLedger();
  useSignal(useDossier().notes);
  useSignal(workspace.viewState.languageSides.chosenTexts);
  const pair = resolveLanguagePair(workspace);
  const view = useRef<HTMLDivElement>(null);
  // Takes the focus at once, so that keys work from the start. An overlay that is closing keeps it until it has closed.
  useLayoutEffect(() => {
    if (!isOverlayOpen()) return view.current?.matches(":focus-within") ? undefined : view.current?.focus();
    const frame = requestAnimationFrame(() => view.current?.matches(":focus-within") || view.current?.focus());
    return () => cancelAnimationFrame(frame);
  }, []);
  const onKey = (event: KeyboardEvent) => {
    if (event.key === "Escape") workspace.focusText();
  };
  return (
    <div className={styles.languages} ref={view} tabIndex={-1} data-keys="languages" onKeyDown={onKey}>
      {pair ? <Both key={`${pair.from.id} ${pair.to.id}`} pair={pair} /> : <SingleLanguage />}
    </div>
  );
}

function Both({ pair }: { readonly pair: LanguageVersionPair }) {
  const ledger = useLedger();
  const version = useSignal(useDossier().version);
  const comparison = useMemo(
    () => compareLanguageVersions(pair.from.draft, pair.to.draft),
    [pair.from.draft, pair.to.draft],
  );
  // The ledger is one object that changes in place; its version shows that it has.
  const notes = useMemo(
    () => (version >= 0 ? findNotesOnLanguagePair(ledger, pair, comparison) : null),
    [ledger, version, pair, comparison],
  );
  return (
    <>
      <LanguageSidesToolbar pair={pair} comparison={comparison} />
      <div className={styles.body}>
        <LanguageDifferenceList pair={pair} comparison={comparison} />
        <LanguageBoard pair={pair} comparison={comparison} notes={notes!} />
      </div>
    </>
  );
}

/** Shown while there is no text in a second language. */
function SingleLanguage() {
  return (
    <div className={styles.nothing}>
      <h1>{message("region.languages")}</h1>
      <p className={partsStyles.hint}>{message("languages.single")}</p>
      <p className={partsStyles.hint}>
        {message("languages.single.how", { key: formatChord("Mod+KeyO") })}{" "}
        <LearnMoreButton section="two-languages-side-by-side" />
      </p>
    </div>
  );
}
