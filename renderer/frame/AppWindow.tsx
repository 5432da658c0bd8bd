import { useEffect, useLayoutEffect } from "react";
import { I18nProvider } from "react-aria-components";
import { localeOf } from "#shared/base/language.ts";
import { message } from "#shared/messages/messages.ts";
import { onSignalChange } from "../workspace/base/onSignalChange.ts";
import { useSignal } from "../workspace/base/signals.ts";
import { WorkspaceContext, useWorkspace } from "../workspace/context.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { appliedWindowLanguage } from "../workspace/language.ts";
import { NotificationList } from "./NotificationList.tsx";
import { CommandPalette } from "./CommandPalette.tsx";
import { DossierFrame } from "./DossierFrame.tsx";
import { FeatureSlot } from "./FeatureSlot.tsx";
import { commandsOfFeatures, FeaturesContext, type Feature } from "./feature.ts";
import { listenToShortcutKeys } from "./listenToShortcutKeys.ts";
import { lazyComponent } from "./lazyComponent.tsx";
import * as styles from "./frame.module.css";

const ShortcutCheatSheet = lazyComponent(
  () => import("./ShortcutCheatSheet.tsx"),
  ({ ShortcutCheatSheet }) => ShortcutCheatSheet,
);
const KeySettings = lazyComponent(
  () => import("./ShortcutSettings.tsx"),
  ({ ShortcutSettings }) => ShortcutSettings,
);
const LanguageSettings = lazyComponent(
  () => import("./LanguageSettings.tsx"),
  ({ LanguageSettings }) => LanguageSettings,
);

/** Contents of the window while it is not locked. */
function Open() {
  const { dossier: opened, busy: occupied, viewState } = useWorkspace();
  const dossier = useSignal(opened);
  const busy = useSignal(occupied);
  const dialog = useSignal(viewState.dialog);
  return (
    <>
      {dossier ? <DossierFrame key={dossier.id} /> : <FeatureSlot name="start" />}
      <FeatureSlot name="over" />
      {dialog === "palette" && <CommandPalette />}
      {dialog === "keys" && <ShortcutCheatSheet />}
      {dialog === "keymap" && <KeySettings />}
      {dialog === "language" && <LanguageSettings />}
      {busy && (
        <p className={styles.busy} role="status">
          {message(busy)}
        </p>
      )}
      <NotificationList />
    </>
  );
}

/** The whole window: the start screen, or the open dossier in its frame. */
export function AppWindow({
  workspace,
  features,
}: {
  readonly workspace: Workspace;
  readonly features: readonly Feature[];
}) {
  const dossier = useSignal(workspace.dossier);
  const spoken = useSignal(appliedWindowLanguage);
  const isLocked = useSignal(workspace.lock.state) === "locked";
  // In a layout effect, because a key may be pressed as soon as the first frame is painted.
  useLayoutEffect(
    () => (isLocked ? undefined : listenToShortcutKeys(workspace, commandsOfFeatures(features))),
    [workspace, features, isLocked],
  );
  useEffect(() => {
    const name = () => {
      const title = isLocked ? "" : dossier?.title;
      workspace.host.setWindowTitle?.(title ? message("window.title", { title }) : message("app.name"));
    };
    name();
    // A dossier is open before its documents are read.
    return dossier ? onSignalChange(dossier.version, name) : undefined;
  }, [workspace, dossier, spoken, isLocked]);
  // The key remounts the tree in another language, so no component keeps an old sentence.
  return (
    <I18nProvider key={spoken} locale={localeOf(spoken)}>
      <WorkspaceContext value={workspace}>
        <FeaturesContext value={features}>{isLocked ? <FeatureSlot name="lock" /> : <Open />}</FeaturesContext>
      </WorkspaceContext>
    </I18nProvider>
  );
}
