import { isRefusal, type Refusal } from "../../../shared/base/result.ts";
import { explain, message, type MessageCode, type Params } from "../../../shared/messages/messages.ts";
import { Variable } from "../base/cell.ts";

/** A sentence for the person, which goes by itself or when it is dismissed. */
export interface Notice {
  readonly id: number;
  readonly tone: "news" | "trouble";
  readonly text: string;
}

const STAYS = { news: 4000, trouble: 12000 } as const;

/** What the window has to say, newest last; it never takes the focus. */
export class Notices {
  readonly all = new Variable<readonly Notice[]>([]);
  #next = 0;

  tell(code: MessageCode, params?: Params): void {
    this.#add("news", message(code, params));
  }

  /** Says why something was refused. */
  refused(refusal: Refusal): void {
    this.#add("trouble", explain(refusal));
  }

  /** The value, or null after saying why there is none. */
  valueOf<T>(outcome: T | Refusal): T | null {
    if (!isRefusal(outcome)) return outcome;
    this.refused(outcome);
    return null;
  }

  dismiss(id: number): void {
    this.all.set(this.all.now.filter((notice) => notice.id !== id));
  }

  clear(): void {
    this.all.set([]);
  }

  #add(tone: Notice["tone"], text: string): void {
    const id = this.#next++;
    this.all.set([...this.all.now.filter((notice) => notice.text !== text), { id, tone, text }]);
    setTimeout(() => this.dismiss(id), STAYS[tone]);
  }
}
