import { signal } from "@preact/signals-core";
import { isRefusal, type Refusal } from "#shared/base/result.ts";
import { explainRefusal, message, type MessageCode, type MessageParams } from "#shared/messages/messages.ts";

/**
 * A sentence for the user, which disappears by itself or when dismissed. A refusal of joining or taking over stays
 * until the user tries again or gives up, because it is about what was typed or pasted there.
 */
export interface NotificationItem {
  readonly id: number;
  readonly tone: "news" | "trouble";
  readonly text: string;
  /** The attempt that failed, if this explains the failure. */
  readonly attempt?: AttemptName | undefined;
  /** An action that is offered with it, once. */
  readonly action?: NotificationAction | undefined;
}

export interface NotificationAction {
  readonly name: MessageCode;
  readonly run: () => void;
}

/**
 * Something that the user repeats until it succeeds: the notification of one attempt disappears when the next begins.
 */
export type AttemptName = "join" | "take-over" | "share";

/** How many codes of refusals are remembered. */
const REMEMBERED_CODES = 10;
const STAYS = { news: 4000, trouble: 12000, offer: 12000 } as const;

/** The notifications of the window, newest last. They never take the focus. */
export class Notifications {
  readonly all = signal<readonly NotificationItem[]>([]);
  /** The codes of the last refusals that were shown, the newest last; they say nothing that somebody wrote. */
  readonly refusalCodes: string[] = [];
  #next = 0;

  notify(code: MessageCode, params?: MessageParams): void {
    this.#add("news", message(code, params));
  }

  /** Notifies the user and offers one action. */
  notifyWithAction(action: NotificationAction, code: MessageCode, params?: MessageParams): void {
    this.#add("news", message(code, params), undefined, action);
  }

  /** Removes notifications with an action, because it can no longer be carried out. */
  clearActions(): void {
    this.all.value = this.all.value.filter(({ action }) => !action);
  }

  /** Notifies the user why something was refused. */
  showRefusal(refusal: Refusal, of?: AttemptName): void {
    this.refusalCodes.push(refusal.code);
    this.refusalCodes.splice(0, this.refusalCodes.length - REMEMBERED_CODES);
    this.#add("trouble", explainRefusal(refusal), of);
  }

  /** Returns the value, or null after notifying the user of the refusal. */
  valueOrNotify<T>(outcome: T | Refusal, of?: AttemptName): T | null {
    if (!isRefusal(outcome)) return outcome;
    this.showRefusal(outcome, of);
    return null;
  }

  /** Removes the notifications of an attempt, because it begins again. */
  clearAttempt(attempt: AttemptName): void {
    this.all.value = this.all.value.filter(({ attempt: of }) => of !== attempt);
  }

  dismiss(id: number): void {
    this.all.value = this.all.value.filter((notice) => notice.id !== id);
  }

  clear(): void {
    this.all.value = [];
  }

  #add(tone: NotificationItem["tone"], text: string, of?: AttemptName, action?: NotificationAction): void {
    const id = this.#next++;
    this.all.value = [
      ...this.all.value.filter((notice) => notice.text !== text),
      { id, tone, text, attempt: of, action },
    ];
    if (of !== "join" && of !== "take-over") setTimeout(() => this.dismiss(id), STAYS[action ? "offer" : tone]);
  }
}
