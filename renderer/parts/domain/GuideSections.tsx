import type { GuideBlock, GuideSection, GuideSpan } from "#shared/host/guideContent.ts";
import * as listsStyles from "../lists.module.css";

interface SectionsProps {
  readonly sections: readonly GuideSection[];
  /** Goes to a section by its id. */
  readonly go: (id: string) => void;
}

/** The text of the guide; its title is that of the dialog. A heading takes the focus when the user jumps to it. */
export function GuideSections({ sections, go }: SectionsProps) {
  return sections.map(({ id, level, heading, blocks, isUntranslated }) => {
    const Heading = level < 3 ? "h3" : "h4";
    const isTitle = level === 1;
    return (
      <section key={id} {...(isUntranslated && { lang: "en", dir: "ltr" })}>
        {!isTitle && (
          <Heading id={`guide-${id}`} tabIndex={-1}>
            {heading}
          </Heading>
        )}
        {blocks.map((block, i) => (
          <Part key={i} block={block} go={go} />
        ))}
      </section>
    );
  });
}

function Part({ block, go }: { readonly block: GuideBlock; readonly go: (id: string) => void }) {
  if (block.kind === "typed") return <pre>{block.text}</pre>;
  if (block.kind === "paragraph") return <p>{spoken(block.words, go)}</p>;
  if (block.kind === "table") return <Table rows={block.rows} go={go} />;
  const List = block.numbered ? "ol" : "ul";
  return (
    <List>
      {block.items.map((words, i) => (
        <li key={i}>{spoken(words, go)}</li>
      ))}
    </List>
  );
}

interface TableProps {
  readonly rows: (GuideBlock & { kind: "table" })["rows"];
  readonly go: (id: string) => void;
}

function Table({ rows: [head, ...rows], go }: TableProps) {
  return (
    <table>
      <thead>
        <tr>
          {head?.map((words, i) => (
            <th key={i} scope="col">
              {spoken(words, go)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, i) => (
          <tr key={i}>
            {row.map((words, j) => (
              <td key={j}>{spoken(words, go)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function spoken(words: readonly GuideSpan[], go: (id: string) => void) {
  return words.map(({ text, style, to }, i) => {
    if (to)
      return (
        <button key={i} type="button" className={listsStyles.to} onClick={() => go(to)}>
          {text}
        </button>
      );
    if (style === "strong") return <strong key={i}>{text}</strong>;
    if (style === "emphasis") return <em key={i}>{text}</em>;
    return style === "code" ? <code key={i}>{text}</code> : text;
  });
}
