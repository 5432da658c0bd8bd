import type { hub as en } from "../en/hub.ts";

export const hub = {
  "disk.held":
    "Otro servidor de sincronización de Clausemark, o un comando suyo, está usando {folder}. Deténgalo primero o indique otra carpeta.",
  "disk.locked":
    "Otro comando de Clausemark (proceso {pid, number, ::group-off} en {host}) sigue usando {file}. Espere a que termine e inténtelo de nuevo.",
  "hub.busy":
    "En este momento se están haciendo demasiados intentos en el servidor de sincronización. Se intentará de nuevo en breve.",
  "hub.challenge":
    "La comprobación del servidor de sincronización se respondió demasiado tarde o dos veces. Se intentará de nuevo.",
  "hub.cut-off":
    "El servidor de sincronización ha rechazado varias veces lo que enviaba este dispositivo y no lo atiende durante unos minutos. Actualice Clausemark si esto se repite.",
  "hub.filling-hub":
    "El espacio del servidor de sincronización está ocupado al {percent, number} %. Cuando esté lleno, lo que se escriba quedará en cada computadora hasta que haya espacio: avise a quien lo gestiona.",
  "hub.filling":
    "Este expediente ocupa el {percent, number} % de lo que le concede el servidor de sincronización. Cuando esté lleno, lo que se escriba quedará en cada computadora: borre lo que no haga falta o pida más espacio a quien gestiona el servidor.",
  "hub.full-hub":
    "El servidor de sincronización no tiene espacio. Lo que usted escribe está a salvo en esta computadora y se enviará por sí solo cuando vuelva a haberlo. Corresponde liberarlo a quien gestiona el servidor.",
  "hub.full":
    "Este expediente ha alcanzado el tamaño máximo que permite el servidor de sincronización. Lo que usted escribe está a salvo en esta computadora y se enviará por sí solo cuando haya espacio: borre lo que no haga falta o pregunte a quien gestiona el servidor.",
  "hub.folder":
    "El servidor de sincronización no puede usar la carpeta {folder} ({cause}). Compruebe que se puede escribir en ella o indique otra.",
  "hub.may-not-create":
    "Este servidor de sincronización no admite expedientes nuevos. Pida a quien lo gestiona que publique el suyo o que lo inicie con --open.",
  "hub.no-address": "Esta computadora no tiene la dirección {host}. Indique una de las suyas o 127.0.0.1.",
  "hub.no-hub": "No hay ningún servidor de sincronización de Clausemark en {hub}. Compruebe la dirección.",
  "hub.not-stored":
    "El servidor de sincronización no pudo guardar esto ({cause}): puede que su disco esté lleno. Lo que usted escribió está a salvo en esta computadora y se enviará de nuevo.",
  "hub.other-hub":
    "El servidor de sincronización {hub} se identifica como {other}. Puede que alguien se haya interpuesto: compruebe la dirección con quien lo gestiona.",
  "hub.port-forbidden":
    "El puerto {port, number, ::group-off} está reservado en esta computadora. Elija uno superior a 1023.",
  "hub.port-taken": "El puerto {port, number, ::group-off} lo ocupa otro programa. Elija otro con --port.",
  "hub.signature":
    "El servidor de sincronización no pudo confirmar que este es su dispositivo. Compruebe que usa la dirección correcta.",
  "hub.stopping":
    "El servidor de sincronización se está deteniendo, quizá por una actualización. Lo que usted escribe está a salvo en esta computadora; la conexión se restablece por sí sola.",
  "hub.stranger":
    "El servidor de sincronización no admite este dispositivo: no tiene el expediente, o no conoce el dispositivo como miembro de él. Puede que su invitación ya se haya usado o cerrado, o que se le haya retirado del equipo: pida una nueva al administrador.",
  "hub.token":
    "El servidor de sincronización no entiende esta versión de Clausemark. Uno de los dos necesita una actualización.",
  "hub.compacted":
    "{dossiers, plural, one {# expediente compactado} many {# de expedientes compactados} other {# expedientes compactados}}: {before, number} KB antes, {after, number} KB ahora.",
  "hub.damaged": "Expediente {dossier}: {file} está dañado ({kind}), no se pudieron leer {bytes, number} bytes.",
  "hub.database":
    "El servidor de sincronización no puede usar su base de datos ({cause}). Compruebe DATABASE_URL y que PostgreSQL esté en marcha.",
  "hub.file":
    "El servidor de sincronización no puede leer el archivo {file} ({cause}). Compruebe su nombre y que el usuario del servidor puede leerlo.",
  "hub.no-data":
    "No hay nada de un servidor de sincronización en {folder}. Indique la carpeta con la que se inicia el servidor.",
  "hub.no-web":
    "No hay ninguna edición web en {folder}. Créela con «npm run build» o inicie el servidor de sincronización sin --web.",
  "hub.phrase-empty": "No hay ninguna frase de contraseña en el archivo {file}. Escriba una en él.",
  "hub.tls":
    "El certificado de {cert} y la clave de {key} no se pueden usar ({cause}). Los dos han de ser archivos PEM y corresponderse.",
  "hub.no-backup":
    "No hay ninguna copia de seguridad de un servidor de sincronización en {folder}. Indique la carpeta que se dio a «backup».",
  "hub.phrase": "Frase de contraseña para expedientes nuevos",
  "hub.phrase-missing":
    "Este servidor de sincronización solo acepta un expediente nuevo de quien conoce su frase de contraseña. Pídala a quien lo gestiona.",
  "hub.phrase-wrong":
    "Esa no es la frase de contraseña de este servidor de sincronización. Compruébela con quien lo gestiona.",
  "hub.phrase-twice":
    "«{one}» y «{other}» tienen la misma frase de contraseña. Dé una distinta a cada organización, para poder retirársela a una sola.",
  "hub.record-damaged": "Expediente {dossier}: la entrada {record} no está como se firmó ({cause}).",
  "hub.restored":
    "{dossiers, plural, one {# expediente restaurado} many {# de expedientes restaurados} other {# expedientes restaurados}}, con {records, plural, one {# entrada} many {# de entradas} other {# entradas}}.",
  "hub.saved":
    "{dossiers, plural, one {# expediente guardado} many {# de expedientes guardados} other {# expedientes guardados}} en {folder}, con {records, plural, one {# entrada} many {# de entradas} other {# entradas}}.",
  "hub.crowded":
    "Desde este dispositivo hay más conexiones abiertas con el servidor de sincronización de las que este acepta ({most, number}). Cierre los expedientes y las ventanas que no necesite. Se volverá a intentar en {seconds, plural, one {# segundo} many {# de segundos} other {# segundos}}; no se pierde nada.",
  "hub.slow":
    "Se ha enviado desde aquí más de lo que el servidor de sincronización acepta de una vez. Se continúa en {seconds, plural, one {# segundo} many {# de segundos} other {# segundos}}; no se pierde nada.",
  "hub.too-large":
    "El tamaño ({size, number} KB) supera lo que deja pasar este servidor de sincronización, o un proxy delante de él. Se queda en esta computadora, y todo lo demás sigue su curso. Pida a quien gestiona el servidor que deje pasar mensajes más grandes; luego deje el servidor y vuelva a compartir allí el expediente.",
  "hub.too-large-others":
    "El tamaño de una entrada de otra persona ({size, number} KB) supera lo que deja pasar este servidor de sincronización, o un proxy delante de él. Lo que escriben los demás sigue llegando; desde aquí no se envía nada más. Pida a quien gestiona el servidor que deje pasar mensajes más grandes; luego deje el servidor y vuelva a compartir allí el expediente.",
  "hub.unwell":
    "El servidor de sincronización no puede acceder por ahora a lo que guarda. Lo que usted escribe está a salvo en esta computadora, y se volverá a intentar.",
  "hub.verified":
    "{dossiers, plural, one {# expediente verificado} many {# de expedientes verificados} other {# expedientes verificados}}, {records, plural, one {# entrada} many {# de entradas} other {# entradas}}: todo está como se firmó.",
  "hub.verified-damaged":
    "{dossiers, plural, one {# expediente verificado} many {# de expedientes verificados} other {# expedientes verificados}}, {records, plural, one {# entrada} many {# de entradas} other {# entradas}}: no todo está como se escribió. Restaure una copia de seguridad al lado; los clientes vuelven a enviar lo que tienen.",
  "hub.same-folder":
    "{folder} es la carpeta en la que el servidor de sincronización guarda todo. Indique otra para la copia de seguridad.",
  "hub.not-backup":
    "Lo que hay en {folder} no es una copia de seguridad de un servidor de sincronización y se sobrescribiría. Indique una carpeta vacía o una en la que «backup» ya haya guardado.",
  "hub.left-backup":
    "{dossiers, plural, one {# expediente que el servidor de sincronización ya no tiene ha salido} many {# de expedientes que el servidor de sincronización ya no tiene han salido} other {# expedientes que el servidor de sincronización ya no tiene han salido}} de la copia de seguridad.",
  "hub.unread": "El expediente {dossier} no se puede leer ({cause}).",
  "hub.nothing":
    "No hay ningún expediente en {place}: no se ha guardado ni verificado nada. Compruebe que es el lugar correcto y que su disco está conectado.",
  "hub.others-folder":
    "{folder} pertenece a otro usuario (número {user}), cuyo servidor de sincronización no podría leer lo que root escriba ahí. Ejecute este comando como ese usuario.",
  "hub.no-folder":
    "Hay que indicar a «{command}» la carpeta de la copia de seguridad: hub {command} FOLDER --data FOLDER.",
  "hub.no-option": "El servidor de sincronización no tiene ninguna opción {option}. «hub --help» enumera todas.",
  "hub.option-alone": "{option} no lleva ningún valor.",
  "hub.option-value": "Falta un valor después de {option}. «hub --help» dice cuál.",
  "hub.unexpected": "«{value}» no significa nada aquí. «hub --help» enumera lo que se admite.",
  "hub.needs": "{option} solo sirve junto con {other}. Indique las dos o ninguna.",
  "hub.wrong-variable": "El contenido de {variable} no es una dirección válida. Debe tener la forma {form}",
  "hub.wrong-origin":
    "{option} no puede ser «{value}». Es la dirección que se abre, con http:// o https://, como https://hub.example.org.",
  "hub.wrong-proxy": "{option} no puede ser «{value}». Es una dirección como 127.0.0.1 o una red como 10.0.0.0/8.",
  "hub.wrong-port": "{option} no puede ser «{value}». Un puerto es un número entero de 0 a 65535.",
  "hub.wrong-level": "{option} no puede ser «{value}». Es error, warn o info.",
  "hub.wrong-seconds": "{option} no puede ser «{value}». Es un número entero de segundos, de 0 a 60.",
  "hub.wrong-size": "{option} no puede ser «{value}». Es un tamaño como 500MB o 2GB, o 0 para ninguno.",
  "hub.config-line": "La línea {line, number, ::group-off} de {file} no define nada. Debe tener la forma NAME=value.",
  "hub.wrong-flag": "{option} no puede ser «{value}». Es true o false.",
  "hub.two-places":
    "DATABASE_URL está definida y --data o CLAUSEMARK_HUB_DATA indica una carpeta: todo se guarda en uno solo de los dos lugares. Quite uno u otro.",
  "hub.no-place":
    "Hay que indicar al servidor de sincronización dónde guarda todo: --data FOLDER o una base de datos en DATABASE_URL.",
  "hub.database-role":
    "El rol del servidor de sincronización no puede crear sus tablas en la base de datos (42501). Haga que la base pertenezca a ese rol: ALTER DATABASE … OWNER TO ….",
  "update.collision":
    "Dos copias de este expediente estaban en uso con una misma identidad. La suya se está configurando de nuevo.",
  "update.delete": "Se suprimió una entrada que nadie puede suprimir. El servidor de sincronización la conserva.",
  "update.foreign": "Se envió al servidor de sincronización algo que no forma parte de un expediente; no lo aceptó.",
  "update.incomplete":
    "Al servidor de sincronización le falta algo anterior a esto. Su copia se está configurando de nuevo.",
  "update.malformed": "Se envió al servidor de sincronización algo que no puede leer; no lo aceptó.",
  "update.orphan":
    "Se envió al servidor de sincronización un texto sin la entrada firmada a la que pertenece; no lo aceptó.",
  "update.overwrite":
    "Se modificó una entrada que nadie puede modificar. El servidor de sincronización conserva la que tiene.",
} satisfies Partial<Record<keyof typeof en, string>>;
