import type { Hash } from "#shared/base/hash.ts";
import { message } from "#shared/messages/messages.ts";
import { LANGUAGE_DIFFERENCE_KINDS, type LanguageDifferenceKind } from "#shared/revise/languages/languageDifference.ts";
import type { LanguageVersionComparison } from "#shared/revise/languages/compareLanguageVersions.ts";
import { MIN_PAIRED_PROVISION_PERCENT, pairedProvisionPercentOf } from "#shared/revise/languages/languageRows.ts";
import { useSignal } from "#renderer/workspace/base/signals.ts";
import { useLedger, useWorkspace } from "#renderer/workspace/context.ts";
import { describeTextWithDate } from "#renderer/workspace/textModel/textChoices.ts";
import { CommandShortcut } from "#renderer/frame/CommandShortcut.tsx";
import { LearnMoreButton } from "#renderer/frame/LearnMoreButton.tsx";
import { Button } from "#renderer/parts/controls/Button.tsx";
import { SelectField } from "#renderer/parts/controls/SelectField.tsx";
import { languageNameOfText } from "../languageVersions.ts";
import type { LanguageVersionPair } from "./languagePair.ts";
import {
  copyLanguageDifferences,
  languageDifferenceStepCommands,
  saveLanguageDifferences,
} from "./languageSidesCommands.ts";
import * as partsStyles from "#renderer/parts/parts.module.css";
import * as styles from "../languages.module.css";

interface ToolbarProps {
  readonly pair: LanguageVersionPair;
  readonly comparison: LanguageVersionComparison;
}

const ALL = "all";

/** Chooses the two texts and which differences are listed; goes from one to the next, copies and saves them. */
export function LanguageSidesToolbar({ pair, comparison }: ToolbarProps) {
  const workspace = useWorkspace();
  const { languageSides } = workspace.viewState;
  const kind = useSignal(languageSides.kind);
  const { rows, differences } = comparison;
  const percent = pairedProvisionPercentOf(pair.from.draft, pair.to.draft, rows);
  const ids = { from: pair.from.id, to: pair.to.id };
  const countOf = (one: LanguageDifferenceKind) => differences.filter((each) => each.kind === one).length;
  const kinds = LANGUAGE_DIFFERENCE_KINDS.filter((one) => countOf(one) > 0 || one === kind);
  return (
    <div className={styles.tools}>
      <h1>{message("region.languages")}</h1>
      <div className={styles.pair}>
        <SelectField
          bare
          label={message("languages.first")}
          options={useTexts(ids.to)}
          value={ids.from}
          onChange={(from) => languageSides.choose(from, ids.to)}
        />
        <SelectField
          bare
          label={message("languages.second")}
          options={useTexts(ids.from)}
          value={ids.to}
          onChange={(to) => languageSides.choose(ids.from, to)}
        />
      </div>
      <SelectField
        bare
        label={message("languages.kind")}
        options={[
          { id: ALL, name: message("languages.kind.all", { count: differences.length }) },
          ...kinds.map((one) => ({
            id: one,
            name: message("languages.kind.some", { kind: one, count: countOf(one) }),
          })),
        ]}
        value={kind ?? ALL}
        onChange={(one) => (languageSides.kind.value = LANGUAGE_DIFFERENCE_KINDS.find((each) => each === one) ?? null)}
      />
      <span className={styles.steps}>
        {languageDifferenceStepCommands.map((each) => (
          <Button key={each.id} onPress={() => void each.run(workspace, true)}>
            {message(each.name)} <CommandShortcut of={each} />
          </Button>
        ))}
        <Button onPress={() => void copyLanguageDifferences(workspace)}>{message("command.languages.copy")}</Button>
        <Button onPress={() => void saveLanguageDifferences(workspace)}>{message("command.languages.csv")}</Button>
      </span>
      <p className={partsStyles.hint}>
        {message("languages.paired", { percent })}{" "}
        {percent < MIN_PAIRED_PROVISION_PERCENT && <b>{message("languages.unlike")} </b>}
        {message("languages.hint")} <LearnMoreButton section="two-languages-side-by-side" />
      </p>
    </div>
  );
}

/** Returns the texts to choose from, without the one on the other side. */
function useTexts(without: Hash) {
  return useLedger()
    .texts.filter(({ revision }) => revision.draftId !== without)
    .map((text) => ({
      id: text.revision.draftId,
      name: languageNameOfText(text),
      note: [text.document.title, describeTextWithDate(text)].join(" · "),
    }));
}
