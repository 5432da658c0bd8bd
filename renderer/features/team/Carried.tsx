import { utf8 } from "#shared/base/bytes.ts";
import { drawQr } from "#shared/exchange/recovery/qrCode.ts";
import { message } from "#shared/messages/messages.ts";
import { copyOut } from "#renderer/desk/clipboard.ts";
import { useDesk } from "#renderer/desk/context.ts";
import { Button } from "#renderer/parts/Button.tsx";
import { Field } from "#renderer/parts/Field.tsx";
import * as formsStyles from "#renderer/parts/forms.module.css";
import * as styles from "./team.module.css";

interface CarriedProps {
  readonly label: string;
  readonly hint: string;
  readonly code: string;
  /** What is shown and copied; without it the code alone. */
  readonly text?: string;
  /** The name of a file that carries the same, and what is in it. */
  readonly file: string;
  readonly content?: string;
}

/** What goes to another machine: a text to be copied, its code to be photographed, a file to be saved. */
export function Carried({ label, hint, code, text = code, file, content = `${code}\n` }: CarriedProps) {
  const desk = useDesk();
  const { size, path } = drawQr(code);
  const copy = async () => {
    const done = await copyOut(desk.host, { text });
    if (desk.notices.valueOf(done)) desk.notices.tell("copy.done");
  };
  const save = async () => {
    const name = `${file.slice(0, 60)}.clausemark-invitation`;
    desk.notices.valueOf(await desk.host.files.save("invitation", { name, bytes: utf8(content) }));
  };
  return (
    <div className={styles.carried}>
      <svg
        viewBox={`0 0 ${size} ${size}`}
        shapeRendering="crispEdges"
        role="img"
        aria-label={message("carried.code", { what: label })}
      >
        <path d={path} />
      </svg>
      <div>
        <Field label={label} hint={hint} value={text} rows={text === code ? 4 : 10} spellCheck="false" isReadOnly />
        <div className={formsStyles.oneLine}>
          <Button onPress={() => void copy()}>{message("team.invite.copy")}</Button>
          <Button onPress={() => void save()}>{message("carried.save")}</Button>
        </div>
      </div>
    </div>
  );
}
