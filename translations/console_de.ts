<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>S&amp;witch Server…</source>
        <translation>Server &amp;wechseln …</translation>
    </message>
    <message>
        <source>&amp;Lock</source>
        <translation>&amp;Sperren</translation>
    </message>
    <message>
        <source>Sign &amp;Out</source>
        <translation>&amp;Abmelden</translation>
    </message>
    <message>
        <source>&amp;Import Users…</source>
        <translation>Benutzer &amp;importieren …</translation>
    </message>
    <message>
        <source>&amp;Export Users…</source>
        <translation>Benutzer &amp;exportieren …</translation>
    </message>
    <message>
        <source>Export Se&amp;lected Users…</source>
        <translation>Aus&amp;gewählte Benutzer exportieren …</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Copy E-mail Address</source>
        <translation>E-Mail-Adresse &amp;kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;Id</source>
        <translation>&amp;ID kopieren</translation>
    </message>
    <message>
        <source>Copy as &amp;JSON</source>
        <translation>Als &amp;JSON kopieren</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>&amp;Alle auswählen</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Suchen</translation>
    </message>
    <message>
        <source>&amp;Users</source>
        <translation>&amp;Benutzer</translation>
    </message>
    <message>
        <source>&amp;Audit Log</source>
        <translation>&amp;Protokoll</translation>
    </message>
    <message>
        <source>&amp;Server</source>
        <translation>&amp;Server</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>Aktualisie&amp;ren</translation>
    </message>
    <message>
        <source>&amp;Dismiss</source>
        <translation>&amp;Zurücknehmen</translation>
    </message>
    <message>
        <source>&amp;Jobs</source>
        <translation>&amp;Aufträge</translation>
    </message>
    <message>
        <source>Side&amp;bar</source>
        <translation>S&amp;eitenleiste</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation>Ben&amp;utzer</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Pre&amp;ferences…</source>
        <translation>&amp;Einstellungen …</translation>
    </message>
    <message>
        <source>&amp;Commands…</source>
        <translation>Be&amp;fehle …</translation>
    </message>
    <message>
        <source>&amp;Manual</source>
        <translation>&amp;Handbuch</translation>
    </message>
    <message>
        <source>Making Ad&amp;ministrators</source>
        <translation>Administratoren an&amp;legen</translation>
    </message>
    <message>
        <source>&amp;Configuring the Server</source>
        <translation>Den Server &amp;konfigurieren</translation>
    </message>
    <message>
        <source>&amp;About Latchkey</source>
        <translation>&amp;Über Latchkey</translation>
    </message>
    <message>
        <source>About &amp;Qt</source>
        <translation>Über &amp;Qt</translation>
    </message>
    <message>
        <source>&amp;Inspector</source>
        <translation>&amp;Inspektor</translation>
    </message>
    <message>
        <source>Export &amp;Audit Log…</source>
        <translation>&amp;Protokoll exportieren…</translation>
    </message>
    <message>
        <source>&amp;Save Changes</source>
        <translation>Änderungen &amp;speichern</translation>
    </message>
    <message>
        <source>Re&amp;vert Changes</source>
        <translation>Änderungen &amp;verwerfen</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;New User…</source>
        <translation>&amp;Neuer Benutzer …</translation>
    </message>
    <message>
        <source>&amp;Invite…</source>
        <translation>&amp;Einladen …</translation>
    </message>
    <message>
        <source>&amp;Ban…</source>
        <translation>&amp;Sperren …</translation>
    </message>
    <message>
        <source>&amp;Unban</source>
        <translation>Sperre &amp;aufheben</translation>
    </message>
    <message>
        <source>&amp;End Sessions…</source>
        <translation>Sitzungen &amp;beenden …</translation>
    </message>
    <message>
        <source>Send &amp;Recovery Mail</source>
        <translation>&amp;Wiederherstellungs-Mail senden</translation>
    </message>
    <message>
        <source>Send &amp;Magic Link</source>
        <translation>Anmelde&amp;link senden</translation>
    </message>
    <message>
        <source>Copy Recovery &amp;Link</source>
        <translation>Wiederherstellungslink &amp;kopieren</translation>
    </message>
    <message>
        <source>Cop&amp;y Magic Link</source>
        <translation>Anmeldelink k&amp;opieren</translation>
    </message>
    <message>
        <source>Set R&amp;ole…</source>
        <translation>&amp;Rolle setzen …</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>&amp;Löschen …</translation>
    </message>
</context>
<context>
    <name>ApiError</name>
    <message>
        <source>The server could not read the request.</source>
        <translation>Der Server konnte die Anfrage nicht lesen.</translation>
    </message>
    <message>
        <source>The server does not accept this key or session.</source>
        <translation>Der Server nimmt diesen Schlüssel oder diese Sitzung nicht an.</translation>
    </message>
    <message>
        <source>This server asks for a captcha, which the console cannot show. Use a service key.</source>
        <translation>Dieser Server verlangt ein Captcha, das die Konsole nicht zeigen kann. Verwenden Sie einen Dienstschlüssel.</translation>
    </message>
    <message>
        <source>Something else was changing this at the same moment.</source>
        <translation>Im selben Augenblick wurde es von anderer Stelle geändert.</translation>
    </message>
    <message>
        <source>This is no e-mail address that the server accepts.</source>
        <translation>Das ist keine E-Mail-Adresse, die der Server annimmt.</translation>
    </message>
    <message>
        <source>Another user has this e-mail address.</source>
        <translation>Ein anderer Benutzer hat diese E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>This e-mail address has not been confirmed yet.</source>
        <translation>Diese E-Mail-Adresse ist noch nicht bestätigt.</translation>
    </message>
    <message>
        <source>Signing in with e-mail is switched off on this server.</source>
        <translation>Die Anmeldung mit E-Mail ist auf diesem Server abgeschaltet.</translation>
    </message>
    <message>
        <source>This is switched off on this server.</source>
        <translation>Das ist auf diesem Server abgeschaltet.</translation>
    </message>
    <message>
        <source>The second factor is needed for this.</source>
        <translation>Dafür wird der zweite Faktor gebraucht.</translation>
    </message>
    <message>
        <source>E-mail address or password is wrong.</source>
        <translation>E-Mail-Adresse oder Passwort ist falsch.</translation>
    </message>
    <message>
        <source>The code came too late. Enter the next one.</source>
        <translation>Der Code kam zu spät. Geben Sie den nächsten ein.</translation>
    </message>
    <message>
        <source>This factor is gone.</source>
        <translation>Diesen Faktor gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>The code is wrong.</source>
        <translation>Der Code ist falsch.</translation>
    </message>
    <message>
        <source>The code was not accepted.</source>
        <translation>Der Code wurde nicht angenommen.</translation>
    </message>
    <message>
        <source>The server asks for a sign-in.</source>
        <translation>Der Server verlangt eine Anmeldung.</translation>
    </message>
    <message>
        <source>This account may not do that.</source>
        <translation>Dieses Konto darf das nicht.</translation>
    </message>
    <message>
        <source>This server cannot do that yet.</source>
        <translation>Das kann dieser Server noch nicht.</translation>
    </message>
    <message>
        <source>Too many mails were sent. Wait a while.</source>
        <translation>Es wurden zu viele E-Mails gesendet. Warten Sie eine Weile.</translation>
    </message>
    <message>
        <source>Too many requests. Wait a while.</source>
        <translation>Zu viele Anfragen. Warten Sie eine Weile.</translation>
    </message>
    <message>
        <source>Another user has this phone number.</source>
        <translation>Ein anderer Benutzer hat diese Telefonnummer.</translation>
    </message>
    <message>
        <source>The session was used from elsewhere and has ended.</source>
        <translation>Die Sitzung wurde von anderswo benutzt und ist beendet.</translation>
    </message>
    <message>
        <source>The session has ended.</source>
        <translation>Die Sitzung ist beendet.</translation>
    </message>
    <message>
        <source>That is more than the server takes at once.</source>
        <translation>Das ist mehr, als der Server auf einmal nimmt.</translation>
    </message>
    <message>
        <source>The server took too long.</source>
        <translation>Der Server hat zu lange gebraucht.</translation>
    </message>
    <message>
        <source>The new password is the old one.</source>
        <translation>Das neue Passwort ist das alte.</translation>
    </message>
    <message>
        <source>The server is busy, or its database is away. Try again in a moment.</source>
        <translation>Der Server ist überlastet, oder seine Datenbank ist nicht da. Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>The session has expired.</source>
        <translation>Die Sitzung ist abgelaufen.</translation>
    </message>
    <message>
        <source>Sign-ups are switched off on this server.</source>
        <translation>Registrierungen sind auf diesem Server abgeschaltet.</translation>
    </message>
    <message>
        <source>A user&apos;s last identity cannot be removed.</source>
        <translation>Die letzte Identität eines Benutzers kann nicht entfernt werden.</translation>
    </message>
    <message>
        <source>Something went wrong in the server. Its log tells more.</source>
        <translation>Im Server ist etwas schiefgegangen. Sein Log sagt mehr.</translation>
    </message>
    <message>
        <source>This user exists already.</source>
        <translation>Diesen Benutzer gibt es schon.</translation>
    </message>
    <message>
        <source>This account is banned.</source>
        <translation>Dieses Konto ist gesperrt.</translation>
    </message>
    <message>
        <source>This user does not exist any more.</source>
        <translation>Diesen Benutzer gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>This user is managed by another system.</source>
        <translation>Dieser Benutzer wird von einem anderen System verwaltet.</translation>
    </message>
    <message>
        <source>The password is too weak.</source>
        <translation>Das Passwort ist zu schwach.</translation>
    </message>
    <message>
        <source>Somebody else has changed this user meanwhile.</source>
        <translation>Inzwischen hat jemand anders diesen Benutzer geändert.</translation>
    </message>
    <message>
        <source>The server does not answer.</source>
        <translation>Der Server antwortet nicht.</translation>
    </message>
    <message>
        <source>The server shows another certificate than the one you trusted.</source>
        <translation>Der Server zeigt ein anderes Zertifikat als das, dem Sie vertraut haben.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate cannot be checked: this machine does not know who made it.</source>
        <translation>Das Zertifikat des Servers kann nicht geprüft werden: Dieser Rechner kennt seinen Aussteller nicht.</translation>
    </message>
    <message>
        <source>What answers there is not Latchkey.</source>
        <translation>Was dort antwortet, ist nicht Latchkey.</translation>
    </message>
    <message>
        <source>Your session has ended. Sign in again.</source>
        <translation>Ihre Sitzung ist beendet. Melden Sie sich wieder an.</translation>
    </message>
    <message>
        <source>Signing in without an account is switched off on this server.</source>
        <translation>Die Anmeldung ohne Konto ist auf diesem Server abgeschaltet.</translation>
    </message>
    <message>
        <source>This provider does not exist any more.</source>
        <translation>Diesen Anbieter gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>This server sends no mail to this address.</source>
        <translation>An diese Adresse sendet der Server keine E-Mails.</translation>
    </message>
    <message>
        <source>This identity cannot be removed: another user has its e-mail address.</source>
        <translation>Diese Identität kann nicht entfernt werden: Ein anderer Benutzer hat ihre E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>The request is too long for the server.</source>
        <translation>Die Anfrage ist dem Server zu lang.</translation>
    </message>
    <message>
        <source>A hook of the server gave an answer that the server cannot use.</source>
        <translation>Ein Hook des Servers gab eine Antwort, mit der der Server nichts anfangen kann.</translation>
    </message>
    <message>
        <source>A hook of the server did not answer in time.</source>
        <translation>Ein Hook des Servers hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>Another user has this identity.</source>
        <translation>Ein anderer Benutzer hat diese Identität.</translation>
    </message>
    <message>
        <source>This identity does not exist any more.</source>
        <translation>Diese Identität gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>This invitation is gone or has expired.</source>
        <translation>Diese Einladung gibt es nicht mehr, oder sie ist abgelaufen.</translation>
    </message>
    <message>
        <source>The code has to be entered on the computer that asked for it.</source>
        <translation>Der Code muss auf dem Computer eingegeben werden, der ihn angefordert hat.</translation>
    </message>
    <message>
        <source>This second factor is switched off on this server.</source>
        <translation>Dieser zweite Faktor ist auf diesem Server abgeschaltet.</translation>
    </message>
    <message>
        <source>Signing in with a mailed link or code is switched off on this server.</source>
        <translation>Die Anmeldung mit einem gemailten Link oder Code ist auf diesem Server abgeschaltet.</translation>
    </message>
    <message>
        <source>The link or code has expired.</source>
        <translation>Der Link oder Code ist abgelaufen.</translation>
    </message>
    <message>
        <source>Too many text messages were sent. Wait a while.</source>
        <translation>Es wurden zu viele SMS gesendet. Warten Sie eine Weile.</translation>
    </message>
    <message>
        <source>This phone number has not been confirmed yet.</source>
        <translation>Diese Telefonnummer ist noch nicht bestätigt.</translation>
    </message>
    <message>
        <source>Signing in with a phone number is switched off on this server.</source>
        <translation>Die Anmeldung mit einer Telefonnummer ist auf diesem Server abgeschaltet.</translation>
    </message>
    <message>
        <source>This provider is switched off on this server.</source>
        <translation>Dieser Anbieter ist auf diesem Server abgeschaltet.</translation>
    </message>
    <message>
        <source>The text message could not be sent.</source>
        <translation>Die SMS konnte nicht gesendet werden.</translation>
    </message>
    <message>
        <source>This is the last administrator. Make somebody else an administrator first, so that nobody is locked out.</source>
        <translation>Dies ist der letzte Administrator. Bestimmen Sie zuerst einen anderen, damit niemand ausgesperrt wird.</translation>
    </message>
