<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Server</source>
        <translation>&amp;Servidor</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Editar</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation>&amp;Usuario</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;yuda</translation>
    </message>
    <message>
        <source>S&amp;witch Server…</source>
        <translation>&amp;Cambiar de servidor…</translation>
    </message>
    <message>
        <source>&amp;Lock</source>
        <translation>&amp;Bloquear</translation>
    </message>
    <message>
        <source>Sign &amp;Out</source>
        <translation>Ce&amp;rrar sesión</translation>
    </message>
    <message>
        <source>&amp;Import Users…</source>
        <translation>&amp;Importar usuarios…</translation>
    </message>
    <message>
        <source>&amp;Export Users…</source>
        <translation>&amp;Exportar usuarios…</translation>
    </message>
    <message>
        <source>Export Se&amp;lected Users…</source>
        <translation>Exportar usuarios se&amp;leccionados…</translation>
    </message>
    <message>
        <source>Export &amp;Audit Log…</source>
        <translation>Exportar registro de &amp;auditoría…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <source>&amp;Copy E-mail Address</source>
        <translation>&amp;Copiar dirección de correo</translation>
    </message>
    <message>
        <source>Copy &amp;Id</source>
        <translation>Copiar &amp;identificador</translation>
    </message>
    <message>
        <source>Copy as &amp;JSON</source>
        <translation>Copiar como &amp;JSON</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>Seleccionar &amp;todo</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Buscar</translation>
    </message>
    <message>
        <source>Pre&amp;ferences…</source>
        <translation>Pre&amp;ferencias…</translation>
    </message>
    <message>
        <source>&amp;Save Changes</source>
        <translation>&amp;Guardar cambios</translation>
    </message>
    <message>
        <source>Re&amp;vert Changes</source>
        <translation>De&amp;scartar cambios</translation>
    </message>
    <message>
        <source>&amp;Users</source>
        <translation>&amp;Usuarios</translation>
    </message>
    <message>
        <source>&amp;Audit Log</source>
        <translation>Registro de &amp;auditoría</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>Actuali&amp;zar</translation>
    </message>
    <message>
        <source>&amp;Dismiss</source>
        <translation>&amp;Cerrar el mensaje</translation>
    </message>
    <message>
        <source>&amp;Jobs</source>
        <translation>&amp;Tareas</translation>
    </message>
    <message>
        <source>Side&amp;bar</source>
        <translation>Barra &amp;lateral</translation>
    </message>
    <message>
        <source>&amp;Inspector</source>
        <translation>&amp;Inspector</translation>
    </message>
    <message>
        <source>&amp;Commands…</source>
        <translation>&amp;Comandos…</translation>
    </message>
    <message>
        <source>&amp;Manual</source>
        <translation>&amp;Manual</translation>
    </message>
    <message>
        <source>Making Ad&amp;ministrators</source>
        <translation>Crear a&amp;dministradores</translation>
    </message>
    <message>
        <source>&amp;Configuring the Server</source>
        <translation>Con&amp;figurar el servidor</translation>
    </message>
    <message>
        <source>&amp;About Latchkey</source>
        <translation>&amp;Acerca de Latchkey</translation>
    </message>
    <message>
        <source>About &amp;Qt</source>
        <translation>Acerca de &amp;Qt</translation>
    </message>
    <message>
        <source>&amp;New User…</source>
        <translation>&amp;Nuevo usuario…</translation>
    </message>
    <message>
        <source>&amp;Invite…</source>
        <translation>&amp;Invitar…</translation>
    </message>
    <message>
        <source>&amp;Ban…</source>
        <translation>&amp;Bloquear acceso…</translation>
    </message>
    <message>
        <source>&amp;Unban</source>
        <translation>&amp;Desbloquear acceso</translation>
    </message>
    <message>
        <source>&amp;End Sessions…</source>
        <translation>&amp;Finalizar sesiones…</translation>
    </message>
    <message>
        <source>Send &amp;Recovery Mail</source>
        <translation>Enviar correo de &amp;recuperación</translation>
    </message>
    <message>
        <source>Send &amp;Magic Link</source>
        <translation>Enviar enlace &amp;mágico</translation>
    </message>
    <message>
        <source>Copy Recovery &amp;Link</source>
        <translation>Copiar en&amp;lace de recuperación</translation>
    </message>
    <message>
        <source>Cop&amp;y Magic Link</source>
        <translation>Cop&amp;iar enlace mágico</translation>
    </message>
    <message>
        <source>Set R&amp;ole…</source>
        <translation>Asignar r&amp;ol…</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>&amp;Eliminar…</translation>
    </message>
</context>
<context>
    <name>ApiError</name>
    <message>
        <source>Signing in without an account is switched off on this server.</source>
        <translation>El inicio de sesión sin cuenta está desactivado en este servidor.</translation>
    </message>
    <message>
        <source>The server could not read the request.</source>
        <translation>El servidor no pudo leer la solicitud.</translation>
    </message>
    <message>
        <source>The server does not accept this key or session.</source>
        <translation>El servidor no acepta esta clave o sesión.</translation>
    </message>
    <message>
        <source>This server asks for a captcha, which the console cannot show. Use a service key.</source>
        <translation>Este servidor pide un captcha, que la consola no puede mostrar. Use una clave de servicio.</translation>
    </message>
    <message>
        <source>Something else was changing this at the same moment.</source>
        <translation>Otra operación estaba modificando esto al mismo tiempo.</translation>
    </message>
    <message>
        <source>This provider does not exist any more.</source>
        <translation>Este proveedor ya no existe.</translation>
    </message>
    <message>
        <source>This is no e-mail address that the server accepts.</source>
        <translation>El servidor no acepta esta dirección de correo.</translation>
    </message>
    <message>
        <source>This server sends no mail to this address.</source>
        <translation>Este servidor no envía correos a esta dirección.</translation>
    </message>
    <message>
        <source>This identity cannot be removed: another user has its e-mail address.</source>
        <translation>Esta identidad no se puede eliminar: otro usuario tiene su dirección de correo.</translation>
    </message>
    <message>
        <source>Another user has this e-mail address.</source>
        <translation>Otro usuario tiene esta dirección de correo.</translation>
    </message>
    <message>
        <source>This e-mail address has not been confirmed yet.</source>
        <translation>Esta dirección de correo aún no se ha confirmado.</translation>
    </message>
    <message>
        <source>Signing in with e-mail is switched off on this server.</source>
        <translation>El inicio de sesión con correo está desactivado en este servidor.</translation>
    </message>
    <message>
        <source>This is switched off on this server.</source>
        <translation>Esta función está desactivada en este servidor.</translation>
    </message>
    <message>
        <source>The request is too long for the server.</source>
        <translation>La solicitud es demasiado larga para el servidor.</translation>
    </message>
    <message>
        <source>A hook of the server gave an answer that the server cannot use.</source>
        <translation>Un hook del servidor dio una respuesta que el servidor no puede usar.</translation>
    </message>
    <message>
        <source>A hook of the server did not answer in time.</source>
        <translation>Un hook del servidor no respondió a tiempo.</translation>
    </message>
    <message>
        <source>Another user has this identity.</source>
        <translation>Otro usuario tiene esta identidad.</translation>
    </message>
    <message>
        <source>This identity does not exist any more.</source>
        <translation>Esta identidad ya no existe.</translation>
    </message>
    <message>
        <source>The second factor is needed for this.</source>
        <translation>Para esto se necesita el segundo factor.</translation>
    </message>
    <message>
        <source>E-mail address or password is wrong.</source>
        <translation>La dirección de correo o la contraseña es incorrecta.</translation>
    </message>
    <message>
        <source>This invitation is gone or has expired.</source>
        <translation>Esta invitación ya no existe o ha caducado.</translation>
    </message>
    <message>
        <source>The code came too late. Enter the next one.</source>
        <translation>El código llegó demasiado tarde. Introduzca el siguiente.</translation>
    </message>
    <message>
        <source>This factor is gone.</source>
        <translation>Este factor ya no existe.</translation>
    </message>
    <message>
        <source>The code has to be entered on the computer that asked for it.</source>
        <translation>El código debe introducirse en el equipo que lo solicitó.</translation>
    </message>
    <message>
        <source>This second factor is switched off on this server.</source>
        <translation>Este segundo factor está desactivado en este servidor.</translation>
    </message>
    <message>
        <source>The code is wrong.</source>
        <translation>El código es incorrecto.</translation>
    </message>
    <message>
        <source>The code was not accepted.</source>
        <translation>El código no se ha aceptado.</translation>
    </message>
    <message>
        <source>The server asks for a sign-in.</source>
        <translation>El servidor pide iniciar sesión.</translation>
    </message>
    <message>
        <source>This account may not do that.</source>
        <translation>Esta cuenta no tiene permiso para hacer eso.</translation>
    </message>
    <message>
        <source>This server cannot do that yet.</source>
        <translation>Este servidor aún no admite eso.</translation>
    </message>
    <message>
        <source>Signing in with a mailed link or code is switched off on this server.</source>
        <translation>El inicio de sesión con un enlace o código enviado por correo está desactivado en este servidor.</translation>
    </message>
    <message>
        <source>The link or code has expired.</source>
        <translation>El enlace o el código ha caducado.</translation>
    </message>
    <message>
        <source>Too many mails were sent. Wait a while.</source>
        <translation>Se han enviado demasiados correos. Espere un momento.</translation>
    </message>
    <message>
        <source>Too many requests. Wait a while.</source>
        <translation>Demasiadas solicitudes. Espere un momento.</translation>
    </message>
    <message>
        <source>Too many text messages were sent. Wait a while.</source>
        <translation>Se han enviado demasiados SMS. Espere un momento.</translation>
    </message>
    <message>
        <source>Another user has this phone number.</source>
        <translation>Otro usuario tiene este número de teléfono.</translation>
    </message>
    <message>
        <source>This phone number has not been confirmed yet.</source>
        <translation>Este número de teléfono aún no se ha confirmado.</translation>
    </message>
    <message>
        <source>Signing in with a phone number is switched off on this server.</source>
        <translation>El inicio de sesión con número de teléfono está desactivado en este servidor.</translation>
    </message>
    <message>
        <source>This provider is switched off on this server.</source>
        <translation>Este proveedor está desactivado en este servidor.</translation>
    </message>
    <message>
        <source>The session was used from elsewhere and has ended.</source>
        <translation>La sesión se usó desde otro lugar y ha finalizado.</translation>
    </message>
    <message>
        <source>The session has ended.</source>
        <translation>La sesión ha finalizado.</translation>
    </message>
    <message>
        <source>That is more than the server takes at once.</source>
        <translation>Es más de lo que el servidor acepta de una vez.</translation>
    </message>
    <message>
        <source>The server took too long.</source>
        <translation>El servidor tardó demasiado en responder.</translation>
    </message>
    <message>
        <source>The new password is the old one.</source>
        <translation>La nueva contraseña es igual a la anterior.</translation>
    </message>
    <message>
        <source>The server is busy, or its database is away. Try again in a moment.</source>
        <translation>El servidor está ocupado o su base de datos no está disponible. Inténtelo de nuevo en un momento.</translation>
    </message>
    <message>
        <source>The session has expired.</source>
        <translation>La sesión ha caducado.</translation>
    </message>
    <message>
        <source>Sign-ups are switched off on this server.</source>
        <translation>Los registros de usuarios están desactivados en este servidor.</translation>
    </message>
    <message>
        <source>A user&apos;s last identity cannot be removed.</source>
        <translation>No se puede eliminar la última identidad de un usuario.</translation>
    </message>
    <message>
        <source>The text message could not be sent.</source>
        <translation>No se pudo enviar el SMS.</translation>
    </message>
    <message>
        <source>Something went wrong in the server. Its log tells more.</source>
        <translation>Algo ha fallado en el servidor. Su registro contiene más información.</translation>
    </message>
    <message>
        <source>This user exists already.</source>
        <translation>Este usuario ya existe.</translation>
    </message>
    <message>
        <source>This account is banned.</source>
        <translation>Esta cuenta está bloqueada.</translation>
    </message>
    <message>
        <source>This user does not exist any more.</source>
        <translation>Este usuario ya no existe.</translation>
    </message>
    <message>
        <source>This user is managed by another system.</source>
        <translation>Este usuario lo gestiona otro sistema.</translation>
    </message>
    <message>
        <source>The password is too weak.</source>
        <translation>La contraseña es demasiado débil.</translation>
    </message>
    <message>
        <source>Somebody else has changed this user meanwhile.</source>
        <translation>Otra persona ha modificado este usuario mientras tanto.</translation>
    </message>
    <message>
        <source>The server does not answer.</source>
        <translation>El servidor no responde.</translation>
    </message>
    <message>
        <source>The server shows another certificate than the one you trusted.</source>
        <translation>El servidor presenta un certificado distinto de aquel en el que usted confió.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate cannot be checked: this machine does not know who made it.</source>
        <translation>No se puede comprobar el certificado del servidor: este equipo no conoce a su emisor.</translation>
    </message>
    <message>
        <source>What answers there is not Latchkey.</source>
        <translation>Lo que responde en esa dirección no es Latchkey.</translation>
    </message>
    <message>
        <source>Your session has ended. Sign in again.</source>
        <translation>Su sesión ha finalizado. Inicie sesión de nuevo.</translation>
    </message>
    <message>
        <source>This is the last administrator. Make somebody else an administrator first, so that nobody is locked out.</source>
        <translation>Este es el último administrador. Nombre antes a otro administrador para que nadie se quede sin acceso.</translation>
    </message>
