import { readLogo } from "#shared/briefing/content/logo.ts";
import { message } from "#shared/messages/messages.ts";
import { useDesk } from "#renderer/desk/context.ts";
import type { Plan } from "#renderer/desk/own/plan.ts";
import { Button } from "#renderer/parts/Button.tsx";
import { Field } from "#renderer/parts/Field.tsx";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "./briefing.module.css";

interface LogoProps {
  readonly logo: Plan["logo"];
  readonly change: (changes: Partial<Plan>) => void;
}

/** The logo over the title of the first page, with what it is called where it is not seen. */
export function Logo({ logo, change }: LogoProps) {
  const { host, notices } = useDesk();
  const choose = async () => {
    const file = notices.valueOf(await host.files.open("picture"));
    const picture = file && notices.valueOf(readLogo(file.bytes));
    if (picture) change({ logo: { ...picture, alt: logo?.alt ?? "" } });
  };
  return (
    <fieldset className={styles.logo}>
      <legend>{message("briefing.logo")}</legend>
      <p className={partsStyles.hint}>
        {logo ? message("briefing.logo.has", told(logo)) : message("briefing.logo.hint")}
      </p>
      <div className={styles.row}>
        <Button onPress={() => void choose()}>{message("briefing.logo.choose")}</Button>
        {logo && <Button onPress={() => change({ logo: null })}>{message("briefing.logo.remove")}</Button>}
      </div>
      {logo && (
        <Field
          label={message("briefing.logo.alt")}
          hint={message("briefing.logo.alt.hint")}
          value={logo.alt}
          onChange={(alt) => change({ logo: { ...logo, alt } })}
        />
      )}
    </fieldset>
  );
}

function told({ type, width, height }: NonNullable<Plan["logo"]>) {
  return { type: type.toUpperCase(), width, height };
}
