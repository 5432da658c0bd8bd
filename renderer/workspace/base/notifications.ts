import { signal } from "@preact/signals-core";
import { isRefusal, type Refusal } from "#shared/base/result.ts";
import { explain, message, type MessageCode, type Params } from "#shared/messages/messages.ts";

/**
 * A sentence for the person, which goes by itself or when it is dismissed. What it says of joining or taking over stays until
 * that is tried again or given up: it is about what was typed or pasted there.
 */
export interface NotificationItem {
  readonly id: number;
  readonly tone: "news" | "trouble";
  readonly text: string;
  /** What was tried, where it says why that failed. */
  readonly attempt?: Attempt | undefined;
  /** What can be done about it from here, once. */
  readonly action?: NotificationAction | undefined;
}

export interface NotificationAction {
  readonly name: MessageCode;
  readonly run: () => void;
}

/** What one tries until it succeeds: what was said of one try goes when the next begins. */
export type Attempt = "join" | "take-over" | "share";

const STAYS = { news: 4000, trouble: 12000, offer: 12000 } as const;

/** What the window has to say, newest last; it never takes the focus. */
export class Notifications {
  readonly all = signal<readonly NotificationItem[]>([]);
  #next = 0;

  notify(code: MessageCode, params?: Params): void {
    this.#add("news", message(code, params));
  }

  /** Says something about which one thing can be done. */
  notifyWithAction(action: NotificationAction, code: MessageCode, params?: Params): void {
    this.#add("news", message(code, params), undefined, action);
  }

  /** Nothing that was offered can be done any more. */
  clearActions(): void {
    this.all.value = this.all.value.filter(({ action }) => !action);
  }

  /** Says why something was refused. */
  showRefusal(refusal: Refusal, of?: Attempt): void {
    this.#add("trouble", explain(refusal), of);
  }

  /** The value, or null after saying why there is none. */
  valueOrNotify<T>(outcome: T | Refusal, of?: Attempt): T | null {
    if (!isRefusal(outcome)) return outcome;
    this.showRefusal(outcome, of);
    return null;
  }

  /** Something is tried, for the first time or again. */
  clearAttempt(attempt: Attempt): void {
    this.all.value = this.all.value.filter(({ attempt: of }) => of !== attempt);
  }

  dismiss(id: number): void {
    this.all.value = this.all.value.filter((notice) => notice.id !== id);
  }

  clear(): void {
    this.all.value = [];
  }

  #add(tone: NotificationItem["tone"], text: string, of?: Attempt, action?: NotificationAction): void {
    const id = this.#next++;
    this.all.value = [
      ...this.all.value.filter((notice) => notice.text !== text),
      { id, tone, text, attempt: of, action },
    ];
    if (of !== "join" && of !== "take-over") setTimeout(() => this.dismiss(id), STAYS[action ? "offer" : tone]);
  }
}