</context>
<context>
    <name>Device</name>
    <message>
        <source>Unknown device</source>
        <translation>Dispositivo desconocido</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 en %2</translation>
    </message>
</context>
<context>
    <name>JobReport</name>
    <message>
        <source>Save Report</source>
        <translation>Guardar informe</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>The file cannot be written: %1</source>
        <translation>No se puede escribir el archivo: %1</translation>
    </message>
</context>
<context>
    <name>LastAdministrator</name>
    <message>
        <source>Last Administrator</source>
        <translation>Último administrador</translation>
    </message>
    <message>
        <source>Do it to %1, the last administrator?</source>
        <translation>¿Hacerlo con %1, el último administrador?</translation>
    </message>
    <message>
        <source>Afterwards only a service key, or “latchkey-server” on the server&apos;s own machine, lets anybody manage it.</source>
        <translation>Después solo se podrá administrar con una clave de servicio o con «latchkey-server» en la propia máquina del servidor.</translation>
    </message>
    <message>
        <source>Do It Anyway</source>
        <translation>Hacerlo de todos modos</translation>
    </message>
    <message>
        <source>Do It Anyway…</source>
        <translation>Hacerlo de todos modos…</translation>
    </message>
</context>
<context>
    <name>QMessageBox</name>
    <message>
        <source>Type “%1” to go on:</source>
        <translation>Escriba «%1» para continuar:</translation>
    </message>
</context>
<context>
    <name>UserChange</name>
    <message>
        <source>Ban</source>
        <translation>Bloquear acceso</translation>
    </message>
    <message>
        <source>Unban</source>
        <translation>Desbloquear acceso</translation>
    </message>
    <message>
        <source>End Sessions</source>
        <translation>Finalizar sesiones</translation>
    </message>
    <message>
        <source>Set Role</source>
        <translation>Asignar rol</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message numerus="yes">
        <source>Ban %Ln users</source>
        <translation>
            <numerusform>Bloquear a %Ln usuario</numerusform>
            <numerusform>Bloquear a %Ln usuarios</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unban %Ln users</source>
        <translation>
            <numerusform>Desbloquear a %Ln usuario</numerusform>
            <numerusform>Desbloquear a %Ln usuarios</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>End the sessions of %Ln users</source>
        <translation>
            <numerusform>Finalizar las sesiones de %Ln usuario</numerusform>
            <numerusform>Finalizar las sesiones de %Ln usuarios</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set the role of %Ln users</source>
        <translation>
            <numerusform>Asignar el rol de %Ln usuario</numerusform>
            <numerusform>Asignar el rol de %Ln usuarios</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln users</source>
        <translation>
            <numerusform>Eliminar %Ln usuario</numerusform>
            <numerusform>Eliminar %Ln usuarios</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln users are banned now.</source>
        <translation>
            <numerusform>%Ln usuario está ahora bloqueado.</numerusform>
            <numerusform>%Ln usuarios están ahora bloqueados.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln users are no longer banned.</source>
        <translation>
            <numerusform>%Ln usuario ya no está bloqueado.</numerusform>
            <numerusform>%Ln usuarios ya no están bloqueados.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The sessions of %Ln users have ended.</source>
        <translation>
            <numerusform>Las sesiones de %Ln usuario han finalizado.</numerusform>
            <numerusform>Las sesiones de %Ln usuarios han finalizado.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln users have another role now.</source>
        <translation>
            <numerusform>%Ln usuario tiene ahora otro rol.</numerusform>
            <numerusform>%Ln usuarios tienen ahora otro rol.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln users were deleted.</source>
        <translation>
            <numerusform>Se ha eliminado %Ln usuario.</numerusform>
            <numerusform>Se han eliminado %Ln usuarios.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Undo Banning %Ln Users</source>
        <translation>
            <numerusform>&amp;Deshacer el bloqueo de %Ln usuario</numerusform>
            <numerusform>&amp;Deshacer el bloqueo de %Ln usuarios</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Undo Unbanning %Ln Users</source>
        <translation>
            <numerusform>&amp;Deshacer el desbloqueo de %Ln usuario</numerusform>
            <numerusform>&amp;Deshacer el desbloqueo de %Ln usuarios</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Undo Setting the Role of %Ln Users</source>
        <translation>
            <numerusform>&amp;Deshacer la asignación de rol de %Ln usuario</numerusform>
            <numerusform>&amp;Deshacer la asignación de rol de %Ln usuarios</numerusform>
        </translation>
    </message>
    <message>
        <source>Whoever is banned is signed out at once and cannot sign in.</source>
        <translation>A quien se bloquea se le cierra la sesión de inmediato y no puede volver a iniciarla.</translation>
    </message>
    <message>
        <source>They can sign in again.</source>
        <translation>Estos usuarios podrán volver a iniciar sesión.</translation>
    </message>
    <message>
        <source>They are signed out everywhere at once, and can sign in again.</source>
        <translation>Se cierran de inmediato sus sesiones en todas partes, y pueden volver a iniciar sesión.</translation>
    </message>
    <message>
        <source>The role stands in their access tokens. Those who lose an administrator&apos;s role are signed out.</source>
        <translation>El rol figura en sus tokens de acceso. A quienes pierden un rol de administrador se les cierra la sesión.</translation>
    </message>
    <message>
        <source>Nobody can undo this.</source>
        <translation>Esta acción no se puede deshacer.</translation>
    </message>
