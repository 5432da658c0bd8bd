import { Checkbox } from "react-aria-components";
import { PAPERS } from "../../../shared/briefing/data.ts";
import { LAYOUTS } from "../../../shared/briefing/layouts.ts";
import type { Audience } from "../../../shared/exchange/audience.ts";
import { nameOfText } from "../../../shared/ledger/texts.ts";
import { message, spoken } from "../../../shared/messages/messages.ts";
import { useDesk, useDossier } from "../../desk/context.ts";
import type { Plan } from "../../desk/plan.ts";
import { Choice } from "../../parts/Choice.tsx";
import { Field } from "../../parts/Field.tsx";
import { LanguageChoice } from "../../parts/LanguageChoice.tsx";
import { Segments } from "../../parts/Segments.tsx";
import { Logo } from "./Logo.tsx";
import { textBefore } from "./source.ts";

const AUDIENCES = ["public", "team"] as const;
const AUTHORS = ["none", "roles", "names"] as const;

export interface PlanProps {
  readonly plan: Plan;
  readonly change: (changes: Partial<Plan>) => void;
}

/** For whom the briefing is and how it looks. */
export function Options({ plan, change }: PlanProps) {
  const { audience, layout } = plan;
  const address = (changes: Partial<Audience>) => change({ audience: { ...audience, ...changes } });
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
      <Segments
        label={message("briefing.audience")}
        segments={AUDIENCES.map((id) => ({ id, name: message(`briefing.for.${id}`) }))}
        value={audience.audience}
        onChange={(id) => address({ audience: id, informals: false })}
      />
      {audience.audience === "team" && (
        <Check isSelected={audience.informals} onChange={(informals) => address({ informals })}>
          {message("briefing.informals")}
        </Check>
      )}
      <Segments
        label={message("briefing.authors")}
        segments={AUTHORS.map((id) => ({ id, name: message(`briefing.authors.${id}`) }))}
        value={audience.authors}
        onChange={(authors) => address({ authors })}
      />
      <details>
        <summary>{message("briefing.page-settings")}</summary>
        <div className="stacked">
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
      {archive && <p className="hint">{message("briefing.archive.hint")}</p>}
    </>
  );
}

interface CheckProps {
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  readonly children: string;
}

function Check({ children, ...props }: CheckProps) {
  return (
    <Checkbox className="check" {...props}>
      <span className="box" aria-hidden="true" />
      {children}
    </Checkbox>
  );
}
