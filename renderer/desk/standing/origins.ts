import type { Change, Ledger } from "../../../shared/ledger/ledger.ts";
import { originsOn, type StandingOrigin } from "../../../shared/ledger/origins.ts";
import { Variable } from "../base/cell.ts";
import type { Text } from "./notes.ts";

/** Where the provisions of one text have their language from, as people say, in reading order. */
export class Origins {
  readonly all: Variable<readonly StandingOrigin[]>;
  readonly text: Text;
  readonly #ledger: Ledger;

  constructor(ledger: Ledger, text: Text) {
    this.#ledger = ledger;
    this.text = text;
    this.all = new Variable(originsOn(ledger, text.id));
  }

  /** Takes in what has changed in the ledger. */
  follow({ changed }: Change): void {
    if (![...changed].some((subject) => /^(?:origin|document|edition)\//.test(subject))) return;
    this.all.set(originsOn(this.#ledger, this.text.id));
  }
}
