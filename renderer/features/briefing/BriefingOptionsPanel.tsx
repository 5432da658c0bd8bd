import { PAPERS } from "#shared/publish/layouts/data/briefingData.ts";
import { BRIEFING_LAYOUTS } from "#shared/publish/layouts/content/layouts.ts";
import { optionalEarlierContentOf } from "#shared/publish/formats/exportFormats.ts";
import { nameOfText } from "#shared/ledger/texts/textEntries.ts";
import { describeSinceMoment } from "#shared/publish/since/sinceMessage.ts";
import { findCloseOfLastMeetingDay } from "#shared/ledger/since/closeOfMeetingDay.ts";
import { message, getMessageLanguage } from "#shared/messages/messages.ts";
import { useWorkspace, useDossier, useLedger } from "#renderer/workspace/context.ts";
import type { BriefingPlan } from "#renderer/workspace/session/briefingPlan.ts";
import { ExportAudienceChoice } from "#renderer/parts/domain/ExportAudienceChoice.tsx";
import { CheckboxField } from "#renderer/parts/controls/CheckboxField.tsx";
import { SelectField } from "#renderer/parts/controls/SelectField.tsx";
import { TextInputField } from "#renderer/parts/controls/TextInputField.tsx";
import { LanguageChoice } from "#renderer/parts/domain/LanguageChoice.tsx";
import { SegmentedControl } from "#renderer/parts/controls/SegmentedControl.tsx";
import { LogoField } from "./LogoField.tsx";
import { pairOpenWithPreviousText } from "./briefingFromPlan.ts";
import * as formsStyles from "#renderer/parts/forms.module.css";
import * as partsStyles from "#renderer/parts/parts.module.css";

export interface BriefingPlanProps {
  readonly plan: BriefingPlan;
  readonly change: (changes: Partial<BriefingPlan>) => void;
}

/** The audience of the briefing, and its appearance. */
export function BriefingOptionsPanel({ plan, change }: BriefingPlanProps) {
  const { audience, layout } = plan;
  return (
    <>
      <SelectField
        label={message("briefing.layout")}
        options={BRIEFING_LAYOUTS.map((id) => ({
          id,
          name: message(`briefing.layout.${id}`),
          note: message(`briefing.layout.${id}.note`),
        }))}
        value={layout}
        onChange={(to) => change({ layout: to })}
      />
      <ExportAudienceChoice
        value={audience}
        onChange={(to) => change({ audience: to })}
        earlier={optionalEarlierContentOf("pdf", { layout })}
        replies={layout !== "matrix" && layout !== "daily"}
      />
      <details>
        <summary>{message("briefing.page-settings")}</summary>
        <div className={formsStyles.stacked}>
          <TextInputField
            label={message("briefing.introduction")}
            rows={4}
            value={plan.introduction}
            onChange={(introduction) => change({ introduction })}
          />
          <BylineFields plan={plan} change={change} />
          <TextInputField
            label={message("briefing.line")}
            hint={message("briefing.line.hint")}
            value={plan.line}
            onChange={(line) => change({ line })}
          />
          <TextInputField
            label={message("briefing.footer")}
            value={plan.footer}
            onChange={(footer) => change({ footer })}
          />
          <LogoField logo={plan.logo} change={change} />
          <LanguageChoice
            label={message("briefing.dialog.language")}
            value={plan.words ?? getMessageLanguage()}
            onChange={(words) => change({ words })}
          />
          <SegmentedControl
            label={message("briefing.paper")}
            segments={PAPERS.map((id) => ({ id, name: message(`briefing.paper.${id}`) }))}
            value={plan.paper}
            onChange={(paper) => change({ paper })}
          />
          {layout === "annotated" && (
            <CheckboxField isSelected={plan.compact} onChange={(compact) => change({ compact })}>
              {message("briefing.compact")}
            </CheckboxField>
          )}
          {layout === "table" && (
            <CheckboxField isSelected={plan.wholeText} onChange={(wholeText) => change({ wholeText })}>
              {message("briefing.whole-text")}
            </CheckboxField>
          )}
          <CheckboxField isSelected={plan.state} onChange={(state) => change({ state })}>
            {message("state.annex.option")}
          </CheckboxField>
          <SinceOption plan={plan} change={change} />
          <CheckboxField isSelected={plan.votes} onChange={(votes) => change({ votes })}>
            {message("briefing.votes.option")}
          </CheckboxField>
          <ConcordanceOption plan={plan} change={change} />
          <CheckboxField isSelected={plan.reach} onChange={(reach) => change({ reach })}>
            {message("briefing.reach.option")}
          </CheckboxField>
          <ArchiveOption plan={plan} change={change} />
        </div>
      </details>
    </>
  );
}

/** Who submits the briefing, and how to reach them. */
function BylineFields({ plan, change }: BriefingPlanProps) {
  return (
    <>
      <TextInputField
        label={message("briefing.by")}
        hint={message("briefing.by.hint")}
        value={plan.by}
        onChange={(by) => change({ by })}
      />
      <TextInputField
        label={message("briefing.contact")}
        value={plan.contact}
        onChange={(contact) => change({ contact })}
      />
    </>
  );
}

/** Whether to append what happened since a moment: the one that was chosen in its view, or the last close. */
function SinceOption({ plan, change }: BriefingPlanProps) {
  const ledger = useLedger();
  const moment = plan.since ?? findCloseOfLastMeetingDay(ledger, new Date().toISOString());
  if (!moment) return null;
  return (
    <CheckboxField isSelected={plan.since !== null} onChange={(isOn) => change({ since: isOn ? moment : null })}>
      {message("since.annex.title", { when: describeSinceMoment(moment) })}
    </CheckboxField>
  );
}

/** Whether to append the concordance; shown if there is an earlier text. */
function ConcordanceOption({ plan, change }: BriefingPlanProps) {
  const earlier = pairOpenWithPreviousText(useDossier());
  if (!earlier) return null;
  return (
    <CheckboxField isSelected={plan.concordance} onChange={(concordance) => change({ concordance })}>
      {message("concordance.annex.option", { text: nameOfText(earlier.from) })}
    </CheckboxField>
  );
}

/** Whether the file is for an archive. The typesetter of the browser edition cannot make such a file. */
function ArchiveOption({ plan: { archive }, change }: BriefingPlanProps) {
  if (useWorkspace().host.edition === "web") return null;
  return (
    <>
      <CheckboxField isSelected={archive} onChange={(to) => change({ archive: to })}>
        {message("briefing.archive")}
      </CheckboxField>
      {archive && <p className={partsStyles.hint}>{message("briefing.archive.hint")}</p>}
    </>
  );
}
