import type { window as en } from "../en/window.ts";
import { chat } from "./window/chat.ts";
import { commands } from "./window/commands.ts";
import { language } from "./window/language.ts";
import { notes } from "./window/notes.ts";
import { proposals } from "./window/proposals.ts";
import { ratings } from "./window/ratings.ts";
import { review } from "./window/review.ts";
import { room } from "./window/room.ts";
import { team } from "./window/team.ts";

export const window = {
  ...chat,
  ...commands,
  ...language,
  ...notes,
  ...proposals,
  ...ratings,
  ...review,
  ...room,
  ...team,

  "app.name": "Clausemark",
  "window.title": "{title} · Clausemark",

  "window.fault":
    "Se produjo un error en esta ventana. Es un fallo de Clausemark ({reason}). Lo guardado se conserva. Si algo ya no responde, cierre la ventana y vuelva a abrirla.",
  "trouble.title": "La ventana se ha detenido",
  "trouble.what":
    "Es un fallo de Clausemark ({reason}). Lo anotado está en el disco y lo que se estaba escribiendo se conserva. Vuelva a cargar la ventana para seguir.",
  "trouble.reload": "Volver a cargar",
  "part.coming": "Cargando esta parte de la ventana…",
  "part.failed":
    "Esta parte de la ventana no ha llegado: no se puede contactar con el servidor de sincronización, o es más reciente que esta página. Ábrala más tarde, o vuelva a cargar la página cuando el servidor esté disponible. Lo que escribió se conserva.",

  "start.lead":
    "Notas sobre las palabras exactas de un proyecto de tratado, que las siguen de un proyecto a otro. Se quedan en esta computadora hasta que usted las comparta.",
  "start.open": "Abrir un proyecto",
  "start.sample": "Probar el ejemplo",
  "start.join": "Unirse a un equipo",
  "start.drop":
    "O suelte un proyecto (DOCX, PDF, texto, Markdown, HTML, Akoma Ntoso) o un archivo de expediente en cualquier parte de esta ventana, o pegue su texto.",
  "start.held": "En esta computadora",
  "dossier.untitled": "Expediente sin título todavía",
  "dossier.waiting":
    "El texto no ha llegado todavía. Llega por el servidor de sincronización del equipo o con un archivo de expediente.",
  "dossier.waiting.refused": "El texto no ha llegado. {reason}",

  "busy.reading": "Leyendo el proyecto…",
  "busy.opening": "Abriendo…",

  "region.outline": "Esquema",
  "region.text": "Texto",
  "region.margin": "Notas",
  "region.team": "Equipo",
  "region.notices": "Mensajes",
  "notice.dismiss": "Cerrar",
  "menu.texts": "Textos",
  "texts.earlier":
    "{text} · como se leyó antes, con {count, plural, one {# nota cuyas palabras ya no están} other {# notas cuyas palabras ya no están}}",
  "texts.corrected":
    "Este texto se corrigió.{lost, plural, =0 { Todas las notas conservan su ubicación.} one { # nota ha perdido sus palabras: está en el texto como se leyó antes, en el menú.} other { # notas han perdido sus palabras: están en el texto como se leyó antes, en el menú.}}",
  "twins.label": "El mismo texto dos veces",
  "twins.what":
    "{same, select, true {«{title}» parece estar aquí dos veces: {one} y {other}.} other {«{title}» ({one}) y «{title2}» ({other}) parecen ser el mismo documento.}} ¿Tratar los dos como un solo texto? Lo que se anote en uno se muestra entonces en ambos. Se puede deshacer.",
  "twins.unite": "Tratar como uno",
  "twins.apart": "Mantener separados",
  "menu.label": "Menú del expediente",
  "dialog.cancel": "Cancelar",

  "views.label": "Vistas",
  "view.text": "Texto",
  "view.team": "Equipo",

  "status.saved": "Guardado",
  "status.saved-browser": "Guardado en este navegador",
  "status.saving": "Guardando…",
  "status.unsaved": "SIN GUARDAR: {reason}",
  "status.arriving": "{count, plural, one {Aún se está leyendo # entrada} other {Aún se están leyendo # entradas}}",
  "status.reading": "Solo lectura: no es miembro de este expediente",

  "text.label": "Texto de {title}; no se puede cambiar",
  "text.gap": "{label} · {comment}",
  "text.footnote": "Nota a pie de página {mark}",
  "text.inserted": "Insertado",
  "text.inserted-by": "Insertado por {author}",
  "text.deleted": "Suprimido",
  "text.deleted-by": "Suprimido por {author}",

  "gloss.go": "Ir allí",
  "gloss.reference": "{address} · {heading}",
  "gloss.term": "Definido en {address}",
  "gloss.on": "{who}, {day}",

  "outline.bar":
    "{critical, plural, =0 {} one {# crítica } other {# críticas }}{high, plural, =0 {} one {# alta } other {# altas }}{medium, plural, =0 {} one {# media } other {# medias }}{low, plural, =0 {} one {# baja } other {# bajas }}{bare, plural, =0 {} one {# sin valorar } other {# sin valorar }}{ask, plural, =0 {} one {# pregunta } other {# preguntas }}{safe, plural, =0 {} one {# salvaguardia} other {# salvaguardias}}",
  "outline.none": "Sin notas",

  "palette.search": "¿Qué quiere hacer?",
  "palette.none": "Ningún comando con este nombre se aplica aquí.",
  "keys.note":
    "Las teclas sin Ctrl ni ⌘ actúan mientras el texto tiene el foco. Se identifican por su lugar en el teclado, así que funcionan con cualquier distribución.",

  "theme.system": "Claro u oscuro como el sistema",
  "theme.light": "Claro",
  "theme.dark": "Oscuro",

  "files.drop": "Suelte para abrir",
  "files.folder": "«{name}» es una carpeta. Ábrala y suelte los archivos que contiene.",
  "files.link": "Eso es un enlace, y Clausemark no descarga nada por sí mismo. Guarde el archivo y suéltelo aquí.",
  "files.saved": "Guardado como {name}.",
  "open.merged":
    "{count, plural, =0 {No había nada nuevo en este archivo: «{name}».} one {Se fusionó # entrada nueva de «{name}».} many {Se fusionaron # de entradas nuevas de «{name}».} other {Se fusionaron # entradas nuevas de «{name}».}}",
  "open.merged-apart":
    "Se fusionó «{name}». {fresh, select, none {} other {Nuevo: {fresh}. }}{waiting, select, none {} other {A la espera de lo que no ha llegado: {waiting}. }}{aside, select, none {} other {Apartado, sin efecto: {aside}. }}En «Equipo» se indica por qué.",
  "open.merged-upkeep":
    "Se fusionó «{name}». Nada de lo anotado por los miembros era nuevo, pero sí listas de miembros, acuses de recibo, borrados o palabras que faltaban.",
  "open.broken":
    "Después de «{name}», falta o está duplicado algo de lo anotado por los miembros. En «Equipo» se indica qué, y a quién preguntar.",
  "open.failed": "No se abrió «{name}». {reason}",
  "open.another":
    "Solo se abre un expediente a la vez, y ya está abierto otro archivo que llegó con él. Ábralo por separado.",
  "open.damaged":
    "{count, plural, one {# entrada de {name} no era válida y se omitió.} other {# entradas de {name} no eran válidas y se omitieron.}} Línea {line}: {reason} Pida de nuevo el archivo.",
  "add.kind": "Es",
  "add.new": "Expediente nuevo",
  "document.convention": "la convención",
  "document.resolution": "el proyecto de resolución",
  "document.package": "el paquete de propuestas de la Presidencia",
  "document.conference-room-paper": "un documento de sesión",
  "document.non-paper": "un documento oficioso",
  "document.reference": "un texto de referencia",

  "kept.damaged":
    "Una parte de lo que esta computadora guarda de este expediente solo para sí (notas privadas, escritos sin terminar, filtros) está dañada y no se pudo leer: {names}. Se apartó, y no se escribió nada encima.",
  "store.no-copy":
    "No se puede abrir la copia de este expediente que tiene la ventana ({reason}). No se ha perdido nada: todo está en el diario del disco, y ahí se guarda lo que usted anota. Si este aviso vuelve tras reiniciar, compruebe que el disco no esté lleno ni dañado.",
  "store.browser":
    "Este navegador no deja que Clausemark guarde nada ({reason}). Libere espacio o permita el almacenamiento para esta página; hasta entonces su trabajo está solo en la memoria.",
  "job.failed":
    "Clausemark no pudo hacer esto ({reason}). No se cambió nada. Inténtelo de nuevo; si vuelve a ocurrir, comunique el fallo.",
  "file.unreadable": "No se pudo leer {name}. Puede que se haya movido o cambiado entretanto; elíjalo de nuevo.",
  "device.none": "Esta computadora no tiene clave en este expediente. Únase con una invitación o ábralo donde lo creó.",
  "device.elsewhere":
    "Otra ventana de este navegador está escribiendo en este expediente y aún no lo ha guardado en el disco. Mire allí y vuelva a intentarlo.",
  "clipboard.refused": "Clausemark no tiene acceso al portapapeles. Seleccione el texto y cópielo a mano.",
  "undo.nothing": "No hay nada que deshacer.",
} satisfies Partial<Record<keyof typeof en, string>>;