</context>
<context>
    <name>Device</name>
    <message>
        <source>Unknown device</source>
        <translation>Unbekanntes Gerät</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
</context>
<context>
    <name>JobReport</name>
    <message>
        <source>Save Report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>The file cannot be written: %1</source>
        <translation>Die Datei kann nicht geschrieben werden: %1</translation>
    </message>
</context>
<context>
    <name>LastAdministrator</name>
    <message>
        <source>Last Administrator</source>
        <translation>Letzter Administrator</translation>
    </message>
    <message>
        <source>Do it to %1, the last administrator?</source>
        <translation>Das wirklich mit %1 tun, dem letzten Administrator?</translation>
    </message>
    <message>
        <source>Afterwards only a service key, or “latchkey-server” on the server&apos;s own machine, lets anybody manage it.</source>
        <translation>Danach lässt sich der Server nur noch mit einem Dienstschlüssel verwalten oder mit „latchkey-server“ auf seinem eigenen Rechner.</translation>
    </message>
    <message>
        <source>Do It Anyway</source>
        <translation>Trotzdem tun</translation>
    </message>
    <message>
        <source>Do It Anyway…</source>
        <translation>Trotzdem tun…</translation>
    </message>
</context>
<context>
    <name>QMessageBox</name>
    <message>
        <source>Type “%1” to go on:</source>
        <translation>Geben Sie „%1“ ein, um fortzufahren:</translation>
    </message>
</context>
<context>
    <name>UserChange</name>
    <message>
        <source>Ban</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Unban</source>
        <translation>Sperre aufheben</translation>
    </message>
    <message>
        <source>End Sessions</source>
        <translation>Sitzungen beenden</translation>
    </message>
    <message>
        <source>Set Role</source>
        <translation>Rolle setzen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message numerus="yes">
        <source>Ban %Ln users</source>
        <translation>
            <numerusform>%Ln Benutzer sperren</numerusform>
            <numerusform>%Ln Benutzer sperren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unban %Ln users</source>
        <translation>
            <numerusform>Sperre von %Ln Benutzer aufheben</numerusform>
            <numerusform>Sperre von %Ln Benutzern aufheben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>End the sessions of %Ln users</source>
        <translation>
            <numerusform>Sitzungen von %Ln Benutzer beenden</numerusform>
            <numerusform>Sitzungen von %Ln Benutzern beenden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set the role of %Ln users</source>
        <translation>
            <numerusform>Rolle von %Ln Benutzer setzen</numerusform>
            <numerusform>Rolle von %Ln Benutzern setzen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln users</source>
        <translation>
            <numerusform>%Ln Benutzer löschen</numerusform>
            <numerusform>%Ln Benutzer löschen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln users are banned now.</source>
        <translation>
            <numerusform>%Ln Benutzer ist jetzt gesperrt.</numerusform>
            <numerusform>%Ln Benutzer sind jetzt gesperrt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln users are no longer banned.</source>
        <translation>
            <numerusform>%Ln Benutzer ist nicht mehr gesperrt.</numerusform>
            <numerusform>%Ln Benutzer sind nicht mehr gesperrt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The sessions of %Ln users have ended.</source>
        <translation>
            <numerusform>Die Sitzungen von %Ln Benutzer sind beendet.</numerusform>
            <numerusform>Die Sitzungen von %Ln Benutzern sind beendet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln users have another role now.</source>
        <translation>
            <numerusform>%Ln Benutzer hat jetzt eine andere Rolle.</numerusform>
            <numerusform>%Ln Benutzer haben jetzt eine andere Rolle.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln users were deleted.</source>
        <translation>
            <numerusform>%Ln Benutzer wurde gelöscht.</numerusform>
            <numerusform>%Ln Benutzer wurden gelöscht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Undo Banning %Ln Users</source>
        <translation>
            <numerusform>Sperren von %Ln Benutzer &amp;rückgängig machen</numerusform>
            <numerusform>Sperren von %Ln Benutzern &amp;rückgängig machen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Undo Unbanning %Ln Users</source>
        <translation>
            <numerusform>Entsperren von %Ln Benutzer &amp;rückgängig machen</numerusform>
            <numerusform>Entsperren von %Ln Benutzern &amp;rückgängig machen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Undo Setting the Role of %Ln Users</source>
        <translation>
            <numerusform>Rolle von %Ln Benutzer &amp;zurücksetzen</numerusform>
            <numerusform>Rolle von %Ln Benutzern &amp;zurücksetzen</numerusform>
        </translation>
    </message>
    <message>
        <source>Whoever is banned is signed out at once and cannot sign in.</source>
        <translation>Wer gesperrt ist, wird sofort abgemeldet und kann sich nicht anmelden.</translation>
    </message>
    <message>
        <source>They can sign in again.</source>
        <translation>Eine Anmeldung ist dann wieder möglich.</translation>
    </message>
    <message>
        <source>They are signed out everywhere at once, and can sign in again.</source>
        <translation>Alle Geräte werden sofort abgemeldet; eine neue Anmeldung ist möglich.</translation>
    </message>
    <message>
        <source>The role stands in their access tokens. Those who lose an administrator&apos;s role are signed out.</source>
        <translation>Die Rolle steht in den Zugriffstokens. Wer eine Administratorrolle verliert, wird abgemeldet.</translation>
    </message>
    <message>
        <source>Nobody can undo this.</source>
        <translation>Das kann niemand rückgängig machen.</translation>
    </message>
