import { ListBox, ListBoxItem } from "react-aria-components";
import { message } from "#shared/messages/messages.ts";
import {
  addressOfLanguageDifference,
  describeLanguageDifference,
  labelOfLanguageDifference,
} from "#shared/revise/languages/describeLanguageDifference.ts";
import type { LanguageVersionComparison } from "#shared/revise/languages/compareLanguageVersions.ts";
import { useSignal } from "#renderer/workspace/base/signals.ts";
import { useWorkspace } from "#renderer/workspace/context.ts";
import type { LanguageVersionPair } from "./languagePair.ts";
import { listShownLanguageDifferences } from "./languageSidesCommands.ts";
import * as listsStyles from "#renderer/parts/lists.module.css";
import * as styles from "../languages.module.css";

interface ListProps {
  readonly pair: LanguageVersionPair;
  readonly comparison: LanguageVersionComparison;
}

/** The differences, as hints for the drafting group. Each leads to its row. */
export function LanguageDifferenceList({ pair, comparison }: ListProps) {
  const workspace = useWorkspace();
  const { languageSides } = workspace.viewState;
  useSignal(languageSides.kind);
  const listed = listShownLanguageDifferences(workspace, comparison);
  const [from, to] = [pair.from.draft, pair.to.draft];
  const title = message("languages.differences", { count: listed.length });
  return (
    <section className={styles.list} aria-label={message("languages.differences.list")}>
      <h2>{title}</h2>
      {listed.length > 0 && (
        <ListBox
          className={`${listsStyles.list} ${listsStyles.noteList}`}
          aria-label={title}
          onAction={(key) => {
            const chosen = listed[Number(key)];
            const { side } = languageSides.position.value;
            if (chosen) languageSides.position.value = { row: chosen.row.index, side };
          }}
        >
          {listed.map((each, i) => (
            <ListBoxItem key={i} id={String(i)} textValue={addressOfLanguageDifference(from, to, each)}>
              <span slot="label">
                <b dir="ltr">{addressOfLanguageDifference(from, to, each)}</b> {labelOfLanguageDifference(each)}
              </span>
              <span slot="description">{describeLanguageDifference(from, to, each)}</span>
            </ListBoxItem>
          ))}
        </ListBox>
      )}
    </section>
  );
}
