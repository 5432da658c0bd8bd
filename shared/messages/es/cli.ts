import type { cli as en } from "../en/cli.ts";

export const cli = {
  "cli.added":
    "{what, select, document {Añadido como documento nuevo: «{title}».} other {Añadido como otro texto de «{title}».}}",
  "cli.agreed": "{level, select, none {Gravedad acordada retirada.} other {Gravedad acordada: {level}.}}",
  "cli.agreement":
    "{name}: {means, select, none {sin alfa ({units, plural, =0 {ninguna nota valorada por dos personas} one {# nota valorada por dos personas, todas las valoraciones iguales} other {# notas valoradas por dos personas, todas las valoraciones iguales}})} other {alfa {value} sobre {units, plural, one {# nota} other {# notas}}: {means, select, reliable {fiable} tentative {solo para conclusiones provisionales} other {no fiable}}}}",
  "cli.agreement.set":
    "{rated, plural, =0 {Aún no hay notas valoradas.} one {# nota está valorada} other {# notas están valoradas}}{rated, plural, =0 {} other { por {raters, plural, one {# persona} other {# personas}}. El alfa es el de Krippendorff, para datos ordinales.}}",
  "cli.aside": "apartada: {type} {key}: {reason}",
  "cli.conflict-copy":
    '{copy} tiene {count, plural, one {# entrada que falta} other {# entradas que faltan}} en {path}: un servicio de sincronización la apartó. Fusiónela: clausemark merge "{path}" "{copy}"',
  "cli.corrected":
    "Corregido. {there, plural, one {# nota está} other {# notas están}} en el texto corregido{lost, plural, =0 {} one {; el texto de # nota se suprimió} other {; el texto de # notas se suprimió}}.",
  "cli.change": "{at}  {author}, {type, select, inserted {inserción} other {supresión}}: «{words}»",
  "cli.documents": "No hay ningún documento «{name}». El expediente tiene: {known}.",
  "cli.exists": "{path} ya existe y nunca se sobrescribe. Elija otro nombre.",
  "cli.exported":
    "Guardado en {path}: {pages, plural, one {# página} other {# páginas}}, {notes, plural, one {# nota} other {# notas}}{kept, plural, =0 {} one {; # nota no es para estos destinatarios} other {; # notas no son para estos destinatarios}}{proposals, plural, =0 {} one {; # propuesta} other {; # propuestas}}{proposalsKept, plural, =0 {} one {; # propuesta no es para estos destinatarios} other {; # propuestas no son para estos destinatarios}}{positions, plural, =0 {} one {; # posición} other {; # posiciones}}.",
  "cli.exported-positions":
    "Guardado en {path}: {rows, plural, one {# posición} other {# posiciones}}{kept, plural, =0 {} one {; # posición no es para estos destinatarios} other {; # posiciones no son para estos destinatarios}}.",
  "cli.failed":
    "No se puede leer ni escribir{path, select, other { {path}}} ({code}). Compruebe el espacio libre y los permisos e inténtelo de nuevo.",
  "cli.finding":
    "{address}  {rule}{words, select, none {} other {: «{words}»}}{was, select, none {} other { (antes: «{was}»)}}",
  "cli.fork": "bifurcación: el dispositivo {device} firmó más de una entrada con el número {seq}",
  "cli.found-status": "{at}  en el texto: «{words}»",
  "cli.gap": "hueco: faltan aquí las entradas {from} a {to} firmadas por el dispositivo {device}",
  "cli.invited":
    "Se guardó en {path} una invitación (función: {role}). Quien tenga el archivo puede unirse: entréguelo de forma segura.",
  "cli.joined": "Se ha unido a «{title}» (función: {role}).",
  "cli.key-not-saved":
    "Todo se guardó en {name}; no ejecute el comando de nuevo. Solo el archivo de clave {path} no se pudo actualizar ({code}). Compruebe ahí el espacio libre y los permisos.",
  "cli.made":
    "Se creó {path} (expediente {id}).\nLa hoja de recuperación es {sheet}: imprímala y luego quite el archivo de esta computadora.",
  "cli.merged": "entradas: {fresh} nuevas, {known} conocidas, {refused} rechazadas",
  "cli.no-annotations": "Aún no hay notas.",
  "cli.no-file": "El archivo {name} no existe. Compruebe el nombre y la carpeta.",
  "cli.no-folder": "La carpeta {folder} no existe. Créela o elija otra.",
  "cli.no-key":
    "«{as}» no tiene ninguna clave de este expediente en esta computadora.{known, select, none {} other { Hay claves de: {known}.}} Únase con una invitación o compruebe --as.",
  "cli.no-revision": "No hay ningún texto «{name}» en el expediente. Tiene: {known}.",
  "cli.not-a-dossier":
    "{name} no es un expediente de Clausemark o está dañado. Compruebe el nombre o pida de nuevo el archivo.",
  "cli.not-a-folder": "Varios formatos se escriben en una carpeta, y {path} no lo es. Indique una carpeta.",
  "cli.nothing-found":
    "Nada coincide con el filtro, así que no se escribió ningún archivo.{near, select, none {} other { ¿Quiso decir {near}?}}",
  "cli.not-flushed":
    "{path} se escribió, pero el sistema no confirmó que esté a salvo en el disco ({code}). Guarde una copia.",
  "cli.not-joined": "La invitación no se aceptó: {reason}",
  "cli.overtaken":
    "Entretanto otro programa modificó o reemplazó {name}. No se escribió nada; ejecute el comando de nuevo.",
  "cli.read-only": "{path} es de solo lectura y no se modificó. Permita escribir en él o trabaje con una copia.",
  "cli.refused-line": "{name}, línea {line}{type, select, none {} other { ({type} {key})}}: rechazada: {reason}",
  "cli.status": "{address}: {status, select, none {sin estado} other {{status}}}",
  "cli.revisions": "Varios textos se llaman «{name}». Indique el identificador de uno: {known}.",
  "cli.remark": "{at}  {author}: {text}",
  "cli.round": "Desde ahora las notas se valoran {blind, select, true {a ciegas} other {abiertamente}}.",
  "cli.hidden":
    "Hay una ronda a ciegas abierta: {notes, plural, one {el nivel de # nota está oculto} other {los niveles de # notas están ocultos}}{named, select, true { hasta que usted {notes, plural, one {la valore} other {las valore}}} other {. Indique quién es con --as para ver las notas que ha valorado}}.",
  "cli.thread":
    "{count, plural, =0 {Ninguna nota tiene un identificador que empiece por {id}.} other {# notas tienen un identificador que empieza por {id}. Indique más caracteres.}}",
  "cli.unknown-command":
    "Comando desconocido: «{name}».{near, select, none {} other { ¿Quería decir «{near}»?}} «clausemark help» enumera todos los comandos.",
  "cli.unreadable": "No se puede leer {name} ({code}).",
  "cli.unwritable": "No se puede escribir {path} ({code}).",
  "cli.note":
    "{count, plural, =0 {Ninguna nota ni propuesta tiene un identificador que empiece por {id}.} other {# notas o propuestas tienen un identificador que empieza por {id}. Indique más caracteres.}}",
  "cli.verified": "{records} entradas comprobadas: {refused} rechazadas, {waiting} en espera, {aside} apartadas.",
  "cli.waits": "en espera: {type} {key}: {reason}",
  "cli.watch.no-before":
    "No hay ningún texto con que comparar (--before FILE), así que las reglas que comparan no señalan nada.",
  "cli.watch.nothing": "Nada señalado.",
  "cli.wrong.bare":
    '{flag} necesita un valor.{value, select, none {} other { Si empieza por un guion, escriba {flag}="{value}".}}',
  "cli.wrong.choice": "Elija una de las opciones {flags}.",
  "cli.wrong.clash": "{flag} y {other} no se pueden usar a la vez.",
  "cli.wrong.missing": "Falta {what}.",
  "cli.wrong.names": "{count, plural, one {Indique # archivo: {call}} other {Indique # archivos: {call}}}",
  "cli.wrong.public-day": "Las exportaciones públicas nunca indican un día. Añada --audience team u omita --date.",
  "cli.wrong.renamed": "{flag} ha cambiado de nombre. Use {now}.",
  "cli.wrong.surplus": "Argumento inesperado: «{what}». Ponga entre comillas las palabras con espacios.",
  "cli.wrong.unknown": "Opción desconocida: {flag}.{near, select, none {} other { ¿Quería decir {near}?}}",
  "cli.wrong.value":
    "«{value}» no es un valor válido para {flag}.{near, select, none {} other { ¿Quería decir «{near}»?}}{known, select, none {} other { Use uno de estos: {known}.}}",
  "draft.none": "El expediente aún no tiene ningún proyecto. Añada uno primero.",
  "recovery.keep":
    "Imprima esta hoja, guárdela lejos de la computadora del administrador y elimine el archivo. No se puede volver a generar.",
  "right.unknown":
    "No hay ningún derecho «{right}».{near, select, none {} other { ¿Quería decir «{near}»?}} Use uno de estos: {known}.",
  "right.ambiguous": "«{right}» puede referirse a varios derechos. Use uno de estos: {known}.",
  "recovery.title": "Clausemark: hoja de recuperación de «{title}»",
  "recovery.what": "Quien tenga esta clave puede asumir la administración del expediente y leer todo lo que contiene.",
} satisfies Partial<Record<keyof typeof en, string>>;