</context>
<context>
    <name>UserColumns</name>
    <message>
        <source>E-mail address</source>
        <translation>E-Mail-Adresse</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>Telefonnummer</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Password hash</source>
        <translation>Passwort-Hash</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>E-mail is confirmed</source>
        <translation>E-Mail ist bestätigt</translation>
    </message>
    <message>
        <source>Phone is confirmed</source>
        <translation>Telefonnummer ist bestätigt</translation>
    </message>
    <message>
        <source>User metadata (JSON)</source>
        <translation>Benutzer-Metadaten (JSON)</translation>
    </message>
    <message>
        <source>App metadata (JSON)</source>
        <translation>App-Metadaten (JSON)</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
</context>
<context>
    <name>UserFilters</name>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Bestätigt</translation>
    </message>
    <message>
        <source>Not confirmed yet</source>
        <translation>Noch nicht bestätigt</translation>
    </message>
    <message>
        <source>Never signed in</source>
        <translation>Nie angemeldet</translation>
    </message>
    <message>
        <source>With second factor</source>
        <translation>Mit zweitem Faktor</translation>
    </message>
    <message>
        <source>Anonymous</source>
        <translation>Anonym</translation>
    </message>
    <message>
        <source>Banned</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>Invited</source>
        <translation>Eingeladen</translation>
    </message>
</context>
<context>
    <name>latchkey::console::AboutDialog</name>
    <message>
        <source>About Latchkey</source>
        <translation>Über Latchkey</translation>
    </message>
    <message>
        <source>Latchkey %1</source>
        <translation>Latchkey %1</translation>
    </message>
    <message>
        <source>Text of the licence</source>
        <translation>Text der Lizenz</translation>
    </message>
    <message>
        <source>The console of Latchkey, an authentication server.</source>
        <translation>Die Konsole von Latchkey, einem Server für Anmeldungen.</translation>
    </message>
    <message>
        <source>Latchkey is free software: you may use it, change it and pass it on under the GNU General Public License, version 3 or later. It comes without any warranty.</source>
        <translation>Latchkey ist freie Software: Sie dürfen es unter der GNU General Public License, Version 3 oder später, benutzen, ändern und weitergeben. Es gibt keinerlei Gewährleistung.</translation>
    </message>
    <message>
        <source>The icons were drawn for Latchkey and are under the same licence.</source>
        <translation>Die Symbole wurden für Latchkey gezeichnet und stehen unter derselben Lizenz.</translation>
    </message>
    <message>
        <source>QtKeychain, which keeps secrets in the system&apos;s keychain, is under the Modified BSD License.</source>
        <translation>QtKeychain, das Geheimnisse im Schlüsselbund des Systems verwahrt, steht unter der modifizierten BSD-Lizenz.</translation>
    </message>
    <message>
        <source>&amp;About</source>
        <translation>Ü&amp;ber</translation>
    </message>
    <message>
        <source>Latchkey is made with Qt %1.</source>
        <translation>Latchkey ist mit Qt %1 gemacht.</translation>
    </message>
    <message>
        <source>Qt is made by The Qt Company and many others, and is used under the GNU Lesser General Public License, version 3.</source>
        <translation>Qt stammt von der Qt Company und vielen anderen und wird unter der GNU Lesser General Public License, Version 3, benutzt.</translation>
    </message>
    <message>
        <source>&amp;Qt</source>
        <translation>&amp;Qt</translation>
    </message>
    <message>
        <source>&amp;Licence</source>
        <translation>&amp;Lizenz</translation>
    </message>
</context>
<context>
    <name>latchkey::console::AccountVerbs</name>
    <message>
        <source>A mail with a link for a new password is on its way to %1.</source>
        <translation>Eine Mail mit einem Link für ein neues Passwort ist unterwegs an %1.</translation>
    </message>
    <message>
        <source>A mail with a link to sign in with is on its way to %1.</source>
        <translation>Eine Mail mit einem Anmeldelink ist unterwegs an %1.</translation>
    </message>
    <message>
        <source>%1 was created.</source>
        <translation>%1 wurde angelegt.</translation>
    </message>
    <message>
        <source>%1 was invited.</source>
        <translation>%1 wurde eingeladen.</translation>
    </message>
    <message numerus="yes">
        <source>Invite %Ln people</source>
        <translation>
            <numerusform>%Ln Person einladen</numerusform>
            <numerusform>%Ln Personen einladen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people were not invited. The report of the job says why.</source>
        <translation>
            <numerusform>%Ln Person wurde nicht eingeladen. Der Bericht der Aufgabe sagt, warum.</numerusform>
            <numerusform>%Ln Personen wurden nicht eingeladen. Der Bericht der Aufgabe sagt, warum.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people were invited.</source>
        <translation>
            <numerusform>%Ln Person wurde eingeladen.</numerusform>
            <numerusform>%Ln Personen wurden eingeladen.</numerusform>
        </translation>
    </message>
    <message>
        <source>This user has no e-mail address to sign in with.</source>
        <translation>Dieser Benutzer hat keine E-Mail-Adresse zum Anmelden.</translation>
    </message>
    <message>
        <source>The link is in the clipboard. It works once, and whoever has it can sign in as %1.</source>
        <translation>Der Link ist in der Zwischenablage. Er gilt einmal, und wer ihn hat, kann sich als %1 anmelden.</translation>
    </message>
    <message>
        <source>Send Recovery Mails</source>
        <translation>Wiederherstellungs-Mails senden</translation>
    </message>
    <message>
        <source>Send Magic Links</source>
        <translation>Anmeldelinks senden</translation>
    </message>
    <message numerus="yes">
        <source>Mail %Ln users a link for a new password?</source>
        <translation>
            <numerusform>%Ln Benutzer einen Link für ein neues Passwort mailen?</numerusform>
            <numerusform>%Ln Benutzern einen Link für ein neues Passwort mailen?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mail %Ln users a link to sign in with?</source>
        <translation>
            <numerusform>%Ln Benutzer einen Link zum Anmelden mailen?</numerusform>
            <numerusform>%Ln Benutzern einen Link zum Anmelden mailen?</numerusform>
        </translation>
    </message>
    <message>
        <source>Each of them gets a mail of their own.</source>
        <translation>Jeder von ihnen bekommt eine eigene Mail.</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message numerus="yes">
        <source>Send mails to %Ln users</source>
        <translation>
            <numerusform>Mail an %Ln Benutzer senden</numerusform>
            <numerusform>Mails an %Ln Benutzer senden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mails could not be sent. The report of the job says why.</source>
        <translation>
            <numerusform>%Ln Mail konnte nicht gesendet werden. Der Bericht der Aufgabe sagt, warum.</numerusform>
            <numerusform>%Ln Mails konnten nicht gesendet werden. Der Bericht der Aufgabe sagt, warum.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mails are on their way.</source>
        <translation>
            <numerusform>%Ln Mail ist unterwegs.</numerusform>
            <numerusform>%Ln Mails sind unterwegs.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>latchkey::console::AuditExport</name>
    <message>
        <source>Export the audit log to %1</source>
        <translation>Protokoll nach %1 exportieren</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries written to %1</source>
        <translation>
            <numerusform>%Ln Eintrag nach %1 geschrieben</numerusform>
            <numerusform>%Ln Einträge nach %1 geschrieben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries written</source>
        <translation>
            <numerusform>%Ln Eintrag geschrieben</numerusform>
            <numerusform>%Ln Einträge geschrieben</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>latchkey::console::AuditModel</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
</context>
<context>
    <name>latchkey::console::AuditPage</name>
    <message>
        <source>By: name or id</source>
        <translation>Von: Name oder ID</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>To: id of a user</source>
        <translation>An: ID eines Benutzers</translation>
    </message>
    <message>
        <source>IP address</source>
        <translation>IP-Adresse</translation>
    </message>
    <message>
        <source>&amp;Live</source>
        <translation>&amp;Live</translation>
    </message>
    <message>
        <source>&amp;Only This User</source>
        <translation>&amp;Nur dieser Benutzer</translation>
    </message>
    <message>
        <source>Who did it</source>
        <translation>Wer es getan hat</translation>
    </message>
    <message>
        <source>Whom it happened to</source>
        <translation>Wem es geschehen ist</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Jederzeit</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>Letzte Stunde</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>Letzte 24 Stunden</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Letzte 30 Tage</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Show entries as they come</source>
        <translation>Einträge zeigen, sobald sie kommen</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Fields of the entry</source>
        <translation>Felder des Eintrags</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>The entry as JSON</source>
        <translation>Der Eintrag als JSON</translation>
    </message>
    <message>
        <source>Only this user</source>
        <translation>Nur dieser Benutzer</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Felder</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries</source>
        <translation>
            <numerusform>%Ln Eintrag</numerusform>
            <numerusform>%Ln Einträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>More than %Ln entries</source>
        <translation>
            <numerusform>Mehr als %Ln Eintrag</numerusform>
            <numerusform>Mehr als %Ln Einträge</numerusform>
        </translation>
    </message>
    <message>
        <source>Export Audit Log</source>
        <translation>Protokoll exportieren</translation>
    </message>
    <message>
        <source>Select an entry to see all of it.</source>
        <translation>Wählen Sie einen Eintrag aus, um ihn ganz zu sehen.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>No entries yet</source>
        <translation>Noch keine Einträge</translation>
    </message>
    <message>
        <source>No entry fits what is asked for above.</source>
        <translation>Kein Eintrag passt zu dem, was oben gesucht wird.</translation>
    </message>
    <message>
        <source>What is done to accounts and to the server is listed here.</source>
        <translation>Hier steht, was mit Konten und mit dem Server geschieht.</translation>
    </message>
