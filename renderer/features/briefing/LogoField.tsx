import { readLogo } from "#shared/publish/layouts/content/logo.ts";
import { message } from "#shared/messages/messages.ts";
import { useWorkspace } from "#renderer/workspace/context.ts";
import type { BriefingPlan } from "#renderer/workspace/session/briefingPlan.ts";
import { Button } from "#renderer/parts/controls/Button.tsx";
import { TextInputField } from "#renderer/parts/controls/TextInputField.tsx";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "./briefing.module.css";

interface LogoProps {
  readonly logo: BriefingPlan["logo"];
  readonly change: (changes: Partial<BriefingPlan>) => void;
}

/** The logo above the title of the first page, with its alternative text. */
export function LogoField({ logo, change }: LogoProps) {
  const { host, notifications } = useWorkspace();
  const choose = async () => {
    const file = notifications.valueOrNotify(await host.files.open("picture"));
    const picture = file && notifications.valueOrNotify(readLogo(file.bytes));
    if (picture) change({ logo: { ...picture, alt: logo?.alt ?? "" } });
  };
  return (
    <fieldset className={styles.logo}>
      <legend>{message("briefing.logo")}</legend>
      <p className={partsStyles.hint}>
        {logo ? message("briefing.logo.has", describeLogo(logo)) : message("briefing.logo.hint")}
      </p>
      <div className={styles.row}>
        <Button onPress={() => void choose()}>{message("briefing.logo.choose")}</Button>
        {logo && <Button onPress={() => change({ logo: null })}>{message("briefing.logo.remove")}</Button>}
      </div>
      {logo && (
        <TextInputField
          label={message("briefing.logo.alt")}
          hint={message("briefing.logo.alt.hint")}
          value={logo.alt}
          onChange={(alt) => change({ logo: { ...logo, alt } })}
        />
      )}
    </fieldset>
  );
}

function describeLogo({ type, width, height }: NonNullable<BriefingPlan["logo"]>) {
  return { type: type.toUpperCase(), width, height };
}