</context>
<context>
    <name>UserColumns</name>
    <message>
        <source>E-mail address</source>
        <translation>Dirección de correo</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>Número de teléfono</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Password hash</source>
        <translation>Hash de la contraseña</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rol</translation>
    </message>
    <message>
        <source>E-mail is confirmed</source>
        <translation>Correo confirmado</translation>
    </message>
    <message>
        <source>Phone is confirmed</source>
        <translation>Teléfono confirmado</translation>
    </message>
    <message>
        <source>User metadata (JSON)</source>
        <translation>Metadatos del usuario (JSON)</translation>
    </message>
    <message>
        <source>App metadata (JSON)</source>
        <translation>Metadatos de la aplicación (JSON)</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Identificador</translation>
    </message>
</context>
<context>
    <name>UserFilters</name>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Confirmados</translation>
    </message>
    <message>
        <source>Not confirmed yet</source>
        <translation>Aún sin confirmar</translation>
    </message>
    <message>
        <source>Never signed in</source>
        <translation>Nunca iniciaron sesión</translation>
    </message>
    <message>
        <source>With second factor</source>
        <translation>Con segundo factor</translation>
    </message>
    <message>
        <source>Anonymous</source>
        <translation>Anónimos</translation>
    </message>
    <message>
        <source>Banned</source>
        <translation>Bloqueados</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Eliminados</translation>
    </message>
    <message>
        <source>Invited</source>
        <translation>Invitados</translation>
    </message>
</context>
<context>
    <name>latchkey::console::AboutDialog</name>
    <message>
        <source>About Latchkey</source>
        <translation>Acerca de Latchkey</translation>
    </message>
    <message>
        <source>Latchkey %1</source>
        <translation>Latchkey %1</translation>
    </message>
    <message>
        <source>Text of the licence</source>
        <translation>Texto de la licencia</translation>
    </message>
    <message>
        <source>The console of Latchkey, an authentication server.</source>
        <translation>La consola de Latchkey, un servidor de autenticación.</translation>
    </message>
    <message>
        <source>Latchkey is free software: you may use it, change it and pass it on under the GNU General Public License, version 3 or later. It comes without any warranty.</source>
        <translation>Latchkey es software libre: puede usarlo, modificarlo y redistribuirlo según los términos de la Licencia Pública General de GNU, versión 3 o posterior. Se ofrece sin garantía alguna.</translation>
    </message>
    <message>
        <source>The icons were drawn for Latchkey and are under the same licence.</source>
        <translation>Los iconos se dibujaron para Latchkey y tienen la misma licencia.</translation>
    </message>
    <message>
        <source>QtKeychain, which keeps secrets in the system&apos;s keychain, is under the Modified BSD License.</source>
        <translation>QtKeychain, que guarda los secretos en el llavero del sistema, tiene la licencia BSD modificada.</translation>
    </message>
    <message>
        <source>&amp;About</source>
        <translation>&amp;Acerca de</translation>
    </message>
    <message>
        <source>Latchkey is made with Qt %1.</source>
        <translation>Latchkey está hecho con Qt %1.</translation>
    </message>
    <message>
        <source>Qt is made by The Qt Company and many others, and is used under the GNU Lesser General Public License, version 3.</source>
        <translation>Qt está desarrollado por The Qt Company y muchos otros, y se usa bajo la Licencia Pública General Reducida de GNU, versión 3.</translation>
    </message>
    <message>
        <source>&amp;Qt</source>
        <translation>&amp;Qt</translation>
    </message>
    <message>
        <source>&amp;Licence</source>
        <translation>&amp;Licencia</translation>
    </message>
</context>
<context>
    <name>latchkey::console::AccountVerbs</name>
    <message>
        <source>A mail with a link for a new password is on its way to %1.</source>
        <translation>Se está enviando a %1 un correo con un enlace para establecer una nueva contraseña.</translation>
    </message>
    <message>
        <source>A mail with a link to sign in with is on its way to %1.</source>
        <translation>Se está enviando a %1 un correo con un enlace para iniciar sesión.</translation>
    </message>
    <message>
        <source>%1 was created.</source>
        <translation>Se ha creado %1.</translation>
    </message>
    <message>
        <source>%1 was invited.</source>
        <translation>Se ha invitado a %1.</translation>
    </message>
    <message numerus="yes">
        <source>Invite %Ln people</source>
        <translation>
            <numerusform>Invitar a %Ln persona</numerusform>
            <numerusform>Invitar a %Ln personas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people were not invited. The report of the job says why.</source>
        <translation>
            <numerusform>No se ha invitado a %Ln persona. El informe de la tarea explica por qué.</numerusform>
            <numerusform>No se ha invitado a %Ln personas. El informe de la tarea explica por qué.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people were invited.</source>
        <translation>
            <numerusform>Se ha invitado a %Ln persona.</numerusform>
            <numerusform>Se ha invitado a %Ln personas.</numerusform>
        </translation>
    </message>
    <message>
        <source>This user has no e-mail address to sign in with.</source>
        <translation>Este usuario no tiene dirección de correo con la que iniciar sesión.</translation>
    </message>
    <message>
        <source>The link is in the clipboard. It works once, and whoever has it can sign in as %1.</source>
        <translation>El enlace está en el portapapeles. Funciona una sola vez, y quien lo tenga puede iniciar sesión como %1.</translation>
    </message>
    <message>
        <source>Send Recovery Mails</source>
        <translation>Enviar correos de recuperación</translation>
    </message>
    <message>
        <source>Send Magic Links</source>
        <translation>Enviar enlaces mágicos</translation>
    </message>
    <message numerus="yes">
        <source>Mail %Ln users a link for a new password?</source>
        <translation>
            <numerusform>¿Enviar a %Ln usuario un enlace para establecer una nueva contraseña?</numerusform>
            <numerusform>¿Enviar a %Ln usuarios un enlace para establecer una nueva contraseña?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mail %Ln users a link to sign in with?</source>
        <translation>
            <numerusform>¿Enviar a %Ln usuario un enlace para iniciar sesión?</numerusform>
            <numerusform>¿Enviar a %Ln usuarios un enlace para iniciar sesión?</numerusform>
        </translation>
    </message>
    <message>
        <source>Each of them gets a mail of their own.</source>
        <translation>Cada uno recibe su propio correo.</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
    <message numerus="yes">
        <source>Send mails to %Ln users</source>
        <translation>
            <numerusform>Enviar un correo a %Ln usuario</numerusform>
            <numerusform>Enviar correos a %Ln usuarios</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mails could not be sent. The report of the job says why.</source>
        <translation>
            <numerusform>No se ha podido enviar %Ln correo. El informe de la tarea indica el motivo.</numerusform>
            <numerusform>No se han podido enviar %Ln correos. El informe de la tarea indica el motivo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mails are on their way.</source>
        <translation>
            <numerusform>Se está enviando %Ln correo.</numerusform>
            <numerusform>Se están enviando %Ln correos.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>latchkey::console::AuditExport</name>
    <message>
        <source>Export the audit log to %1</source>
        <translation>Exportar el registro de auditoría a %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries written to %1</source>
        <translation>
            <numerusform>%Ln entrada escrita en %1</numerusform>
            <numerusform>%Ln entradas escritas en %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries written</source>
        <translation>
            <numerusform>%Ln entrada escrita</numerusform>
            <numerusform>%Ln entradas escritas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>latchkey::console::AuditModel</name>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Acción</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Autor</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Afectado</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
</context>
<context>
    <name>latchkey::console::AuditPage</name>
    <message>
        <source>By: name or id</source>
        <translation>Autor: nombre o identificador</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Acción</translation>
    </message>
    <message>
        <source>To: id of a user</source>
        <translation>Afectado: identificador de un usuario</translation>
    </message>
    <message>
        <source>IP address</source>
        <translation>Dirección IP</translation>
    </message>
    <message>
        <source>&amp;Live</source>
        <translation>En &amp;directo</translation>
    </message>
    <message>
        <source>&amp;Only This User</source>
        <translation>&amp;Solo este usuario</translation>
    </message>
    <message>
        <source>Who did it</source>
        <translation>Quién lo hizo</translation>
    </message>
    <message>
        <source>Whom it happened to</source>
        <translation>A quién le ocurrió</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Periodo</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Cualquier momento</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>Última hora</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>Últimas 24 horas</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Últimos 7 días</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Últimos 30 días</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>En directo</translation>
    </message>
    <message>
        <source>Show entries as they come</source>
        <translation>Mostrar las entradas a medida que llegan</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>Registro de auditoría</translation>
    </message>
    <message>
        <source>Fields of the entry</source>
        <translation>Campos de la entrada</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Campo</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>The entry as JSON</source>
        <translation>La entrada como JSON</translation>
    </message>
    <message>
        <source>Only this user</source>
        <translation>Solo este usuario</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Campos</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Export Audit Log</source>
        <translation>Exportar registro de auditoría</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries</source>
        <translation>
            <numerusform>%Ln entrada</numerusform>
            <numerusform>%Ln entradas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>More than %Ln entries</source>
        <translation>
            <numerusform>Más de %Ln entrada</numerusform>
            <numerusform>Más de %Ln entradas</numerusform>
        </translation>
    </message>
    <message>
        <source>Select an entry to see all of it.</source>
        <translation>Seleccione una entrada para verla completa.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>No se ha encontrado nada</translation>
    </message>
    <message>
        <source>No entries yet</source>
        <translation>Aún no hay entradas</translation>
    </message>
    <message>
        <source>No entry fits what is asked for above.</source>
        <translation>Ninguna entrada coincide con lo que se busca arriba.</translation>
    </message>
    <message>
        <source>What is done to accounts and to the server is listed here.</source>
        <translation>Aquí se muestra lo que ocurre con las cuentas y con el servidor.</translation>
    </message>
