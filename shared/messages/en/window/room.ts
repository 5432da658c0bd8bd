/** Keys, selecting, finding, copying, private notes: what one does in the room without a mouse. */
export const room = {
  "command.keymap": "Change the keys …",
  "command.hide": "Hide all notes, or show them again",
  "notes.hidden": "The notes are hidden. Show them",
  "keys.off":
    "Keys without Ctrl or ⌘ are turned off on this machine: everything can be done from the list of all commands.",

  "command.copy.both": "Copy for the chat",
  "command.copy.text": "Copy for the chat, words only",
  "command.copy.picture": "Copy for the chat, picture only",
  "copy.done": "Copied.",
  "copy.ask.team": "Copy this for people outside the team?",
  "copy.ask.team.what": "It is marked for the team. Wherever it is pasted, it can be read.",
  "copy.ask.informals": "Copy what was heard in informals?",
  "copy.ask.informals.what": "It is marked as from informals, which is in no export unless it is asked for.",
  "copy.ask.chatham": "Copy what was said under the Chatham House Rule?",
  "copy.ask.chatham.what": "What was said goes along; who said it, where and when does not.",
  "copy.ask.preview": "What would be copied",
  "copy.ask.go": "Copy it",

  "command.select.wider": "Select more: word, sentence, point, paragraph",
  "command.select.narrower": "Select less again",
  "command.select.word": "Select the word",
  "command.select.sentence": "Select the sentence",
  "command.select.point": "Select the point",
  "command.select.paragraph": "Select the paragraph",

  "command.mine.write": "Private note, on this machine only",
  "command.mine.say": "Say it to the team",
  "command.mine.drop": "Throw away",
  "form.mine": "A private note",
  "form.mine-edit": "Edit the private note",
  "mine.mark": "Private note",
  "mine.label": "Private: {label}",
  "mine.chip": "Private · this machine only",
  "mine.hint":
    "It is kept on this machine, sealed, and goes nowhere until you say it. Who may see it counts from then on.",
  "mine.keep": "Keep",
  "mine.dropped": "The private note is gone.",

  "keymap.title": "Keys on this machine",
  "keymap.single": "Keys that print a character work while the text has the focus",
  "keymap.hint":
    "Press a command, then the key it is to have. Keys go by their place on the keyboard; Esc leaves the command as it is.",
  "keymap.none": "no key",
  "keymap.change": "{name}: {keys}. Change",
  "keymap.press": "{name}: press the new key",
  "keymap.waiting": "press a key",
  "keymap.restore": "As it was",
  "keymap.restore.of": "{name}: the key it came with",
  "keymap.restore-all": "All keys as they came",
  "keymap.done": "Done",
  "keymap.conflict": "{keys} is the key of {others}.",
  "keymap.take": "Give it to “{name}”",
  "keymap.leave": "Leave it there",
  "keymap.reserved":
    "{keys} cannot be given to a command: it moves the caret, or the system or browser keeps it. Choose another key.",
} as const;
