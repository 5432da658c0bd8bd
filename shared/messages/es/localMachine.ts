export const localMachine = {
  "command.lock": "Bloquear Clausemark",
  "command.passphrase": "Frase de contraseña…",
  "lock.title": "Clausemark está bloqueado",
  "lock.what": "Lo que escribió está guardado en el disco, cifrado. Su frase de contraseña lo abre donde lo dejó.",
  "lock.open": "Desbloquear",
  "lock.opening": "Abriendo…",
  "lock.holding":
    "No todo está guardado aún en el disco, así que su trabajo y sus claves quedan en la memoria hasta que lo esté. No apague la computadora.",
  "lock.kept": "Ajuste guardado.",
  "lock.after": "Bloquear por inactividad",
  "lock.minutes": "{minutes, plural, =0 {Nunca} one {Después de # minuto} other {Después de # minutos}}",
  "lock.on-sleep": "Bloquear cuando la computadora se suspenda o se bloquee su pantalla",
  "keys.here": "Claves de esta computadora",
  "keys.by.passphrase":
    "Su frase de contraseña protege las claves de esta computadora. Sin ella nadie, ni siquiera usted, puede leer lo que hay aquí ni escribir en su nombre.",
  "keys.by.keychain":
    "El llavero del sistema guarda las claves: quien pueda iniciar sesión como usted en esta computadora puede leer lo que hay en Clausemark y escribir en su nombre.",
  "keys.by.unprotected":
    "Este sistema no tiene un lugar seguro para las claves: quien se lleve esta computadora puede leer lo que hay en Clausemark y escribir en su nombre. Establezca una frase de contraseña o cifre el disco.",
  "keys.by.portable":
    "Esta es una copia portátil: sus claves están en la carpeta que acompaña al programa, y quien se lleve esa carpeta puede leer lo que hay en Clausemark y escribir en su nombre. Establezca una frase de contraseña.",
  "keys.by.browser":
    "Las claves están en el almacenamiento de este navegador: quien se lleve esta computadora o su copia de seguridad puede leer lo que hay en Clausemark y escribir en su nombre. Establezca una frase de contraseña o cifre el disco.",
  "keys.damaged": "Un archivo de clave de esta computadora estaba dañado",
  "keys.damaged.detail":
    "La clave {file}… no se pudo leer y se reemplazó por su copia. No se ha perdido nada. El archivo dañado se conserva como {aside}. El disco puede tener más daños: guarde sus expedientes en otro disco.",
  "passphrase.label": "Frase de contraseña",
  "passphrase.title": "Establecer una frase de contraseña",
  "passphrase.change.title": "Cambiar la frase de contraseña",
  "passphrase.set": "Establecer una frase de contraseña…",
  "passphrase.change": "Cambiar o quitar la frase de contraseña…",
  "passphrase.offer": "Proteger con una frase de contraseña los datos de esta computadora…",
  "passphrase.what":
    "Lo que escribe está cifrado en esta computadora; la frase de contraseña protege las claves que lo descifran y firman por usted. Nadie puede recuperarla: sin ella, tendrá que unirse de nuevo a sus expedientes con una invitación.",
  "passphrase.traces":
    "Un experto podría encontrar todavía en este disco claves que estuvieron antes en él, sobre todo si es un SSD. Establezca la frase de contraseña antes de que haya algo que proteger, o cifre además todo el disco.",
  "passphrase.traces.web":
    "Un experto podría encontrar todavía en el disco claves que estuvieron antes en este navegador. Establezca la frase de contraseña antes de que haya algo que proteger, o cifre además todo el disco.",
  "passphrase.now": "Frase de contraseña actual",
  "passphrase.new": "Nueva frase de contraseña",
  "passphrase.again": "Repita la frase de contraseña",
  "passphrase.hint": "Al menos {least} caracteres; seis palabras al azar son una buena frase.",
  "passphrase.rating.hours": "Débil: un programa la adivina en unas horas. Use más palabras.",
  "passphrase.rating.months": "Aceptable: un programa con muchos procesadores la adivina en unos meses.",
  "passphrase.rating.years": "Buena: un programa con muchos procesadores tardaría años.",
  "passphrase.rating.centuries": "Muy buena: un programa tardaría siglos.",
  "passphrase.rating.script":
    "No se puede decir lo difícil que es de adivinar: aquí no se conocen las palabras de esta escritura. Seis palabras al azar son una buena frase.",
  "passphrase.differ": "Las dos frases de contraseña no coinciden. Escriba dos veces la nueva.",
  "passphrase.save": "Guardar",
  "passphrase.working": "Cifrando…",
  "passphrase.remove": "Quitar la frase de contraseña",
  "passphrase.done": "Frase de contraseña establecida.",
  "passphrase.removed": "Se quitó la frase de contraseña.",
  "vault.locked": "Clausemark está bloqueado. Desbloquéelo primero con su frase de contraseña.",
  "vault.wrong": "Frase de contraseña incorrecta.",
  "vault.none": "No se ha establecido ninguna frase de contraseña en esta computadora.",
  "vault.short": "Una frase de contraseña tiene al menos {least} caracteres.",
  "vault.unsealed":
    "La frase de contraseña está establecida, pero {count, plural, =0 {no se pudo cifrar todo lo que hay en esta computadora} one {no se pudieron cifrar los datos de # expediente que hay en esta computadora} other {no se pudieron cifrar los datos de # expedientes que hay en esta computadora}}{code, select, none {} other { ({code})}}. Clausemark lo intenta de nuevo con cada desbloqueo.",
  "vault.damaged":
    "El archivo que abre su frase de contraseña está dañado, y su copia también (vault.json y vault.copy.json en {folder}). Restáurelos de una copia de seguridad. Sin ella, las claves de aquí no se pueden abrir: pida al administrador una invitación para unirse de nuevo.",

  "room.title": "Compartir en esta sala",
  "room.what":
    "Sin internet, esta computadora hace de servidor de sincronización para otras aplicaciones de escritorio de su red, solo para este expediente y por una conexión cifrada.",
  "room.address": "Dirección",
  "room.start": "Compartir en esta red",
  "room.again": "Compartir de nuevo en esta red",
  "room.instead":
    "Mientras el expediente se comparte aquí, esta computadora reemplaza al servidor de sincronización {url}.",
  "room.shared": "Compartido en {url}",
  "room.stop": "Dejar de compartir",
  "room.invite": "Cree ahora una invitación: conduce aquí.",
  "room.firewall":
    "Si los demás no pueden conectarse, permita el puerto {port} en el cortafuegos de esta computadora; la red también debe permitir que sus computadoras se comuniquen entre sí.",
  "room.sleep": "La compartición termina cuando se cierra Clausemark o la tapa.",
  "network.other-certificate":
    "La computadora que responde en {hub} muestra un certificado distinto del que indica su invitación. O el expediente se comparte ahora desde otra computadora, o alguien está interceptando la conexión. No se envió nada. Pida una invitación nueva y compárela en persona.",
  "join.desktop-only":
    "Esta invitación conduce a una computadora de la sala. Solo la aplicación de escritorio puede comprobar que es la correcta; abra allí la invitación.",
  "join.elsewhere":
    "En un navegador solo puede unirse en {own}, de donde viene esta página. Esta invitación conduce a {hub}: abra esa dirección en el navegador y pegue allí la invitación, o use la aplicación de escritorio.",

  "command.dossiers": "Expedientes de esta computadora…",
  "command.travel": "Eliminar los datos de Clausemark antes de un viaje…",
  "files.zip": "Archivo zip",
  "dossiers.title": "Expedientes de esta computadora",
  "dossiers.none": "Aún no hay expedientes.",
  "dossiers.members": "{count, plural, one {# miembro} other {# miembros}}",
  "dossiers.size": "{kilobytes, number} kB",
  "dossiers.synced.hub": "sincronizado con el servidor: {when}",
  "dossiers.synced.file": "último archivo fusionado: {when}",
  "dossiers.never": "nunca sincronizado",
  "dossiers.opened": "abierto: {when}",
  "delete.go": "Eliminar…",
  "delete.label": "Eliminar {title}",
  "delete.title": "Eliminar de esta computadora",
  "delete.what":
    "Las claves del expediente, sus entradas y todos sus demás datos se eliminan de esta computadora y no se pueden recuperar desde ella. Lo que tienen otros lo conservan.",
  "delete.traces":
    "Los archivos se sobrescriben, o el navegador reescribe los suyos sin esos datos. Un disco puede conservar aún copias antiguas de bloques, sobre todo un SSD; sin las claves no se pueden leer, salvo que se encuentren los bloques de las propias claves. Un disco cifrado, o una frase de contraseña desde el principio, cierra esa brecha.",
  "delete.word": "eliminar",
  "delete.type": "Escriba «{word}» para continuar",
  "delete.wait": "No disponible hasta que se sepa quién más lo tiene todo.",
  "delete.for-good": "Eliminar de esta computadora",
  "delete.working": "Eliminando…",
  "delete.done": "Eliminado de esta computadora.",
  "travel.title": "Eliminar los datos de Clausemark antes de un viaje",
  "travel.what":
    "Los expedientes seleccionados y sus claves se eliminan de esta computadora; si son todos, también los ajustes. Para volver, pida al administrador una invitación de reemplazo: seguirá con su nombre. El administrador necesita la hoja de recuperación y una copia del expediente.",
  "travel.blocks": "La eliminación está bloqueada, porque esto se perdería definitivamente:",
  "travel.blocked":
    "No disponible: {count, plural, one {# expediente bloquea} other {# expedientes bloquean}} la eliminación. Guarde lo que se perdería, deje de seleccionar el expediente o elija «Eliminar de todos modos».",
  "travel.none": "Seleccione al menos un expediente.",
  "travel.sample": "Dejar el ejemplo como único expediente, si se elimina todo",
  "app.old":
    "Este Clausemark se construyó hace {months, plural, one {# mes} other {# meses}} y desde entonces se conocen fallos del Chromium que contiene. Consiga una versión más reciente y compruébela en Acerca de antes de instalarla.",
  "travel.anyway": "Eliminar de todos modos…",
  "travel.anyway.title": "Eliminar de todos modos",
  "travel.anyway.what":
    "{count, plural, one {Se elimina # expediente} other {Se eliminan # expedientes}} de esta computadora. Lo que, según se indica aquí, no está en ningún otro lugar o no se ha guardado se pierde definitivamente y no se puede recuperar.",
  "travel.reach": "Lo que no se puede eliminar así",
  "travel.reach.browser":
    "El historial propio del navegador, su lista de descargas y sus archivos en caché y de sesión: la dirección de esta página, los nombres de los archivos guardados y, de versiones anteriores, los enlaces de invitaciones abiertas y los títulos de expedientes.",
  "travel.reach.clear":
    "Para borrarlos, cierre después esta pestaña y pulse Ctrl+Mayús+Supr (en un Mac, Comando+Mayús+Suprimir; en Safari, Historial y luego Borrar historial). Elija todo el período y seleccione historial, descargas y archivos en caché. Si una cuenta sincroniza el historial, bórrelo también allí.",
  "travel.reach.copies":
    "Las copias de seguridad, los archivos guardados, otras computadoras y otros navegadores y usuarios de esta.",
  "travel.done": "Los expedientes seleccionados se eliminaron de esta computadora.",
  "loss.looking": "Comprobando quién más lo tiene…",
  "loss.unknown": "No se sabe qué tienen otros de él: {reason}",
  "loss.none": "Hasta donde se sabe aquí, otros lo tienen todo.",
  "loss.records":
    "{count, plural, one {No consta que # entrada esté} other {No consta que # entradas estén}} en ningún otro lugar. Sincronice con el servidor, o envíe un archivo de intercambio y espere el acuse de recibo.",
  "loss.records.here":
    "{count, plural, one {No consta que # entrada esté} other {No consta que # entradas estén}} en ningún otro lugar, porque el servidor de sincronización {hub} funciona en esta computadora. Envíe un archivo de intercambio y espere el acuse de recibo, o comparta por un servidor de otra computadora.",
  "loss.mine":
    "{count, plural, one {# nota privada está} other {# notas privadas están}} solo aquí. Comparta con el equipo las que quiera conservar.",
  "loss.unfinished": "{count, plural, one {# nota sin terminar está} other {# notas sin terminar están}} solo aquí.",
  "loss.unsigned": "{count, plural, one {# nota aún sin firmar está} other {# notas aún sin firmar están}} solo aquí.",
  "loss.sheet":
    "La hoja de recuperación no se guardó en ningún otro lugar: sin ella nadie puede asumir la administración.",
  "loss.sheet.where":
    "Guárdela en un soporte que no viaje con usted, o imprímala y elimine el archivo: quien la tenga puede asumir la administración.",
  "loss.hub": "El servidor de sincronización {hub} ha acusado recibo de todo.",
  "loss.by": "Acuses de recibo: {who}",
  "loss.who": "{name} ({when})",
  "export.go": "Exportar todo…",
  "export.title": "Exportar todo",
  "export.what":
    "{count, plural, one {El expediente} other {Los # expedientes}} de esta computadora, cada uno en un archivo aparte, dentro de un archivo zip.",
  "export.hint":
    "Con una frase de contraseña, cada archivo se cifra y los títulos no aparecen en los nombres de los archivos. Sin ella, quien obtenga el archivo zip puede leerlo todo.",
  "export.keys":
    "Sus claves de firma no se incluyen: para seguir como usted en otra computadora, añádala primero como otro dispositivo.",
  "export.clear": "Exportar sin cifrar…",
  "export.sealed": "Exportar cifrado…",
  "export.working": "Exportando…",
  "export.done":
    "Guardado como {name}.{left, plural, =0 {} one { # expediente no se pudo abrir y no está incluido.} other { # expedientes no se pudieron abrir y no están incluidos.}}",
  "export.nothing": "No hay nada que exportar: no se puede abrir ningún expediente de esta computadora.",
  "dossier.deleted": "«{title}» se eliminó de esta computadora en otra ventana.",
  "dossier.gone": "Este expediente ya no está en esta computadora: se eliminó en otra ventana.",
  "store.in-use": "Otra ventana tiene abierto este expediente. Ciérrelo primero allí.",
} as const;