</context>
<context>
    <name>latchkey::console::CertificateOffer</name>
    <message>
        <source>SHA-256 fingerprint</source>
        <translation>Huella SHA-256</translation>
    </message>
    <message>
        <source>&amp;SHA-256 fingerprint:</source>
        <translation>Huella &amp;SHA-256:</translation>
    </message>
    <message>
        <source>&amp;Trust This Certificate</source>
        <translation>&amp;Confiar en este certificado</translation>
    </message>
    <message>
        <source>It is for %1 and valid until %2. If its fingerprint is the one that “latchkey-server tls self-signed” printed, you can trust it.</source>
        <translation>Es para %1 y vale hasta el %2. Si su huella es la que mostró «latchkey-server tls self-signed», puede confiar en él.</translation>
    </message>
    <message>
        <source>It is for %1 and valid until %2. If nobody has changed the server&apos;s certificate, somebody else may be listening: ask before you trust it.</source>
        <translation>Es para %1 y vale hasta el %2. Si nadie ha cambiado el certificado del servidor, puede que otra persona esté escuchando: pregunte antes de confiar en él.</translation>
    </message>
</context>
<context>
    <name>latchkey::console::ChangeDialog</name>
    <message>
        <source>&amp;What Would Happen</source>
        <translation>&amp;Qué ocurriría</translation>
    </message>
    <message numerus="yes">
        <source>All %Ln users that the list shows</source>
        <translation>
            <numerusform>El único usuario que muestra la lista (%Ln)</numerusform>
            <numerusform>Los %Ln usuarios que muestra la lista</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected users</source>
        <translation>
            <numerusform>%Ln usuario seleccionado</numerusform>
            <numerusform>%Ln usuarios seleccionados</numerusform>
        </translation>
    </message>
    <message>
        <source>What would happen</source>
        <translation>Qué ocurriría</translation>
    </message>
    <message>
        <source>Counts what would become of them. Nothing is changed.</source>
        <translation>Cuenta qué sería de los usuarios. No se modifica nada.</translation>
    </message>
    <message>
        <source>For how long</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 hora</translation>
    </message>
    <message>
        <source>24 hours</source>
        <translation>24 horas</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 días</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 días</translation>
    </message>
    <message>
        <source>1 year</source>
        <translation>1 año</translation>
    </message>
    <message>
        <source>Until somebody unbans them</source>
        <translation>Hasta que alguien los desbloquee</translation>
    </message>
    <message>
        <source>Another time</source>
        <translation>Otra duración</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Cantidad</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unidad</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>minutos</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>horas</translation>
    </message>
    <message>
        <source>days</source>
        <translation>días</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Only administrators see it</source>
        <translation>Solo lo ven los administradores</translation>
    </message>
    <message>
        <source>&amp;For</source>
        <translation>&amp;Duración</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Motivo</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rol</translation>
    </message>
    <message>
        <source>&amp;Role</source>
        <translation>&amp;Rol</translation>
    </message>
    <message>
        <source>Delete for &amp;good</source>
        <translation>Eliminar &amp;definitivamente</translation>
    </message>
    <message>
        <source>Nothing is left but what the audit log says.</source>
        <translation>No queda nada, salvo lo que dice el registro de auditoría.</translation>
    </message>
    <message>
        <source>Keep an &amp;empty account, so that the id stays taken</source>
        <translation>Conservar una cuenta &amp;vacía, para que el identificador siga ocupado</translation>
    </message>
    <message>
        <source>Address, number, name and sessions are wiped.</source>
        <translation>Se borran la dirección, el número, el nombre y las sesiones.</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Contando…</translation>
    </message>
    <message>
        <source>Counting: %L1 of %L2</source>
        <translation>Contando: %L1 de %L2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln would be changed</source>
        <translation>
            <numerusform>%Ln se modificaría</numerusform>
            <numerusform>%Ln se modificarían</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are so already</source>
        <translation>
            <numerusform>%Ln ya está así</numerusform>
            <numerusform>%Ln ya están así</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are skipped</source>
        <translation>
            <numerusform>%Ln se omite</numerusform>
            <numerusform>%Ln se omiten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln would be refused</source>
        <translation>
            <numerusform>%Ln se rechazaría</numerusform>
            <numerusform>%Ln se rechazarían</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Also the last administrator</source>
        <translation>T&amp;ambién el último administrador</translation>
    </message>
    <message>
        <source>Also the last administrator</source>
        <translation>También el último administrador</translation>
    </message>
</context>
<context>
    <name>latchkey::console::ChangeJob</name>
    <message>
        <source>Cancelling…</source>
        <translation>Cancelando…</translation>
    </message>
    <message>
        <source>%L1 of %L2</source>
        <translation>%L1 de %L2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln done</source>
        <translation>
            <numerusform>%Ln hecho</numerusform>
            <numerusform>%Ln hechos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln skipped</source>
        <translation>
            <numerusform>%Ln omitido</numerusform>
            <numerusform>%Ln omitidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln fallido</numerusform>
            <numerusform>%Ln fallidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not begun</source>
        <translation>
            <numerusform>%Ln sin empezar</numerusform>
            <numerusform>%Ln sin empezar</numerusform>
        </translation>
    </message>
    <message>
        <source>Save Report…</source>
        <translation>Guardar informe…</translation>
    </message>
</context>
<context>
    <name>latchkey::console::ColourBox</name>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rojo</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>Naranja</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Verde</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>Verde azulado</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Azul</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Violeta</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Gris</translation>
    </message>
</context>
<context>
    <name>latchkey::console::CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>Comandos</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Comando</translation>
    </message>
    <message>
        <source>What to do, or an e-mail address</source>
        <translation>Qué hacer, o una dirección de correo</translation>
    </message>
</context>
<context>
    <name>latchkey::console::ConflictPanel</name>
    <message>
        <source>E-mail</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rol</translation>
    </message>
    <message>
        <source>E-mail confirmed</source>
        <translation>Correo confirmado</translation>
    </message>
    <message>
        <source>Phone confirmed</source>
        <translation>Teléfono confirmado</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>(ninguno)</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>&amp;Keep Mine</source>
        <translation>&amp;Conservar los míos</translation>
    </message>
    <message>
        <source>&amp;Take Theirs</source>
        <translation>&amp;Aceptar los ajenos</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>Conflicto</translation>
    </message>
    <message>
        <source>Somebody else has changed this user meanwhile.</source>
        <translation>Otra persona ha modificado este usuario mientras tanto.</translation>
    </message>
    <message>
        <source>What somebody else has changed</source>
        <translation>Lo que ha modificado otra persona</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Campo</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>Los ajenos</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Los míos</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Conservar los míos</translation>
    </message>
    <message>
        <source>Saves what you have changed, over what they have changed.</source>
        <translation>Guarda los cambios de usted sobre los de la otra persona.</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Aceptar los ajenos</translation>
    </message>
    <message>
        <source>Drops what you have changed where they have changed it, too.</source>
        <translation>Descarta los cambios de usted donde la otra persona también ha hecho cambios.</translation>
    </message>
</context>
<context>
    <name>latchkey::console::CreateDialog</name>
    <message>
        <source>&amp;Show</source>
        <translation>&amp;Mostrar</translation>
    </message>
    <message>
        <source>Address and number count as &amp;confirmed</source>
        <translation>La dirección y el número se consideran &amp;confirmados</translation>
    </message>
    <message>
        <source>C&amp;reate</source>
        <translation>C&amp;rear</translation>
    </message>
    <message>
        <source>New User</source>
        <translation>Nuevo usuario</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problema</translation>
    </message>
    <message>
        <source>&amp;E-mail</source>
        <translation>Corr&amp;eo</translation>
    </message>
    <message>
        <source>&amp;Phone</source>
        <translation>&amp;Teléfono</translation>
    </message>
    <message>
        <source>With country code</source>
        <translation>Con prefijo internacional</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>Contra&amp;seña</translation>
    </message>
    <message>
        <source>None: a mailed link lets them in</source>
        <translation>Ninguna: se entra con un enlace enviado por correo</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>&amp;Metadata (JSON)</source>
        <translation>Metad&amp;atos (JSON)</translation>
    </message>
    <message>
        <source>&amp;Generate</source>
        <translation>&amp;Generar</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>Mostrar la contraseña</translation>
    </message>
    <message>
        <source>The metadata is no JSON object.</source>
        <translation>Los metadatos no son un objeto JSON.</translation>
    </message>
