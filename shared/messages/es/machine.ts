export const machine = {
  "command.lock": "Bloquear Clausemark",
  "command.passphrase": "Frase de contraseña de las claves de este equipo …",
  "lock.title": "Clausemark está bloqueado",
  "lock.what": "Lo que escribió está en el disco, sellado. Su frase de contraseña lo abre de nuevo donde estaba.",
  "lock.open": "Desbloquear",
  "lock.opening": "Abriendo …",
  "lock.holding":
    "No todo lo que escribió está ya en el disco, así que su trabajo y sus claves quedan en memoria hasta que el disco los acepte. No apague el equipo.",
  "lock.kept": "El plazo de bloqueo está guardado.",
  "lock.after": "Bloquear cuando no haya nadie",
  "lock.minutes": "{minutes, plural, =0 {Nunca} one {Después de # minuto} other {Después de # minutos}}",
  "lock.on-sleep": "Bloquear cuando el equipo se suspenda o se bloquee su pantalla",
  "keys.here": "Las claves de este equipo",
  "keys.by.passphrase":
    "Su frase de contraseña protege las claves de este equipo. Sin ella nadie lee lo que hay aquí ni escribe en su nombre, usted tampoco.",
  "keys.by.keychain":
    "El llavero del sistema guarda las claves: quien pueda iniciar sesión como usted en este equipo puede leer lo que hay en Clausemark y escribir en su nombre.",
  "keys.by.unprotected":
    "Este sistema no tiene dónde guardar claves bajo llave: quien se lleve este equipo puede leer lo que hay en Clausemark y escribir en su nombre. Ponga una frase de contraseña o cifre el disco.",
  "keys.by.browser":
    "Las claves están en el almacenamiento de este navegador: quien se lleve este equipo o su copia de seguridad puede leer lo que hay en Clausemark y escribir en su nombre. Ponga una frase de contraseña o cifre el disco.",
  "keys.damaged": "Un archivo de clave de este equipo estaba dañado",
  "keys.damaged.detail":
    "La clave {file}… no se pudo leer y su copia ocupa su lugar. No se ha perdido nada. El archivo dañado se conserva como {aside}. Un daño rara vez viene solo: guarde sus expedientes en otro disco.",
  "passphrase.label": "Frase de contraseña",
  "passphrase.title": "Una frase de contraseña para las claves de este equipo",
  "passphrase.change.title": "Cambiar la frase de contraseña",
  "passphrase.set": "Poner una frase de contraseña …",
  "passphrase.change": "Cambiar o quitar la frase de contraseña …",
  "passphrase.offer": "Proteger lo que hay en este equipo con una frase de contraseña …",
  "passphrase.what":
    "Lo que escribe está sellado en este equipo; la frase de contraseña guarda bajo llave las claves que lo abren y firman por usted. Se pide en cada inicio y después de cada bloqueo. Nadie puede devolvérsela: sin ella, se une de nuevo a sus expedientes con una invitación.",
  "passphrase.traces":
    "Los expertos aún pueden encontrar en este disco las claves que estaban antes, sobre todo en un SSD. Ponga la frase de contraseña antes de que haya algo que proteger, o cifre además todo el disco.",
  "passphrase.traces.web":
    "Los expertos aún pueden encontrar en el disco las claves que estaban antes en este navegador. Ponga la frase de contraseña antes de que haya algo que proteger, o cifre además todo el disco.",
  "passphrase.now": "La frase de contraseña vigente",
  "passphrase.new": "Nueva frase de contraseña",
  "passphrase.again": "La misma otra vez",
  "passphrase.hint": "Al menos {least} caracteres; seis palabras al azar están bien.",
  "passphrase.differ": "No son iguales. Escriba dos veces la nueva frase de contraseña.",
  "passphrase.save": "Guardar",
  "passphrase.working": "Sellando …",
  "passphrase.remove": "Quitar la frase de contraseña",
  "passphrase.done": "La frase de contraseña rige desde ahora.",
  "passphrase.removed": "La frase de contraseña se ha quitado.",
  "vault.locked": "Clausemark está bloqueado. Desbloquéelo primero con su frase de contraseña.",
  "vault.wrong": "Esta no es la frase de contraseña.",
  "vault.none": "No hay ninguna frase de contraseña en este equipo.",
  "vault.short": "Una frase de contraseña tiene al menos {least} caracteres.",
  "vault.unsealed":
    "La frase de contraseña está establecida, pero {count, plural, =0 {no todo lo que hay aquí se pudo sellar} one {no se pudo sellar lo que hay aquí de # expediente} other {no se pudo sellar lo que hay aquí de # expedientes}}{code, select, none {} other { ({code})}}. Se intenta de nuevo con cada desbloqueo.",
  "vault.damaged":
    "El archivo que abre su frase de contraseña está dañado, y su copia también (vault.json y vault.copy.json en {folder}). Recupérelos de una copia de seguridad. Sin ella, las claves de aquí no se pueden abrir: pida a quien administra una invitación para unirse de nuevo.",

  "room.title": "Compartir en esta sala",
  "room.what":
    "Sin internet: este equipo es el nodo de las demás aplicaciones de escritorio de su red. Solo se comparte este expediente, por una línea cifrada; las invitaciones que se hagan entretanto llevan la huella por la que los demás reconocen este equipo.",
  "room.address": "Con la dirección",
  "room.start": "Compartir en esta red",
  "room.again": "Compartir de nuevo en esta red",
  "room.instead": "Mientras se comparta aquí, este equipo ocupa el lugar del nodo {url}.",
  "room.shared": "Compartido en {url}",
  "room.stop": "Dejar de compartir",
  "room.invite": "Haga ahora una invitación: lleva aquí. Quien ya se unió vuelve a encontrar este equipo por sí mismo.",
  "room.firewall":
    "Si los demás no llegan, el cortafuegos de este equipo debe dejar entrar el puerto {port}, y la red debe dejar que sus equipos hablen entre sí.",
  "room.sleep":
    "Termina con Clausemark. Deje la tapa abierta: mientras se comparte, el equipo no se suspende por sí mismo.",
  "network.other-certificate":
    "El equipo en {hub} muestra otro certificado que el que nombra su invitación. O el expediente se comparte ahora desde otro equipo, o alguien se ha puesto en medio. No se envió nada. Pida una invitación nueva y compárela en persona.",
  "join.desktop-only":
    "Esta invitación lleva a un equipo de la sala. Solo la aplicación de escritorio puede comprobar que es el correcto; abra allí la invitación.",
  "join.elsewhere":
    "En un navegador solo es posible unirse en {own}, de donde viene esta página. Esta invitación lleva a {hub}: abra esa dirección en el navegador y pegue allí la invitación, o use la aplicación de escritorio.",

  "command.dossiers": "Expedientes de este equipo …",
  "command.travel": "Eliminar los datos de Clausemark antes de un viaje …",
  "files.zip": "Archivo zip",
  "dossiers.title": "Expedientes de este equipo",
  "dossiers.none": "No hay ninguno.",
  "dossiers.members": "{count, plural, one {# miembro} other {# miembros}}",
  "dossiers.size": "{kilobytes, number} kB",
  "dossiers.synced.hub": "como en el nodo: {when}",
  "dossiers.synced.file": "último archivo incorporado: {when}",
  "dossiers.never": "nunca sincronizado",
  "dossiers.opened": "abierto: {when}",
  "delete.go": "Eliminar …",
  "delete.label": "Eliminar {title}",
  "delete.title": "Eliminar para siempre",
  "delete.what":
    "Las claves del expediente, sus registros y todo lo demás que se guarda de él se eliminan de este equipo. Nada aquí los devuelve. Lo que otros tienen queda con ellos.",
  "delete.traces":
    "Los archivos se sobrescriben, o el navegador reescribe los suyos sin ello. Aun así, un disco, sobre todo SSD, puede conservar copias viejas de bloques; sin las claves no se pueden leer, salvo que se encuentren los bloques de las propias claves. Un disco cifrado, o una frase de contraseña desde el principio, cierra ese hueco.",
  "delete.word": "eliminar",
  "delete.type": "Escriba «{word}» para continuar",
  "delete.wait": "Desactivado hasta que se sepa quién más lo tiene todo.",
  "delete.for-good": "Eliminar para siempre",
  "delete.working": "Eliminando …",
  "delete.done": "Se eliminó de este equipo.",
  "travel.title": "Eliminar los datos de Clausemark antes de un viaje",
  "travel.what":
    "Los expedientes marcados y sus claves se eliminan de este equipo; si son todos, también los ajustes. Después se une de nuevo con una invitación: pida a quien administra un reemplazo y seguirá con su nombre. Quien administra vuelve con la hoja de recuperación y una copia del expediente.",
  "travel.blocks": "Bloquea la eliminación, porque esto se perdería para siempre:",
  "travel.blocked":
    "Desactivado, porque {count, plural, one {un expediente bloquea} other {# expedientes bloquean}} la eliminación. Guarde lo que se perdería, desmarque el expediente o elija «Eliminar de todos modos».",
  "travel.none": "Desactivado hasta que se marque un expediente.",
  "travel.anyway": "Eliminar de todos modos …",
  "travel.anyway.title": "Eliminar de todos modos",
  "travel.anyway.what":
    "{count, plural, one {Se elimina un expediente} other {Se eliminan # expedientes}} de este equipo. Lo que aquí figura como que no está en ningún otro lugar, o como no guardado, se pierde para siempre: nada ni nadie lo devuelve.",
  "travel.reach": "Lo que queda fuera de alcance",
  "travel.reach.browser":
    "El historial propio del navegador, su lista de descargas, sus archivos en caché y de sesión: la dirección de esta página, los nombres de los archivos guardados y, de versiones anteriores, los enlaces de las invitaciones abiertas y títulos de expedientes.",
  "travel.reach.clear":
    "Para borrarlos, cierre después esta pestaña y pulse Ctrl+Mayús+Supr (en un Mac, Comando+Mayús+Suprimir; en Safari, Historial y luego Borrar historial). Elija todo el período; marque historial, descargas y archivos en caché. Si una cuenta sincroniza el historial, bórrelo también allí.",
  "travel.reach.copies":
    "Las copias de seguridad, los archivos guardados, otros equipos y otros navegadores y usuarios de este.",
  "travel.done": "Los expedientes marcados se eliminaron de este equipo.",
  "loss.looking": "Buscando quién más lo tiene …",
  "loss.unknown": "No se sabe qué tienen otros de él: {reason}",
  "loss.none": "Hasta donde se sabe aquí, otros lo tienen todo.",
  "loss.records":
    "{count, plural, one {Un registro no consta} other {# registros no constan}} en ningún otro lugar. Sincronice con el nodo, o envíe un paquete y espere el acuse.",
  "loss.records.here":
    "{count, plural, one {Un registro no consta} other {# registros no constan}} en ningún otro lugar: el nodo {hub} está en este equipo. Envíe un paquete y espere el acuse, o comparta por un nodo en otro equipo.",
  "loss.mine":
    "{count, plural, one {Una nota privada está} other {# notas privadas están}} solo aquí. Diga lo que quiera conservar.",
  "loss.unfinished": "{count, plural, one {Una nota sin terminar está} other {# notas sin terminar están}} solo aquí.",
  "loss.sheet":
    "La hoja de recuperación no se guardó en ningún otro lugar: sin ella nadie puede asumir la administración.",
  "loss.sheet.where":
    "Guárdela en algo que no viaje con usted, o imprímala y elimine el archivo: quien la tenga puede asumir la administración.",
  "loss.hub": "El nodo {hub} acusó recibo de todo.",
  "loss.by": "Acuses: {who}",
  "loss.who": "{name} ({when})",
  "export.go": "Exportar todo …",
  "export.title": "Exportar todo",
  "export.what":
    "{count, plural, one {El expediente} other {Los # expedientes}} de este equipo, cada uno en un archivo propio, en un archivo zip.",
  "export.hint":
    "Con ella, cada archivo va sellado y los títulos no aparecen en los nombres. Sin ella, quien obtenga el archivo puede leerlo todo.",
  "export.keys":
    "Las claves con las que usted habla no van incluidas. Los archivos se leen en cualquier parte y se combinan en un equipo que sea miembro; para seguir como usted en otro equipo, añádalo primero como otro dispositivo.",
  "export.clear": "Exportar sin cifrar …",
  "export.sealed": "Exportar sellado …",
  "export.working": "Exportando …",
  "export.done":
    "Guardado como {name}.{left, plural, =0 {} one { Un expediente no se pudo abrir y no está incluido.} other { # expedientes no se pudieron abrir y no están incluidos.}}",
  "export.nothing": "No hay nada que exportar: no se puede abrir ningún expediente de este equipo.",
  "dossier.deleted": "«{title}» se eliminó de este equipo en otra ventana.",
  "dossier.gone": "Este expediente ya no está en este equipo: se eliminó en otra ventana.",
  "store.in-use": "Otra ventana tiene abierto este expediente. Ciérrelo primero allí.",
} as const;