</context>
<context>
    <name>latchkey::console::CertificateOffer</name>
    <message>
        <source>SHA-256 fingerprint</source>
        <translation>SHA-256-Fingerabdruck</translation>
    </message>
    <message>
        <source>&amp;SHA-256 fingerprint:</source>
        <translation>SHA-256-&amp;Fingerabdruck:</translation>
    </message>
    <message>
        <source>&amp;Trust This Certificate</source>
        <translation>Diesem Zertifikat &amp;vertrauen</translation>
    </message>
    <message>
        <source>It is for %1 and valid until %2. If its fingerprint is the one that “latchkey-server tls self-signed” printed, you can trust it.</source>
        <translation>Es ist für %1 und gilt bis %2. Wenn sein Fingerabdruck der ist, den „latchkey-server tls self-signed“ ausgegeben hat, können Sie ihm vertrauen.</translation>
    </message>
    <message>
        <source>It is for %1 and valid until %2. If nobody has changed the server&apos;s certificate, somebody else may be listening: ask before you trust it.</source>
        <translation>Es ist für %1 und gilt bis %2. Wenn niemand das Zertifikat des Servers gewechselt hat, hört vielleicht jemand mit: Fragen Sie nach, bevor Sie ihm vertrauen.</translation>
    </message>
</context>
<context>
    <name>latchkey::console::ChangeDialog</name>
    <message>
        <source>&amp;What Would Happen</source>
        <translation>&amp;Was würde geschehen</translation>
    </message>
    <message numerus="yes">
        <source>All %Ln users that the list shows</source>
        <translation>
            <numerusform>%Ln Benutzer, den die Liste zeigt</numerusform>
            <numerusform>Alle %Ln Benutzer, die die Liste zeigt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected users</source>
        <translation>
            <numerusform>%Ln ausgewählter Benutzer</numerusform>
            <numerusform>%Ln ausgewählte Benutzer</numerusform>
        </translation>
    </message>
    <message>
        <source>What would happen</source>
        <translation>Was geschehen würde</translation>
    </message>
    <message>
        <source>Counts what would become of them. Nothing is changed.</source>
        <translation>Zählt, was aus ihnen würde. Nichts wird geändert.</translation>
    </message>
    <message>
        <source>For how long</source>
        <translation>Für wie lange</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 Stunde</translation>
    </message>
    <message>
        <source>24 hours</source>
        <translation>24 Stunden</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 Tage</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 Tage</translation>
    </message>
    <message>
        <source>1 year</source>
        <translation>1 Jahr</translation>
    </message>
    <message>
        <source>Until somebody unbans them</source>
        <translation>Bis jemand die Sperre aufhebt</translation>
    </message>
    <message>
        <source>Another time</source>
        <translation>Eine andere Zeit</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Wie viele</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>Stunden</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Only administrators see it</source>
        <translation>Nur Administratoren sehen ihn</translation>
    </message>
    <message>
        <source>&amp;For</source>
        <translation>&amp;Für</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Grund</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>&amp;Role</source>
        <translation>&amp;Rolle</translation>
    </message>
    <message>
        <source>Delete for &amp;good</source>
        <translation>&amp;Endgültig löschen</translation>
    </message>
    <message>
        <source>Nothing is left but what the audit log says.</source>
        <translation>Nur das Protokoll bleibt.</translation>
    </message>
    <message>
        <source>Keep an &amp;empty account, so that the id stays taken</source>
        <translation>Ein &amp;leeres Konto behalten, damit die Id vergeben bleibt</translation>
    </message>
    <message>
        <source>Address, number, name and sessions are wiped.</source>
        <translation>Adresse, Nummer, Name und Sitzungen werden gelöscht.</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Es wird gezählt …</translation>
    </message>
    <message>
        <source>Counting: %L1 of %L2</source>
        <translation>Gezählt: %L1 von %L2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln would be changed</source>
        <translation>
            <numerusform>%Ln würde geändert</numerusform>
            <numerusform>%Ln würden geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are so already</source>
        <translation>
            <numerusform>%Ln ist schon so</numerusform>
            <numerusform>%Ln sind schon so</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are skipped</source>
        <translation>
            <numerusform>%Ln wird ausgelassen</numerusform>
            <numerusform>%Ln werden ausgelassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln would be refused</source>
        <translation>
            <numerusform>%Ln würde abgelehnt</numerusform>
            <numerusform>%Ln würden abgelehnt</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Also the last administrator</source>
        <translation>&amp;Auch den letzten Administrator</translation>
    </message>
    <message>
        <source>Also the last administrator</source>
        <translation>Auch den letzten Administrator</translation>
    </message>
</context>
<context>
    <name>latchkey::console::ChangeJob</name>
    <message>
        <source>Cancelling…</source>
        <translation>Wird abgebrochen …</translation>
    </message>
    <message>
        <source>%L1 of %L2</source>
        <translation>%L1 von %L2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln done</source>
        <translation>
            <numerusform>%Ln erledigt</numerusform>
            <numerusform>%Ln erledigt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln skipped</source>
        <translation>
            <numerusform>%Ln ausgelassen</numerusform>
            <numerusform>%Ln ausgelassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln fehlgeschlagen</numerusform>
            <numerusform>%Ln fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not begun</source>
        <translation>
            <numerusform>%Ln nicht begonnen</numerusform>
            <numerusform>%Ln nicht begonnen</numerusform>
        </translation>
    </message>
    <message>
        <source>Save Report…</source>
        <translation>Bericht speichern …</translation>
    </message>
</context>
<context>
    <name>latchkey::console::ColourBox</name>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rot</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>Orange</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>Petrol</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Violett</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Grau</translation>
    </message>
</context>
<context>
    <name>latchkey::console::CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>What to do, or an e-mail address</source>
        <translation>Was zu tun ist, oder eine E-Mail-Adresse</translation>
    </message>
</context>
<context>
    <name>latchkey::console::ConflictPanel</name>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>E-mail confirmed</source>
        <translation>E-Mail bestätigt</translation>
    </message>
    <message>
        <source>Phone confirmed</source>
        <translation>Telefon bestätigt</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>(nichts)</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>&amp;Keep Mine</source>
        <translation>&amp;Meine behalten</translation>
    </message>
    <message>
        <source>&amp;Take Theirs</source>
        <translation>&amp;Deren übernehmen</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>Konflikt</translation>
    </message>
    <message>
        <source>Somebody else has changed this user meanwhile.</source>
        <translation>Inzwischen hat jemand anders diesen Benutzer geändert.</translation>
    </message>
    <message>
        <source>What somebody else has changed</source>
        <translation>Was jemand anders geändert hat</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>Deren</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Meine</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Meine behalten</translation>
    </message>
    <message>
        <source>Saves what you have changed, over what they have changed.</source>
        <translation>Speichert, was Sie geändert haben, über das, was andere geändert haben.</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Deren übernehmen</translation>
    </message>
    <message>
        <source>Drops what you have changed where they have changed it, too.</source>
        <translation>Verwirft, was Sie geändert haben, wo es auch andere geändert haben.</translation>
    </message>
</context>
<context>
    <name>latchkey::console::CreateDialog</name>
    <message>
        <source>&amp;Show</source>
        <translation>&amp;Anzeigen</translation>
    </message>
    <message>
        <source>Address and number count as &amp;confirmed</source>
        <translation>Adresse und Nummer gelten als &amp;bestätigt</translation>
    </message>
    <message>
        <source>C&amp;reate</source>
        <translation>An&amp;legen</translation>
    </message>
    <message>
        <source>New User</source>
        <translation>Neuer Benutzer</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>&amp;E-mail</source>
        <translation>&amp;E-Mail</translation>
    </message>
    <message>
        <source>&amp;Phone</source>
        <translation>&amp;Telefon</translation>
    </message>
    <message>
        <source>With country code</source>
        <translation>Mit Landesvorwahl</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>Pass&amp;wort</translation>
    </message>
    <message>
        <source>None: a mailed link lets them in</source>
        <translation>Keines: ein Link per Mail führt hinein</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Metadata (JSON)</source>
        <translation>&amp;Metadaten (JSON)</translation>
    </message>
    <message>
        <source>&amp;Generate</source>
        <translation>&amp;Erzeugen</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>Passwort anzeigen</translation>
    </message>
    <message>
        <source>The metadata is no JSON object.</source>
        <translation>Die Metadaten sind kein JSON-Objekt.</translation>
    </message>