</context>
<context>
    <name>latchkey::console::DayChart</name>
    <message>
        <source>Sign-ups and sign-ins per day</source>
        <translation>Registros e inicios de sesión por día</translation>
    </message>
    <message numerus="yes">
        <source>In %Ln days: %1 sign-ups, %2 sign-ins.</source>
        <translation>
            <numerusform>En %Ln día: registros: %1, inicios de sesión: %2.</numerusform>
            <numerusform>En %Ln días: registros: %1, inicios de sesión: %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 sign-ups, %3 sign-ins</source>
        <translation>%1: registros: %2, inicios de sesión: %3</translation>
    </message>
    <message>
        <source>Bars: sign-ups · line: sign-ins · highest: %1</source>
        <translation>Barras: registros · línea: inicios de sesión · máximo: %1</translation>
    </message>
</context>
<context>
    <name>latchkey::console::ExportVerbs</name>
    <message numerus="yes">
        <source>A selection of at most %Ln users that are loaded can be exported. Search for them, and export all that are found.</source>
        <translation>
            <numerusform>Se puede exportar una selección de como máximo %Ln usuario cargado. Busque los usuarios y exporte todos los encontrados.</numerusform>
            <numerusform>Se puede exportar una selección de como máximo %Ln usuarios cargados. Busque los usuarios y exporte todos los encontrados.</numerusform>
        </translation>
    </message>
    <message>
        <source>Export Users</source>
        <translation>Exportar usuarios</translation>
    </message>
</context>
<context>
    <name>latchkey::console::FileExport</name>
    <message>
        <source>Cancelled. No file was written.</source>
        <translation>Cancelado. No se ha escrito ningún archivo.</translation>
    </message>
    <message>
        <source>The file cannot be written: %1</source>
        <translation>No se puede escribir el archivo: %1</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
</context>
<context>
    <name>latchkey::console::ImportDialog</name>
    <message>
        <source>Will be created</source>
        <translation>Se creará</translation>
    </message>
    <message>
        <source>Will be updated</source>
        <translation>Se actualizará</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Creado</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Actualizado</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Omitido</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fallido</translation>
    </message>
    <message>
        <source>The first line &amp;names the columns</source>
        <translation>La primera línea da &amp;nombre a las columnas</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Columna</translation>
    </message>
    <message>
        <source>Begins with</source>
        <translation>Empieza por</translation>
    </message>
    <message>
        <source>Is imported as</source>
        <translation>Se importa como</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Línea</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>Dirección de correo</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Veredicto</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Verdicts</source>
        <translation>Veredictos</translation>
    </message>
    <message>
        <source>&amp;Check</source>
        <translation>&amp;Comprobar</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importar</translation>
    </message>
    <message>
        <source>Import Users from %1</source>
        <translation>Importar usuarios de %1</translation>
    </message>
    <message>
        <source>UTF-16, little endian</source>
        <translation>UTF-16, little endian</translation>
    </message>
    <message>
        <source>UTF-16, big endian</source>
        <translation>UTF-16, big endian</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>Coma</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>Punto y coma</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tabulador</translation>
    </message>
    <message>
        <source>Vertical bar</source>
        <translation>Barra vertical</translation>
    </message>
    <message>
        <source>Skip the row</source>
        <translation>Omitir la fila</translation>
    </message>
    <message>
        <source>Update the user</source>
        <translation>Actualizar el usuario</translation>
    </message>
    <message>
        <source>Count the row as failed</source>
        <translation>Contar la fila como fallida</translation>
    </message>
    <message>
        <source>Says what would become of each row. Nothing is changed.</source>
        <translation>Indica qué sería de cada fila. No se modifica nada.</translation>
    </message>
    <message>
        <source>&amp;Encoding</source>
        <translation>C&amp;odificación</translation>
    </message>
    <message>
        <source>&amp;Separator</source>
        <translation>&amp;Separador</translation>
    </message>
    <message>
        <source>&amp;Who exists already</source>
        <translation>&amp;Usuarios que ya existen</translation>
    </message>
    <message>
        <source>There is nothing in this file.</source>
        <translation>Este archivo está vacío.</translation>
    </message>
    <message>
        <source>Column %L1</source>
        <translation>Columna %L1</translation>
    </message>
    <message>
        <source>%1 is imported as</source>
        <translation>%1 se importa como</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>No se importa</translation>
    </message>
    <message>
        <source>Two columns are imported as the same.</source>
        <translation>Dos columnas se importan como lo mismo.</translation>
    </message>
    <message>
        <source>Choose the column with the e-mail addresses or phone numbers.</source>
        <translation>Elija la columna con las direcciones de correo o los números de teléfono.</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Comprobando…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln can be imported</source>
        <translation>
            <numerusform>%Ln se puede importar</numerusform>
            <numerusform>%Ln se pueden importar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are skipped</source>
        <translation>
            <numerusform>%Ln se omite</numerusform>
            <numerusform>%Ln se omiten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln would fail</source>
        <translation>
            <numerusform>%Ln fallaría</numerusform>
            <numerusform>%Ln fallarían</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>latchkey::console::ImportJob</name>
    <message>
        <source>Cancelled. Import the same file again to go on. </source>
        <translation>Cancelado. Vuelva a importar el mismo archivo para continuar. </translation>
    </message>
    <message>
        <source>Save Report…</source>
        <translation>Guardar informe…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln imported</source>
        <translation>
            <numerusform>%Ln importado</numerusform>
            <numerusform>%Ln importados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln skipped</source>
        <translation>
            <numerusform>%Ln omitido</numerusform>
            <numerusform>%Ln omitidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln fallido</numerusform>
            <numerusform>%Ln fallidos</numerusform>
        </translation>
    </message>
    <message>
        <source>This file had been imported before. </source>
        <translation>Este archivo ya se había importado antes. </translation>
    </message>
</context>
<context>
    <name>latchkey::console::ImportVerbs</name>
    <message>
        <source>Import Users</source>
        <translation>Importar usuarios</translation>
    </message>
    <message>
        <source>CSV (*.csv *.tsv *.txt);;All files (*)</source>
        <translation>CSV (*.csv *.tsv *.txt);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Import users from %1</source>
        <translation>Importar usuarios de %1</translation>
    </message>
</context>
<context>
    <name>latchkey::console::Inspector</name>
    <message>
        <source>Inspector</source>
        <translation>Inspector</translation>
    </message>
    <message>
        <source>About the user</source>
        <translation>Acerca del usuario</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>Metadatos</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sesiones</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Actividad</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>Revertir</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>The changes were saved.</source>
        <translation>Se han guardado los cambios.</translation>
    </message>
    <message>
        <source>Remove Factor</source>
        <translation>Eliminar factor</translation>
    </message>
    <message>
        <source>Remove the second factor “%1”?</source>
        <translation>¿Eliminar el segundo factor «%1»?</translation>
    </message>
    <message>
        <source>The user will sign in without it, and can add another one.</source>
        <translation>El usuario iniciará sesión sin él y podrá añadir otro.</translation>
    </message>
    <message>
        <source>Unsaved Changes</source>
        <translation>Cambios sin guardar</translation>
    </message>
    <message>
        <source>What you have changed about %1 has not been saved.</source>
        <translation>Los cambios que ha hecho en %1 no se han guardado.</translation>
    </message>
    <message>
        <source>Go back to save it, or drop it.</source>
        <translation>Vuelva atrás para guardarlos o descártelos.</translation>
    </message>
    <message>
        <source>Drop Changes</source>
        <translation>Descartar cambios</translation>
    </message>
    <message>
        <source>What you have changed was dropped.</source>
        <translation>Se han descartado sus cambios.</translation>
    </message>
    <message>
        <source>Bring Back</source>
        <translation>Recuperar</translation>
    </message>
</context>
<context>
    <name>latchkey::console::InviteDialog</name>
    <message>
        <source>&amp;Invite</source>
        <translation>&amp;Invitar</translation>
    </message>
    <message>
        <source>Invite</source>
        <translation>Invitar</translation>
    </message>
    <message>
        <source>E-mail addresses</source>
        <translation>Direcciones de correo</translation>
    </message>
    <message>
        <source>One or many, with commas, blanks or lines between them</source>
        <translation>Una o varias, separadas por comas, espacios o saltos de línea</translation>
    </message>
    <message>
        <source>&amp;Whoever is invited gets a mail with a link to sign in with.</source>
        <translation>&amp;Quien recibe la invitación recibe un correo con un enlace para iniciar sesión.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people will be invited.</source>
        <translation>
            <numerusform>Se invitará a %Ln persona.</numerusform>
            <numerusform>Se invitará a %Ln personas.</numerusform>
        </translation>
    </message>
    <message>
        <source>No e-mail addresses, left out: %1</source>
        <translation>No son direcciones de correo, se omiten: %1</translation>
    </message>
    <message>
        <source>More than once, invited once: %1</source>
        <translation>Repetidas, se invitan una sola vez: %1</translation>
    </message>
    <message numerus="yes">
        <source>At most %Ln people can be invited at once.</source>
        <translation>
            <numerusform>Se puede invitar como máximo a %Ln persona a la vez.</numerusform>
            <numerusform>Se puede invitar como máximo a %Ln personas a la vez.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>latchkey::console::JobPane</name>
    <message>
        <source>Nothing is under way.</source>
        <translation>No hay tareas en curso.</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Tareas</translation>
    </message>
