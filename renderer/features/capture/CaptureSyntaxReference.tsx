import { message, type MessageCode } from "#shared/messages/messages.ts";
import * as styles from "./capture.module.css";

const LINES: readonly (readonly [typed: string, what: MessageCode])[] = [
  ["CAN  New Zealand  EU  G77  [Friends of the Chair]", "guide.line.delegations"],
  ["+  -  ~  ?  >  <", "guide.line.signs"],
  ["CAN supports   France appuie   中国反对", "guide.line.words"],
  ["(a) CAN +", "guide.line.here"],
  ["BRB for CARICOM +", "guide.line.behalf"],
  ["NOR with EU", "guide.line.aligning"],
  ['MEX ~ "shall" > "may"', "guide.line.change"],
  ['MEX "may" for "shall"', "guide.line.for"],
  ['MEX > "2 bis. …"', "guide.line.add"],
  ['"shall"#2', "guide.line.nth"],
  ['CAN - "without prejudice"', "guide.line.on"],
  ['CAN + "may" of MEX', "guide.line.of"],
  ["@informals", "guide.line.track"],
  ["!agreed", "guide.line.status"],
  ["^heard  ^webcast 1:02:10", "guide.line.basis"],
  ["#chatham", "guide.line.confidentiality"],
  ["// …", "guide.line.comment"],
  ["↑", "guide.line.recent"],
  ['40(20 bis) CAN NZ + / MEX ~ "shall" > "may" @informals !agreed', "guide.line.example"],
];

/** The syntax of the line, for the overview of shortcuts and, with a heading of the second level, beside the line. */
export function CaptureSyntaxReference({ heading: Heading = "h3" }: { readonly heading?: "h2" | "h3" }) {
  return (
    <section className={styles.lineGuide}>
      <Heading>{message("guide.line")}</Heading>
      <p>{message("guide.line.intro")}</p>
      <dl>
        {LINES.map(([typed, what]) => (
          <div key={what}>
            <dt>
              <code dir="ltr">{typed}</code>
            </dt>
            <dd>{message(what)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
