import { signal } from "@preact/signals-core";
import { isCharacterKey, chordWorksOutsideText, type Chord } from "./chord.ts";

const STORAGE_KEY = "clausemark-keys";

/** The changes on this machine: the chords of some commands, and whether keys that type a character work. */
interface Chosen {
  readonly chords: Readonly<Record<string, readonly Chord[]>>;
  readonly single: boolean;
}

const DEFAULTS: Chosen = { chords: {}, single: true };

/** A command, as far as its keys are concerned. */
interface Keyed {
  readonly id: string;
  readonly keys: readonly Chord[];
  readonly view?: string;
}

/** The shortcuts on this machine, stored in this browser or installation for all dossiers. */
export class Keymap {
  readonly chosen = signal<Chosen>(readChosen());

  /** Returns the keys that work for a command. */
  keysOf(command: Keyed): readonly Chord[] {
    const { single } = this.chosen.value;
    return this.assignedKeys(command).filter((chord) => single || !isCharacterKey(chord));
  }

  /** Returns the keys of a command, including those that are turned off. */
  assignedKeys({ id, keys }: Keyed): readonly Chord[] {
    const { chords } = this.chosen.value;
    return (Object.hasOwn(chords, id) ? chords[id] : undefined) ?? keys;
  }

  isChanged({ id }: Pick<Keyed, "id">): boolean {
    return Object.hasOwn(this.chosen.value.chords, id);
  }

  /** Assigns one key to a command and removes it from other commands. */
  assign(command: Keyed, chord: Chord, commands: readonly Keyed[]): void {
    const losing = findOtherCommandsWithChord(this, chord, command, commands);
    const lost = losing.map((each) => [each.id, this.assignedKeys(each).filter((key) => key !== chord)] as const);
    this.#choose({ chords: { ...this.chosen.value.chords, ...Object.fromEntries(lost), [command.id]: [chord] } });
  }

  /** Restores the default keys of a command. */
  restore({ id }: Pick<Keyed, "id">): void {
    const { [id]: _, ...chords } = this.chosen.value.chords;
    this.#choose({ chords });
  }

  restoreAll(): void {
    this.#choose(DEFAULTS);
  }

  /** Sets whether keys that type a character are commands while the text has the focus (WCAG 2.1.4). */
  setCharacterKeys(single: boolean): void {
    this.#choose({ single });
  }

  #choose(changes: Partial<Chosen>): void {
    this.chosen.value = { ...this.chosen.value, ...changes };
    localStorage.setItem(STORAGE_KEY, JSON.stringify(this.chosen.value));
  }
}

/** Returns the other commands that have a key, except those of another view. */
export function findOtherCommandsWithChord<C extends Keyed>(
  keymap: Keymap,
  chord: Chord,
  command: Keyed,
  commands: readonly C[],
): readonly C[] {
  const isMet = ({ view }: Keyed) => view === command.view || chordWorksOutsideText(chord);
  return commands.filter((each) => each.id !== command.id && isMet(each) && keymap.assignedKeys(each).includes(chord));
}

function readChosen(): Chosen {
  try {
    const kept = JSON.parse(localStorage.getItem(STORAGE_KEY) ?? "null") as Partial<Chosen> | null;
    return { chords: validChords(kept?.chords), single: kept?.single !== false };
  } catch {
    return DEFAULTS;
  }
}

/** Keeps only valid lists of chords, whatever was stored. */
function validChords(chords: unknown): Chosen["chords"] {
  if (typeof chords !== "object" || chords === null) return {};
  const isList = ([, list]: [string, unknown]) => Array.isArray(list) && list.every((each) => typeof each === "string");
  return Object.fromEntries(Object.entries(chords).filter(isList)) as Chosen["chords"];
}