</context>
<context>
    <name>latchkey::console::JobRow</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Progress of “%1”</source>
        <translation>Progreso de «%1»</translation>
    </message>
    <message>
        <source>Cancel “%1”</source>
        <translation>Cancelar «%1»</translation>
    </message>
    <message>
        <source>Remove “%1” from the list</source>
        <translation>Quitar «%1» de la lista</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>Quitar de la lista</translation>
    </message>
</context>
<context>
    <name>latchkey::console::JsonEditor</name>
    <message>
        <source>An object in braces is needed.</source>
        <translation>Se necesita un objeto entre llaves.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Campos</translation>
    </message>
    <message>
        <source>%1 as JSON</source>
        <translation>%1 como JSON</translation>
    </message>
    <message>
        <source>%1 as fields</source>
        <translation>%1 como campos</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Add a field to %1</source>
        <translation>Añadir un campo a %1</translation>
    </message>
    <message>
        <source>Remove the field from %1</source>
        <translation>Eliminar el campo de %1</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Línea %1: %2</translation>
    </message>
    <message>
        <source>name</source>
        <comment>a field that is new</comment>
        <translation>nombre</translation>
    </message>
    <message>
        <source>name %1</source>
        <comment>a field that is new</comment>
        <translation>nombre %1</translation>
    </message>
</context>
<context>
    <name>latchkey::console::MainWindow</name>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation>Barra de herramientas</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Tareas</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Recuentos</translation>
    </message>
    <message>
        <source>Signed in as</source>
        <translation>Sesión iniciada como</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>a person on a server</comment>
        <translation>%1 en %2</translation>
    </message>
    <message>
        <source>The server at %1 does not answer. Trying again…</source>
        <translation>El servidor de %1 no responde. Reintentando…</translation>
    </message>
    <message>
        <source>The server is back.</source>
        <translation>El servidor vuelve a estar disponible.</translation>
    </message>
</context>
<context>
    <name>latchkey::console::Manual</name>
    <message>
        <source>Manual</source>
        <translation>Manual</translation>
    </message>
</context>
<context>
    <name>latchkey::console::MessageBar</name>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Details of the message</source>
        <translation>Detalles del mensaje</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>Cerrar el mensaje</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>latchkey::console::MomentRange</name>
    <message>
        <source>Any time</source>
        <translation>Cualquier momento</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>Últimas 24 horas</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Últimos 7 días</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Últimos 30 días</translation>
    </message>
    <message>
        <source>Last 365 days</source>
        <translation>Últimos 365 días</translation>
    </message>
    <message>
        <source>Between two dates</source>
        <translation>Entre dos fechas</translation>
    </message>
    <message>
        <source>%1: first day</source>
        <translation>%1: primer día</translation>
    </message>
    <message>
        <source>%1: last day</source>
        <translation>%1: último día</translation>
    </message>
</context>
<context>
    <name>latchkey::console::PreferencesDialog</name>
    <message>
        <source>The console speaks it from its next start on.</source>
        <translation>La consola usará este idioma a partir del próximo inicio.</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Preferencias</translation>
    </message>
    <message>
        <source>&amp;General</source>
        <translation>&amp;General</translation>
    </message>
    <message>
        <source>Ser&amp;vers</source>
        <translation>Ser&amp;vidores</translation>
    </message>
    <message>
        <source>&amp;Shortcuts</source>
        <translation>Ata&amp;jos</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apariencia</translation>
    </message>
    <message>
        <source>Server at start</source>
        <translation>Servidor al iniciar</translation>
    </message>
    <message>
        <source>Minutes without input until the console locks</source>
        <translation>Minutos de inactividad hasta que se bloquea la consola</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nunca</translation>
    </message>
    <message>
        <source>Locking signs you out. The window shows the same again when you have signed in.</source>
        <translation>El bloqueo cierra su sesión. La ventana vuelve a mostrar lo mismo cuando inicie sesión de nuevo.</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>&amp;Idioma:</translation>
    </message>
    <message>
        <source>&amp;Appearance:</source>
        <translation>&amp;Apariencia:</translation>
    </message>
    <message>
        <source>Server at sta&amp;rt:</source>
        <translation>Servidor al inicia&amp;r:</translation>
    </message>
    <message>
        <source>Loc&amp;k after minutes without input:</source>
        <translation>&amp;Bloquear tras (minutos de inactividad):</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>The one used last</source>
        <translation>El último usado</translation>
    </message>
</context>
<context>
    <name>latchkey::console::ProfileDialog</name>
    <message>
        <source>Edit Server</source>
        <translation>Editar servidor</translation>
    </message>
    <message>
        <source>Name of the server</source>
        <translation>Nombre del servidor</translation>
    </message>
    <message>
        <source>Address of the server</source>
        <translation>Dirección del servidor</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Color</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Nombre:</translation>
    </message>
    <message>
        <source>&amp;Address:</source>
        <translation>&amp;Dirección:</translation>
    </message>
    <message>
        <source>&amp;Colour:</source>
        <translation>&amp;Color:</translation>
    </message>
    <message>
        <source>Certificate:</source>
        <translation>Certificado:</translation>
    </message>
    <message>
        <source>This server may only show the certificate that you trusted.</source>
        <translation>Este servidor solo puede presentar el certificado en el que usted confió.</translation>
    </message>
    <message>
        <source>&amp;Forget the Certificate</source>
        <translation>&amp;Olvidar el certificado</translation>
    </message>
    <message>
        <source>This server has to show a certificate that this computer trusts.</source>
        <translation>Este servidor debe presentar un certificado en el que confíe este equipo.</translation>
    </message>
    <message>
        <source>Enter the address of a Latchkey server, such as https://auth.example.org.</source>
        <translation>Introduzca la dirección de un servidor Latchkey, por ejemplo https://auth.example.org.</translation>
    </message>
</context>
<context>
    <name>latchkey::console::ProfilesPage</name>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Editar…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Quitar</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Servidores</translation>
    </message>
    <message>
        <source>A server is added by signing in to it.</source>
        <translation>Un servidor se añade al iniciar sesión en él.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a name, an address</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Remove Server</source>
        <translation>Quitar servidor</translation>
    </message>
    <message>
        <source>Remove “%1” from the console?</source>
        <translation>¿Quitar «%1» de la consola?</translation>
    </message>
    <message>
        <source>What the keychain has of it is deleted as well. On the server nothing changes.</source>
        <translation>También se elimina lo que el llavero guarda de él. En el servidor no cambia nada.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
</context>
<context>
    <name>latchkey::console::SearchField</name>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
</context>
<context>
    <name>latchkey::console::ServerPage</name>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>Enviándose</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Enviado</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>Abandonado</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Recuentos</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Elemento</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Cantidad</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Bandeja de salida</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Creación</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Destinatario</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>Intentos</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>&amp;Try Again</source>
        <translation>&amp;Reintentar</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Ajuste</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Origen</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Significado</translation>
    </message>
    <message>
        <source>Send Test &amp;Mail</source>
        <translation>Enviar correo de &amp;prueba</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>Test mail</source>
        <translation>Correo de prueba</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versión</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Filter settings</source>
        <translation>Filtrar ajustes</translation>
    </message>
    <message>
        <source>Name, value or meaning</source>
        <translation>Nombre, valor o significado</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Destinatario</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>Dirección de correo</translation>
    </message>
    <message>
        <source>Send test mail</source>
        <translation>Enviar correo de prueba</translation>
    </message>
    <message>
        <source>What was said to the mail server, and what it answered</source>
        <translation>Lo que se dijo al servidor de correo y lo que este respondió</translation>
    </message>
    <message>
        <source>Your role may look at this, but not change anything.</source>
        <translation>Su rol permite ver esto, pero no cambiar nada.</translation>
    </message>
    <message>
        <source>Select the mails that are to be sent again.</source>
        <translation>Seleccione los correos que se deben volver a enviar.</translation>
    </message>
    <message>
        <source>Running · version %1</source>
        <translation>En ejecución · versión %1</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Usuarios</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Confirmados</translation>
    </message>
    <message>
        <source>Unconfirmed</source>
        <translation>Sin confirmar</translation>
    </message>
    <message>
        <source>Banned</source>
        <translation>Bloqueados</translation>
    </message>
    <message>
        <source>Anonymous</source>
        <translation>Anónimos</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Eliminados</translation>
    </message>
    <message>
        <source>With a second factor</source>
        <translation>Con segundo factor</translation>
    </message>
    <message>
        <source>Never signed in</source>
        <translation>Nunca iniciaron sesión</translation>
    </message>
    <message>
        <source>Administrators</source>
        <translation>Administradores</translation>
    </message>
    <message>
        <source>Active sessions</source>
        <translation>Sesiones activas</translation>
    </message>
    <message>
        <source>Mails that wait</source>
        <translation>Correos en espera</translation>
    </message>
    <message>
        <source>Mails given up</source>
        <translation>Correos abandonados</translation>
    </message>
    <message numerus="yes">
        <source>%Ln users</source>
        <translation>
            <numerusform>%Ln usuario</numerusform>
            <numerusform>%Ln usuarios</numerusform>
        </translation>
    </message>
    <message>
        <source>The mail server took it.</source>
        <translation>El servidor de correo lo aceptó.</translation>
    </message>
    <message>
        <source>The mail server did not take it.</source>
        <translation>El servidor de correo no lo aceptó.</translation>
    </message>
    <message>
        <source>Waiting for the mail server…</source>
        <translation>Esperando al servidor de correo…</translation>
    </message>
    <message>
        <source>No mails</source>
        <translation>Sin correos</translation>
    </message>
    <message>
        <source>What the server mails is listed here.</source>
        <translation>Aquí se muestran los correos que envía el servidor.</translation>
    </message>
