import { useEffect, useLayoutEffect } from "react";
import { I18nProvider } from "react-aria-components";
import { localeOf } from "#shared/base/language.ts";
import { message } from "#shared/messages/messages.ts";
import { onChange, useSignal } from "../desk/base/signals.ts";
import { DeskContext, useDesk } from "../desk/context.ts";
import type { Desk } from "../desk/desk.ts";
import { language } from "../desk/language.ts";
import { NoticeList } from "./NoticeList.tsx";
import { Palette } from "./Palette.tsx";
import { Shell } from "./Shell.tsx";
import { Slot } from "./Slot.tsx";
import { commandsOf, FeaturesContext, type Feature } from "./feature.ts";
import { listenToKeys } from "./keys.ts";
import { later } from "./later.tsx";
import * as styles from "./frame.module.css";

const CheatSheet = later(
  () => import("./CheatSheet.tsx"),
  ({ CheatSheet }) => CheatSheet,
);
const KeySettings = later(
  () => import("./KeySettings.tsx"),
  ({ KeySettings }) => KeySettings,
);
const LanguageSettings = later(
  () => import("./LanguageSettings.tsx"),
  ({ LanguageSettings }) => LanguageSettings,
);

/** What is shown while the window is not locked. */
function Open() {
  const { dossier: opened, busy: occupied, place } = useDesk();
  const dossier = useSignal(opened);
  const busy = useSignal(occupied);
  const dialog = useSignal(place.dialog);
  return (
    <>
      {dossier ? <Shell key={dossier.id} /> : <Slot name="start" />}
      <Slot name="over" />
      {dialog === "palette" && <Palette />}
      {dialog === "keys" && <CheatSheet />}
      {dialog === "keymap" && <KeySettings />}
      {dialog === "language" && <LanguageSettings />}
      {busy && (
        <p className={styles.busy} role="status">
          {message(busy)}
        </p>
      )}
      <NoticeList />
    </>
  );
}

/** The whole window: the start screen, or the open dossier in its frame. */
export function Window({ desk, features }: { readonly desk: Desk; readonly features: readonly Feature[] }) {
  const dossier = useSignal(desk.dossier);
  const spoken = useSignal(language);
  const isLocked = useSignal(desk.lock.state) === "locked";
  // With the first picture: a key may come at once.
  useLayoutEffect(() => (isLocked ? undefined : listenToKeys(desk, commandsOf(features))), [desk, features, isLocked]);
  useEffect(() => {
    const name = () => {
      const title = isLocked ? "" : dossier?.title;
      desk.host.setWindowTitle?.(title ? message("window.title", { title }) : message("app.name"));
    };
    name();
    // A dossier is open before its documents are read.
    return dossier ? onChange(dossier.version, name) : undefined;
  }, [desk, dossier, spoken, isLocked]);
  // Drawn anew in another language: whatever keeps a sentence is gone then.
  return (
    <I18nProvider key={spoken} locale={localeOf(spoken)}>
      <DeskContext value={desk}>
        <FeaturesContext value={features}>{isLocked ? <Slot name="lock" /> : <Open />}</FeaturesContext>
      </DeskContext>
    </I18nProvider>
  );
}
