import { useEffect, useRef } from "react";
import { encodeUtf8 } from "#shared/base/bytes.ts";
import { drawQr } from "#shared/exchange/recovery/qrCode.ts";
import { message } from "#shared/messages/messages.ts";
import { copyToClipboard } from "#renderer/workspace/clipboard.ts";
import { useWorkspace } from "#renderer/workspace/context.ts";
import { Button } from "#renderer/parts/controls/Button.tsx";
import { TextInputField } from "#renderer/parts/controls/TextInputField.tsx";
import * as formsStyles from "#renderer/parts/forms.module.css";
import * as styles from "../team.module.css";

interface TransferCodeProps {
  readonly label: string;
  readonly hint: string;
  readonly code: string;
  /** The text that is shown and copied; if absent, the code alone. */
  readonly text?: string;
  /** The name of the file to save, and its content if that differs from the code. */
  readonly file: string;
  readonly content?: string;
}

/** A secret for another machine: as text to be copied, as a code to be photographed, as a file to be saved. */
export function TransferCodeDisplay({
  label,
  hint,
  code,
  text = code,
  file,
  content = `${code}\n`,
}: TransferCodeProps) {
  const workspace = useWorkspace();
  const { size, path } = drawQr(code);
  const own = useRef<HTMLDivElement>(null);
  // It appears below the button that made it, with its own buttons at its end.
  useEffect(() => {
    // Some browsers return a promise, which is no clean-up.
    void own.current!.scrollIntoView({ block: "nearest" });
  }, [code]);
  const copy = async () => {
    const done = await copyToClipboard(workspace.host, { text });
    if (workspace.notifications.valueOrNotify(done)) workspace.notifications.notify("copy.done");
  };
  const save = async () => {
    const name = `${file.slice(0, 60)}.clausemark-invitation`;
    workspace.notifications.valueOrNotify(
      await workspace.host.files.save("invitation", { name, bytes: encodeUtf8(content) }),
    );
  };
  return (
    <div className={styles.carried} ref={own}>
      <svg
        viewBox={`0 0 ${size} ${size}`}
        shapeRendering="crispEdges"
        role="img"
        aria-label={message("carried.code", { what: label })}
      >
        <path d={path} />
      </svg>
      <div>
        <TextInputField
          label={label}
          hint={hint}
          value={text}
          rows={text === code ? 4 : 10}
          spellCheck="false"
          isReadOnly
        />
        <div className={formsStyles.oneLine}>
          <Button onPress={() => void copy()}>{message("team.invite.copy")}</Button>
          <Button onPress={() => void save()}>{message("carried.save")}</Button>
        </div>
      </div>
    </div>
  );
}