</context>
<context>
    <name>latchkey::console::ShortcutsPage</name>
    <message>
        <source>&amp;Reset</source>
        <translation>&amp;Restablecer</translation>
    </message>
    <message>
        <source>Filter commands</source>
        <translation>Filtrar comandos</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Atajos</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Comando</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menú</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>Atajo</translation>
    </message>
    <message>
        <source>Keys of the command</source>
        <translation>Teclas del comando</translation>
    </message>
    <message>
        <source>&amp;Keys:</source>
        <translation>&amp;Teclas:</translation>
    </message>
    <message>
        <source>&amp;None</source>
        <translation>&amp;Ninguno</translation>
    </message>
    <message>
        <source>Reset &amp;All</source>
        <translation>Restablecer t&amp;odo</translation>
    </message>
    <message>
        <source>%1 is already the shortcut of “%2”.</source>
        <translation>%1 ya es el atajo de «%2».</translation>
    </message>
    <message>
        <source>%1 alone is needed for typing and moving around. Hold Ctrl or Alt with it.</source>
        <translation>%1 por sí sola se necesita para escribir y desplazarse. Mantenga pulsada Ctrl o Alt a la vez.</translation>
    </message>
</context>
<context>
    <name>latchkey::console::SignInDialog</name>
    <message>
        <source>Sign In</source>
        <translation>Iniciar sesión</translation>
    </message>
</context>
<context>
    <name>latchkey::console::SignInForm</name>
    <message>
        <source>E&amp;dit…</source>
        <translation>E&amp;ditar…</translation>
    </message>
    <message>
        <source>&amp;E-mail and password</source>
        <translation>Correo &amp;y contraseña</translation>
    </message>
    <message>
        <source>Service &amp;key</source>
        <translation>C&amp;lave de servicio</translation>
    </message>
    <message>
        <source>E-&amp;mail:</source>
        <translation>C&amp;orreo:</translation>
    </message>
    <message>
        <source>Sign In</source>
        <translation>Iniciar sesión</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>Address of the server</source>
        <translation>Dirección del servidor</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>Dirección de correo</translation>
    </message>
    <message>
        <source>&amp;Stay signed in on this computer</source>
        <translation>&amp;Mantener la sesión iniciada en este equipo</translation>
    </message>
    <message>
        <source>This computer has no keychain, so nothing is kept: you will be signed in until the console is closed.</source>
        <translation>Este equipo no tiene llavero, así que no se guarda nada: la sesión seguirá iniciada hasta que se cierre la consola.</translation>
    </message>
    <message>
        <source>Se&amp;rver:</source>
        <translation>Ser&amp;vidor:</translation>
    </message>
    <message>
        <source>With:</source>
        <translation>Con:</translation>
    </message>
    <message>
        <source>Enter the code that your authenticator app shows for this server.</source>
        <translation>Introduzca el código que su aplicación de autenticación muestra para este servidor.</translation>
    </message>
    <message>
        <source>Code of the authenticator app</source>
        <translation>Código de la aplicación de autenticación</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Another server…</source>
        <translation>Otro servidor…</translation>
    </message>
    <message>
        <source>Ke&amp;y:</source>
        <translation>Clav&amp;e:</translation>
    </message>
    <message>
        <source>&amp;Password:</source>
        <translation>&amp;Contraseña:</translation>
    </message>
    <message>
        <source>Service key</source>
        <translation>Clave de servicio</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Paste a service key, such as service_role.</source>
        <translation>Pegue una clave de servicio, por ejemplo service_role.</translation>
    </message>
    <message>
        <source>Enter e-mail address and password.</source>
        <translation>Introduzca la dirección de correo y la contraseña.</translation>
    </message>
    <message>
        <source>Enter the address of a Latchkey server, such as https://auth.example.org.</source>
        <translation>Introduzca la dirección de un servidor Latchkey, por ejemplo https://auth.example.org.</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Iniciando sesión…</translation>
    </message>
</context>
<context>
    <name>latchkey::console::StartPage</name>
    <message>
        <source>Sign in to Latchkey</source>
        <translation>Iniciar sesión en Latchkey</translation>
    </message>
    <message>
        <source>&amp;Use This Server</source>
        <translation>&amp;Usar este servidor</translation>
    </message>
    <message>
        <source>Command that makes an administrator</source>
        <translation>Comando que crea un administrador</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>No administrator yet? This command makes one. Run it where the server runs; it asks for a password.</source>
        <translation>¿Aún no hay administrador? Este comando crea uno. Ejecútelo donde se ejecuta el servidor; pide una contraseña.</translation>
    </message>
    <message>
        <source>Latchkey %1 runs on this computer, at %2.</source>
        <translation>Latchkey %1 se ejecuta en este equipo, en %2.</translation>
    </message>
</context>
<context>
    <name>latchkey::console::UserActivity</name>
    <message>
        <source>Open in Audit Log</source>
        <translation>Abrir en el registro de auditoría</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Actividad</translation>
    </message>
    <message>
        <source>Open in audit log</source>
        <translation>Abrir en el registro de auditoría</translation>
    </message>
</context>
<context>
    <name>latchkey::console::UserExport</name>
    <message>
        <source>Export users to %1</source>
        <translation>Exportar usuarios a %1</translation>
    </message>
    <message>
        <source>%1 written</source>
        <translation>Escrito: %1</translation>
    </message>
    <message>
        <source>%1 written to %2</source>
        <translation>Escrito en %2: %1</translation>
    </message>
</context>
<context>
    <name>latchkey::console::UserFacts</name>
    <message>
        <source>Authenticator app</source>
        <translation>Aplicación de autenticación</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>Security key</source>
        <translation>Llave de seguridad</translation>
    </message>
    <message>
        <source>Ban</source>
        <translation>Bloqueo</translation>
    </message>
    <message>
        <source>Until:</source>
        <translation>Hasta:</translation>
    </message>
    <message>
        <source>Reason:</source>
        <translation>Motivo:</translation>
    </message>
    <message>
        <source>Signs in with</source>
        <translation>Inicia sesión con</translation>
    </message>
    <message>
        <source>Last sign-in: %1</source>
        <translation>Último inicio de sesión: %1</translation>
    </message>
    <message>
        <source>%1:</source>
        <comment>name of a field</comment>
        <translation>%1:</translation>
    </message>
    <message>
        <source>Second factors</source>
        <translation>Segundos factores</translation>
    </message>
    <message>
        <source>%1 (not verified)</source>
        <translation>%1 (sin verificar)</translation>
    </message>
    <message>
        <source>Added: %1</source>
        <translation>Añadido: %1</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Remove the factor %1</source>
        <translation>Eliminar el factor %1</translation>
    </message>
    <message>
        <source>Created:</source>
        <translation>Creación:</translation>
    </message>
    <message>
        <source>Last sign-in:</source>
        <translation>Último inicio de sesión:</translation>
    </message>
    <message>
        <source>Changed:</source>
        <translation>Modificación:</translation>
    </message>
    <message>
        <source>E-mail confirmed:</source>
        <translation>Correo confirmado:</translation>
    </message>
    <message>
        <source>Phone confirmed:</source>
        <translation>Teléfono confirmado:</translation>
    </message>
    <message>
        <source>Invited:</source>
        <translation>Invitación:</translation>
    </message>
    <message>
        <source>Confirmation sent:</source>
        <translation>Confirmación enviada:</translation>
    </message>
    <message>
        <source>Recovery sent:</source>
        <translation>Recuperación enviada:</translation>
    </message>
    <message>
        <source>New e-mail asked for:</source>
        <translation>Nuevo correo solicitado:</translation>
    </message>
    <message>
        <source>New phone asked for:</source>
        <translation>Nuevo teléfono solicitado:</translation>
    </message>
    <message>
        <source>Deleted:</source>
        <translation>Eliminación:</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Fechas</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nunca</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Identificador</translation>
    </message>
</context>
<context>
    <name>latchkey::console::UserFilters</name>
    <message>
        <source>Created</source>
        <translation>Creación</translation>
    </message>
    <message>
        <source>Last sign-in</source>
        <translation>Último inicio de sesión</translation>
    </message>
    <message>
        <source>Clear &amp;Filters</source>
        <translation>Borrar &amp;filtros</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filtros</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rol</translation>
    </message>
    <message>
        <source>Any role</source>
        <translation>Cualquier rol</translation>
    </message>
    <message>
        <source>Signs in with</source>
        <translation>Inicia sesión con</translation>
    </message>
    <message>
        <source>Anything</source>
        <translation>Cualquier método</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>&amp;Role</source>
        <translation>&amp;Rol</translation>
    </message>
    <message>
        <source>Signs in &amp;with</source>
        <translation>Inicia sesión &amp;con</translation>
    </message>
