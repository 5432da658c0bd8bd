import type { window as en } from "../en/window.ts";
import { chat } from "./window/chat.ts";
import { commands } from "./window/commands.ts";
import { language } from "./window/language.ts";
import { notes } from "./window/notes.ts";
import { proposals } from "./window/proposals.ts";
import { ratings } from "./window/ratings.ts";
import { review } from "./window/review.ts";
import { windowTools } from "./window/windowTools.ts";
import { team } from "./window/team.ts";

export const window = {
  ...chat,
  ...commands,
  ...language,
  ...notes,
  ...proposals,
  ...ratings,
  ...review,
  ...windowTools,
  ...team,

  "app.name": "Clausemark",
  "window.title": "{title} · Clausemark",

  "window.fault":
    "Algo falló en esta ventana por un error de Clausemark ({reason}). Lo guardado se conserva. Si algo ya no responde, cierre la ventana y vuelva a abrirla.",
  "trouble.title": "La ventana ha dejado de funcionar",
  "trouble.what":
    "Clausemark falló ({reason}). Todo lo guardado está en el disco, y lo que se estaba escribiendo se conserva. Recargue la ventana para continuar.",
  "trouble.reload": "Recargar",
  "part.coming": "Cargando…",
  "part.failed":
    "No se pudo cargar esta parte de la ventana: no se puede contactar con el servidor de sincronización, o es más reciente que esta página. Inténtelo más tarde, o recargue la página cuando se pueda contactar con el servidor. Lo que escribió se conserva.",

  "start.lead":
    "Anote proyectos de tratados. Sus notas siguen el texto de un proyecto a otro, y se quedan en esta computadora hasta que usted las comparta.",
  "start.open": "Abrir un proyecto",
  "start.sample": "Probar el ejemplo",
  "start.join": "Unirse a un equipo",
  "start.drop":
    "O suelte un proyecto (DOCX, ODT, RTF, PDF, texto, Markdown, HTML, Akoma Ntoso, correo electrónico, escaneo o fotografía) o un archivo de expediente en esta ventana, o pegue su texto.",
  "start.held": "En esta computadora",
  "dossier.untitled": "Expediente sin título",
  "dossier.waiting":
    "El texto no ha llegado todavía. Llega del servidor de sincronización del equipo o en un archivo de expediente.",
  "dossier.waiting.refused": "El texto no ha llegado. {reason}",

  "busy.reading": "Leyendo el proyecto…",
  "busy.opening": "Abriendo…",

  "region.outline": "Esquema",
  "region.text": "Texto",
  "region.margin": "Notas",
  "separator.outline": "Ancho del esquema",
  "separator.matrix": "Ancho de la matriz",
  "separator.margin": "Ancho del panel de notas",
  "region.team": "Equipo",
  "region.notices": "Mensajes",
  "notice.dismiss": "Cerrar",
  "menu.texts": "Textos",
  "texts.earlier":
    "{text} · lectura anterior, con {count, plural, one {# nota cuyo texto se suprimió} other {# notas cuyo texto se suprimió}}",
  "texts.corrected":
    "Este texto se corrigió.{lost, plural, =0 { Todas las notas conservan su lugar.} one { El texto de # nota se suprimió: la nota está en la lectura anterior, en el menú.} other { El texto de # notas se suprimió: están en la lectura anterior, en el menú.}}",
  "twins.label": "Texto duplicado",
  "twins.what":
    "{same, select, true {«{title}» parece estar aquí dos veces, como {one} y como {other}.} other {«{title}» ({one}) y «{title2}» ({other}) parecen ser el mismo documento.}} ¿Tratarlos como un solo texto? Todo lo anotado en uno se muestra entonces en ambos. Se puede deshacer.",
  "twins.unite": "Tratar como uno",
  "twins.apart": "Mantener separados",
  "menu.label": "Menú del expediente",
  "menu.all": "Menú",
  "menu.here": "Menú de este lugar",
  "dialog.cancel": "Cancelar",

  "views.label": "Vistas",
  "views.open": "Vistas: {view}",
  "view.text": "Texto",
  "view.team": "Equipo",

  "status.saved": "Guardado",
  "status.saved-browser": "Guardado en este navegador",
  "status.saving": "Guardando…",
  "status.unsaved": "SIN GUARDAR: {reason}",
  "status.arriving": "{count, plural, one {Leyendo # entrada} other {Leyendo # entradas}}",
  "status.reading": "Solo lectura: no es miembro de este expediente",

  "text.label": "Texto de {title} (solo lectura)",
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

  "palette.search": "Buscar comandos",
  "palette.none": "Ningún comando coincide.",
  "keys.note": "Los atajos sin Ctrl ni ⌘ funcionan mientras el texto tiene el foco.",

  "theme.system": "Tema del sistema",
  "theme.light": "Tema claro",
  "theme.dark": "Tema oscuro",

  "files.drop": "Suelte para abrir",
  "files.folder": "«{name}» es una carpeta. Ábrala y suelte los archivos que contiene.",
  "files.link": "Esto es un enlace, y Clausemark no descarga nada por sí mismo. Guarde el archivo y suéltelo aquí.",
  "files.saved": "Guardado como {name}.",
  "open.merged":
    "{count, plural, =0 {«{name}» no contiene nada nuevo.} one {Se fusionó # entrada nueva de «{name}».} many {Se fusionaron # de entradas nuevas de «{name}».} other {Se fusionaron # entradas nuevas de «{name}».}}",
  "open.merged-apart":
    "Se fusionó «{name}». {fresh, select, none {} other {Nuevo: {fresh}. }}{waiting, select, none {} other {A la espera de entradas que no han llegado: {waiting}. }}{aside, select, none {} other {Apartado, sin efecto: {aside}. }}Los motivos están en «Equipo».",
  "open.merged-upkeep":
    "Se fusionó «{name}». No contenía notas ni otros contenidos nuevos, pero sí listas de miembros, acuses de recibo, borrados definitivos o texto que faltaba.",
  "open.broken":
    "Después de fusionar «{name}», faltan o están duplicadas entradas de miembros. En «Equipo» se indica qué falta y a quién preguntar.",
  "open.failed": "No se abrió «{name}». {reason}",
  "open.another":
    "Solo puede haber un expediente abierto a la vez, y ya está abierto otro archivo que llegó con este. Abra este archivo por separado.",
  "open.damaged":
    "{count, plural, one {# entrada de {name} no se pudo verificar y se omitió.} other {# entradas de {name} no se pudieron verificar y se omitieron.}} Línea {line}: {reason} Pida de nuevo el archivo.",
  "add.kind": "Tipo",
  "add.new": "Expediente nuevo",
  "document.convention": "Convención",
  "document.resolution": "Proyecto de resolución",
  "document.package": "Paquete de propuestas de la Presidencia",
  "document.conference-room-paper": "Documento de sesión",
  "document.non-paper": "Documento oficioso",
  "document.reference": "Texto de referencia",

  "kept.damaged":
    "Una parte de los datos propios de esta computadora para este expediente (notas privadas, escritos sin terminar, filtros) está dañada y no se pudo leer: {names}. Se apartó y no se sobrescribió.",
  "store.no-copy":
    "No se puede abrir la copia de este expediente que tiene la ventana ({reason}). No se ha perdido nada: todo está en el diario del disco, y ahí se guarda lo nuevo. Si este aviso vuelve a aparecer tras reiniciar, compruebe si el disco está lleno o dañado.",
  "store.browser":
    "Este navegador no deja que Clausemark guarde nada ({reason}). Libere espacio o permita el almacenamiento para esta página; hasta entonces su trabajo está solo en la memoria.",
  "job.failed":
    "Clausemark no pudo hacer esto ({reason}). No se cambió nada. Inténtelo de nuevo; si vuelve a ocurrir, comunique el fallo.",
  "file.unreadable": "No se pudo leer {name}. Puede que se haya movido o modificado; elíjalo de nuevo.",
  "device.none":
    "Esta computadora no tiene ninguna clave de este expediente. Únase con una invitación, o abra el expediente donde lo creó.",
  "device.elsewhere":
    "Otra ventana de este navegador está escribiendo en este expediente y aún no ha guardado. Mire esa ventana e inténtelo de nuevo.",
  "clipboard.refused": "Clausemark no puede usar el portapapeles. Seleccione el texto y cópielo usted.",
  "undo.nothing": "No hay nada que deshacer.",
  "undo.done": "Deshecho: {what}",
  "redo.done": "Rehecho: {what}",
} satisfies Partial<Record<keyof typeof en, string>>;