</context>
<context>
    <name>latchkey::console::DayChart</name>
    <message>
        <source>Sign-ups and sign-ins per day</source>
        <translation>Registrierungen und Anmeldungen pro Tag</translation>
    </message>
    <message numerus="yes">
        <source>In %Ln days: %1 sign-ups, %2 sign-ins.</source>
        <translation>
            <numerusform>An %Ln Tag: %1 Registrierungen, %2 Anmeldungen.</numerusform>
            <numerusform>In %Ln Tagen: %1 Registrierungen, %2 Anmeldungen.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 sign-ups, %3 sign-ins</source>
        <translation>%1: %2 Registrierungen, %3 Anmeldungen</translation>
    </message>
    <message>
        <source>Bars: sign-ups · line: sign-ins · highest: %1</source>
        <translation>Balken: Registrierungen · Linie: Anmeldungen · höchster Wert: %1</translation>
    </message>
</context>
<context>
    <name>latchkey::console::ExportVerbs</name>
    <message numerus="yes">
        <source>A selection of at most %Ln users that are loaded can be exported. Search for them, and export all that are found.</source>
        <translation>
            <numerusform>Es kann eine Auswahl von höchstens %Ln geladenen Benutzer exportiert werden. Suchen Sie danach, und exportieren Sie alle Treffer.</numerusform>
            <numerusform>Es kann eine Auswahl von höchstens %Ln geladenen Benutzern exportiert werden. Suchen Sie danach, und exportieren Sie alle Treffer.</numerusform>
        </translation>
    </message>
    <message>
        <source>Export Users</source>
        <translation>Benutzer exportieren</translation>
    </message>
</context>
<context>
    <name>latchkey::console::FileExport</name>
    <message>
        <source>Cancelled. No file was written.</source>
        <translation>Abgebrochen. Es wurde keine Datei geschrieben.</translation>
    </message>
    <message>
        <source>The file cannot be written: %1</source>
        <translation>Die Datei kann nicht geschrieben werden: %1</translation>
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
        <translation>Wird angelegt</translation>
    </message>
    <message>
        <source>Will be updated</source>
        <translation>Wird aktualisiert</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Aktualisiert</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>The first line &amp;names the columns</source>
        <translation>Die erste Zeile be&amp;nennt die Spalten</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Begins with</source>
        <translation>Beginnt mit</translation>
    </message>
    <message>
        <source>Is imported as</source>
        <translation>Wird importiert als</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>E-Mail-Adresse</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Verdicts</source>
        <translation>Urteile</translation>
    </message>
    <message>
        <source>&amp;Check</source>
        <translation>&amp;Prüfen</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importieren</translation>
    </message>
    <message>
        <source>Import Users from %1</source>
        <translation>Benutzer aus %1 importieren</translation>
    </message>
    <message>
        <source>UTF-16, little endian</source>
        <translation>UTF-16, Little Endian</translation>
    </message>
    <message>
        <source>UTF-16, big endian</source>
        <translation>UTF-16, Big Endian</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>Komma</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>Semikolon</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tabulator</translation>
    </message>
    <message>
        <source>Vertical bar</source>
        <translation>Senkrechter Strich</translation>
    </message>
    <message>
        <source>Skip the row</source>
        <translation>Die Zeile überspringen</translation>
    </message>
    <message>
        <source>Update the user</source>
        <translation>Den Benutzer aktualisieren</translation>
    </message>
    <message>
        <source>Count the row as failed</source>
        <translation>Die Zeile als Fehler zählen</translation>
    </message>
    <message>
        <source>Says what would become of each row. Nothing is changed.</source>
        <translation>Sagt, was aus jeder Zeile würde. Nichts wird geändert.</translation>
    </message>
    <message>
        <source>&amp;Encoding</source>
        <translation>&amp;Kodierung</translation>
    </message>
    <message>
        <source>&amp;Separator</source>
        <translation>&amp;Trennzeichen</translation>
    </message>
    <message>
        <source>&amp;Who exists already</source>
        <translation>&amp;Wen es schon gibt</translation>
    </message>
    <message>
        <source>There is nothing in this file.</source>
        <translation>In dieser Datei steht nichts.</translation>
    </message>
    <message>
        <source>Column %L1</source>
        <translation>Spalte %L1</translation>
    </message>
    <message>
        <source>%1 is imported as</source>
        <translation>%1 wird importiert als</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>Two columns are imported as the same.</source>
        <translation>Zwei Spalten werden als dasselbe importiert.</translation>
    </message>
    <message>
        <source>Choose the column with the e-mail addresses or phone numbers.</source>
        <translation>Wählen Sie die Spalte mit den E-Mail-Adressen oder Telefonnummern.</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Wird geprüft …</translation>
    </message>
    <message numerus="yes">
        <source>%Ln can be imported</source>
        <translation>
            <numerusform>%Ln kann importiert werden</numerusform>
            <numerusform>%Ln können importiert werden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are skipped</source>
        <translation>
            <numerusform>%Ln wird übersprungen</numerusform>
            <numerusform>%Ln werden übersprungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln would fail</source>
        <translation>
            <numerusform>%Ln würde fehlschlagen</numerusform>
            <numerusform>%Ln würden fehlschlagen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>latchkey::console::ImportJob</name>
    <message>
        <source>Cancelled. Import the same file again to go on. </source>
        <translation>Abgebrochen. Importieren Sie dieselbe Datei noch einmal, um fortzufahren. </translation>
    </message>
    <message>
        <source>Save Report…</source>
        <translation>Bericht speichern …</translation>
    </message>
    <message numerus="yes">
        <source>%Ln imported</source>
        <translation>
            <numerusform>%Ln importiert</numerusform>
            <numerusform>%Ln importiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln skipped</source>
        <translation>
            <numerusform>%Ln übersprungen</numerusform>
            <numerusform>%Ln übersprungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln fehlgeschlagen</numerusform>
            <numerusform>%Ln fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message>
        <source>This file had been imported before. </source>
        <translation>Diese Datei war schon importiert. </translation>
    </message>
</context>
<context>
    <name>latchkey::console::ImportVerbs</name>
    <message>
        <source>Import Users</source>
        <translation>Benutzer importieren</translation>
    </message>
    <message>
        <source>CSV (*.csv *.tsv *.txt);;All files (*)</source>
        <translation>CSV (*.csv *.tsv *.txt);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Import users from %1</source>
        <translation>Benutzer aus %1 importieren</translation>
    </message>
</context>
<context>
    <name>latchkey::console::Inspector</name>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>About the user</source>
        <translation>Über den Benutzer</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>Remove Factor</source>
        <translation>Faktor entfernen</translation>
    </message>
    <message>
        <source>Remove the second factor “%1”?</source>
        <translation>Den zweiten Faktor „%1“ entfernen?</translation>
    </message>
    <message>
        <source>The user will sign in without it, and can add another one.</source>
        <translation>Der Benutzer meldet sich dann ohne ihn an und kann einen anderen hinzufügen.</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>Metadaten</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>The changes were saved.</source>
        <translation>Die Änderungen wurden gespeichert.</translation>
    </message>
    <message>
        <source>Unsaved Changes</source>
        <translation>Nicht gespeicherte Änderungen</translation>
    </message>
    <message>
        <source>What you have changed about %1 has not been saved.</source>
        <translation>Was Sie an %1 geändert haben, ist nicht gespeichert.</translation>
    </message>
    <message>
        <source>Go back to save it, or drop it.</source>
        <translation>Gehen Sie zurück, um es zu speichern, oder verwerfen Sie es.</translation>
    </message>
    <message>
        <source>Drop Changes</source>
        <translation>Änderungen verwerfen</translation>
    </message>
    <message>
        <source>What you have changed was dropped.</source>
        <translation>Was Sie geändert haben, wurde verworfen.</translation>
    </message>
    <message>
        <source>Bring Back</source>
        <translation>Zurückholen</translation>
    </message>
</context>
<context>
    <name>latchkey::console::InviteDialog</name>
    <message>
        <source>&amp;Invite</source>
        <translation>&amp;Einladen</translation>
    </message>
    <message>
        <source>Invite</source>
        <translation>Einladen</translation>
    </message>
    <message>
        <source>E-mail addresses</source>
        <translation>E-Mail-Adressen</translation>
    </message>
    <message>
        <source>One or many, with commas, blanks or lines between them</source>
        <translation>Eine oder viele, mit Kommas, Leerzeichen oder Zeilen dazwischen</translation>
    </message>
    <message>
        <source>&amp;Whoever is invited gets a mail with a link to sign in with.</source>
        <translation>&amp;Wer eingeladen wird, bekommt eine Mail mit einem Anmeldelink.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people will be invited.</source>
        <translation>
            <numerusform>%Ln Person wird eingeladen.</numerusform>
            <numerusform>%Ln Personen werden eingeladen.</numerusform>
        </translation>
    </message>
    <message>
        <source>No e-mail addresses, left out: %1</source>
        <translation>Keine E-Mail-Adressen, ausgelassen: %1</translation>
    </message>
    <message>
        <source>More than once, invited once: %1</source>
        <translation>Mehrfach, einmal eingeladen: %1</translation>
    </message>
    <message numerus="yes">
        <source>At most %Ln people can be invited at once.</source>
        <translation>
            <numerusform>Höchstens %Ln Person kann auf einmal eingeladen werden.</numerusform>
            <numerusform>Höchstens %Ln Personen können auf einmal eingeladen werden.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>latchkey::console::JobPane</name>
    <message>
        <source>Nothing is under way.</source>
        <translation>Nichts ist im Gange.</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Aufträge</translation>
    </message>
