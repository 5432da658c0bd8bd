import type { room as en } from "../../en/window/room.ts";

export const room = {
  "command.keymap": "Cambiar las teclas …",
  "command.hide": "Ocultar todas las notas o volver a mostrarlas",
  "notes.hidden": "Las notas están ocultas. Mostrarlas",
  "keys.off":
    "Las teclas sin Ctrl ni ⌘ están desactivadas en esta máquina: todo se puede hacer desde la lista de todos los comandos.",

  "command.copy.both": "Copiar para el chat",
  "command.copy.text": "Copiar para el chat, solo texto",
  "command.copy.picture": "Copiar para el chat, solo imagen",
  "copy.done": "Copiado.",
  "copy.ask.team": "¿Copiar esto para personas ajenas al equipo?",
  "copy.ask.team.what": "Está marcado para el equipo. Dondequiera que se pegue, se podrá leer.",
  "copy.ask.informals": "¿Copiar lo oído en consultas oficiosas?",
  "copy.ask.informals.what":
    "Está marcado como de consultas oficiosas, que no figuran en ninguna exportación salvo que se pida.",
  "copy.ask.chatham": "¿Copiar lo dicho bajo la Regla de Chatham House?",
  "copy.ask.chatham.what": "Lo dicho se copia; quién lo dijo, dónde y cuándo, no.",
  "copy.ask.preview": "Lo que se copiaría",
  "copy.ask.go": "Copiar",

  "command.select.wider": "Seleccionar más: palabra, frase, punto, párrafo",
  "command.select.narrower": "Seleccionar menos",
  "command.select.word": "Seleccionar la palabra",
  "command.select.sentence": "Seleccionar la frase",
  "command.select.point": "Seleccionar el punto",
  "command.select.paragraph": "Seleccionar el párrafo",

  "command.mine.write": "Nota privada, solo en esta máquina",
  "command.mine.say": "Comunicarla al equipo",
  "command.mine.drop": "Desechar",
  "form.mine": "Nota privada",
  "form.mine-edit": "Editar la nota privada",
  "mine.mark": "Nota privada",
  "mine.label": "Privado: {label}",
  "mine.chip": "Privado · solo en esta máquina",
  "mine.hint":
    "Se guarda en esta máquina, sellada, y no va a ninguna parte hasta que usted la comunique. Desde entonces cuenta «Quién puede verla».",
  "mine.keep": "Guardar",
  "mine.dropped": "La nota privada se ha eliminado.",

  "command.find": "Buscar en el proyecto y las notas",
  "command.find.next": "Resultado siguiente",
  "command.find.previous": "Resultado anterior",
  "find.label": "Buscar en el proyecto y las notas",
  "find.placeholder": "Palabras del proyecto o las notas",
  "find.count": "{count, plural, =0 {sin resultados} other {{at} de #}}",
  "find.close": "Cerrar la búsqueda",

  "command.note.tags": "Etiquetas …",
  "tags.title": "Etiquetas de esta nota",
  "tags.label": "Etiquetas",
  "tags.hint": "Separadas por comas.",
  "tags.known": "Etiquetas de este expediente",

  "keymap.title": "Teclas en esta máquina",
  "keymap.single": "Las teclas que escriben un carácter actúan mientras el texto tiene el foco",
  "keymap.hint":
    "Pulse un comando y luego la tecla que ha de tener. Las teclas valen por su lugar en el teclado; Esc deja el comando como está.",
  "keymap.none": "sin tecla",
  "keymap.change": "{name}: {keys}. Cambiar",
  "keymap.waiting": "pulse una tecla",
  "keymap.restore": "Como antes",
  "keymap.restore.of": "{name}: la tecla original",
  "keymap.restore-all": "Todas las teclas originales",
  "keymap.done": "Listo",
  "keymap.conflict": "{keys} es la tecla de {others}.",
  "keymap.take": "Dársela a «{name}»",
  "keymap.leave": "Dejarla ahí",
  "keymap.reserved":
    "{keys} no se puede dar a un comando: mueve el cursor, o se la reserva el sistema o el navegador. Elija otra tecla.",
} satisfies Partial<Record<keyof typeof en, string>>;