</context>
<context>
    <name>latchkey::console::UserForm</name>
    <message>
        <source>Confirmed</source>
        <translation>Confirmado</translation>
    </message>
    <message>
        <source>Roles to choose from</source>
        <translation>Roles disponibles</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rol</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>E-mail confirmed</source>
        <translation>Correo confirmado</translation>
    </message>
    <message>
        <source>Phone confirmed</source>
        <translation>Teléfono confirmado</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Nueva contraseña</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>Sin cambios</translation>
    </message>
    <message>
        <source>A new password ends all sessions of the user.</source>
        <translation>Una contraseña nueva finaliza todas las sesiones del usuario.</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Nombre:</translation>
    </message>
    <message>
        <source>E-&amp;mail:</source>
        <translation>Corr&amp;eo:</translation>
    </message>
    <message>
        <source>&amp;Phone:</source>
        <translation>&amp;Teléfono:</translation>
    </message>
    <message>
        <source>&amp;Role:</source>
        <translation>&amp;Rol:</translation>
    </message>
    <message>
        <source>Pass&amp;word:</source>
        <translation>Contra&amp;seña:</translation>
    </message>
    <message>
        <source>An e-mail address, a phone number and a role can be changed, but not removed.</source>
        <translation>La dirección de correo, el número de teléfono y el rol se pueden cambiar, pero no eliminar.</translation>
    </message>
</context>
<context>
    <name>latchkey::console::UserHeader</name>
    <message>
        <source>Nameless</source>
        <translation>Sin nombre</translation>
    </message>
    <message>
        <source>Second factor</source>
        <translation>Segundo factor</translation>
    </message>
</context>
<context>
    <name>latchkey::console::UserImport</name>
    <message>
        <source>Line %L1: a quotation mark is not closed.</source>
        <translation>Línea %L1: hay unas comillas sin cerrar.</translation>
    </message>
    <message>
        <source>Line %L1: a cell is too long.</source>
        <translation>Línea %L1: una celda es demasiado larga.</translation>
    </message>
    <message>
        <source>Line %L1: too many cells.</source>
        <translation>Línea %L1: demasiadas celdas.</translation>
    </message>
    <message>
        <source>Line %L1: this is not in the encoding of the file.</source>
        <translation>Línea %L1: no corresponde a la codificación del archivo.</translation>
    </message>
    <message>
        <source>Somebody cancelled the job on the server.</source>
        <translation>Alguien canceló la tarea en el servidor.</translation>
    </message>
</context>
<context>
    <name>latchkey::console::UserMetadata</name>
    <message>
        <source>User metadata</source>
        <translation>Metadatos del usuario</translation>
    </message>
    <message>
        <source>App metadata</source>
        <translation>Metadatos de la aplicación</translation>
    </message>
    <message>
        <source>The user can see and change this.</source>
        <translation>El usuario puede verlos y modificarlos.</translation>
    </message>
    <message>
        <source>The user can see this, and only administrators change it.</source>
        <translation>El usuario puede verlos, y solo los administradores los modifican.</translation>
    </message>
</context>
<context>
    <name>latchkey::console::UserSelection</name>
    <message numerus="yes">
        <source>At most %Ln users can be selected one by one. Search or filter for them, and select all.</source>
        <translation>
            <numerusform>Se puede seleccionar individualmente como máximo %Ln usuario. Búsquelos o fíltrelos y seleccione todo.</numerusform>
            <numerusform>Se pueden seleccionar uno a uno como máximo %Ln usuarios. Búsquelos o fíltrelos y seleccione todo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This is done to one user after the other, and to at most %Ln at a time. Select fewer.</source>
        <translation>
            <numerusform>Esto se hace con un usuario tras otro y con %Ln como máximo a la vez. Seleccione menos.</numerusform>
            <numerusform>Esto se hace con un usuario tras otro y con %Ln como máximo a la vez. Seleccione menos.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>latchkey::console::UserSessions</name>
    <message>
        <source>End</source>
        <translation>Finalizar</translation>
    </message>
    <message>
        <source>End All</source>
        <translation>Finalizar todas</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sesiones</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Dispositivo</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Última actividad</translation>
    </message>
    <message>
        <source>End the selected sessions</source>
        <translation>Finalizar las sesiones seleccionadas</translation>
    </message>
    <message>
        <source>End all sessions</source>
        <translation>Finalizar todas las sesiones</translation>
    </message>
    <message>
        <source>%1 (this is you)</source>
        <translation>%1 (es usted)</translation>
    </message>
    <message>
        <source>End All Sessions</source>
        <translation>Finalizar todas las sesiones</translation>
    </message>
    <message>
        <source>These are the newest %L1 of %L2 sessions.</source>
        <translation>Estas son las %L1 sesiones más recientes de %L2.</translation>
    </message>
    <message>
        <source>End all sessions of this user?</source>
        <translation>¿Finalizar todas las sesiones de este usuario?</translation>
    </message>
    <message>
        <source>The user has to sign in again everywhere.</source>
        <translation>El usuario tendrá que volver a iniciar sesión en todas partes.</translation>
    </message>
</context>
<context>
    <name>latchkey::console::UserTableModel</name>
    <message>
        <source>Active</source>
        <translation>Activo</translation>
    </message>
    <message>
        <source>Unconfirmed</source>
        <translation>Sin confirmar</translation>
    </message>
    <message>
        <source>Invited</source>
        <translation>Invitado</translation>
    </message>
    <message>
        <source>Anonymous</source>
        <translation>Anónimo</translation>
    </message>
    <message>
        <source>Banned</source>
        <translation>Bloqueado</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Eliminado</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rol</translation>
    </message>
    <message>
        <source>Signs in with</source>
        <translation>Inicia sesión con</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Creación</translation>
    </message>
    <message>
        <source>Last sign-in</source>
        <translation>Último inicio de sesión</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Identificador</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nunca</translation>
    </message>
</context>
<context>
    <name>latchkey::console::UserUndo</name>
    <message>
        <source>&amp;Undo Changing the Metadata</source>
        <translation>&amp;Deshacer el cambio de los metadatos</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <source>It is as it was before.</source>
        <translation>Todo está como antes.</translation>
    </message>
    <message>
        <source>Put back what was changed</source>
        <translation>Restaurar lo que se modificó</translation>
    </message>
</context>
<context>
    <name>latchkey::console::UserVerbs</name>
    <message>
        <source>End all sessions of %1?</source>
        <translation>¿Finalizar todas las sesiones de %1?</translation>
    </message>
    <message numerus="yes">
        <source>This concerns %Ln users.</source>
        <translation>
            <numerusform>Esto afecta a %Ln usuario.</numerusform>
            <numerusform>Esto afecta a %Ln usuarios.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln users were refused. The report of the job says why.</source>
        <translation>
            <numerusform>Se ha rechazado %Ln usuario. El informe de la tarea explica por qué.</numerusform>
            <numerusform>Se han rechazado %Ln usuarios. El informe de la tarea explica por qué.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was done: meanwhile the list has other users. Look at it again, then repeat.</source>
        <translation>No se ha hecho nada: mientras tanto han cambiado los usuarios de la lista. Revísela y repita la acción.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
</context>
<context>
    <name>latchkey::console::UsersPage</name>
    <message>
        <source>Search by e-mail, name, phone or id</source>
        <translation>Buscar por correo, nombre, teléfono o identificador</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>Sin resultados</translation>
    </message>
    <message>
        <source>No users yet</source>
        <translation>Aún no hay usuarios</translation>
    </message>
    <message>
        <source>Nobody&apos;s e-mail address, name, phone number or id has this in it.</source>
        <translation>Ninguna dirección de correo, nombre, número de teléfono ni identificador contiene este texto.</translation>
    </message>
    <message>
        <source>Nobody fits the filters on the left.</source>
        <translation>Ningún usuario coincide con los filtros de la izquierda.</translation>
    </message>
    <message>
        <source>Whoever signs up appears here.</source>
        <translation>Quienes se registren aparecerán aquí.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln users</source>
        <translation>
            <numerusform>%Ln usuario</numerusform>
            <numerusform>%Ln usuarios</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>More than %Ln users</source>
        <translation>
            <numerusform>Más de %Ln usuario</numerusform>
            <numerusform>Más de %Ln usuarios</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln seleccionado</numerusform>
            <numerusform>%Ln seleccionados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only %Ln of the selected users were copied: the others are not loaded. Export them instead.</source>
        <translation>
            <numerusform>Solo se ha copiado %Ln de los usuarios seleccionados: los demás no están cargados. Expórtelos en su lugar.</numerusform>
            <numerusform>Solo se han copiado %Ln de los usuarios seleccionados: los demás no están cargados. Expórtelos en su lugar.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>latchkey::console::UsersTable</name>
    <message>
        <source>Users</source>
        <translation>Usuarios</translation>
    </message>
</context>
<context>
    <name>latchkey::console::WindowVerbs</name>
    <message>
        <source>Search users for “%1”</source>
        <translation>Buscar «%1» entre los usuarios</translation>
    </message>
    <message numerus="yes">
        <source>Locked: nobody has used the console for %Ln minutes.</source>
        <translation>
            <numerusform>Bloqueada: nadie ha usado la consola durante %Ln minuto.</numerusform>
            <numerusform>Bloqueada: nadie ha usado la consola durante %Ln minutos.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Administers the users of a Latchkey server.</source>
        <translation>Administra los usuarios de un servidor Latchkey.</translation>
    </message>
    <message>
        <source>The server to begin with.</source>
        <translation>El servidor con el que empezar.</translation>
    </message>
    <message>
        <source>The folder of the settings.</source>
        <translation>La carpeta de los ajustes.</translation>
    </message>
</context>
</TS>