</context>
<context>
    <name>latchkey::console::JobRow</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Progress of “%1”</source>
        <translation>Fortschritt von „%1“</translation>
    </message>
    <message>
        <source>Cancel “%1”</source>
        <translation>„%1“ abbrechen</translation>
    </message>
    <message>
        <source>Remove “%1” from the list</source>
        <translation>„%1“ aus der Liste entfernen</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>Aus der Liste entfernen</translation>
    </message>
</context>
<context>
    <name>latchkey::console::JsonEditor</name>
    <message>
        <source>An object in braces is needed.</source>
        <translation>Nötig ist ein Objekt in geschweiften Klammern.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Felder</translation>
    </message>
    <message>
        <source>%1 as JSON</source>
        <translation>%1 als JSON</translation>
    </message>
    <message>
        <source>%1 as fields</source>
        <translation>%1 als Felder</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Add a field to %1</source>
        <translation>Ein Feld zu %1 hinzufügen</translation>
    </message>
    <message>
        <source>Remove the field from %1</source>
        <translation>Das Feld aus %1 entfernen</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>name</source>
        <comment>a field that is new</comment>
        <translation>name</translation>
    </message>
    <message>
        <source>name %1</source>
        <comment>a field that is new</comment>
        <translation>name %1</translation>
    </message>
</context>
<context>
    <name>latchkey::console::MainWindow</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation>Werkzeugleiste</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Anzahlen</translation>
    </message>
    <message>
        <source>Signed in as</source>
        <translation>Angemeldet als</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>a person on a server</comment>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>The server at %1 does not answer. Trying again…</source>
        <translation>Der Server %1 antwortet nicht. Neuer Versuch …</translation>
    </message>
    <message>
        <source>The server is back.</source>
        <translation>Der Server ist wieder da.</translation>
    </message>
</context>
<context>
    <name>latchkey::console::Manual</name>
    <message>
        <source>Manual</source>
        <translation>Handbuch</translation>
    </message>
</context>
<context>
    <name>latchkey::console::MessageBar</name>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Details of the message</source>
        <translation>Details der Meldung</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>Die Meldung schließen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>latchkey::console::MomentRange</name>
    <message>
        <source>Any time</source>
        <translation>Jederzeit</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>Letzte 24 Stunden</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Letzte 30 Tage</translation>
    </message>
    <message>
        <source>Last 365 days</source>
        <translation>Letzte 365 Tage</translation>
    </message>
    <message>
        <source>Between two dates</source>
        <translation>Zwischen zwei Tagen</translation>
    </message>
    <message>
        <source>%1: first day</source>
        <translation>%1: erster Tag</translation>
    </message>
    <message>
        <source>%1: last day</source>
        <translation>%1: letzter Tag</translation>
    </message>
</context>
<context>
    <name>latchkey::console::PreferencesDialog</name>
    <message>
        <source>The console speaks it from its next start on.</source>
        <translation>Die Konsole spricht sie ab ihrem nächsten Start.</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>&amp;General</source>
        <translation>All&amp;gemein</translation>
    </message>
    <message>
        <source>Ser&amp;vers</source>
        <translation>Ser&amp;ver</translation>
    </message>
    <message>
        <source>&amp;Shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Erscheinungsbild</translation>
    </message>
    <message>
        <source>Server at start</source>
        <translation>Server beim Start</translation>
    </message>
    <message>
        <source>Minutes without input until the console locks</source>
        <translation>Minuten ohne Eingabe, bis die Konsole sperrt</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>Locking signs you out. The window shows the same again when you have signed in.</source>
        <translation>Das Sperren meldet Sie ab. Das Fenster zeigt wieder dasselbe, wenn Sie sich angemeldet haben.</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>S&amp;prache:</translation>
    </message>
    <message>
        <source>&amp;Appearance:</source>
        <translation>&amp;Erscheinungsbild:</translation>
    </message>
    <message>
        <source>Server at sta&amp;rt:</source>
        <translation>Server beim Sta&amp;rt:</translation>
    </message>
    <message>
        <source>Loc&amp;k after minutes without input:</source>
        <translation>&amp;Sperren nach Minuten ohne Eingabe:</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>The one used last</source>
        <translation>Der zuletzt benutzte</translation>
    </message>
</context>
<context>
    <name>latchkey::console::ProfileDialog</name>
    <message>
        <source>Edit Server</source>
        <translation>Server bearbeiten</translation>
    </message>
    <message>
        <source>Name of the server</source>
        <translation>Name des Servers</translation>
    </message>
    <message>
        <source>Address of the server</source>
        <translation>Adresse des Servers</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Name:</translation>
    </message>
    <message>
        <source>&amp;Address:</source>
        <translation>&amp;Adresse:</translation>
    </message>
    <message>
        <source>&amp;Colour:</source>
        <translation>&amp;Farbe:</translation>
    </message>
    <message>
        <source>Certificate:</source>
        <translation>Zertifikat:</translation>
    </message>
    <message>
        <source>This server may only show the certificate that you trusted.</source>
        <translation>Dieser Server darf nur das Zertifikat zeigen, dem Sie vertraut haben.</translation>
    </message>
    <message>
        <source>&amp;Forget the Certificate</source>
        <translation>Zertifikat &amp;vergessen</translation>
    </message>
    <message>
        <source>This server has to show a certificate that this computer trusts.</source>
        <translation>Dieser Server muss ein Zertifikat zeigen, dem dieser Computer vertraut.</translation>
    </message>
    <message>
        <source>Enter the address of a Latchkey server, such as https://auth.example.org.</source>
        <translation>Geben Sie die Adresse eines Latchkey-Servers ein, etwa https://auth.example.org.</translation>
    </message>
</context>
<context>
    <name>latchkey::console::ProfilesPage</name>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Bearbeiten …</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>A server is added by signing in to it.</source>
        <translation>Ein Server kommt hinzu, indem man sich an ihm anmeldet.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a name, an address</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Remove Server</source>
        <translation>Server entfernen</translation>
    </message>
    <message>
        <source>Remove “%1” from the console?</source>
        <translation>„%1“ aus der Konsole entfernen?</translation>
    </message>
    <message>
        <source>What the keychain has of it is deleted as well. On the server nothing changes.</source>
        <translation>Was der Schlüsselbund von ihm hat, wird mit gelöscht. Auf dem Server ändert sich nichts.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>latchkey::console::SearchField</name>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
</context>
<context>
    <name>latchkey::console::ServerPage</name>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>Wird gesendet</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>Aufgegeben</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Anzahlen</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Wie viele</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Entstanden</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>&amp;Try Again</source>
        <translation>Noch einmal &amp;versuchen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Einstellung</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Bedeutung</translation>
    </message>
    <message>
        <source>Send Test &amp;Mail</source>
        <translation>Test-&amp;Mail senden</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>Test mail</source>
        <translation>Test-Mail</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Filter settings</source>
        <translation>Einstellungen filtern</translation>
    </message>
    <message>
        <source>Name, value or meaning</source>
        <translation>Name, Wert oder Bedeutung</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>E-Mail-Adresse</translation>
    </message>
    <message>
        <source>Send test mail</source>
        <translation>Test-Mail senden</translation>
    </message>
    <message>
        <source>What was said to the mail server, and what it answered</source>
        <translation>Was dem Mailserver gesagt wurde, und was er geantwortet hat</translation>
    </message>
    <message>
        <source>Running · version %1</source>
        <translation>Läuft · Version %1</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Bestätigt</translation>
    </message>
    <message>
        <source>Unconfirmed</source>
        <translation>Unbestätigt</translation>
    </message>
    <message>
        <source>Banned</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Anonymous</source>
        <translation>Anonym</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>With a second factor</source>
        <translation>Mit zweitem Faktor</translation>
    </message>
    <message>
        <source>Never signed in</source>
        <translation>Nie angemeldet</translation>
    </message>
    <message>
        <source>Administrators</source>
        <translation>Administratoren</translation>
    </message>
    <message>
        <source>Active sessions</source>
        <translation>Aktive Sitzungen</translation>
    </message>
    <message>
        <source>Mails that wait</source>
        <translation>Wartende E-Mails</translation>
    </message>
    <message>
        <source>Mails given up</source>
        <translation>Aufgegebene E-Mails</translation>
    </message>
    <message numerus="yes">
        <source>%Ln users</source>
        <translation>
            <numerusform>%Ln Benutzer</numerusform>
            <numerusform>%Ln Benutzer</numerusform>
        </translation>
    </message>
    <message>
        <source>The mail server took it.</source>
        <translation>Der Mailserver hat sie angenommen.</translation>
    </message>
    <message>
        <source>The mail server did not take it.</source>
        <translation>Der Mailserver hat sie nicht angenommen.</translation>
    </message>
    <message>
        <source>Waiting for the mail server…</source>
        <translation>Warten auf den Mailserver…</translation>
    </message>
    <message>
        <source>Your role may look at this, but not change anything.</source>
        <translation>Ihre Rolle darf dies ansehen, aber nichts ändern.</translation>
    </message>
    <message>
        <source>Select the mails that are to be sent again.</source>
        <translation>Wählen Sie die E-Mails aus, die noch einmal gesendet werden sollen.</translation>
    </message>
    <message>
        <source>No mails</source>
        <translation>Keine Mails</translation>
    </message>
    <message>
        <source>What the server mails is listed here.</source>
        <translation>Hier stehen die Mails, die der Server sendet.</translation>
    </message>
