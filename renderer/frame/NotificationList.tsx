import { useEffect, useRef, type RefObject } from "react";
import { message } from "#shared/messages/messages.ts";
import { useSignal } from "../workspace/base/signals.ts";
import { useWorkspace } from "../workspace/context.ts";
import { Button } from "../parts/controls/Button.tsx";
import * as partsStyles from "../parts/parts.module.css";
import * as styles from "./frame.module.css";

/** Tells the style sheets how much room the notifications take: dialogs and narrow views end above them. */
function useRoomOfNotifications(list: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const { style } = document.documentElement;
    const size = new ResizeObserver(([entry]) => {
      style.setProperty("--notices", `${Math.ceil(entry?.borderBoxSize[0]?.blockSize ?? 0)}px`);
    });
    size.observe(list.current!, { box: "border-box" });
    return () => {
      size.disconnect();
      style.removeProperty("--notices");
    };
  }, [list]);
}

/**
 * Shows notifications in a corner. They take neither focus nor space, lie above any open dialog, and can be dismissed
 * without closing it.
 */
export function NotificationList() {
  const { notifications } = useWorkspace();
  const list = useRef<HTMLDivElement>(null);
  useRoomOfNotifications(list);
  return (
    <div
      ref={list}
      className={styles.notices}
      role="log"
      aria-live="polite"
      aria-label={message("region.notices")}
      data-react-aria-top-layer=""
    >
      {useSignal(notifications.all).map(({ id, tone, text, action }) => (
        <div key={id} className={styles.notice} data-tone={tone}>
          <p>{text}</p>
          {action && (
            <Button
              look="quiet"
              onPress={() => {
                notifications.dismiss(id);
                action.run();
              }}
            >
              {message(action.name)}
            </Button>
          )}
          <Button look="quiet" aria-label={message("notice.dismiss")} onPress={() => notifications.dismiss(id)}>
            <span className={partsStyles.cross} aria-hidden="true" />
          </Button>
        </div>
      ))}
    </div>
  );
}
