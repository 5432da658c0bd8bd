import { message } from "#shared/messages/messages.ts";
import { useSignal } from "../desk/base/signals.ts";
import { useDesk } from "../desk/context.ts";
import { Button } from "../parts/Button.tsx";
import * as partsStyles from "../parts/parts.module.css";
import * as styles from "./frame.module.css";

/**
 * What the window has to say, in a corner; it takes neither focus nor room. It lies over whatever dialog is open, and is
 * dismissed without closing that.
 */
export function NoticeList() {
  const { notices } = useDesk();
  return (
    <div
      className={styles.notices}
      role="log"
      aria-live="polite"
      aria-label={message("region.notices")}
      data-react-aria-top-layer=""
    >
      {useSignal(notices.all).map(({ id, tone, text, action }) => (
        <div key={id} className={styles.notice} data-tone={tone}>
          <p>{text}</p>
          {action && (
            <Button
              look="quiet"
              onPress={() => {
                notices.dismiss(id);
                action.run();
              }}
            >
              {message(action.name)}
            </Button>
          )}
          <Button look="quiet" aria-label={message("notice.dismiss")} onPress={() => notices.dismiss(id)}>
            <span className={partsStyles.cross} aria-hidden="true" />
          </Button>
        </div>
      ))}
    </div>
  );
}