</context>
<context>
    <name>latchkey::console::ShortcutsPage</name>
    <message>
        <source>&amp;Reset</source>
        <translation>&amp;Zurücksetzen</translation>
    </message>
    <message>
        <source>Filter commands</source>
        <translation>Befehle filtern</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>Kürzel</translation>
    </message>
    <message>
        <source>Keys of the command</source>
        <translation>Tasten des Befehls</translation>
    </message>
    <message>
        <source>&amp;Keys:</source>
        <translation>&amp;Tasten:</translation>
    </message>
    <message>
        <source>&amp;None</source>
        <translation>&amp;Keine</translation>
    </message>
    <message>
        <source>Reset &amp;All</source>
        <translation>&amp;Alle zurücksetzen</translation>
    </message>
    <message>
        <source>%1 is already the shortcut of “%2”.</source>
        <translation>%1 ist schon das Kürzel von „%2“.</translation>
    </message>
    <message>
        <source>%1 alone is needed for typing and moving around. Hold Ctrl or Alt with it.</source>
        <translation>%1 allein wird zum Tippen und Bewegen gebraucht. Halten Sie Strg oder Alt dazu.</translation>
    </message>
</context>
<context>
    <name>latchkey::console::SignInDialog</name>
    <message>
        <source>Sign In</source>
        <translation>Anmelden</translation>
    </message>
</context>
<context>
    <name>latchkey::console::SignInForm</name>
    <message>
        <source>&amp;E-mail and password</source>
        <translation>&amp;E-Mail und Passwort</translation>
    </message>
    <message>
        <source>Service &amp;key</source>
        <translation>&amp;Dienstschlüssel</translation>
    </message>
    <message>
        <source>E-&amp;mail:</source>
        <translation>E-&amp;Mail:</translation>
    </message>
    <message>
        <source>Sign In</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Address of the server</source>
        <translation>Adresse des Servers</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>E-Mail-Adresse</translation>
    </message>
    <message>
        <source>&amp;Stay signed in on this computer</source>
        <translation>An diesem Computer angemeldet &amp;bleiben</translation>
    </message>
    <message>
        <source>This computer has no keychain, so nothing is kept: you will be signed in until the console is closed.</source>
        <translation>Dieser Computer hat keinen Schlüsselbund, darum wird nichts behalten: Sie sind angemeldet, bis die Konsole geschlossen wird.</translation>
    </message>
    <message>
        <source>Se&amp;rver:</source>
        <translation>Se&amp;rver:</translation>
    </message>
    <message>
        <source>With:</source>
        <translation>Mit:</translation>
    </message>
    <message>
        <source>Enter the code that your authenticator app shows for this server.</source>
        <translation>Geben Sie den Code ein, den Ihre Authenticator-App für diesen Server zeigt.</translation>
    </message>
    <message>
        <source>Code of the authenticator app</source>
        <translation>Code der Authenticator-App</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Another server…</source>
        <translation>Anderer Server …</translation>
    </message>
    <message>
        <source>Ke&amp;y:</source>
        <translation>Schl&amp;üssel:</translation>
    </message>
    <message>
        <source>&amp;Password:</source>
        <translation>&amp;Passwort:</translation>
    </message>
    <message>
        <source>Service key</source>
        <translation>Dienstschlüssel</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Paste a service key, such as service_role.</source>
        <translation>Fügen Sie einen Dienstschlüssel ein, etwa den von service_role.</translation>
    </message>
    <message>
        <source>Enter e-mail address and password.</source>
        <translation>Geben Sie E-Mail-Adresse und Passwort ein.</translation>
    </message>
    <message>
        <source>Enter the address of a Latchkey server, such as https://auth.example.org.</source>
        <translation>Geben Sie die Adresse eines Latchkey-Servers ein, etwa https://auth.example.org.</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Anmeldung läuft …</translation>
    </message>
    <message>
        <source>E&amp;dit…</source>
        <translation>Bearbei&amp;ten …</translation>
    </message>
</context>
<context>
    <name>latchkey::console::StartPage</name>
    <message>
        <source>Sign in to Latchkey</source>
        <translation>Bei Latchkey anmelden</translation>
    </message>
    <message>
        <source>&amp;Use This Server</source>
        <translation>Diesen Server &amp;nehmen</translation>
    </message>
    <message>
        <source>Command that makes an administrator</source>
        <translation>Befehl, der einen Administrator anlegt</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>No administrator yet? This command makes one. Run it where the server runs; it asks for a password.</source>
        <translation>Noch kein Administrator? Dieser Befehl legt einen an. Führen Sie ihn dort aus, wo der Server läuft; er fragt nach einem Passwort.</translation>
    </message>
    <message>
        <source>Latchkey %1 runs on this computer, at %2.</source>
        <translation>Latchkey %1 läuft auf diesem Computer unter %2.</translation>
    </message>
</context>
<context>
    <name>latchkey::console::UserActivity</name>
    <message>
        <source>Open in Audit Log</source>
        <translation>Im Protokoll öffnen</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>Open in audit log</source>
        <translation>Im Protokoll öffnen</translation>
    </message>
</context>
<context>
    <name>latchkey::console::UserExport</name>
    <message>
        <source>Export users to %1</source>
        <translation>Benutzer nach %1 exportieren</translation>
    </message>
    <message>
        <source>%1 written</source>
        <translation>%1 geschrieben</translation>
    </message>
    <message>
        <source>%1 written to %2</source>
        <translation>%1 nach %2 geschrieben</translation>
    </message>
</context>
<context>
    <name>latchkey::console::UserFacts</name>
    <message>
        <source>Authenticator app</source>
        <translation>Authenticator-App</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Security key</source>
        <translation>Sicherheitsschlüssel</translation>
    </message>
    <message>
        <source>Ban</source>
        <translation>Sperre</translation>
    </message>
    <message>
        <source>Until:</source>
        <translation>Bis:</translation>
    </message>
    <message>
        <source>Reason:</source>
        <translation>Grund:</translation>
    </message>
    <message>
        <source>Signs in with</source>
        <translation>Meldet sich an mit</translation>
    </message>
    <message>
        <source>Last sign-in: %1</source>
        <translation>Letzte Anmeldung: %1</translation>
    </message>
    <message>
        <source>%1:</source>
        <comment>name of a field</comment>
        <translation>%1:</translation>
    </message>
    <message>
        <source>Second factors</source>
        <translation>Zweite Faktoren</translation>
    </message>
    <message>
        <source>%1 (not verified)</source>
        <translation>%1 (nicht bestätigt)</translation>
    </message>
    <message>
        <source>Added: %1</source>
        <translation>Hinzugefügt: %1</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove the factor %1</source>
        <translation>Den Faktor %1 entfernen</translation>
    </message>
    <message>
        <source>Created:</source>
        <translation>Angelegt:</translation>
    </message>
    <message>
        <source>Last sign-in:</source>
        <translation>Letzte Anmeldung:</translation>
    </message>
    <message>
        <source>Changed:</source>
        <translation>Geändert:</translation>
    </message>
    <message>
        <source>E-mail confirmed:</source>
        <translation>E-Mail bestätigt:</translation>
    </message>
    <message>
        <source>Phone confirmed:</source>
        <translation>Telefon bestätigt:</translation>
    </message>
    <message>
        <source>Invited:</source>
        <translation>Eingeladen:</translation>
    </message>
    <message>
        <source>Confirmation sent:</source>
        <translation>Bestätigung gesendet:</translation>
    </message>
    <message>
        <source>Recovery sent:</source>
        <translation>Wiederherstellung gesendet:</translation>
    </message>
    <message>
        <source>New e-mail asked for:</source>
        <translation>Neue E-Mail angefragt:</translation>
    </message>
    <message>
        <source>New phone asked for:</source>
        <translation>Neues Telefon angefragt:</translation>
    </message>
    <message>
        <source>Deleted:</source>
        <translation>Gelöscht:</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Zeiten</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
</context>
<context>
    <name>latchkey::console::UserFilters</name>
    <message>
        <source>Created</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>Last sign-in</source>
        <translation>Letzte Anmeldung</translation>
    </message>
    <message>
        <source>Clear &amp;Filters</source>
        <translation>&amp;Filter aufheben</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Any role</source>
        <translation>Jede Rolle</translation>
    </message>
    <message>
        <source>Signs in with</source>
        <translation>Meldet sich an mit</translation>
    </message>
    <message>
        <source>Anything</source>
        <translation>Egal womit</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>&amp;Role</source>
        <translation>&amp;Rolle</translation>
    </message>
    <message>
        <source>Signs in &amp;with</source>
        <translation>Meldet sich an &amp;mit</translation>
    </message>
