import { signal } from "@preact/signals-core";
import { isCharacterKey, worksAnywhere, type Chord } from "./chord.ts";

const KEPT_AS = "clausemark-keys";

/** What was changed on this machine: the chords of some commands, and whether keys work that print a character. */
interface Chosen {
  readonly chords: Readonly<Record<string, readonly Chord[]>>;
  readonly single: boolean;
}

const AS_THEY_COME: Chosen = { chords: {}, single: true };

/** What has keys: a command, as far as they go. */
interface Keyed {
  readonly id: string;
  readonly keys: readonly Chord[];
  readonly view?: string;
}

/** Which keys do what on this machine. Kept in this browser or installation, for every dossier alike. */
export class Keymap {
  readonly chosen = signal<Chosen>(read());

  /** The keys that work for a command. */
  keysOf(command: Keyed): readonly Chord[] {
    const { single } = this.chosen.value;
    return this.assignedKeys(command).filter((chord) => single || !isCharacterKey(chord));
  }

  /** The keys a command has, those included that are turned off. */
  assignedKeys({ id, keys }: Keyed): readonly Chord[] {
    const { chords } = this.chosen.value;
    return (Object.hasOwn(chords, id) ? chords[id] : undefined) ?? keys;
  }

  isChanged({ id }: Pick<Keyed, "id">): boolean {
    return Object.hasOwn(this.chosen.value.chords, id);
  }

  /** Gives a command one key; commands that had it lose it. */
  assign(command: Keyed, chord: Chord, commands: readonly Keyed[]): void {
    const losing = findCommandsWithKey(this, chord, command, commands);
    const lost = losing.map((each) => [each.id, this.assignedKeys(each).filter((key) => key !== chord)] as const);
    this.#choose({ chords: { ...this.chosen.value.chords, ...Object.fromEntries(lost), [command.id]: [chord] } });
  }

  /** Back to the keys that a command comes with. */
  restore({ id }: Pick<Keyed, "id">): void {
    const { [id]: _, ...chords } = this.chosen.value.chords;
    this.#choose({ chords });
  }

  restoreAll(): void {
    this.#choose(AS_THEY_COME);
  }

  /** Whether keys that print a character are commands while the text has the focus (WCAG 2.1.4). */
  setCharacterKeys(single: boolean): void {
    this.#choose({ single });
  }

  #choose(changes: Partial<Chosen>): void {
    this.chosen.value = { ...this.chosen.value, ...changes };
    localStorage.setItem(KEPT_AS, JSON.stringify(this.chosen.value));
  }
}

/** The other commands that have a key, those of another view apart. */
export function findCommandsWithKey<C extends Keyed>(
  keymap: Keymap,
  chord: Chord,
  command: Keyed,
  commands: readonly C[],
): readonly C[] {
  const isMet = ({ view }: Keyed) => view === command.view || worksAnywhere(chord);
  return commands.filter((each) => each.id !== command.id && isMet(each) && keymap.assignedKeys(each).includes(chord));
}

function read(): Chosen {
  try {
    const kept = JSON.parse(localStorage.getItem(KEPT_AS) ?? "null") as Partial<Chosen> | null;
    return { chords: sound(kept?.chords), single: kept?.single !== false };
  } catch {
    return AS_THEY_COME;
  }
}

/** Whatever was kept, only lists of chords come back. */
function sound(chords: unknown): Chosen["chords"] {
  if (typeof chords !== "object" || chords === null) return {};
  const isList = ([, list]: [string, unknown]) => Array.isArray(list) && list.every((each) => typeof each === "string");
  return Object.fromEntries(Object.entries(chords).filter(isList)) as Chosen["chords"];
}
