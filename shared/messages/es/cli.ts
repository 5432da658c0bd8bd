import type { cli as en } from "../en/cli.ts";

export const cli = {
  "cli.added":
    "{what, select, document {Añadido como documento nuevo: «{title}».} other {Añadido como otro texto de «{title}».}}",
  "cli.agreed": "{level, select, none {Ya no hay ningún nivel acordado.} other {Nivel acordado: {level}.}}",
  "cli.agreement":
    "{name}: {means, select, none {sin alfa ({units, plural, =0 {ninguna nota fue valorada por dos personas} one {# nota fue valorada por dos personas, y nada varía} other {# notas fueron valoradas por dos personas, y nada varía}})} other {alfa {value} sobre {units, plural, one {# nota} other {# notas}}: {means, select, reliable {fiable} tentative {solo para conclusiones provisionales} other {no fiable}}}}",
  "cli.agreement.set":
    "{rated, plural, =0 {Aún no hay notas valoradas.} one {# nota está valorada} other {# notas están valoradas}}{rated, plural, =0 {} other {, por {raters, plural, one {# persona} other {# personas}}. El alfa es el de Krippendorff, para datos ordinales.}}",
  "cli.aside": "apartada: {type} {key}: {reason}",
  "cli.conflict-copy":
    '{copy} tiene {count, plural, one {# entrada que falta} other {# entradas que faltan}} en {path}: un servicio de sincronización la apartó. Importe su contenido: clausemark merge "{path}" "{copy}"',
  "cli.corrected":
    "Corregido. {there, plural, one {# nota está} other {# notas están}} en el texto corregido{lost, plural, =0 {} one {; # ha perdido sus palabras} other {; # han perdido sus palabras}}.",
  "cli.change": "{at}  {author}, {type, select, inserted {inserción} other {supresión}}: «{words}»",
  "cli.documents": "Ningún documento se llama «{name}». El expediente tiene: {known}.",
  "cli.exists": "{path} ya existe y nunca se sobrescribe. Elija otro nombre.",
  "cli.exported":
    "Se escribió {path}: {pages, plural, one {# página} other {# páginas}}, {notes, plural, one {# nota} other {# notas}}{kept, plural, =0 {} one {; # nota no es para estos destinatarios} other {; # notas no son para estos destinatarios}}{proposals, plural, =0 {} one {; # propuesta} other {; # propuestas}}{proposalsKept, plural, =0 {} one {; # propuesta no es para estos destinatarios} other {; # propuestas no son para estos destinatarios}}.",
  "cli.exported-positions":
    "Se escribió {path}: {rows, plural, one {# posición} other {# posiciones}}{kept, plural, =0 {} one {; # posición no es para estos destinatarios} other {; # posiciones no son para estos destinatarios}}.",
  "cli.failed":
    "El sistema denegó la operación ({code}){path, select, other { en {path}}}. Compruebe el espacio y los permisos e inténtelo de nuevo.",
  "cli.finding":
    "{address}  {rule}{words, select, none {} other {: «{words}»}}{was, select, none {} other { (antes: «{was}»)}}",
  "cli.fork": "bifurcación: el dispositivo {device} firmó más de una entrada con el número {seq}",
  "cli.found-status": "{at}  en el texto: «{words}»",
  "cli.gap": "hueco: el dispositivo {device} firmó las entradas {from} a {to}, que no están aquí",
  "cli.invited":
    "Se escribió en {path} una invitación (función: {role}). Quien tenga el archivo puede unirse: entréguelo de forma segura.",
  "cli.joined": "Se ha unido a «{title}» (función: {role}).",
  "cli.key-not-saved":
    "Lo indicado ya está en {name}; no ejecute el comando de nuevo. Solo el archivo de clave {path} no pudo actualizarse ({code}). Compruebe el espacio y los permisos.",
  "cli.made":
    "Se creó {path} (expediente {id}).\nLa clave de recuperación está en {sheet}: imprímala y luego saque el archivo de esta computadora.",
  "cli.merged": "entradas: {fresh} nuevas, {known} conocidas, {refused} rechazadas",
  "cli.no-annotations": "Aún no hay notas.",
  "cli.no-file": "El archivo {name} no existe. Compruebe el nombre y la carpeta.",
  "cli.no-folder": "La carpeta {folder} no existe. Créela o elija otra.",
  "cli.no-key":
    "Nadie con el nombre «{as}» tiene una clave de este expediente en esta computadora. Únase con una invitación o compruebe --as.",
  "cli.no-revision": "Ningún texto del expediente se llama «{name}». Hay: {known}.",
  "cli.not-flushed":
    "{path} está escrito. El sistema no confirmó que esté a salvo en el disco ({code}); guarde una copia.",
  "cli.not-joined": "La invitación no permite unirse: {reason}",
  "cli.overtaken":
    "Entretanto otro programa ha modificado o reemplazado {name}. No se escribió nada; ejecute el comando de nuevo.",
  "cli.read-only": "{path} es de solo lectura y queda como está. Permita escribir en él o trabaje con una copia.",
  "cli.refused-line": "{name}, línea {line}{type, select, none {} other { ({type} {key})}}: rechazada: {reason}",
  "cli.status": "{address}: {status, select, none {sin estado} other {{status}}}",
  "cli.revisions": "Varios textos se llaman «{name}». Indique uno por su identificador: {known}.",
  "cli.remark": "{at}  {author}: {text}",
  "cli.round": "Desde ahora las notas se valoran {blind, select, true {a ciegas} other {abiertamente}}.",
  "cli.hidden":
    "Hay una ronda a ciegas abierta: {notes, plural, one {el nivel de # nota está oculto} other {los niveles de # notas están ocultos}}{named, select, true { hasta que usted {notes, plural, one {la valore} other {las valore}}} other {. Indique quién es con --as para ver las notas que ha valorado}}.",
  "cli.thread":
    "{count, plural, =0 {Ninguna nota tiene un identificador que empiece por {id}.} other {# notas tienen un identificador que empieza por {id}. Indique más caracteres.}}",
  "cli.unknown-command":
    "No hay ningún comando «{name}».{near, select, none {} other { ¿Quería decir «{near}»?}} «clausemark help» los enumera.",
  "cli.unreadable": "No se puede leer {name} ({code}).",
  "cli.unwritable": "No se puede escribir {path} ({code}).",
  "cli.note":
    "{count, plural, =0 {Ninguna nota ni propuesta tiene un identificador que empiece por {id}.} other {# notas o propuestas tienen un identificador que empieza por {id}. Indique más caracteres.}}",
  "cli.verified": "{records} entradas comprobadas: {refused} rechazadas, {waiting} en espera, {aside} apartadas.",
  "cli.waits": "en espera: {type} {key}: {reason}",
  "cli.watch.no-before": "No hay texto con que comparar (--before FILE): las reglas que comparan no señalan nada.",
  "cli.watch.nothing": "No hay nada señalado.",
  "cli.wrong.bare":
    "{flag} no tiene valor. Un valor que empieza por un guion se escribe tras el signo igual: {flag}=-1.",
  "cli.wrong.choice": "Indique cuál: una de las opciones {flags}.",
  "cli.wrong.clash": "{flag} no es compatible con {other}.",
  "cli.wrong.missing": "Falta {what}.",
  "cli.wrong.names": "{count, plural, one {Hay que indicar # archivo.} other {Hay que indicar # archivos.}}",
  "cli.wrong.renamed": "{flag} ya no se admite. Escriba {now} en su lugar.",
  "cli.wrong.surplus": "«{what}» sobra. Las palabras con espacios van entre comillas.",
  "cli.wrong.unknown": "Aquí no hay ninguna opción {flag}.{near, select, none {} other { ¿Quería decir {near}?}}",
  "cli.wrong.value": "{flag} no admite «{value}».",
  "draft.none": "El expediente aún no tiene ningún proyecto. Añada uno primero.",
  "recovery.keep":
    "Imprima esta hoja, guárdela lejos de la computadora del administrador y elimine el archivo. Nadie puede volver a generarla.",
  "right.unknown": "No hay ningún derecho llamado «{right}». Derechos conocidos: {known}.",
  "recovery.title": "Clausemark: hoja de recuperación de «{title}»",
  "recovery.what": "Quien tenga esta clave puede asumir la administración del expediente y leer todo lo que contiene.",
} satisfies Partial<Record<keyof typeof en, string>>;
