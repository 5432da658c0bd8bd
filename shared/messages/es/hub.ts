import type { hub as en } from "../en/hub.ts";

export const hub = {
  "disk.held":
    "Otro servidor de sincronización de Clausemark, o un comando suyo, está usando {folder}. Deténgalo primero o indique otra carpeta.",
  "disk.locked":
    "Otro comando de Clausemark (proceso {pid, number, ::group-off} en {host}) sigue usando {file}. Espere a que termine e inténtelo de nuevo.",
  "hub.busy":
    "El servidor de sincronización tiene en este momento demasiados intentos que atender. Clausemark lo intentará de nuevo en breve.",
  "hub.challenge":
    "La comprobación del servidor de sincronización se respondió demasiado tarde o dos veces. Clausemark lo intentará de nuevo.",
  "hub.cut-off":
    "El servidor de sincronización ha rechazado varias veces datos de este dispositivo y no aceptará ninguno durante unos minutos. Actualice Clausemark si esto se repite.",
  "hub.filling-hub":
    "El espacio del servidor de sincronización está ocupado al {percent, number} %. Cuando esté lleno, lo nuevo quedará en cada computadora hasta que haya espacio: avise a quien gestiona el servidor.",
  "hub.filling":
    "Este expediente usa el {percent, number} % del espacio que le concede el servidor de sincronización. Cuando esté lleno, lo nuevo quedará en cada computadora: borre definitivamente lo que no haga falta o pida más espacio a quien gestiona el servidor.",
  "hub.full-hub":
    "El servidor de sincronización está lleno. Lo que usted escribe está a salvo en esta computadora y se enviará cuando haya espacio. Pida a quien gestiona el servidor que lo libere.",
  "hub.full":
    "Este expediente ha alcanzado el tamaño que permite el servidor de sincronización. Lo que usted escribe está a salvo en esta computadora y se enviará cuando haya espacio: borre definitivamente lo que no haga falta o consulte a quien gestiona el servidor.",
  "hub.folder":
    "El servidor de sincronización no puede usar la carpeta {folder} ({cause}). Compruebe que se puede escribir en ella o indique otra.",
  "hub.may-not-create":
    "Este servidor de sincronización no acepta expedientes nuevos. Pida a quien lo gestiona que publique el suyo o que lo inicie con --open.",
  "hub.no-address": "Esta computadora no tiene la dirección {host}. Use una de las suyas o 127.0.0.1.",
  "hub.no-hub": "No hay ningún servidor de sincronización de Clausemark en {hub}. Compruebe la dirección.",
  "hub.not-stored":
    "El servidor de sincronización no pudo guardar esto ({cause}): puede que su disco esté lleno. Lo que usted escribió está a salvo en esta computadora y se enviará de nuevo.",
  "hub.other-hub":
    "El servidor de sincronización {hub} se identifica como {other}. Puede que alguien esté interceptando la conexión: compruebe la dirección con quien gestiona el servidor.",
  "hub.port-forbidden":
    "El puerto {port, number, ::group-off} está reservado en esta computadora. Elija uno superior a 1023.",
  "hub.socket-taken":
    "Otro programa escucha en {file}, o ese archivo no es un socket. Indique otro archivo con --socket, o elimínelo.",
  "hub.port-taken": "El puerto {port, number, ::group-off} está en uso por otro programa. Elija otro con --port.",
  "hub.signature":
    "El servidor de sincronización no pudo verificar este dispositivo. Compruebe que usa la dirección correcta.",
  "hub.stopping":
    "El servidor de sincronización se está deteniendo, quizá por una actualización. Lo que usted escribe está a salvo en esta computadora, que se vuelve a conectar por sí sola.",
  "hub.stranger":
    "El servidor de sincronización rechazó este dispositivo: no tiene el expediente, o no conoce el dispositivo como miembro de él. Puede que su invitación se haya usado o cerrado, o que se le haya excluido: pida una nueva al administrador.",
  "hub.token":
    "El servidor de sincronización y esta versión de Clausemark no se entienden. Uno de los dos necesita una actualización.",
  "hub.compacted":
    "{dossiers, plural, one {# expediente compactado} many {# de expedientes compactados} other {# expedientes compactados}}: {before, number} KB antes, {after, number} KB ahora.",
  "hub.damaged": "Expediente {dossier}: {file} está dañado ({kind}); no se pudieron leer {bytes, number} bytes.",
  "hub.database":
    "El servidor de sincronización no puede usar su base de datos ({cause}). Compruebe DATABASE_URL y que PostgreSQL esté en marcha.",
  "hub.file":
    "El servidor de sincronización no puede leer el archivo {file} ({cause}). Compruebe su nombre y que el usuario del servidor puede leerlo.",
  "hub.no-data":
    "La carpeta {folder} no contiene datos de un servidor de sincronización. Indique la carpeta con la que se inicia el servidor.",
  "hub.no-web":
    "No hay ninguna edición web en {folder}. Créela con «npm run build» o inicie el servidor de sincronización sin --web.",
  "hub.phrase-empty": "El archivo {file} no contiene ninguna frase de contraseña. Escriba una en él.",
  "hub.tls":
    "El certificado de {cert} y la clave de {key} no se pueden usar ({cause}). Los dos han de ser archivos PEM y corresponderse.",
  "hub.no-backup":
    "La carpeta {folder} no contiene ninguna copia de seguridad de un servidor de sincronización. Indique la carpeta que se dio a «backup».",
  "hub.phrase": "Frase de contraseña para expedientes nuevos",
  "hub.phrase-missing":
    "Este servidor de sincronización solo acepta expedientes nuevos con su frase de contraseña. Pídala a quien lo gestiona.",
  "hub.phrase-wrong":
    "Frase de contraseña incorrecta para este servidor de sincronización. Compruébela con quien lo gestiona.",
  "hub.phrase-twice":
    "«{one}» y «{other}» tienen la misma frase de contraseña. Dé una propia a cada organización, para poder retirar una sin la otra.",
  "hub.record-damaged": "Expediente {dossier}: la entrada {record} no coincide con lo que se firmó ({cause}).",
  "hub.restored":
    "{dossiers, plural, one {# expediente restaurado} many {# de expedientes restaurados} other {# expedientes restaurados}}, con {records, plural, one {# entrada} many {# de entradas} other {# entradas}}.",
  "hub.saved":
    "{dossiers, plural, one {# expediente guardado} many {# de expedientes guardados} other {# expedientes guardados}} en {folder}, con {records, plural, one {# entrada} many {# de entradas} other {# entradas}}.",
  "hub.crowded":
    "Este dispositivo tiene abiertas más conexiones de las que permite el servidor de sincronización ({most, number}). Cierre los expedientes y las ventanas que no necesite. Clausemark lo intenta de nuevo en {seconds, plural, one {# segundo} many {# de segundos} other {# segundos}}; no se pierde nada.",
  "hub.slow":
    "Se enviaron más datos de los que el servidor de sincronización acepta de una vez. El envío continúa en {seconds, plural, one {# segundo} many {# de segundos} other {# segundos}}; no se pierde nada.",
  "hub.too-large":
    "Esta entrada es mayor ({size, number} KB) de lo que permite este servidor de sincronización, o un proxy delante de él. Se queda en esta computadora; todo lo demás se envía. Pida a quien gestiona el servidor que permita mensajes más grandes; luego deje el servidor y vuelva a compartir allí el expediente.",
  "hub.too-large-others":
    "Una entrada de otra persona es mayor ({size, number} KB) de lo que permite este servidor de sincronización, o un proxy delante de él. Lo que escriben los demás sigue llegando, pero desde aquí no se envía nada más. Pida a quien gestiona el servidor que permita mensajes más grandes; luego deje el servidor y vuelva a compartir allí el expediente.",
  "hub.not-kept":
    "El servidor de sincronización conserva solo un poco de lo que envían dispositivos desconocidos y lectores. {count, plural, one {# entrada queda} other {# entradas quedan}} únicamente en este equipo.",
  "hub.flooded":
    "El servidor de sincronización envía más de dispositivos desconocidos de lo que un servidor conserva. Este equipo se ha desconectado de él. Consulte a quien gestiona el servidor, o deje el servidor.",
  "hub.unwell":
    "El servidor de sincronización no puede acceder por ahora a su almacenamiento. Lo que usted escribe está a salvo en esta computadora y se enviará más tarde.",
  "hub.verified":
    "{dossiers, plural, one {# expediente verificado} many {# de expedientes verificados} other {# expedientes verificados}}, con {records, plural, one {# entrada} many {# de entradas} other {# entradas}}: todo está como se firmó.",
  "hub.verified-damaged":
    "{dossiers, plural, one {# expediente verificado} many {# de expedientes verificados} other {# expedientes verificados}}, con {records, plural, one {# entrada} many {# de entradas} other {# entradas}}: no todo está como se escribió. Restaure una copia de seguridad al lado; los clientes vuelven a enviar lo que tienen.",
  "hub.same-folder":
    "{folder} es la carpeta de datos del propio servidor de sincronización. Indique otra para la copia de seguridad.",
  "hub.not-backup":
    "El contenido de {folder} no es una copia de seguridad de un servidor de sincronización y se sobrescribiría. Indique una carpeta vacía, o una que «backup» haya usado antes.",
  "hub.left-backup":
    "{dossiers, plural, one {Se eliminó # expediente que el servidor de sincronización ya no tiene} many {Se eliminaron # de expedientes que el servidor de sincronización ya no tiene} other {Se eliminaron # expedientes que el servidor de sincronización ya no tiene}} de la copia de seguridad.",
  "hub.unread": "El expediente {dossier} no se puede leer ({cause}).",
  "hub.nothing":
    "No hay ningún expediente en {place}: no se guardó ni verificó nada. Compruebe que es el lugar correcto y que su disco está conectado.",
  "hub.others-folder":
    "{folder} pertenece a otro usuario (número {user}), cuyo servidor de sincronización no podría leer archivos escritos por root. Ejecute este comando como ese usuario.",
  "hub.no-folder": "«{command}» necesita la carpeta de la copia de seguridad: hub {command} FOLDER --data FOLDER.",
  "hub.no-option":
    "Opción desconocida: {option}.{near, select, none {} other { ¿Quería decir «{near}»?}} «hub --help» enumera todas.",
  "hub.option-alone": "{option} no lleva ningún valor.",
  "hub.option-value": "{option} necesita un valor. Vea «hub --help».",
  "hub.unexpected": "«{value}» sobra.{near, select, none {} other { ¿Quería decir «{near}»?}} Vea «hub --help».",
  "hub.needs": "{option} solo sirve junto con {other}. Indique las dos o ninguna.",
  "hub.wrong-variable": "{variable} no es una dirección válida. Debe tener la forma {form}",
  "hub.wrong-origin":
    "{option} no puede ser «{value}». Debe ser la dirección que se abre, con http:// o https://, como https://hub.example.org.",
  "hub.wrong-proxy":
    "{option} no puede ser «{value}». Debe ser una dirección como 127.0.0.1 o una red como 10.0.0.0/8.",
  "hub.wrong-port": "{option} no puede ser «{value}». Un puerto es un número entero de 0 a 65535.",
  "hub.wrong-level": "{option} no puede ser «{value}». Use error, warn o info.",
  "hub.wrong-seconds": "{option} no puede ser «{value}». Use un número entero de segundos, de 0 a 60.",
  "hub.wrong-size": "{option} no puede ser «{value}». Use un tamaño como 500MB o 2GB, o 0 para no fijar ningún límite.",
  "hub.config-line": "La línea {line, number, ::group-off} de {file} no es válida. Debe tener la forma NAME=value.",
  "hub.wrong-flag": "{option} no puede ser «{value}». Use true o false.",
  "hub.two-places":
    "DATABASE_URL está definida y --data o CLAUSEMARK_HUB_DATA indica una carpeta. Los datos se guardan en uno solo de los dos lugares: anule la una u omita la otra.",
  "hub.no-place":
    "El servidor de sincronización necesita un lugar para sus datos: --data FOLDER, o una base de datos en DATABASE_URL.",
  "hub.database-role":
    "El rol del servidor de sincronización no puede crear tablas en la base de datos (42501). Haga que el rol sea propietario de la base: ALTER DATABASE … OWNER TO ….",
  "update.collision":
    "Dos copias de este expediente se usaron con una misma identidad. La suya se está configurando de nuevo.",
  "update.delete": "Se eliminó una entrada que nadie puede eliminar. El servidor de sincronización la conserva.",
  "update.foreign": "Se envió al servidor de sincronización algo que no forma parte de un expediente, y lo rechazó.",
  "update.incomplete":
    "Al servidor de sincronización le falta algo anterior a esto. Su copia se está configurando de nuevo.",
  "update.malformed": "Se envió al servidor de sincronización algo que no puede leer, y lo rechazó.",
  "update.orphan": "Se envió al servidor de sincronización contenido sin su entrada firmada, y lo rechazó.",
  "update.overwrite":
    "Se modificó una entrada que nadie puede modificar. El servidor de sincronización conserva la que tiene.",
} satisfies Partial<Record<keyof typeof en, string>>;
