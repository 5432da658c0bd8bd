import type { ReactNode } from "react";

/** Something that stands in a cell, and the way to it. */
export interface CellItem {
  readonly id: string;
  /** The first line: what it is. */
  readonly title: string;
  /** The second: its words, by whom, and who may see it. */
  readonly about: string;
  readonly go: () => void;
}

/** A cell as it is drawn. */
export interface RenderedCell {
  readonly look: ReactNode;
  /** The same in words: for the ear, and for the table in words. */
  readonly words: string;
  /** What stands in it; made when it is opened. */
  readonly items: () => readonly CellItem[];
  /** What in it may not be told of freely: the labels of informals and Chatham House, each once. */
  readonly restricted?: readonly string[];
}

interface Head {
  readonly id: string;
  readonly head: ReactNode;
  /** What it is called where it is named elsewhere. */
  readonly name: string;
}

/** A matrix as it is drawn: its heads in the order in which they stand, and what stands where two meet. */
export interface MatrixSheet {
  readonly label: string;
  readonly corner: string;
  readonly columns: readonly Head[];
  readonly rows: readonly Head[];
  readonly cell: (row: string, column: string) => RenderedCell | null;
  /** How wide a column is. */
  readonly look: "narrow" | "upright" | "wide" | "names";
}
