import type { cli as en } from "../en/cli.ts";

export const cli = {
  "cli.added":
    "{what, select, document {Añadido como documento nuevo: «{title}».} other {Añadido como otro texto de «{title}».}}",
  "cli.agreed": "{level, select, none {Ya no hay ningún nivel acordado.} other {Acordado: {level}.}}",
  "cli.agreement":
    "{name}: {means, select, none {sin alfa ({units, plural, =0 {ninguna nota fue valorada por dos personas} one {# nota fue valorada por dos personas, y nada varía} other {# notas fueron valoradas por dos personas, y nada varía}})} other {alfa {value} sobre {units, plural, one {# nota} other {# notas}}: {means, select, reliable {fiable} tentative {solo para conclusiones provisionales} other {no fiable}}}}",
  "cli.agreement.set":
    "{rated, plural, =0 {Aún no hay notas valoradas.} one {# nota está valorada} other {# notas están valoradas}}{rated, plural, =0 {} other {, por {raters, plural, one {# persona} other {# personas}}. El alfa es el de Krippendorff, para datos ordinales.}}",
  "cli.aside": "apartado: {type} {key}: {reason}",
  "cli.conflict-copy":
    '{copy} tiene {count, plural, one {# registro que falta} other {# registros que faltan}} en {path}: un servicio de sincronización lo apartó. Incorpore lo que dice: clausemark merge "{path}" "{copy}"',
  "cli.corrected":
    "Corregido. {there, plural, one {# nota está} other {# notas están}} en el texto corregido{lost, plural, =0 {} one {; # ha perdido sus palabras} other {; # han perdido sus palabras}}.",
  "cli.change": "{at}  {author} {type, select, inserted {insertó} other {suprimió}}: «{words}»",
  "cli.documents": "Ningún documento se llama «{name}». El expediente tiene: {known}.",
  "cli.exists": "{path} ya existe y nunca se sobrescribe. Elija otro nombre.",
  "cli.exported":
    "Escrito {path}: {pages, plural, one {# página} other {# páginas}}, {notes, plural, one {# nota} other {# notas}}{kept, plural, =0 {} one {; # nota no es para este público} other {; # notas no son para este público}}{proposals, plural, =0 {} one {; # propuesta} other {; # propuestas}}{proposalsKept, plural, =0 {} one {; # propuesta no es para este público} other {; # propuestas no son para este público}}.",
  "cli.exported-positions":
    "Escrito {path}: {rows, plural, one {# posición} other {# posiciones}}{kept, plural, =0 {} one {; # posición no es para este público} other {; # posiciones no son para este público}}.",
  "cli.failed":
    "El sistema se negó ({code}){path, select, other { en {path}}}. Compruebe allí el espacio y los permisos e inténtelo de nuevo.",
  "cli.finding":
    "{address}  {rule}{words, select, none {} other {: «{words}»}}{was, select, none {} other { (antes: «{was}»)}}",
  "cli.fork": "bifurcación: el dispositivo {device} firmó más de un registro con el número {seq}",
  "cli.found-status": "{at}  en el texto: «{words}»",
  "cli.gap": "hueco: el dispositivo {device} firmó los registros {from} a {to}, que no están aquí",
  "cli.invited":
    "Se escribió en {path} una invitación para una persona ({role}). Quien tenga el archivo puede unirse: entréguelo de forma segura.",
  "cli.joined": "Se unió a «{title}» ({role}).",
  "cli.key-not-saved":
    "Lo dicho está en {name}; no ejecute el comando de nuevo. Solo el archivo de clave {path} no pudo actualizarse ({code}). Compruebe allí el espacio y los permisos.",
  "cli.made":
    "Creado {path} (expediente {id}).\nLa clave de recuperación está en {sheet}: imprímala y luego saque el archivo de esta máquina.",
  "cli.merged": "{fresh} nuevos, {known} conocidos, {refused} rechazados",
  "cli.no-annotations": "Aún no hay anotaciones.",
  "cli.no-file": "No hay ningún archivo {name}. Compruebe el nombre y la carpeta.",
  "cli.no-folder": "No hay ninguna carpeta {folder}. Créela o elija otra.",
  "cli.no-key":
    "Nadie llamado «{as}» tiene una clave para este expediente en esta máquina. Únase con una invitación o compruebe --as.",
  "cli.no-revision": "Ningún texto del expediente se llama «{name}». Hay: {known}.",
  "cli.not-flushed":
    "{path} está escrito. El sistema no confirmó que esté a salvo en el disco ({code}); guarde una copia.",
  "cli.not-joined": "La invitación no deja entrar a nadie: {reason}",
  "cli.overtaken":
    "Entretanto otro programa ha cambiado o tomado {name}. No se escribió nada; ejecute el comando de nuevo.",
  "cli.read-only": "{path} es de solo lectura y queda como está. Permita escribir en él o trabaje con una copia.",
  "cli.refused-line": "{name}, línea {line}{type, select, none {} other { ({type} {key})}}: rechazado: {reason}",
  "cli.status": "{address}: {status, select, none {sin estado} other {{status}}}",
  "cli.revisions": "«{name}» es el nombre de varios textos. Nombre uno por su identificador: {known}.",
  "cli.remark": "{at}  {author}: {text}",
  "cli.round": "Desde ahora las notas se valoran {blind, select, true {a ciegas} other {abiertamente}}.",
  "cli.hidden":
    "Hay una ronda a ciegas: {notes, plural, one {el nivel de una nota está oculto} other {los niveles de # notas están ocultos}}{named, select, true { hasta que usted {notes, plural, one {la valore} other {las valore}}} other {. Indique quién es con --as para ver las notas que ha valorado}}.",
  "cli.thread":
    "{count, plural, =0 {Ninguna nota tiene un identificador que empiece por {id}.} other {# notas tienen un identificador que empieza por {id}. Dé más de él.}}",
  "cli.unknown-command":
    "No hay ningún comando «{name}».{near, select, none {} other { ¿Quería decir «{near}»?}} «clausemark help» los enumera.",
  "cli.unreadable": "No se puede leer {name} ({code}).",
  "cli.unwritable": "No se puede escribir {path} ({code}).",
  "cli.note":
    "{count, plural, =0 {Ninguna nota ni propuesta tiene un identificador que empiece por {id}.} other {# notas o propuestas tienen un identificador que empieza por {id}. Dé más de él.}}",
  "cli.verified": "{records} registros comprobados: {refused} rechazados, {waiting} en espera, {aside} apartados.",
  "cli.waits": "en espera: {type} {key}: {reason}",
  "cli.watch.no-before": "No hay texto con que comparar (--before FILE): las reglas que comparan no señalan nada.",
  "cli.watch.nothing": "No se señala nada.",
  "cli.wrong.bare": "{flag} está sin su valor. Un valor que empieza por un guion se escribe tras el signo: {flag}=-1.",
  "cli.wrong.choice": "Indique cuál: una de las opciones {flags}.",
  "cli.wrong.clash": "{flag} no va con {other}.",
  "cli.wrong.missing": "Falta {what}.",
  "cli.wrong.names": "{count, plural, one {Hay que nombrar un archivo.} other {Hay que nombrar # archivos.}}",
  "cli.wrong.renamed": "{flag} ya no se admite. Escriba {now} en su lugar.",
  "cli.wrong.surplus": "«{what}» sobra. Las palabras con espacios van entre comillas.",
  "cli.wrong.unknown": "Aquí no hay ninguna opción {flag}.{near, select, none {} other { ¿Quería decir {near}?}}",
  "cli.wrong.value": "{flag} no admite «{value}».",
  "draft.none": "El expediente aún no tiene proyecto. Añada uno primero.",
  "recovery.keep":
    "Imprima esta hoja, póngala donde no esté la máquina del administrador y borre el archivo. Nadie puede hacerla de nuevo.",
  "right.unknown": "No hay ningún derecho llamado «{right}». Se conocen: {known}.",
  "recovery.title": "Clausemark: hoja de recuperación de «{title}»",
  "recovery.what": "Quien tenga esta clave puede asumir la administración del expediente y leer todo lo que contiene.",
} satisfies Partial<Record<keyof typeof en, string>>;
