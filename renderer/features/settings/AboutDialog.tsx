import { useState } from "react";
import type { Host } from "#shared/host/host.ts";
import type { VerifiedPackage } from "#shared/host/packageRelease.ts";
import { message } from "#shared/messages/messages.ts";
import { useWorkspace } from "#renderer/workspace/context.ts";
import { Button } from "#renderer/parts/controls/Button.tsx";
import { Dialog } from "#renderer/parts/controls/Dialog.tsx";
import { SegmentedControl } from "#renderer/parts/controls/SegmentedControl.tsx";
import { GuideSections } from "#renderer/parts/domain/GuideSections.tsx";
import { CHANGELOG_SECTIONS } from "./CHANGELOG_TEXT.ts";
import { PACKAGED_LIBRARIES } from "./PACKAGED_LIBRARIES.ts";
import { REPORT_PROBLEM_DIALOG } from "./settingsDialogs.ts";
import * as formsStyles from "#renderer/parts/forms.module.css";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "./settings.module.css";

const PARTS = ["news", "libraries"] as const;

/** Says which version of Clausemark this is, its licence, what is new in it, and the libraries it is made with. */
export function AboutDialog() {
  const { viewState, host } = useWorkspace();
  const [part, setPart] = useState<(typeof PARTS)[number]>("news");
  const close = () => (viewState.dialog.value = null);
  return (
    <Dialog wide title={message("app.name")} onClose={close}>
      <p>
        {message("about.version", { version: __VERSION__ })} {message("about.licence")}
      </p>
      <SegmentedControl
        bare
        label={message("command.about")}
        segments={PARTS.map((id) => ({ id, name: message(`about.${id}`) }))}
        value={part}
        onChange={setPart}
      />
      <div className={styles.news} tabIndex={0} role="region" aria-label={message(`about.${part}`)}>
        {part === "news" ? (
          <div lang="en" dir="ltr">
            <GuideSections sections={CHANGELOG_SECTIONS} go={() => undefined} />
          </div>
        ) : (
          <Libraries />
        )}
      </div>
      {host.packages && <UpdateFromFile packages={host.packages} />}
      <div className={partsStyles.actions}>
        <Button
          look="quiet"
          className={partsStyles.first}
          onPress={() => (viewState.dialog.value = REPORT_PROBLEM_DIALOG)}
        >
          {message("command.report")}
        </Button>
        <Button look="primary" autoFocus onPress={close}>
          {message("help.close")}
        </Button>
      </div>
    </Dialog>
  );
}

/** Verifies a package that the user has from somewhere, and shows it in its folder to be installed. */
function UpdateFromFile({ packages }: { readonly packages: NonNullable<Host["packages"]> }) {
  const { notifications } = useWorkspace();
  const [verified, setVerified] = useState<VerifiedPackage | null>(null);
  const choose = async () => setVerified(notifications.valueOrNotify(await packages.verify()) ?? null);
  const show = async () => notifications.valueOrNotify(await packages.show());
  return (
    <section>
      {verified && (
        <p role="status">
          {message(verified.isNewer ? "release.newer" : "release.same", {
            ...described(verified),
            running: __VERSION__,
          })}{" "}
          {message("release.unchecked")}
        </p>
      )}
      <div className={formsStyles.oneLine}>
        <Button onPress={() => void choose()}>{message("release.choose")}</Button>
        {verified && <Button onPress={() => void show()}>{message("release.show")}</Button>}
      </div>
    </section>
  );
}

const described = ({ name, version }: VerifiedPackage) => ({ name, version });

function Libraries() {
  return (
    <>
      <p className={partsStyles.hint}>{message("about.libraries.texts")}</p>
      <ul className={styles.libraries} lang="en" dir="ltr">
        {PACKAGED_LIBRARIES.map(({ name, version, licence }) => (
          <li key={`${name}@${version}`}>
            {name} {version} ({licence})
          </li>
        ))}
      </ul>
    </>
  );
}