</context>
<context>
    <name>latchkey::console::UserForm</name>
    <message>
        <source>Confirmed</source>
        <translation>Bestätigt</translation>
    </message>
    <message>
        <source>Roles to choose from</source>
        <translation>Rollen zur Auswahl</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>E-mail confirmed</source>
        <translation>E-Mail bestätigt</translation>
    </message>
    <message>
        <source>Phone confirmed</source>
        <translation>Telefon bestätigt</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Neues Passwort</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>Wie es ist</translation>
    </message>
    <message>
        <source>A new password ends all sessions of the user.</source>
        <translation>Ein neues Passwort beendet alle Sitzungen des Benutzers.</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Name:</translation>
    </message>
    <message>
        <source>E-&amp;mail:</source>
        <translation>E-&amp;Mail:</translation>
    </message>
    <message>
        <source>&amp;Phone:</source>
        <translation>Te&amp;lefon:</translation>
    </message>
    <message>
        <source>&amp;Role:</source>
        <translation>&amp;Rolle:</translation>
    </message>
    <message>
        <source>Pass&amp;word:</source>
        <translation>Pass&amp;wort:</translation>
    </message>
    <message>
        <source>An e-mail address, a phone number and a role can be changed, but not removed.</source>
        <translation>E-Mail-Adresse, Telefonnummer und Rolle können geändert, aber nicht entfernt werden.</translation>
    </message>
</context>
<context>
    <name>latchkey::console::UserHeader</name>
    <message>
        <source>Nameless</source>
        <translation>Namenlos</translation>
    </message>
    <message>
        <source>Second factor</source>
        <translation>Zweiter Faktor</translation>
    </message>
</context>
<context>
    <name>latchkey::console::UserImport</name>
    <message>
        <source>Line %L1: a quotation mark is not closed.</source>
        <translation>Zeile %L1: Ein Anführungszeichen ist nicht geschlossen.</translation>
    </message>
    <message>
        <source>Line %L1: a cell is too long.</source>
        <translation>Zeile %L1: Eine Zelle ist zu lang.</translation>
    </message>
    <message>
        <source>Line %L1: too many cells.</source>
        <translation>Zeile %L1: Zu viele Zellen.</translation>
    </message>
    <message>
        <source>Line %L1: this is not in the encoding of the file.</source>
        <translation>Zeile %L1: Das entspricht nicht der Kodierung der Datei.</translation>
    </message>
    <message>
        <source>Somebody cancelled the job on the server.</source>
        <translation>Jemand hat den Auftrag auf dem Server abgebrochen.</translation>
    </message>
</context>
<context>
    <name>latchkey::console::UserMetadata</name>
    <message>
        <source>User metadata</source>
        <translation>Benutzer-Metadaten</translation>
    </message>
    <message>
        <source>App metadata</source>
        <translation>App-Metadaten</translation>
    </message>
    <message>
        <source>The user can see and change this.</source>
        <translation>Der Benutzer kann das sehen und ändern.</translation>
    </message>
    <message>
        <source>The user can see this, and only administrators change it.</source>
        <translation>Der Benutzer kann das sehen, und nur Administratoren ändern es.</translation>
    </message>
</context>
<context>
    <name>latchkey::console::UserSelection</name>
    <message numerus="yes">
        <source>At most %Ln users can be selected one by one. Search or filter for them, and select all.</source>
        <translation>
            <numerusform>Höchstens %Ln Benutzer kann einzeln ausgewählt werden. Suchen oder filtern Sie, und wählen Sie alle aus.</numerusform>
            <numerusform>Höchstens %Ln Benutzer können einzeln ausgewählt werden. Suchen oder filtern Sie, und wählen Sie alle aus.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This is done to one user after the other, and to at most %Ln at a time. Select fewer.</source>
        <translation>
            <numerusform>Das geschieht für einen Benutzer nach dem anderen und für höchstens %Ln auf einmal. Wählen Sie weniger aus.</numerusform>
            <numerusform>Das geschieht für einen Benutzer nach dem anderen und für höchstens %Ln auf einmal. Wählen Sie weniger aus.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>latchkey::console::UserSessions</name>
    <message>
        <source>End</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>End All</source>
        <translation>Alle beenden</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Zuletzt gesehen</translation>
    </message>
    <message>
        <source>End the selected sessions</source>
        <translation>Die ausgewählten Sitzungen beenden</translation>
    </message>
    <message>
        <source>End all sessions</source>
        <translation>Alle Sitzungen beenden</translation>
    </message>
    <message>
        <source>%1 (this is you)</source>
        <translation>%1 (das sind Sie)</translation>
    </message>
    <message>
        <source>End All Sessions</source>
        <translation>Alle Sitzungen beenden</translation>
    </message>
    <message>
        <source>These are the newest %L1 of %L2 sessions.</source>
        <translation>Das sind die neuesten %L1 von %L2 Sitzungen.</translation>
    </message>
    <message>
        <source>End all sessions of this user?</source>
        <translation>Alle Sitzungen dieses Benutzers beenden?</translation>
    </message>
    <message>
        <source>The user has to sign in again everywhere.</source>
        <translation>Der Benutzer muss sich überall neu anmelden.</translation>
    </message>
</context>
<context>
    <name>latchkey::console::UserTableModel</name>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Unconfirmed</source>
        <translation>Unbestätigt</translation>
    </message>
    <message>
        <source>Invited</source>
        <translation>Eingeladen</translation>
    </message>
    <message>
        <source>Anonymous</source>
        <translation>Anonym</translation>
    </message>
    <message>
        <source>Banned</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Signs in with</source>
        <translation>Meldet sich an mit</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>Last sign-in</source>
        <translation>Letzte Anmeldung</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
</context>
<context>
    <name>latchkey::console::UserUndo</name>
    <message>
        <source>&amp;Undo Changing the Metadata</source>
        <translation>Änderung der Metadaten &amp;rückgängig machen</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>It is as it was before.</source>
        <translation>Es ist wieder wie vorher.</translation>
    </message>
    <message>
        <source>Put back what was changed</source>
        <translation>Änderungen zurücknehmen</translation>
    </message>
</context>
<context>
    <name>latchkey::console::UserVerbs</name>
    <message>
        <source>End all sessions of %1?</source>
        <translation>Alle Sitzungen von %1 beenden?</translation>
    </message>
    <message numerus="yes">
        <source>This concerns %Ln users.</source>
        <translation>
            <numerusform>Das betrifft %Ln Benutzer.</numerusform>
            <numerusform>Das betrifft %Ln Benutzer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln users were refused. The report of the job says why.</source>
        <translation>
            <numerusform>%Ln Benutzer wurde abgelehnt. Der Bericht der Aufgabe sagt, warum.</numerusform>
            <numerusform>%Ln Benutzer wurden abgelehnt. Der Bericht der Aufgabe sagt, warum.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was done: meanwhile the list has other users. Look at it again, then repeat.</source>
        <translation>Nichts wurde getan: die Liste hat inzwischen andere Benutzer. Sehen Sie sie noch einmal an, dann wiederholen Sie es.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>latchkey::console::UsersPage</name>
    <message>
        <source>Search by e-mail, name, phone or id</source>
        <translation>Suche nach E-Mail, Name, Telefon oder ID</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>Niemand gefunden</translation>
    </message>
    <message>
        <source>No users yet</source>
        <translation>Noch keine Benutzer</translation>
    </message>
    <message>
        <source>Nobody&apos;s e-mail address, name, phone number or id has this in it.</source>
        <translation>In keiner E-Mail-Adresse, keinem Namen, keiner Telefonnummer oder ID kommt das vor.</translation>
    </message>
    <message>
        <source>Whoever signs up appears here.</source>
        <translation>Wer sich registriert, erscheint hier.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln users</source>
        <translation>
            <numerusform>%Ln Benutzer</numerusform>
            <numerusform>%Ln Benutzer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>More than %Ln users</source>
        <translation>
            <numerusform>Mehr als %Ln Benutzer</numerusform>
            <numerusform>Mehr als %Ln Benutzer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln ausgewählt</numerusform>
            <numerusform>%Ln ausgewählt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only %Ln of the selected users were copied: the others are not loaded. Export them instead.</source>
        <translation>
            <numerusform>Nur %Ln der ausgewählten Benutzer wurde kopiert: Die anderen sind nicht geladen. Exportieren Sie sie stattdessen.</numerusform>
            <numerusform>Nur %Ln der ausgewählten Benutzer wurden kopiert: Die anderen sind nicht geladen. Exportieren Sie sie stattdessen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody fits the filters on the left.</source>
        <translation>Niemand passt zu den Filtern links.</translation>
    </message>
</context>
<context>
    <name>latchkey::console::UsersTable</name>
    <message>
        <source>Users</source>
        <translation>Benutzer</translation>
    </message>
</context>
<context>
    <name>latchkey::console::WindowVerbs</name>
    <message>
        <source>Search users for “%1”</source>
        <translation>Benutzer mit „%1“ suchen</translation>
    </message>
    <message numerus="yes">
        <source>Locked: nobody has used the console for %Ln minutes.</source>
        <translation>
            <numerusform>Gesperrt: %Ln Minute lang hat niemand die Konsole benutzt.</numerusform>
            <numerusform>Gesperrt: %Ln Minuten lang hat niemand die Konsole benutzt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Administers the users of a Latchkey server.</source>
        <translation>Verwaltet die Benutzer eines Latchkey-Servers.</translation>
    </message>
    <message>
        <source>The server to begin with.</source>
        <translation>Der Server, mit dem begonnen wird.</translation>
    </message>
    <message>
        <source>The folder of the settings.</source>
        <translation>Der Ordner der Einstellungen.</translation>
    </message>
</context>
</TS>
