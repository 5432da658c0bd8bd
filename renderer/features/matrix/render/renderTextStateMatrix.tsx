import { captionOfProvision } from "#shared/draft/draft.ts";
import type { TextStateCell, TextStateMatrix } from "#shared/ledger/textState/textStateMatrix.ts";
import { listTextStatePlaces, type TextStateFigure } from "#shared/ledger/textState/textStatePlaces.ts";
import { sumArticleTextStates, type ArticleTextState } from "#shared/ledger/textState/textState.ts";
import { message } from "#shared/messages/messages.ts";
import { goToAnchor } from "#renderer/workspace/actions/navigation.ts";
import type { Workspace } from "#renderer/workspace/workspace.ts";
import type { OpenedText } from "#renderer/workspace/textModel/notesOnText.ts";
import { AddressText, renderNameWithCount } from "./matrixHeaders.tsx";
import type { MatrixCellItem, RenderedMatrixCell, RenderedMatrix } from "./renderedMatrix.ts";
import * as styles from "../matrix.module.css";

/** Builds the sheet of the state of a text. */
export function renderTextStateMatrix(workspace: Workspace, text: OpenedText, matrix: TextStateMatrix): RenderedMatrix {
  const { provisions, language } = text.draft;
  return {
    label: message("matrix.state"),
    corner: message("matrix.corner.rights"),
    look: "narrow",
    columns: matrix.columns.map(({ id, value, count }) => ({
      id,
      name: message(`state.${value}`),
      head: renderNameWithCount(message(`state.${value}`), count),
    })),
    rows: matrix.rows.map(({ id, value: { unit } }) => {
      const { address } = provisions[unit]!;
      const head = (
        <>
          <b>
            <AddressText of={address} />
          </b>{" "}
          <span lang={language} dir="auto">
            {captionOfProvision(provisions[unit]!)}
          </span>
        </>
      );
      return { id, name: address, head, provision: unit };
    }),
    cell(row, column) {
      const cell = matrix.cells.get(row)?.get(column);
      return cell ? drawn(workspace, text, cell) : null;
    },
  };
}

function drawn(workspace: Workspace, text: OpenedText, { article, figure, count }: TextStateCell): RenderedMatrixCell {
  const aside = asideOf(article, figure);
  return {
    words: [message("state.figure", { label: message(`state.${figure}`), count }), aside].filter(Boolean).join(", "),
    items: () => itemsOf(workspace, text, article, figure),
    look: (
      <span className={styles.figure}>
        {message("state.count", { count })}
        {aside && <small>{aside}</small>}
      </span>
    ),
  };
}

/** Says how deep brackets stand in each other, or what share of an article's words is in brackets; "" for others. */
function asideOf(article: ArticleTextState, figure: TextStateFigure): string {
  const { deepest, words, bracketedWords } = sumArticleTextStates([article]);
  if (figure === "brackets" && deepest > 1) return message("state.depth", { count: deepest });
  return figure === "words" ? message("state.share", { share: bracketedWords / words }) : "";
}

function itemsOf(
  workspace: Workspace,
  text: OpenedText,
  article: ArticleTextState,
  figure: TextStateFigure,
): MatrixCellItem[] {
  return listTextStatePlaces(text, article, figure).map(({ provision, words, anchor }, i) => ({
    id: String(i),
    title: text.draft.provisions[provision]!.address,
    about: words,
    go: () => goToAnchor(workspace, anchor),
  }));
}
