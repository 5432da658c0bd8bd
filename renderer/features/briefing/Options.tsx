import { PAPERS } from "#shared/briefing/data/briefingData.ts";
import { LAYOUTS } from "#shared/briefing/content/layouts.ts";
import { earlierContentOf } from "#shared/exchange/formats/formats.ts";
import { nameOfText } from "#shared/ledger/texts/texts.ts";
import { message, spoken } from "#shared/messages/messages.ts";
import { useDesk, useDossier } from "#renderer/desk/context.ts";
import type { Plan } from "#renderer/desk/own/plan.ts";
import { AudienceChoice } from "#renderer/parts/AudienceChoice.tsx";
import { Check } from "#renderer/parts/Check.tsx";
import { Choice } from "#renderer/parts/Choice.tsx";
import { Field } from "#renderer/parts/Field.tsx";
import { LanguageChoice } from "#renderer/parts/LanguageChoice.tsx";
import { Segments } from "#renderer/parts/Segments.tsx";
import { Logo } from "./Logo.tsx";
import { textBefore } from "./source.ts";
import * as formsStyles from "#renderer/parts/forms.module.css";
import * as partsStyles from "#renderer/parts/parts.module.css";

export interface PlanProps {
  readonly plan: Plan;
  readonly change: (changes: Partial<Plan>) => void;
}

/** For whom the briefing is and how it looks. */
export function Options({ plan, change }: PlanProps) {
  const { audience, layout } = plan;
  return (
    <>
      <Choice
        label={message("briefing.layout")}
        options={LAYOUTS.map((id) => ({
          id,
          name: message(`briefing.layout.${id}`),
          note: message(`briefing.layout.${id}.note`),
        }))}
        value={layout}
        onChange={(to) => change({ layout: to })}
      />
      <AudienceChoice
        value={audience}
        onChange={(to) => change({ audience: to })}
        earlier={earlierContentOf("pdf", { layout })}
        replies={layout !== "matrix" && layout !== "daily"}
      />
      <details>
        <summary>{message("briefing.page-settings")}</summary>
        <div className={formsStyles.stacked}>
          <Field
            label={message("briefing.introduction")}
            rows={4}
            value={plan.introduction}
            onChange={(introduction) => change({ introduction })}
          />
          <Field
            label={message("briefing.line")}
            hint={message("briefing.line.hint")}
            value={plan.line}
            onChange={(line) => change({ line })}
          />
          <Field label={message("briefing.footer")} value={plan.footer} onChange={(footer) => change({ footer })} />
          <Logo logo={plan.logo} change={change} />
          <LanguageChoice
            label={message("briefing.dialog.language")}
            value={plan.words ?? spoken()}
            onChange={(words) => change({ words })}
          />
          <Segments
            label={message("briefing.paper")}
            segments={PAPERS.map((id) => ({ id, name: message(`briefing.paper.${id}`) }))}
            value={plan.paper}
            onChange={(paper) => change({ paper })}
          />
          {layout === "table" && (
            <Check isSelected={plan.wholeText} onChange={(wholeText) => change({ wholeText })}>
              {message("briefing.whole-text")}
            </Check>
          )}
          <Annex plan={plan} change={change} />
          <Archive plan={plan} change={change} />
        </div>
      </details>
    </>
  );
}

/** The concordance behind it, where there is a text before. */
function Annex({ plan, change }: PlanProps) {
  const earlier = textBefore(useDossier());
  if (!earlier) return null;
  return (
    <Check isSelected={plan.concordance} onChange={(concordance) => change({ concordance })}>
      {message("concordance.annex.option", { text: nameOfText(earlier.from) })}
    </Check>
  );
}

/** Whether it is for an archive: a browser's typesetter makes no such file. */
function Archive({ plan: { archive }, change }: PlanProps) {
  if (useDesk().host.edition === "web") return null;
  return (
    <>
      <Check isSelected={archive} onChange={(to) => change({ archive: to })}>
        {message("briefing.archive")}
      </Check>
      {archive && <p className={partsStyles.hint}>{message("briefing.archive.hint")}</p>}
    </>
  );
}
