import type { ReactNode } from "react";

/** An item in a cell, and a link to it. */
export interface MatrixCellItem {
  readonly id: string;
  /** The first line: what the item is. */
  readonly title: string;
  /** The second line: its words, its author, and who may see it. */
  readonly about: string;
  readonly go: () => void;
}

/** A cell, ready to be drawn. */
export interface RenderedMatrixCell {
  readonly look: ReactNode;
  /** The same in words, for screen readers and for the table in words. */
  readonly words: string;
  /** Returns the items in it; called when it is opened. */
  readonly items: () => readonly MatrixCellItem[];
  /** The labels of informals and Chatham House among its items, which restrict telling others; each once. */
  readonly restricted?: readonly string[];
}

export interface MatrixHead {
  readonly id: string;
  readonly head: ReactNode;
  /** The name by which it is mentioned elsewhere. */
  readonly name: string;
  /** The provision of the open text that it is about; missing if it is about none. */
  readonly provision?: number | undefined;
}

/** A matrix, ready to be drawn: its headers in order, and the cell for each row and column. */
export interface RenderedMatrix {
  readonly label: string;
  readonly corner: string;
  readonly columns: readonly MatrixHead[];
  readonly rows: readonly MatrixHead[];
  readonly cell: (row: string, column: string) => RenderedMatrixCell | null;
  /** The width of a column. */
  readonly look: "narrow" | "upright" | "wide" | "names";
}
