import { signal } from "@preact/signals-core";
import { isRefusal, type Refusal } from "#shared/base/result.ts";
import { explain, message, type MessageCode, type Params } from "#shared/messages/messages.ts";

/**
 * A sentence for the person, which goes by itself or when it is dismissed. What it says of joining or taking over stays until
 * that is tried again or given up: it is about what was typed or pasted there.
 */
export interface Notice {
  readonly id: number;
  readonly tone: "news" | "trouble";
  readonly text: string;
  /** What was tried, where it says why that failed. */
  readonly of?: Attempt | undefined;
  /** What can be done about it from here, once. */
  readonly action?: Action | undefined;
}

export interface Action {
  readonly name: MessageCode;
  readonly run: () => void;
}

/** What one tries until it succeeds: what was said of one try goes when the next begins. */
export type Attempt = "join" | "take-over" | "share";

const STAYS = { news: 4000, trouble: 12000, offer: 12000 } as const;

/** What the window has to say, newest last; it never takes the focus. */
export class Notices {
  readonly all = signal<readonly Notice[]>([]);
  #next = 0;

  tell(code: MessageCode, params?: Params): void {
    this.#add("news", message(code, params));
  }

  /** Says something about which one thing can be done. */
  offer(action: Action, code: MessageCode, params?: Params): void {
    this.#add("news", message(code, params), undefined, action);
  }

  /** Nothing that was offered can be done any more. */
  endOffers(): void {
    this.all.value = this.all.value.filter(({ action }) => !action);
  }

  /** Says why something was refused. */
  refused(refusal: Refusal, of?: Attempt): void {
    this.#add("trouble", explain(refusal), of);
  }

  /** The value, or null after saying why there is none. */
  valueOf<T>(outcome: T | Refusal, of?: Attempt): T | null {
    if (!isRefusal(outcome)) return outcome;
    this.refused(outcome, of);
    return null;
  }

  /** Something is tried, for the first time or again. */
  tries(attempt: Attempt): void {
    this.all.value = this.all.value.filter(({ of }) => of !== attempt);
  }

  dismiss(id: number): void {
    this.all.value = this.all.value.filter((notice) => notice.id !== id);
  }

  clear(): void {
    this.all.value = [];
  }

  #add(tone: Notice["tone"], text: string, of?: Attempt, action?: Action): void {
    const id = this.#next++;
    this.all.value = [...this.all.value.filter((notice) => notice.text !== text), { id, tone, text, of, action }];
    if (of !== "join" && of !== "take-over") setTimeout(() => this.dismiss(id), STAYS[action ? "offer" : tone]);
  }
}
